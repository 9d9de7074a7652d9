#include "store/sharer.h"

#include "store/shared_folder.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace attune::store {

namespace {

/// While a folder does not answer. What is beyond is read from the own log afterwards.
constexpr std::size_t saved_max = 4U << 20U;

} // namespace

bool Sharer::Inbox::is_empty() const {
    return !device && !folder && !end && saved.empty() && !has_lost_lines && !took && heard.empty() && !look_at;
}

Sharer::Sharer(Disk& disk, const Folder& own, Photos& photos, Chance chance)
    : disk_{disk}, own_{own.root}, sharing_{disk, own, photos, std::move(chance)} {}

// ---- for whoever saves

template <class Change>
void Sharer::drop_in(Change change) {
    const std::lock_guard guard{mutex_};
    change(inbox_);
    changed_.notify_all();
}

void Sharer::be(std::string device) {
    drop_in([&](Inbox& inbox) { inbox.device = std::move(device); });
}

void Sharer::set(std::optional<SharedFolder> folder) {
    drop_in([&](Inbox& inbox) {
        news_.folder = folder;
        inbox.folder = std::move(folder);
    });
}

void Sharer::own_log_ends(const LogEnd& end) {
    drop_in([&](Inbox& inbox) { inbox.end = end; });
}

void Sharer::saved(std::string_view lines, const LogEnd& end) {
    drop_in([&](Inbox& inbox) {
        inbox.end = end;
        inbox.has_lost_lines = inbox.has_lost_lines || inbox.saved.size() + lines.size() > saved_max;
        if (inbox.has_lost_lines)
            inbox.saved.clear();
        else
            inbox.saved.append(lines);
    });
}

void Sharer::heard(std::string_view device, WallTime at) {
    drop_in([&](Inbox& inbox) {
        auto found = inbox.heard.find(device);
        if (found == inbox.heard.end()) found = inbox.heard.emplace(device, at).first;
        found->second = std::max(found->second, at);
    });
}

void Sharer::took(const LogEnd& end) {
    drop_in([&](Inbox& inbox) {
        inbox.end = end;
        inbox.took = true;
        news_.fresh.reset();
    });
}

void Sharer::look_at(std::string path) {
    drop_in([&](Inbox& inbox) { inbox.look_at = std::move(path); });
}

Sharer::News Sharer::hear() {
    const std::lock_guard guard{mutex_};
    News heard{.fresh = news_.fresh, .report = news_.report, .folder = news_.folder};
    heard.photos_come = std::exchange(news_.photos_come, {});
    heard.looked = std::exchange(news_.looked, std::nullopt);
    return heard;
}

// ---- for whoever shares

void Sharer::take_letters() {
    Inbox letters;
    {
        const std::lock_guard guard{mutex_};
        letters = std::exchange(inbox_, {});
    }
    if (letters.device) sharing_.be(*std::move(letters.device));
    if (letters.end) sharing_.own_log_ends(*letters.end);
    for (const auto& [device, at] : letters.heard) sharing_.heard(device, at);
    if (letters.took) sharing_.took();
    if (letters.folder) sharing_.set(*letters.folder);
    if (letters.has_lost_lines) sharing_.forget_own_log();
    if (!letters.saved.empty()) sharing_.saved(letters.saved);
    if (!letters.look_at) return;
    auto looked = look_at_folder(disk_, *letters.look_at, own_);
    const std::lock_guard guard{mutex_};
    news_.looked = std::move(looked);
}

bool Sharer::put_out() {
    auto photos = sharing_.photos_come();
    auto report = sharing_.report();
    auto folder = sharing_.folder();
    const std::lock_guard guard{mutex_};
    std::ranges::move(photos, std::back_inserter(news_.photos_come));
    const bool is_new = news_.looked || !news_.photos_come.empty();
    if (inbox_.folder || (report == news_.report && folder == news_.folder)) return is_new;
    news_.report = std::move(report);
    news_.folder = std::move(folder);
    return true;
}

bool Sharer::look(Instant now, bool force) {
    take_letters();
    const auto& fresh = sharing_.take(now, force);
    bool has_come = false;
    if (!fresh.text.empty()) {
        const std::lock_guard guard{mutex_};
        has_come = !news_.fresh && !inbox_.took;
        if (has_come) news_.fresh = std::make_shared<const SharedLogs::NewLines>(fresh);
    }
    return put_out() || has_come;
}

bool Sharer::publish(Instant now) {
    take_letters();
    sharing_.publish(now);
    return put_out();
}

std::optional<Instant> Sharer::due() const {
    {
        const std::lock_guard guard{mutex_};
        if (!inbox_.is_empty()) return Instant{};
    }
    return sharing_.due();
}

void Sharer::run(const std::function<Instant()>& clock, const std::function<void()>& on_news) {
    for (;;) {
        const bool has_looked = look(clock(), false);
        const bool has_published = publish(clock());
        if (has_looked || has_published) on_news();
        const auto next = sharing_.due();
        std::unique_lock lock{mutex_};
        const auto is_wanted = [&] { return is_ending_ || !inbox_.is_empty(); };
        // What has come is to be kept first.
        if (!next || news_.fresh)
            changed_.wait(lock, is_wanted);
        else
            changed_.wait_for(lock, std::max(Millis{}, *next - clock()), is_wanted);
        if (is_ending_) break;
    }
    publish(clock());
    const std::lock_guard guard{mutex_};
    has_ended_ = true;
    changed_.notify_all();
}

void Sharer::end() {
    const std::lock_guard guard{mutex_};
    is_ending_ = true;
    changed_.notify_all();
}

bool Sharer::has_ended(Millis wait) {
    std::unique_lock lock{mutex_};
    return changed_.wait_for(lock, wait, [&] { return has_ended_; });
}

} // namespace attune::store
