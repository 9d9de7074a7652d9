// Appending to the own log, durably.
#pragma once

#include "store/folder.h"
#include "store/log_load.h"
#include "store/trouble.h"

#include <cstdint>
#include <memory>
#include <string_view>

namespace attune::store {

class LogFile {
public:
    LogFile(Disk& disk, const Folder& folder) : disk_{disk}, folder_{folder} {}

    void go_on_after(const LogEnd& end) {
        end_ = end;
        file_.reset();
    }

    /// How far it is known to be on the disk.
    [[nodiscard]] const LogEnd& end() const { return end_; }

    /// Returns once the lines are on the disk. After a failure they may be there in part; the file
    /// is never written to again and the next call begins a new one.
    [[nodiscard]] Failure append(std::string_view lines);
    /// The same, but all of them or none, whatever happens meanwhile: in a file of their own. What is longer than
    /// 64 MiB is in several.
    [[nodiscard]] Failure append_whole(std::string_view lines);
    /// Bytes that were appended since the start: another number whenever there is more to back up.
    [[nodiscard]] std::uint64_t appended() const { return appended_; }

private:
    std::error_code open();
    std::error_code begin_new();
    std::error_code write(std::string_view lines);
    std::error_code write_whole(std::string_view lines);
    Failure ended(std::error_code error, std::string_view lines);

    Disk& disk_;
    const Folder& folder_;
    LogEnd end_;
    bool has_saved_ = true; ///< the last file holds lines that are known to be on the disk
    std::uint64_t appended_ = 0;
    std::unique_ptr<OpenFile> file_;
};

} // namespace attune::store
