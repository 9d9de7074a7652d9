// Every call the store makes to a disk. One implementation per system; tests have disks that fail.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace attune::store {

using Path = std::filesystem::path;

/// A value, or why there is none.
template <class T>
struct Got {
    T value{};
    std::error_code error;

    [[nodiscard]] bool ok() const { return !error; }
};

/// A plain file as a look into its folder finds it.
struct FoundFile {
    std::string name;
    std::uint64_t size = 0;
    std::uint64_t mark = 0; ///< another one whenever the file has changed
    bool operator==(const FoundFile&) const = default;
};

struct Listing {
    std::vector<FoundFile> files; ///< in no order
    bool all = true;              ///< false: there are more than were wanted
};

using IsWanted = std::function<bool(std::string_view name)>;

/// An open file. After a failed call it must not be used again: what reached the disk is unknown.
class OpenFile {
public:
    OpenFile() = default;
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    virtual ~OpenFile() = default; ///< closes

    /// Writes all of it at the end, or fails, having written any part of it.
    [[nodiscard]] virtual std::error_code append(std::string_view bytes) = 0;
    /// The same at a place in the file.
    [[nodiscard]] virtual std::error_code write_at(std::uint64_t offset, std::string_view bytes) = 0;
    /// Returns once everything written is on the disk (fdatasync).
    [[nodiscard]] virtual std::error_code sync() = 0;
    /// Whether that path still leads to this file: an unlinked one takes writes and keeps nothing.
    [[nodiscard]] virtual bool is_at(const Path& path) const = 0;
};

/// Held until destroyed; the system lets go of it when the program dies.
class FileLock {
public:
    FileLock() = default;
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    virtual ~FileLock() = default;

    [[nodiscard]] virtual bool is_at(const Path& path) const = 0;
};

/// What is made is readable by its owner only.
class Disk {
public:
    Disk() = default;
    Disk(const Disk&) = delete;
    Disk& operator=(const Disk&) = delete;
    virtual ~Disk() = default;

    /// A new file for appending; fails with `file_exists` rather than open one that is there.
    [[nodiscard]] virtual Got<std::unique_ptr<OpenFile>> create(const Path& path) = 0;
    /// One that is there, for appending.
    [[nodiscard]] virtual Got<std::unique_ptr<OpenFile>> open_append(const Path& path) = 0;
    /// For `write_at`; made when it is not there.
    [[nodiscard]] virtual Got<std::unique_ptr<OpenFile>> open_in_place(const Path& path) = 0;
    /// The whole of a plain file; `file_too_large` when it is longer than `most` bytes.
    [[nodiscard]] virtual Got<std::string> read(const Path& path, std::size_t most) = 0;
    /// Of a longer one, at most its first `most` bytes.
    [[nodiscard]] virtual Got<std::string> read_beginning(const Path& path, std::size_t most) = 0;
    /// Names of the plain files in a folder, in no order.
    [[nodiscard]] virtual Got<std::vector<std::string>> list(const Path& folder) = 0;
    // For folders that others write to: nothing that leads out of them is followed.
    /// The plain files that `is_wanted`, at most so many. Fails where the folder itself is a link.
    [[nodiscard]] virtual Got<Listing> look(const Path& folder, const IsWanted& is_wanted, std::size_t most) = 0;
    /// `read`, but a link is not followed: `too_many_symbolic_link_levels`.
    [[nodiscard]] virtual Got<std::string> read_plain(const Path& path, std::size_t most) = 0;

    [[nodiscard]] virtual std::error_code rename(const Path& from, const Path& to) = 0;
    [[nodiscard]] virtual std::error_code remove(const Path& path) = 0;
    /// Shortens a file and syncs it.
    [[nodiscard]] virtual std::error_code cut(const Path& path, std::uint64_t size) = 0;
    /// Makes entries of a folder (new, renamed, removed files) durable.
    [[nodiscard]] virtual std::error_code sync_folder(const Path& folder) = 0;
    /// One folder; no error when it is there already.
    [[nodiscard]] virtual std::error_code make_folder(const Path& folder) = 0;
    /// A folder with nothing in it; fails with `directory_not_empty` where there is something.
    [[nodiscard]] virtual std::error_code remove_empty(const Path& folder) = 0;
    [[nodiscard]] virtual bool is_folder(const Path& path) = 0;
    /// Without links, as far as it is there.
    [[nodiscard]] virtual Path resolved(const Path& path) = 0;
    /// What the system says of a folder. Trying may fail all the same, as when the disk is full.
    [[nodiscard]] virtual bool may_write(const Path& folder) = 0;
    /// Fails with `resource_unavailable_try_again` when another process holds it. The file then
    /// says which one, for people.
    [[nodiscard]] virtual Got<std::unique_ptr<FileLock>> lock(const Path& path) = 0;
};

/// The computer's own disks.
[[nodiscard]] std::shared_ptr<Disk> system_disk();

} // namespace attune::store
