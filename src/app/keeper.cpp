#include "app/keeper.h"

#include "app/export_work.h"
#include "app/take_photo.h"
#include "app/worker_thread.h"
#include "platform/paths.h"
#include "store/check.h"
#include "store/export_all.h"
#include "store/file_names.h"
#include "store/import_file.h"
#include "store/move.h"
#include "store/trouble.h"

#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <utility>

namespace attune::app {
namespace {

using store::utf8;

} // namespace

struct Keeper::Inside {
    Inside(store::Store& with, std::function<void()> wakes) : store(with), wake(std::move(wakes)) {}

    store::Store& store;
    std::function<void()> wake;
    std::shared_ptr<store::Disk> disk = store::system_disk();
    std::atomic<bool> stop{false};
    std::atomic<bool> has_photos{false}; ///< what was looked at last
    std::mutex mutex;
    std::vector<Action> news;                    // under the mutex
    std::optional<store::ImportJob> read;        // the same
    bool photos_read = false;                    // the same: now the records may come
    std::optional<keeping::LookAtImport> looked; ///< what was looked at last; the caller's thread only
    WorkerThread thread;                         // the last: it stops before what it uses goes

    void tell(Action action) {
        {
            const std::lock_guard guard{mutex};
            news.push_back(std::move(action));
        }
        wake();
    }
    /// For what is asked every now and then; a word when it has come on.
    std::function<bool(float)> go_on() {
        return [this, last = 0](float part) mutable {
            const int percent = static_cast<int>(part * 100);
            if (percent > last) {
                last = percent;
                tell(action::KeepingSays{keeping::Progress{part}});
            }
            return !stop;
        };
    }

    void save(const ExportChoice& choice, const Library& library, const Now& now);
    void move(const keeping::Move& wanted);
    void check(const keeping::Check& wanted);
    void look(const keeping::LookAtImport& wanted, const std::vector<Person>& people, const Now& now);
    void take_photos(const std::string& path);
    void take_photo(std::string sha256, std::string bytes);
};

void Keeper::Inside::save(const ExportChoice& choice, const Library& library, const Now& now) {
    const store::Folder folder{store.folder()};
    const auto name = store::export_name(choice, now.wall, now.utc_offset);
    std::error_code error = store::make_folders(*disk, folder.exports());
    store::WholeFile file{*disk, folder.exports() / name};
    auto work = export_work(store, disk, library, choice, now);
    work.go_on = go_on();
    work.to = [&](std::string_view text) { return file.append(text); };
    std::set<std::string> missing;
    work.missing = &missing;
    const bool whole = !error && store::export_all(work);
    const auto path = whole ? file.finish() : std::nullopt;
    if (path)
        tell(action::KeepingSays{keeping::Exported{utf8(*path), true, {}, missing.size()}});
    else if (stop)
        tell(action::KeepingSays{keeping::Ended{"Stopped. Nothing was saved."}});
    else
        tell(action::KeepingSays{
            keeping::Exported{name, false, std::string{store::reason_of(error ? error : file.error())}}});
}

/// The first half of it, in which everybody goes on.
void Keeper::Inside::move(const keeping::Move& wanted) {
    const auto place = store::place_for(*disk, store.folder(), path_as_meant(wanted.to, platform::home_folder()),
                                        path_as_meant(wanted.shared, platform::home_folder()));
    if (!place.refused.empty()) return tell(action::KeepingSays{keeping::Ended{place.refused}});
    const auto error = store::Move{*disk, store.folder(), place.folder}.begin(go_on());
    const std::string stays = "Everything is where it was.";
    if (stop)
        tell(action::KeepingSays{keeping::Ended{"Stopped. " + stays}});
    else if (error)
        tell(action::KeepingSays{
            keeping::Ended{"It can’t be moved there. " + std::string{store::reason_of(error)} + " " + stays}});
    else
        tell(action::KeepingSays{keeping::Copied{utf8(place.folder)}});
}

void Keeper::Inside::check(const keeping::Check& wanted) {
    const auto report = store::check_folder(*disk, store::Folder{store.folder()},
                                            {.repair = wanted.repair, .in_use = true, .go_on = go_on()});
    if (stop) return tell(action::KeepingSays{keeping::Ended{"Stopped. Not everything was looked at."}});
    tell(action::KeepingSays{keeping::Checked{report}});
}

void Keeper::Inside::look(const keeping::LookAtImport& wanted, const std::vector<Person>& people, const Now& now) {
    const auto path = path_as_meant(wanted.path, platform::home_folder());
    auto job = store::read_import(*disk, path,
                                  {.columns = wanted.columns,
                                   .utc_offset = now.utc_offset,
                                   .now = now.wall,
                                   .people = people,
                                   .go_on = [this](float) { return !stop; }});
    if (!job || stop) return tell(action::KeepingSays{keeping::Ended{}});
    job->look.path = wanted.path;
    job->look.is_asking = false;
    if (!job->look.refused.empty()) return tell(action::KeepingSays{keeping::ImportLooked{job->look}});
    has_photos = job->look.photos > 0;
    {
        const std::lock_guard guard{mutex};
        read = std::move(job);
    }
    wake();
}

/// Not more of them in memory than the disk keeps up with.
void Keeper::Inside::take_photo(std::string sha256, std::string bytes) {
    store.keep_photo(std::move(sha256), std::move(bytes));
    while (!store.photos()->all_saved() && !stop) std::this_thread::sleep_for(Millis{2});
}

/// All that come along, before the first record that names one.
void Keeper::Inside::take_photos(const std::string& path) {
    store::ImportWish wish;
    wish.photo = [this](std::string sha256, std::string bytes) { take_photo(std::move(sha256), std::move(bytes)); };
    wish.go_on = [this](float) { return !stop; };
    if (has_photos) (void)store::read_import(*disk, path_as_meant(path, platform::home_folder()), wish);
    if (stop) return tell(action::KeepingSays{keeping::Ended{"Stopped. Nothing was brought in."}});
    {
        const std::lock_guard guard{mutex};
        photos_read = true;
    }
    wake();
}

Keeper::Keeper(store::Store& store, std::function<void()> wake)
    : in_(std::make_unique<Inside>(store, std::move(wake))) {}

Keeper::~Keeper() { in_->stop = true; }

void Keeper::carry_out(const KeepingRequest& request, const Library& library, const Now& now) {
    auto* in = in_.get();
    if (std::holds_alternative<keeping::Stop>(request)) {
        in->stop = true;
        in->store.stop_keeping();
        return;
    }
    if (const auto* wanted = std::get_if<keeping::Export>(&request)) {
        in->stop = false;
        in->thread.post([in, choice = wanted->choice, library, now] { in->save(choice, library, now); });
    } else if (const auto* look = std::get_if<keeping::LookAtImport>(&request)) {
        in->stop = false;
        in->looked = *look;
        std::vector<Person> people{library.people.begin(), library.people.end()};
        in->thread.post([in, look = *look, people = std::move(people), now] { in->look(look, people, now); });
    } else if (std::holds_alternative<keeping::Import>(request) && in->looked) {
        in->stop = false;
        in->thread.post([in, path = in->looked->path] { in->take_photos(path); });
    } else if (const auto* check = std::get_if<keeping::Check>(&request)) {
        in->stop = false;
        in->thread.post([in, check = *check] { in->check(check); });
    } else if (const auto* move = std::get_if<keeping::Move>(&request)) {
        in->stop = false;
        in->thread.post([in, move = *move] { in->move(move); });
    } else {
        in->store.keep(request);
    }
}

std::vector<Action> Keeper::poll() {
    std::optional<store::ImportJob> read;
    bool photos_read = false;
    std::vector<Action> news;
    {
        const std::lock_guard guard{in_->mutex};
        news = std::exchange(in_->news, {});
        read = std::exchange(in_->read, std::nullopt);
        photos_read = std::exchange(in_->photos_read, false);
    }
    if (read) in_->store.look_at_import(*std::move(read));
    if (photos_read) in_->store.keep(keeping::Import{});
    return news;
}

} // namespace attune::app
