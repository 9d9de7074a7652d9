// The disk as POSIX has it: Linux, macOS, and Emscripten's file systems.
#if !defined(_WIN32)

#include "store/disk.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <utility>

namespace attune::store {

namespace {

constexpr mode_t owner_file = 0600;
constexpr mode_t owner_folder = 0700;

std::error_code last_error() { return {errno, std::generic_category()}; }

/// Calls again what a signal interrupted.
template <class Call>
auto again(Call call) {
    auto result = call();
    while (result == -1 && errno == EINTR) result = call();
    return result;
}

class Descriptor {
public:
    explicit Descriptor(int fd) : fd_{fd} {}
    Descriptor(Descriptor&& other) noexcept : fd_{std::exchange(other.fd_, -1)} {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }

    [[nodiscard]] int get() const { return fd_; }
    [[nodiscard]] bool is_open() const { return fd_ >= 0; }
    [[nodiscard]] bool is_at(const Path& path) const {
        struct stat mine {};
        struct stat there {};
        return ::fstat(fd_, &mine) == 0 && ::stat(path.c_str(), &there) == 0 && mine.st_dev == there.st_dev &&
               mine.st_ino == there.st_ino;
    }

private:
    int fd_;
};

Descriptor open_at(const Path& path, int flags) {
    return Descriptor{again([&] { return ::open(path.c_str(), flags | O_CLOEXEC, owner_file); })};
}

std::error_code sync_data(int fd) {
#if defined(__APPLE__)
    // fsync there leaves the bytes in the drive's cache.
    if (again([&] { return ::fcntl(fd, F_FULLFSYNC); }) != -1) return {};
    return again([&] { return ::fsync(fd); }) == -1 ? last_error() : std::error_code{};
#else
    return again([&] { return ::fdatasync(fd); }) == -1 ? last_error() : std::error_code{};
#endif
}

/// Who reads a large file and needs a few bytes more behind it shall not have to copy it.
constexpr std::size_t room_behind = 64;

template <class Write>
std::error_code write_all(std::string_view bytes, Write write) {
    while (!bytes.empty()) {
        const auto written = again([&] { return write(bytes); });
        if (written == -1) return last_error();
        if (written == 0) return std::make_error_code(std::errc::io_error);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

class PosixFile final : public OpenFile {
public:
    explicit PosixFile(Descriptor descriptor) : descriptor_{std::move(descriptor)} {}

    std::error_code append(std::string_view bytes) override {
        return write_all(bytes,
                         [&](std::string_view rest) { return ::write(descriptor_.get(), rest.data(), rest.size()); });
    }
    std::error_code write_at(std::uint64_t offset, std::string_view bytes) override {
        const auto end = offset + bytes.size();
        return write_all(bytes, [&](std::string_view rest) {
            return ::pwrite(descriptor_.get(), rest.data(), rest.size(), static_cast<off_t>(end - rest.size()));
        });
    }
    std::error_code sync() override { return sync_data(descriptor_.get()); }
    bool is_at(const Path& path) const override { return descriptor_.is_at(path); }

private:
    Descriptor descriptor_;
};

class PosixLock final : public FileLock {
public:
    explicit PosixLock(Descriptor descriptor) : descriptor_{std::move(descriptor)} {}
    bool is_at(const Path& path) const override { return descriptor_.is_at(path); }

private:
    Descriptor descriptor_;
};

Got<std::unique_ptr<OpenFile>> open_file(const Path& path, int flags) {
    auto descriptor = open_at(path, flags);
    if (!descriptor.is_open()) return {nullptr, last_error()};
    return {std::make_unique<PosixFile>(std::move(descriptor)), {}};
}

/// For people who wonder who holds it; nothing depends on it.
void sign(int fd) {
    const auto pid = std::to_string(::getpid()) + "\n";
    if (::ftruncate(fd, 0) == 0) (void)!::pwrite(fd, pid.data(), pid.size(), 0);
}

/// A disk that can only be read is locked all the same: what lies there can be shown.
Descriptor open_lock(const Path& path) {
    auto descriptor = open_at(path, O_RDWR | O_CREAT | O_NOFOLLOW);
    if (descriptor.is_open() || errno != EROFS) return descriptor;
    return open_at(path, O_RDONLY | O_NOFOLLOW);
}

enum class Longer { Refused, Cut };

Got<std::string> read_file(const Path& path, std::size_t most, int flags, Longer longer = Longer::Refused) {
    // Not blocking: a pipe in a file's place must not hold the program up.
    const auto descriptor = open_at(path, O_RDONLY | O_NONBLOCK | flags);
    struct stat found {};
    if (!descriptor.is_open() || ::fstat(descriptor.get(), &found) == -1) {
        return {{}, last_error()};
    }
    if (!S_ISREG(found.st_mode)) return {{}, std::make_error_code(std::errc::invalid_argument)};
    auto size = static_cast<std::uint64_t>(found.st_size);
    if (size > most) {
        if (longer == Longer::Refused) return {{}, std::make_error_code(std::errc::file_too_large)};
        size = most;
    }
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(size) + room_behind);
    bytes.resize(static_cast<std::size_t>(size));
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const auto count =
            again([&] { return ::read(descriptor.get(), bytes.data() + filled, bytes.size() - filled); });
        if (count == -1) return {{}, last_error()};
        if (count == 0) break;
        filled += static_cast<std::size_t>(count);
    }
    bytes.resize(filled);
    return {std::move(bytes), {}};
}

/// Of a file's content nothing is read: what the system notes of every change must do.
std::uint64_t mark_of(const struct stat& found) {
#if defined(__APPLE__)
    const auto &changed = found.st_ctimespec, &written = found.st_mtimespec;
#else
    const auto &changed = found.st_ctim, &written = found.st_mtim;
#endif
    std::uint64_t mark = 0;
    for (const auto part : {static_cast<std::uint64_t>(found.st_ino), static_cast<std::uint64_t>(changed.tv_sec),
                            static_cast<std::uint64_t>(changed.tv_nsec), static_cast<std::uint64_t>(written.tv_sec),
                            static_cast<std::uint64_t>(written.tv_nsec)}) {
        mark = (mark ^ part) * 0x9E3779B97F4A7C15U;
        mark ^= mark >> 29U;
    }
    return mark;
}

/// However many lie there, a look takes no longer than this many names do.
constexpr std::size_t names_seen_max = 200'000;

class PosixDisk final : public Disk {
public:
    Got<std::unique_ptr<OpenFile>> create(const Path& path) override {
        return open_file(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND);
    }
    Got<std::unique_ptr<OpenFile>> open_append(const Path& path) override {
        return open_file(path, O_WRONLY | O_APPEND | O_NOFOLLOW);
    }
    Got<std::unique_ptr<OpenFile>> open_in_place(const Path& path) override {
        return open_file(path, O_WRONLY | O_CREAT | O_NOFOLLOW);
    }

    Got<std::string> read(const Path& path, std::size_t most) override { return read_file(path, most, 0); }
    Got<std::string> read_beginning(const Path& path, std::size_t most) override {
        return read_file(path, most, O_NOFOLLOW, Longer::Cut);
    }
    Got<std::string> read_plain(const Path& path, std::size_t most) override {
        return read_file(path, most, O_NOFOLLOW);
    }

    Got<Listing> look(const Path& folder, const IsWanted& is_wanted, std::size_t most) override {
        const int fd = again([&] { return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC); });
        if (fd == -1) return {{}, last_error()};
        const std::unique_ptr<DIR, int (*)(DIR*)> entries{::fdopendir(fd), ::closedir};
        if (!entries) {
            const auto error = last_error();
            ::close(fd);
            return {{}, error};
        }
        Listing listing;
        std::size_t seen = 0;
        errno = 0;
        for (const auto* entry = ::readdir(entries.get()); entry != nullptr; entry = ::readdir(entries.get())) {
            if (++seen > names_seen_max || listing.files.size() >= most) {
                listing.all = false;
                break;
            }
            const std::string_view name{entry->d_name};
            struct stat found {};
            const bool is_plain = is_wanted(name) && ::fstatat(fd, entry->d_name, &found, AT_SYMLINK_NOFOLLOW) == 0 &&
                                  S_ISREG(found.st_mode);
            if (is_plain)
                listing.files.push_back({std::string{name}, static_cast<std::uint64_t>(found.st_size), mark_of(found)});
            errno = 0;
        }
        if (errno != 0 && listing.all) return {{}, last_error()};
        return {std::move(listing), {}};
    }

    Got<std::vector<std::string>> list(const Path& folder) override {
        std::error_code error;
        std::vector<std::string> names;
        std::filesystem::directory_iterator entry{folder, error};
        for (; !error && entry != std::filesystem::directory_iterator{}; entry.increment(error)) {
            std::error_code unknown;
            if (entry->is_regular_file(unknown)) names.push_back(entry->path().filename().string());
        }
        if (error) return {{}, error};
        return {std::move(names), {}};
    }

    std::error_code rename(const Path& from, const Path& to) override {
        return ::rename(from.c_str(), to.c_str()) == -1 ? last_error() : std::error_code{};
    }
    std::error_code remove(const Path& path) override {
        return ::unlink(path.c_str()) == -1 ? last_error() : std::error_code{};
    }

    std::error_code cut(const Path& path, std::uint64_t size) override {
        const auto descriptor = open_at(path, O_WRONLY | O_NOFOLLOW);
        if (!descriptor.is_open()) return last_error();
        const auto done = again([&] { return ::ftruncate(descriptor.get(), static_cast<off_t>(size)); });
        return done == -1 ? last_error() : sync_data(descriptor.get());
    }

    std::error_code sync_folder(const Path& folder) override {
        const auto descriptor = open_at(folder, O_RDONLY | O_DIRECTORY);
        if (!descriptor.is_open()) return last_error();
        if (again([&] { return ::fsync(descriptor.get()); }) != -1) return {};
        // Some file systems can't sync a folder and say so; there is nothing more to do then.
        return errno == EINVAL || errno == ENOTSUP ? std::error_code{} : last_error();
    }

    std::error_code remove_empty(const Path& folder) override {
        return ::rmdir(folder.c_str()) == -1 ? last_error() : std::error_code{};
    }

    std::error_code make_folder(const Path& folder) override {
        if (::mkdir(folder.c_str(), owner_folder) == 0 || errno == EEXIST) {
            return is_folder(folder) ? std::error_code{} : std::make_error_code(std::errc::not_a_directory);
        }
        return last_error();
    }
    bool is_folder(const Path& path) override {
        struct stat found {};
        return ::stat(path.c_str(), &found) == 0 && S_ISDIR(found.st_mode);
    }
    Path resolved(const Path& path) override {
        std::error_code error;
        auto found = std::filesystem::weakly_canonical(path, error);
        return error ? path.lexically_normal() : found;
    }
    bool may_write(const Path& folder) override { return ::access(folder.c_str(), R_OK | W_OK | X_OK) == 0; }

    Got<std::unique_ptr<FileLock>> lock(const Path& path) override {
        auto descriptor = open_lock(path);
        if (!descriptor.is_open()) return {nullptr, last_error()};
        if (again([&] { return ::flock(descriptor.get(), LOCK_EX | LOCK_NB); }) == -1) {
            return {nullptr, last_error()};
        }
        sign(descriptor.get());
        return {std::make_unique<PosixLock>(std::move(descriptor)), {}};
    }
};

} // namespace

std::shared_ptr<Disk> system_disk() { return std::make_shared<PosixDisk>(); }

} // namespace attune::store

#endif
