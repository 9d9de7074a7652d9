#include "store/sharing.h"

#include "store/file_names.h"
#include "store/log_lines.h"
#include "store/record_body.h"
#include "store/trouble.h"

#include <algorithm>
#include <utility>

namespace attune::store {

namespace {

/// A look at a hundred segments takes a fifth of a millisecond.
constexpr Millis look_every = std::chrono::seconds{10};
/// While others write, what they write is awaited.
constexpr Millis look_soon = std::chrono::seconds{2};
constexpr Millis lively_for = std::chrono::minutes{1};
/// Versions of others that lie nowhere in the folder are handed on when nothing has come for so long:
/// their own devices may bring them yet.
constexpr Millis hand_on_after = std::chrono::minutes{1};
constexpr std::size_t take_at_once = 1U << 20U;
constexpr std::size_t publish_at_once = segment_full_at;
constexpr std::size_t unpublished_max = 4U << 20U;

SharingReport::Standing standing_of(std::error_code error) {
    using Standing = SharingReport::Standing;
    if (is_full(error)) return Standing::Full;
    if (error == std::errc::permission_denied || error == std::errc::operation_not_permitted ||
        error == std::errc::read_only_file_system)
        return Standing::NoPermission;
    if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory)
        return Standing::FolderGone;
    return Standing::Trouble;
}

/// The wall that was joined is not what lies there: people may join what does, or begin anew.
bool is_not_ours(SharingReport::Standing standing) {
    using enum SharingReport::Standing;
    return standing == OtherWall || standing == NotAllThere || standing == Emptied;
}

constexpr std::string_view can_be_withdrawn = "entry";

std::error_code gone() { return std::make_error_code(std::errc::no_such_file_or_directory); }

} // namespace

Sharing::Sharing(Disk& disk, const Folder& own, Photos& photos, Chance chance)
    : disk_{disk}, own_{own}, chance_{std::move(chance)}, logs_{disk, known_}, segment_{disk, logs_}, photos_{disk, own,
                                                                                                              photos} {}

void Sharing::set(const std::optional<SharedFolder>& folder) {
    const bool joins = is_not_ours(standing_) && folder && folder->space.empty();
    const bool is_same = folder && folder_ && folder->path == folder_->path && !joins;
    if (is_same) {
        wants_look_ = wants_look_ || (folder_->is_paused && !folder->is_paused);
        folder_->is_paused = folder->is_paused;
        return;
    }
    if (!folder && !folder_) return;
    folder_ = folder;
    fresh_ = {};
    unpublished_.clear();
    was_read_ = hands_on_ = is_newer_ = false;
    is_complete_ = false;
    name_.clear();
    standing_ = folder ? Standing::Beginning : Standing::Off;
    wants_look_ = true;
    if (!folder) return;
    paths_.root = path_of(folder->path);
    logs_.begin(paths_.log());
    segment_.begin(paths_.log(), true);
    photos_.begin(paths_.photos());
}

std::optional<Instant> Sharing::due() const {
    if (rests()) return {};
    if (wants_look_) return Instant{};
    const auto photos = may_publish() ? photos_.due() : std::nullopt;
    return photos ? std::min(*photos, look_due_) : look_due_;
}

void Sharing::heard(std::string_view device, WallTime at) {
    auto found = heard_.find(device);
    if (found == heard_.end()) found = heard_.emplace(device, at).first;
    found->second = std::max(found->second, at);
}

// ---- the own log ----

void Sharing::learn(std::string_view line) {
    const auto mark = line_mark(line);
    known_.keep(mark);
    // Only these need a closer look. Within a text the quotation marks would be escaped.
    const bool may_be_mine = line.find("\"mine\":") != std::string_view::npos;
    const bool may_have_photo = line.find("\"photo\":") != std::string_view::npos;
    const bool may_be_withdrawn = line.find("\"entry\"") != std::string_view::npos;
    if (!may_be_mine && !may_have_photo && !may_be_withdrawn) return;
    const auto envelope = reader_.read_copy(line);
    if (!envelope) return;
    if (envelope->kind == can_be_withdrawn && envelope->gone && envelope->dev == device_) {
        withdrawn_[envelope->id] = envelope->n;
        unpublished_.clear(); // it may lie in there: all is looked through anew
        is_complete_ = false;
    }
    if (envelope->mine) known_.hold_back(mark);
    const auto read = envelope->gone ? BodyRead{} : reader_.body();
    const auto* photo = read.body ? photo_of(*read.body) : nullptr;
    if (photo) photos_.name(photo->sha256, !envelope->mine);
}

/// Learned once: from then on every line passes by here.
bool Sharing::learn_own_log() {
    return !each_log_line(disk_, own_, &own_end_, [&](std::string_view line) {
        learn(line);
        return true;
    });
}

void Sharing::saved(std::string_view lines) {
    if (!knows_own_log_) return; // all will be learned
    each_line(lines, [&](std::string_view line) {
        learn(line);
        if (!folder_ || !known_.is_missing(line_mark(line))) return;
        if (unpublished_.size() < unpublished_max)
            unpublished_.append(line).append("\n");
        else
            is_complete_ = false;
    });
    wants_look_ = wants_look_ || !unpublished_.empty();
}

// ---- the folder ----

/// The others see by its first segment that a device shares the wall, also before it wrote anything;
/// and it tells by it itself that the folder is the one it joined.
std::error_code Sharing::sign() {
    if (const auto error = disk_.make_folder(paths_.log())) return error;
    const auto listing = disk_.look(paths_.log(), is_shared_log, shared_files_max);
    if (!listing.ok()) return listing.error;
    const bool is_signed = std::ranges::any_of(listing.value.files, [&](const FoundFile& found) {
        const auto segment = segment_named(found.name);
        return segment && segment->device == device_;
    });
    if (is_signed) return {};
    const auto error = write_new(disk_, paths_.log() / segment_name(device_, 1), {});
    return error == std::errc::file_exists ? std::error_code{} : error; // among more than is looked at
}

std::error_code Sharing::make_space() {
    if (const auto error = disk_.make_folder(paths_.root)) return error;
    if (const auto error = sign()) return error;
    return write_new(disk_, paths_.space(), space_text({.id = chance_name(chance_)}));
}

/// The wall that was joined; another one only where it is plain that the folder is the same, as when
/// two devices made it at once and a syncer let one of them win.
std::error_code Sharing::join(const Space& space) {
    name_ = space.name;
    is_newer_ = space.format > space_format;
    if (folder_->space.empty() || folder_->space == space.id) {
        if (folder_->space.empty()) {
            if (const auto error = sign()) return error;
        }
        folder_->space = space.id;
        return {};
    }
    const auto listing = disk_.look(paths_.log(), is_shared_log, shared_files_max);
    if (!listing.ok()) return listing.error;
    const bool is_ours = std::ranges::any_of(listing.value.files, [&](const FoundFile& found) {
        const auto segment = segment_named(found.name);
        return segment && (segment->device == device_ || heard_.contains(segment->device));
    });
    if (!is_ours) {
        standing_ = Standing::OtherWall;
        return gone();
    }
    folder_->space = space.id;
    return {};
}

std::error_code Sharing::open_space() {
    auto text = disk_.read_plain(paths_.space(), space_bytes_max);
    const bool is_missing = text.error == std::errc::no_such_file_or_directory;
    if (is_missing && folder_->space.empty()) {
        if (const auto error = make_space()) return error;
        text = disk_.read_plain(paths_.space(), space_bytes_max);
    } else if (is_missing && disk_.is_folder(paths_.root)) {
        standing_ = has_shared_logs(disk_, paths_) ? Standing::NotAllThere : Standing::Emptied;
    }
    if (!text.ok()) return text.error;
    const auto space = read_space(text.value);
    if (!space) {
        standing_ = Standing::NotAllThere;
        return std::make_error_code(std::errc::invalid_argument);
    }
    if (const auto error = join(*space)) return error;
    for (const auto& folder : {paths_.log(), paths_.photos()}) {
        if (const auto error = disk_.make_folder(folder)) return error;
    }
    return {};
}

void Sharing::fail(std::error_code error) {
    if (!is_not_ours(standing_)) standing_ = standing_of(error);
}

void Sharing::look(Instant now) {
    wants_look_ = false;
    look_due_ = now + look_every;
    if (!knows_own_log_) knows_own_log_ = learn_own_log();
    if (!knows_own_log_) return;
    standing_ = Standing::Beginning;
    auto error = open_space();
    if (!error) error = logs_.look(device_);
    if (error) return fail(error);
    standing_ = Standing::Good;
    if (logs_.take_changed()) {
        changed_at_ = now;
        hands_on_ = false;
    }
    if (now - changed_at_ < lively_for) look_due_ = now + look_soon;
}

const SharedLogs::NewLines& Sharing::take(Instant now, bool force) {
    if (rests()) return fresh_; // what was read before they paused still comes
    if (wants_look_ || now >= look_due_ || force) look(now);
    if (standing_ == Standing::Good && fresh_.text.empty()) {
        logs_.read_on(fresh_, take_at_once);
        if (logs_.take_lost()) {
            is_complete_ = false;
            segment_.close(); // if it was ours, it is not to be written to
        }
        was_read_ = was_read_ || !logs_.is_behind();
    }
    if (logs_.is_behind() && standing_ == Standing::Good) wants_look_ = true;
    return fresh_;
}

void Sharing::took() {
    each_line(fresh_.text, [&](std::string_view line) { learn(line); });
    fresh_ = {};
}

// ---- publishing ----

bool Sharing::is_withdrawn(const Envelope& envelope) const {
    if (envelope.gone || envelope.dev != device_) return false;
    const auto found = withdrawn_.find(envelope.id);
    return found != withdrawn_.end() && envelope.n < found->second;
}

/// Whether a line of the own log may and should go out.
bool Sharing::is_for_others(std::string_view line) {
    const auto mark = line_mark(line);
    if (!known_.is_missing(mark)) return false;
    const auto envelope = reader_.read_copy(line);
    const bool is_held_back = !envelope || envelope->mine || is_withdrawn(*envelope);
    if (is_held_back) known_.hold_back(mark);
    return !is_held_back && (envelope->dev == device_ || hands_on_);
}

/// Lines of the own log that the folder lacks, up to a segment of them. False: there are more.
bool Sharing::gather(std::string& lines) {
    bool is_all = true;
    const bool is_read = !each_log_line(disk_, own_, &own_end_, [&](std::string_view line) {
        if (!is_for_others(line)) return true;
        is_all = lines.size() < publish_at_once;
        if (is_all) lines.append(line).append("\n");
        return is_all;
    });
    return is_read && is_all;
}

std::error_code Sharing::publish_some() {
    if (!unpublished_.empty()) {
        if (const auto error = segment_.append(device_, unpublished_)) return error;
        unpublished_.clear();
    }
    if (is_complete_ || known_.missing() == 0) {
        is_complete_ = true;
        return {};
    }
    std::string lines;
    const bool is_all = gather(lines);
    if (!lines.empty()) {
        if (const auto error = segment_.append(device_, lines)) return error;
    }
    is_complete_ = is_all;
    return {};
}

/// Nobody else has signed yet, who could bring what others made.
bool Sharing::is_alone() const {
    const auto devices = logs_.devices();
    return devices.empty() || (devices.size() == 1 && devices.contains(device_));
}

/// Not before all that lies there is known.
bool Sharing::may_publish() const { return !rests() && standing_ == Standing::Good && was_read_ && !logs_.is_behind(); }

void Sharing::publish(Instant now) {
    if (!may_publish() || !fresh_.text.empty()) return;
    if (!hands_on_ && known_.missing() > 0 && (is_alone() || now - changed_at_ >= hand_on_after)) {
        hands_on_ = true;
        is_complete_ = false;
    }
    if (const auto error = publish_some()) {
        is_complete_ = false;
        unpublished_.clear();
        return fail(error);
    }
    photos_.exchange(now);
    if (!is_complete_) wants_look_ = true;
}

SharingReport Sharing::report() const {
    SharingReport report;
    if (!folder_) return report;
    report.standing = folder_->is_paused ? Standing::Paused : standing_;
    report.name = name_;
    report.is_newer = is_newer_;
    report.is_beyond_bounds = logs_.is_beyond_bounds();
    report.is_catching_up = standing_ == Standing::Good && (!was_read_ || logs_.is_behind());
    report.files = logs_.files();
    report.files_to_read = logs_.behind();
    if (standing_ == Standing::Good && !is_complete_) report.to_go_out = known_.missing();
    for (const auto& other : logs_.devices()) {
        if (other == device_) continue;
        const auto found = heard_.find(other);
        report.others.push_back({other, found == heard_.end() ? WallTime{} : found->second});
    }
    std::ranges::sort(report.others, [](const auto& a, const auto& b) { return a.heard > b.heard; });
    return report;
}

} // namespace attune::store
