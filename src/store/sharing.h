// The shared folder: looked at now and then, what is new in it taken in, what is missing in it
// published. Run by the sharer, on a thread of its own; never within a frame.
#pragma once

#include "core/sharing.h"
#include "store/log_load.h"
#include "store/photos.h"
#include "store/segment.h"
#include "store/shared_photos.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace attune::store {

/// Nothing of it is remembered from one start to the next but the folder's place: what was published
/// and what was taken in follows from comparing the own log with the folder, so that whatever was
/// lost, rolled back or written twice in there comes right by itself.
class Sharing {
public:
    Sharing(Disk& disk, const Folder& own, Photos& photos, Chance chance);

    /// This device's name, before anything else and whenever it takes another.
    void be(std::string device) { device_ = std::move(device); }
    /// None: nothing is shared (any more). The same one again changes nothing.
    void set(const std::optional<SharedFolder>& folder);
    [[nodiscard]] const std::optional<SharedFolder>& folder() const { return folder_; }
    [[nodiscard]] std::optional<Instant> due() const;

    /// How far the own log is on the disk: what lies beyond is being written just now.
    void own_log_ends(const LogEnd& end) { own_end_ = end; }
    /// Lines that are on the own disk now.
    void saved(std::string_view lines);
    /// Lines were saved that are not told one by one: all is learned anew.
    void forget_own_log() { knows_own_log_ = is_complete_ = false; }
    /// Looks into the folder when it is time to, and reads on. What is new to us: to be kept in the own
    /// log, then `took`. The same again until then.
    const SharedLogs::NewLines& take(Instant now, bool force);
    void took();
    /// Publishes what is missing: at most about a segment at once.
    void publish(Instant now);
    /// Photos that came, by digest, since the last time.
    [[nodiscard]] std::vector<std::string> photos_come() { return photos_.take_come(); }

    [[nodiscard]] SharingReport report() const;
    void heard(std::string_view device, WallTime at);

private:
    using Standing = SharingReport::Standing;

    void look(Instant now);
    std::error_code open_space();
    std::error_code make_space();
    std::error_code join(const Space& space);
    bool learn_own_log();
    void learn(std::string_view line);
    void fail(std::error_code error);
    std::error_code sign();
    std::error_code publish_some();
    [[nodiscard]] bool rests() const { return !folder_ || folder_->is_paused; }
    [[nodiscard]] bool is_alone() const;
    [[nodiscard]] bool may_publish() const;
    [[nodiscard]] bool is_withdrawn(const Envelope& envelope) const;
    bool is_for_others(std::string_view line);
    bool gather(std::string& lines);

    Disk& disk_;
    const Folder& own_;
    Chance chance_;
    std::string device_;
    LogEnd own_end_;
    std::optional<SharedFolder> folder_;
    SharedPaths paths_;
    KnownLines known_;
    SharedLogs logs_;
    Segment segment_;
    SharedPhotos photos_;
    SharedLogs::NewLines fresh_;
    LineReader reader_;
    std::map<std::string, WallTime, std::less<>> heard_;
    std::string name_;
    Standing standing_ = Standing::Off;
    bool is_newer_ = false;
    bool knows_own_log_ = false;
    bool was_read_ = false;   ///< all that lay in the folder, once
    bool is_complete_ = true; ///< all that is ours was looked through for what is missing
    bool hands_on_ = false;   ///< what others made is missing for long enough
    /// Entries that we have ended, and with which version. What we had written of them before and never got to
    /// publish is not published any more: it was taken back before anybody saw it.
    std::map<std::string, std::uint64_t, std::less<>> withdrawn_;
    std::string unpublished_; ///< new lines of ours; `is_complete_` says whether they are all
    bool wants_look_ = true;
    Instant look_due_{};
    Instant changed_at_{};
};

} // namespace attune::store
