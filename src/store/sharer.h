// Sharing with a letter box in front: whoever saves drops what there is to know into it and takes out
// what has come, and never waits for a shared folder, which may lie on a network and not answer.
#pragma once

#include "store/log_load.h"
#include "store/sharing.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::store {

class Sharer {
public:
    struct News {
        /// To be kept in the own log, then `took`; the same again until then. Null: nothing
        std::shared_ptr<const SharedLogs::NewLines> fresh;
        std::vector<std::string> photos_come;
        SharingReport report;
        std::optional<SharedFolder> folder; ///< with the wall that was joined
        std::optional<FolderLook> looked;
    };

    Sharer(Disk& disk, const Folder& own, Photos& photos, Chance chance);

    // For whoever saves. None of these waits for a disk.
    void be(std::string device);
    void set(std::optional<SharedFolder> folder);
    /// How far the own log is known to be on the disk.
    void own_log_ends(const LogEnd& end);
    /// Lines that are there now, too.
    void saved(std::string_view lines, const LogEnd& end);
    void heard(std::string_view device, WallTime at);
    void took(const LogEnd& end);
    void look_at(std::string path);
    [[nodiscard]] News hear();

    // For whoever shares, on one thread. May take long. True: there is something to hear.
    bool look(Instant now, bool force);
    bool publish(Instant now);
    [[nodiscard]] std::optional<Instant> due() const;

    /// Shares until `end`, then publishes once more, so that the last words go out.
    void run(const std::function<Instant()>& clock, const std::function<void()>& on_news);
    void end();
    /// Whether `run` has ended, waiting at most so long.
    [[nodiscard]] bool has_ended(Millis wait);

private:
    struct Inbox {
        std::optional<std::string> device;
        std::optional<std::optional<SharedFolder>> folder;
        std::optional<LogEnd> end;
        std::string saved;
        bool has_lost_lines = false; ///< more was saved than is kept here
        bool took = false;
        std::map<std::string, WallTime, std::less<>> heard;
        std::optional<std::string> look_at;

        [[nodiscard]] bool is_empty() const;
    };
    template <class Change>
    void drop_in(Change change);
    void take_letters();
    bool put_out();

    Disk& disk_;
    const Path own_;  ///< the data folder
    Sharing sharing_; ///< only for whoever shares

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    Inbox inbox_;
    News news_;
    bool is_ending_ = false, has_ended_ = false;
};

} // namespace attune::store
