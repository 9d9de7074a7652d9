// photos/ in the data folder: bounded copies, each under the SHA-256 of its bytes, written once and
// never changed.
#pragma once

#include "store/folder.h"
#include "store/trouble.h"

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace attune::store {

/// Longer ones are neither written nor read.
inline constexpr std::size_t photo_bytes_max = 1U << 20U;

inline constexpr std::size_t photo_name_size = 64;
/// Lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_of(std::string_view bytes);
/// Such digits, so that no name leads out of a folder.
[[nodiscard]] bool is_photo_name(std::string_view text);

/// Photos that no record names (a draft that was given up) stay: they are small, and a record from
/// another device may name them yet.
class Photos {
public:
    Photos(std::shared_ptr<Disk> disk, Folder folder) : disk_{std::move(disk)}, folder_{std::move(folder)} {}

    /// To be written; can be read from now on. `sha256`: as of `bytes`, at most `photo_bytes_max`.
    void add(std::string sha256, std::string bytes);
    /// Added and not known to be on the disk.
    [[nodiscard]] bool is_waiting(std::string_view sha256) const;
    [[nodiscard]] bool all_saved() const { return waiting_count() == 0; }
    [[nodiscard]] std::size_t waiting_count() const;
    /// From any thread; may wait for the disk. None: not there, damaged, or not a name of a photo.
    [[nodiscard]] std::optional<std::string> read(std::string_view sha256) const;

    /// Writes all that wait, on the writer's thread. The first failure; the rest is tried all the
    /// same.
    [[nodiscard]] Failure write();

private:
    using Waiting = std::map<std::string, std::shared_ptr<const std::string>, std::less<>>;

    [[nodiscard]] Waiting waiting() const;
    [[nodiscard]] std::error_code keep(const std::string& sha256, std::string_view bytes);

    std::shared_ptr<Disk> disk_;
    Folder folder_;
    mutable std::mutex mutex_;
    Waiting waiting_; ///< under the mutex
};

} // namespace attune::store
