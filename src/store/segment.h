// What this device publishes: its segments in a shared folder, appended to by nobody else.
#pragma once

#include "store/shared_logs.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace attune::store {

class Segment {
public:
    Segment(Disk& disk, SharedLogs& logs) : disk_{disk}, logs_{logs} {}

    /// Nothing is known of what lies there: the next lines begin a new segment, or go on with the last
    /// one if it is whole and nothing of ours is missing.
    void begin(Path log, bool may_go_on);
    /// Lines with their newlines. Returns once they are on the disk; after a failure a new segment is
    /// begun, and one in which nothing came to lie goes away.
    [[nodiscard]] std::error_code append(std::string_view device, std::string_view lines);
    /// The next lines begin a new segment: what lies there is not as we left it.
    void close();

private:
    std::error_code open(std::string_view device);
    std::error_code write(std::string_view device, std::string_view lines);
    [[nodiscard]] Path path() const { return log_ / name_; }

    Disk& disk_;
    SharedLogs& logs_;
    Path log_;
    bool may_go_on_ = false;
    std::string name_; ///< of the open one
    std::size_t size_ = 0;
    bool is_new_ = false; ///< it did not lie there before
    std::unique_ptr<OpenFile> file_;
};

} // namespace attune::store
