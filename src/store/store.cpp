#include "store/store.h"

#include "store/device_json.h"
#include "store/record_body.h"

#include <utility>

namespace attune::store {

namespace {

Instant steady_now() {
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return Instant{std::chrono::duration_cast<Millis>(since)};
}

WallTime wall_now() { return std::chrono::floor<Millis>(std::chrono::system_clock::now()); }

/// What the program that holds the lock wrote into it.
std::string holder_of(Disk& disk, const Folder& folder) {
    constexpr std::size_t most = 100;
    auto text = disk.read(folder.lock(), most).value;
    while (!text.empty() && (text.back() < '0' || text.back() > '9')) text.pop_back();
    return text;
}

} // namespace

std::optional<WindowPlace> last_window(const Path& folder) {
    constexpr std::size_t most = 16U << 20U;
    const auto text = system_disk()->read(Folder{folder}.device(), most);
    const auto read = text.ok() ? read_device(text.value) : std::nullopt;
    if (!read || read->state.window.width <= 0) return std::nullopt;
    return read->state.window;
}

std::variant<std::unique_ptr<Store>, AlreadyRunning> Store::open(const Path& folder, Options options) {
    if (!options.disk) options.disk = system_disk();
    if (!options.clock) options.clock = steady_now;
    if (!options.wall) options.wall = wall_now;
    if (!options.chance) options.chance = system_chance();
    // A later change of the working directory must not move it.
    std::error_code unknown;
    auto root = std::filesystem::absolute(folder, unknown).lexically_normal();
    if (unknown || root.empty()) root = folder;
    if (!root.has_filename()) root = root.parent_path();
    auto worker = std::make_unique<Worker>(options.disk, root, options.chance);
    worker->keep_backups(std::move(options.wall));
    if (!worker->open()) return AlreadyRunning{holder_of(*options.disk, Folder{root})};
    return std::unique_ptr<Store>{new Store{root, std::move(worker), std::move(options)}};
}

Store::Store(Path folder, std::unique_ptr<Worker> worker, Options options)
    : folder_{std::move(folder)}, threaded_{options.threaded}, photos_{worker->photos()},
      writer_{std::move(worker), {std::move(options.clock), std::move(options.wake)}} {}

Loaded Store::load() {
    auto loaded = writer_.load();
    if (threaded_) writer_.start_thread();
    return loaded;
}

std::uint64_t Store::put(Body body, WallTime now, bool settles) {
    Draft draft{.id = id_of(body), .kind = std::string{kind_of(body)}, .wall = now};
    draft.body = std::move(body);
    draft.settles = settles;
    return writer_.put(std::move(draft));
}

std::uint64_t Store::gone(RecordId id, std::string_view kind, WallTime now) {
    return writer_.put({.body = {}, .id = std::move(id), .kind = std::string{kind}, .wall = now});
}

bool Store::saved(std::uint64_t ticket) const { return writer_.saved_up_to() >= ticket; }

void Store::keep_photo(std::string sha256, std::string bytes) {
    photos_->add(std::move(sha256), std::move(bytes));
    writer_.add({});
}

void Store::save_device(DeviceState state) { writer_.add({.device = std::move(state)}); }

void Store::begin_beat(RecordId session, Instant origin) { writer_.add({.beat = BeatJob{std::move(session), origin}}); }

void Store::end_beat() { writer_.add({.beat = BeatJob{}}); }

void Store::write_export(std::string name, std::string content) {
    Jobs jobs;
    jobs.exports.push_back({std::move(name), std::move(content)});
    writer_.add(std::move(jobs));
}

void Store::look_at_folder(std::string path) {
    Jobs jobs;
    jobs.look_at = std::move(path);
    writer_.add(std::move(jobs));
}

void Store::find_versions(RecordId id) {
    Jobs jobs;
    jobs.find_versions.push_back(std::move(id));
    writer_.add(std::move(jobs));
}

void Store::keep(KeepingRequest request) {
    Jobs jobs;
    jobs.keeping.push_back(std::move(request));
    writer_.add(std::move(jobs));
}

void Store::look_at_import(ImportJob job) {
    Jobs jobs;
    jobs.import = std::move(job);
    writer_.add(std::move(jobs));
}

std::vector<TakenIn> Store::take_in(std::size_t most) { return writer_.take_in(most); }

std::vector<std::string> Store::photos_come() { return writer_.photos_come(); }

std::vector<Action> Store::poll() { return writer_.poll(); }

std::optional<Loaded> Store::take_late_load() { return writer_.take_late_load(); }

std::optional<Instant> Store::pump() { return writer_.pump(); }

bool Store::close(Millis wait) { return writer_.close(wait); }

} // namespace attune::store
