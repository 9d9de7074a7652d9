#include "store/writer.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <unordered_set>
#include <utility>

namespace attune::store {

namespace {

/// How long closing waits for the last words to go out. They would go out after the next start.
constexpr Millis sharing_patience = std::chrono::seconds{2};

} // namespace

struct Writer::Shared {
    Shared(std::unique_ptr<Worker> made, Hooks with) : worker{std::move(made)}, hooks{std::move(with)} {
        worker->watch_keeping([this, told_percent = -1](float part) mutable {
            const int percent = static_cast<int>(part * 100);
            if (percent != std::exchange(told_percent, percent)) tell_progress(part);
            return !stop_keeping;
        });
    }

    // Only whoever works: the thread, or else whoever pumps.
    std::unique_ptr<Worker> worker;
    Sharer* sharer = nullptr; ///< the worker's, once it has a thread of its own
    Hooks hooks;

    // Under the mutex.
    std::mutex mutex;
    std::condition_variable changed;
    Jobs inbox;
    std::vector<Action> news;
    std::optional<Loaded> late;
    std::deque<TakenIn> taken;
    std::vector<std::string> photos_come;
    std::uint64_t last_ticket = 0;
    std::uint64_t saved_up_to = 0;
    std::optional<DiskTrouble> told;
    bool has_work = false;
    bool has_come = false; ///< something from a shared folder
    bool closing = false;
    bool closed = false;
    bool all_saved = true;

    std::atomic<bool> stop_keeping{false};

    void tell_progress(float part);
    std::optional<Instant> round(bool force);
    bool take_in(Outcome outcome);
};

void Writer::Shared::tell_progress(float part) {
    const std::lock_guard guard{mutex};
    news.emplace_back(action::KeepingSays{keeping::Progress{part}});
    if (hooks.wake && !closing) hooks.wake();
}

/// Turns an outcome into what the program is told. True when there is something to tell.
bool Writer::Shared::take_in(Outcome outcome) {
    const auto before = news.size();
    if (outcome.trouble) {
        if (told != outcome.trouble) news.emplace_back(action::DiskFailed{*outcome.trouble});
        told = std::move(outcome.trouble);
    } else if (told && !worker->is_troubled()) {
        news.emplace_back(action::DiskWell{});
        told.reset();
    }
    if (outcome.saved_up_to > saved_up_to) {
        saved_up_to = outcome.saved_up_to;
        if (saved_up_to == last_ticket) news.emplace_back(action::SavingChanged{false});
    }
    for (auto& file : outcome.exported) {
        news.emplace_back(action::FileSaved{std::move(file.path), file.ok});
    }
    for (const auto& path : outcome.too_long) {
        news.emplace_back(action::Say{"That is too long for Attune to keep in its place. All of it is in " + path});
    }
    if (outcome.sharing) news.emplace_back(*std::move(outcome.sharing));
    if (outcome.looked) news.emplace_back(action::FolderLooked{*std::move(outcome.looked)});
    for (auto& found : outcome.versions_found) news.emplace_back(action::VersionsFound{std::move(found)});
    for (auto& one : outcome.keeping) news.emplace_back(action::KeepingSays{std::move(one)});
    std::ranges::move(outcome.photos_come, std::back_inserter(photos_come));
    const bool is_late = outcome.loaded_late.has_value();
    if (is_late) {
        late = std::move(outcome.loaded_late);
        for (const auto& draft : inbox.drafts) put_on_top(late->library, draft);
        taken.clear(); // all of it lies in there
    }
    for (auto& one : outcome.taken) {
        // What was written meanwhile stands over it.
        const auto is_written = [&](const Draft& draft) { return draft.id == one.id; };
        if (std::ranges::none_of(inbox.drafts, is_written)) taken.push_back(std::move(one));
    }
    return news.size() > before || is_late || !taken.empty() || !photos_come.empty();
}

std::optional<Instant> Writer::Shared::round(bool force) {
    Jobs jobs;
    {
        const std::lock_guard guard{mutex};
        jobs = std::exchange(inbox, {});
        has_work = has_come = false;
    }
    worker->add(std::move(jobs));
    auto outcome = worker->work(hooks.clock(), force);
    const std::lock_guard guard{mutex};
    const bool is_news = take_in(std::move(outcome));
    all_saved = worker->all_saved() && !has_work;
    // Held, so that whoever closes knows that no wake comes afterwards.
    if (is_news && hooks.wake && !closing) hooks.wake();
    return worker->due();
}

Writer::Writer(std::unique_ptr<Worker> worker, Hooks hooks)
    : shared_{std::make_shared<Shared>(std::move(worker), std::move(hooks))} {}

Writer::~Writer() {
    if (!thread_.joinable()) return;
    if (!close(Millis{0}) && thread_.joinable()) thread_.detach(); // it ends with its work
    end_sharing(Millis{0});
}

Loaded Writer::load() { return shared_->worker->load(); }

void Writer::run(const std::shared_ptr<Shared>& shared) {
    auto due = shared->round(false);
    for (;;) {
        std::unique_lock lock{shared->mutex};
        const auto is_wanted = [&] { return shared->has_work || shared->has_come || shared->closing; };
        if (due) {
            const auto wait = std::max(Millis{0}, *due - shared->hooks.clock());
            shared->changed.wait_for(lock, wait, is_wanted);
        } else {
            shared->changed.wait(lock, is_wanted);
        }
        if (shared->closing) break;
        lock.unlock();
        due = shared->round(false);
    }
    shared->round(true);
    const std::lock_guard guard{shared->mutex};
    shared->closed = true;
    shared->changed.notify_all();
}

/// A shared folder may not answer for long, or never: nothing waits for this one.
void Writer::share(const std::shared_ptr<Shared>& shared) {
    shared->sharer->run(shared->hooks.clock, [&] {
        const std::lock_guard guard{shared->mutex};
        shared->has_come = true;
        shared->changed.notify_all();
    });
}

void Writer::start_thread() {
    shared_->sharer = &shared_->worker->share_elsewhere();
    thread_ = std::thread{[shared = shared_] { run(shared); }};
    sharing_thread_ = std::thread{[shared = shared_] { share(shared); }};
}

/// What was saved last has gone out, or would have to be waited for.
void Writer::end_sharing(Millis wait) {
    if (!sharing_thread_.joinable()) return;
    shared_->sharer->end();
    if (shared_->sharer->has_ended(wait))
        sharing_thread_.join();
    else
        sharing_thread_.detach(); // it ends with its call
}

std::uint64_t Writer::put(Draft draft) {
    const std::lock_guard guard{shared_->mutex};
    auto& shared = *shared_;
    if (shared.last_ticket == shared.saved_up_to) {
        shared.news.emplace_back(action::SavingChanged{true});
    }
    draft.ticket = ++shared.last_ticket;
    if (shared.late) put_on_top(shared.late->library, draft);
    std::erase_if(shared.taken, [&](const TakenIn& one) { return one.id == draft.id; });
    shared.inbox.drafts.push_back(std::move(draft));
    shared.has_work = true;
    shared.all_saved = false;
    shared.changed.notify_all();
    return shared.last_ticket;
}

void Writer::add(Jobs jobs) {
    const std::lock_guard guard{shared_->mutex};
    auto& inbox = shared_->inbox;
    if (jobs.device) inbox.device = std::move(jobs.device);
    if (jobs.beat) inbox.beat = std::move(jobs.beat);
    if (jobs.look_at) inbox.look_at = std::move(jobs.look_at);
    std::ranges::move(jobs.find_versions, std::back_inserter(inbox.find_versions));
    std::ranges::move(jobs.exports, std::back_inserter(inbox.exports));
    if (!jobs.keeping.empty() || jobs.import) shared_->stop_keeping = false;
    std::ranges::move(jobs.keeping, std::back_inserter(inbox.keeping));
    if (jobs.import) inbox.import = std::move(jobs.import);
    shared_->has_work = true;
    shared_->all_saved = false;
    shared_->changed.notify_all();
}

void Writer::stop_keeping() { shared_->stop_keeping = true; }

std::vector<Action> Writer::poll() {
    const std::lock_guard guard{shared_->mutex};
    return std::exchange(shared_->news, {});
}

std::optional<Loaded> Writer::take_late_load() {
    const std::lock_guard guard{shared_->mutex};
    return std::exchange(shared_->late, std::nullopt);
}

std::vector<TakenIn> Writer::take_in(std::size_t most) {
    const std::lock_guard guard{shared_->mutex};
    auto& taken = shared_->taken;
    std::vector<TakenIn> some;
    std::unordered_set<RecordId> ids;
    while (!taken.empty() && some.size() < most && ids.insert(taken.front().id).second) {
        some.push_back(std::move(taken.front()));
        taken.pop_front();
    }
    return some;
}

std::vector<std::string> Writer::photos_come() {
    const std::lock_guard guard{shared_->mutex};
    return std::exchange(shared_->photos_come, {});
}

std::uint64_t Writer::saved_up_to() const {
    const std::lock_guard guard{shared_->mutex};
    return shared_->saved_up_to;
}

std::optional<Instant> Writer::pump() { return shared_->round(false); }

bool Writer::close(Millis wait) {
    if (!thread_.joinable()) {
        shared_->round(true);
        return shared_->all_saved;
    }
    {
        std::unique_lock lock{shared_->mutex};
        shared_->closing = true;
        shared_->changed.notify_all();
        if (!shared_->changed.wait_for(lock, wait, [&] { return shared_->closed; })) return false;
    }
    thread_.join();
    end_sharing(std::min(wait, sharing_patience));
    const std::lock_guard guard{shared_->mutex};
    return shared_->all_saved;
}

} // namespace attune::store
