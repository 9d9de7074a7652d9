#include "store/worker.h"

#include "store/record_body.h"
#include "store/record_line.h"

#include <algorithm>
#include <random>
#include <utility>

namespace attune::store {

namespace {

constexpr Millis first_wait = std::chrono::seconds{1};
constexpr Millis longest_wait = std::chrono::seconds{30};
/// Between two saves of device.json, so that dragging a window does not wear the disk out.
constexpr Millis device_pause = Millis{100};
constexpr std::size_t reserve_bytes = 256U << 10U;
constexpr Millis far_ahead = std::chrono::hours{24};

bool holds_any(const std::vector<BackupHead>& backups) {
    return std::ranges::any_of(backups,
                               [](const auto& one) { return !one.info.is_damaged && total(one.info.contents) > 0; });
}

Millis last_known(const Session& session, const std::optional<Beat>& beat) {
    const auto last_event = session.events.empty() ? Millis{} : session.events.back().at;
    if (!beat || beat->session != session.id) return last_event;
    // The cut fell within a second after the beat: half of it is the best guess.
    return std::max(last_event, beat->at + beat_every / 2);
}

} // namespace

void put_on_top(Library& library, const Draft& draft) {
    if (draft.body) {
        put(library, *draft.body);
    } else {
        remove(library, draft.id);
    }
}

Worker::Worker(std::shared_ptr<Disk> disk, Path root, Chance chance)
    : disk_{std::move(disk)}, folder_{std::move(root)}, log_{*disk_, folder_}, device_file_{*disk_, folder_},
      beat_file_{*disk_, folder_}, photos_{std::make_shared<Photos>(disk_, folder_)}, chance_{std::move(chance)},
      sharer_{*disk_, folder_, *photos_, chance_} {}

// ---- getting ready ----

Failure Worker::take_lock() {
    if (lock_ && lock_->is_at(folder_.lock())) return {};
    lock_.reset();
    auto locked = disk_->lock(folder_.lock());
    lock_ = std::move(locked.value);
    return {locked.error, "lock"};
}

Failure Worker::prepare() {
    if (opened_ && !disk_->is_folder(folder_.root)) {
        // A stick that was pulled out must not be replaced by a folder in its place.
        return {std::make_error_code(std::errc::no_such_file_or_directory), "data folder"};
    }
    if (const auto error = make_folders(*disk_, folder_.root)) return {error, "data folder"};
    if (const auto failure = take_lock()) return failure;
    opened_ = true;
    return {};
}

bool Worker::open() { return prepare().error != std::errc::resource_unavailable_try_again; }

void Worker::adopt(const LoadedDevice& device, LoadedLog& log) {
    device_text_ = device.text;
    device_ = device.read.device.empty() ? chance_name(chance_) : device.read.device;
    const auto& own = log.devices[device_];
    count_ = own.n;
    clock_ = {};
    clock_.saw(own.at);
    versions_ = std::move(log.versions);
    for (auto& id : versions_.apart()) ever_apart_.insert(std::move(id));
    sharer_.be(device_);
    for (const auto& [dev, known] : log.devices) sharer_.heard(dev, known.at.wall);
    sharer_.set(device.read.state.shared);
    unknown_ = std::move(log.unknown);
    log_.go_on_after(log.end);
    if (log.end.number > 0) loaded_end_ = log_end_text(log.end.number, log.end.size);
    sharer_.own_log_ends(log.end);
    loaded_ = true;
}

Loaded Worker::load() {
    // Without the lock another program may be writing: then nothing here is repaired or trusted.
    if (!opened_ && prepare()) return {};
    auto device = device_file_.load();
    load_failure_ = device.failure;
    if (load_failure_) return {};
    auto log = load_log(*disk_, folder_);
    load_failure_ = log.failure;
    if (load_failure_) return {};
    device_file_.keep_what_is_damaged(device);
    adopt(device, log);
    Loaded loaded{std::move(log.library), std::move(device.read.state)};
    loaded.apart = versions_.apart();
    last_change_ = load_last_change(*disk_, folder_);
    if (last_change_) loaded.can_undo = last_change_->by;
    loaded.report = {log.lines_set_aside, device.reset, folder_.quarantine().string(), crashed_before(),
                     versions_.size() == 0 && holds_any(list_backups(*disk_, folder_).value)};
    if (loaded.device.session) {
        loaded.last_known = last_known(*loaded.device.session, beat_file_.load());
    }
    return loaded;
}

/// Told of once; the note of a crash stays until the next one.
bool Worker::crashed_before() { return !disk_->rename(folder_.crash_note(), folder_.last_crash()); }

/// What was made in the meantime is put on top of what could at last be read.
void Worker::load_late(Outcome& outcome) {
    auto loaded = load();
    if (!loaded_) return;
    if (state_) {
        // Of some things there can be only one: what gives way is kept.
        if (!device_text_.empty()) {
            (void)keep_damaged(*disk_, folder_, "device", ".json", device_text_);
        }
        state_ = on_top_of(loaded.device, *state_);
    }
    for (const auto& draft : drafts_) put_on_top(loaded.library, draft);
    outcome.loaded_late = std::move(loaded);
}

// ---- work ----

void Worker::add(Jobs jobs) {
    std::ranges::move(jobs.drafts, std::back_inserter(drafts_));
    std::ranges::move(jobs.exports, std::back_inserter(exports_));
    std::ranges::move(jobs.find_versions, std::back_inserter(to_find_));
    if (jobs.look_at) sharer_.look_at(*std::move(jobs.look_at));
    std::ranges::move(jobs.keeping, std::back_inserter(keeping_));
    if (jobs.import) {
        import_ = std::move(jobs.import);
        import_looked_at_ = false;
    }
    if (jobs.device) {
        sharing_wish_ = jobs.device->shared;
        state_ = std::move(jobs.device);
    }
    if (jobs.beat) {
        if (jobs.beat->session != beat_.session) beat_due_ = {};
        beat_ = std::move(*jobs.beat);
    }
}

Outcome Worker::work(Instant now, bool force) {
    Outcome outcome;
    if (!retry_at_ || now >= *retry_at_ || force) {
        auto failure = write_all(now, force, outcome);
        if (is_full(failure.error) && free_reserve()) failure = write_all(now, force, outcome);
        if (failure) {
            failed(failure, now, outcome);
        } else {
            retry_at_.reset();
            wait_ = {};
            make_reserve();
        }
    }
    outcome.saved_up_to = saved_up_to_;
    return outcome;
}

void Worker::failed(const Failure& failure, Instant now, Outcome& outcome) {
    outcome.trouble = trouble_of(failure);
    wait_ = std::clamp(wait_ * 2, first_wait, longest_wait);
    retry_at_ = now + wait_;
}

Failure Worker::write_all(Instant now, bool force, Outcome& outcome) {
    if (!lock_ || retry_at_) {
        if (const auto failure = prepare()) return failure;
    }
    if (!loaded_) load_late(outcome);
    if (!loaded_) return load_failure_;
    const auto photos = photos_->write();
    const auto log = write_log(outcome);
    // One that fails keeps none of the others from their try.
    const auto device = write_device(now, force);
    const auto beat = write_beat(now);
    write_exports(outcome);
    answer(outcome);
    if (photos || log) return photos ? photos : log;
    if (const auto failure = share(now, force, outcome)) return failure;
    keep(now, outcome);
    // What was restored or brought in is saved before anything else happens.
    if (!unconfirmed_.empty()) {
        if (const auto failure = write_log(outcome)) return failure;
    }
    if (const auto failure = write_last_change()) return failure;
    return device ? device : beat;
}

/// Later than what it stands over. A clock that ran far ahead once is not followed for ever.
Stamp Worker::stamp(WallTime wall, const Stamp& above) {
    if (clock_.last().wall > wall + far_ahead) clock_ = {};
    if (above.wall <= wall + far_ahead) clock_.saw(above);
    return std::max(clock_.next(wall), next_after(above));
}

Failure Worker::encode(const Draft& draft, Outcome& outcome) {
    const auto next = versions_.next(draft.id, device_, draft.settles || !draft.body);
    Envelope envelope{draft.id, draft.kind, stamp(draft.wall, next.above), device_, count_ + 1, !draft.body};
    envelope.mine = draft.body ? is_private(*draft.body) : next.mine_only;
    envelope.over = next.over;
    std::string body;
    if (draft.body) {
        const auto unknown = unknown_.find(draft.id);
        body = body_text(*draft.body, unknown == unknown_.end() ? "" : unknown->second);
    }
    const auto line = line_of(envelope, body);
    if (line.size() > line_bytes_max) {
        // Loading would set it aside: better now, while somebody can be told.
        const auto kept = keep_damaged(*disk_, folder_, draft.kind, ".json", body);
        if (kept.error) return {kept.error, "quarantine"};
        outcome.too_long.push_back(kept.path.string());
    } else {
        unconfirmed_.append(line).append("\n");
        ++count_;
        if (reader_.read_copy(line)) versions_.add(reader_.envelope(), reader_);
        if (ever_apart_.contains(draft.id)) to_tell_.push_back(draft.id);
    }
    made_up_to_ = draft.ticket;
    return {};
}

bool Worker::waits_for_photo(const Draft& draft) const {
    const auto* photo = draft.body ? photo_of(*draft.body) : nullptr;
    return photo != nullptr && photos_->is_waiting(photo->sha256);
}

Failure Worker::write_log(Outcome& outcome) {
    Failure unmade;
    while (!drafts_.empty() && !unmade && !waits_for_photo(drafts_.front())) {
        unmade = encode(drafts_.front(), outcome);
        if (!unmade) drafts_.pop_front();
    }
    if (!unconfirmed_.empty()) {
        const auto failure = belong_together_ ? log_.append_whole(unconfirmed_) : log_.append(unconfirmed_);
        if (failure) return failure;
        sharer_.saved(unconfirmed_, log_.end());
        unconfirmed_.clear();
        belong_together_ = false;
    }
    saved_up_to_ = made_up_to_;
    tell_of_written(outcome);
    return unmade;
}

Failure Worker::write_device(Instant now, bool force) {
    if (!state_ || (now < device_due_ && !force)) return {};
    auto text = device_text(device_, *state_, device_text_);
    if (const auto failure = device_file_.save(text)) return failure;
    device_text_ = std::move(text);
    device_due_ = now + device_pause;
    state_.reset();
    return {};
}

Failure Worker::write_beat(Instant now) {
    if (beat_.session.empty() || now < beat_due_) return {};
    const auto at = std::max(Millis{}, now - beat_.origin);
    if (const auto failure = beat_file_.write({beat_.session, at})) return failure;
    beat_due_ = now + beat_every;
    return {};
}

void Worker::write_exports(Outcome& outcome) {
    for (const auto& job : std::exchange(exports_, {})) {
        const auto path = write_export(*disk_, folder_, job.name, job.content);
        outcome.exported.push_back({path.ok() ? path.value.string() : job.name, path.ok()});
    }
}

std::optional<Instant> Worker::due() const {
    if (retry_at_) return retry_at_;
    std::optional<Instant> next;
    const auto at = [&](Instant time) { next = next ? std::min(*next, time) : time; };
    const bool is_unsaved = !drafts_.empty() || !unconfirmed_.empty() || !exports_.empty() || !to_find_.empty() ||
                            !keeping_.empty() || !import_looked_at_ || !is_last_change_kept_;
    if (is_unsaved || !photos_->all_saved()) at(Instant{});
    if (state_) at(device_due_);
    if (backup_due_) at(*backup_due_);
    if (const auto look = shares_elsewhere_ ? std::nullopt : sharer_.due()) at(*look);
    if (!beat_.session.empty()) at(beat_due_);
    return next;
}

bool Worker::all_saved() const {
    return drafts_.empty() && unconfirmed_.empty() && !state_ && exports_.empty() && photos_->all_saved();
}

// ---- the reserve: room for what is being written when the disk fills up ----

bool Worker::free_reserve() {
    const auto error = disk_->remove(folder_.reserve());
    reserve_made_ = false;
    return !error;
}

void Worker::make_reserve() {
    if (reserve_made_) return;
    reserve_made_ = true; // once: without it nothing is lost either
    const auto there = disk_->read(folder_.reserve(), reserve_bytes);
    if (there.ok() && there.value.size() == reserve_bytes) return;
    if (there.ok() && disk_->remove(folder_.reserve())) return;
    // Not zeros: some file systems would keep those in no room at all.
    std::string bytes(reserve_bytes, '\0');
    std::mt19937 chance{reserve_bytes};
    std::ranges::generate(bytes, [&] { return static_cast<char>(chance() & 0xFF); });
    if (write_new(*disk_, folder_.reserve(), bytes)) return;
}

} // namespace attune::store
