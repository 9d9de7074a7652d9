// The doorbell as POSIX has it: Linux, macOS.
#if !defined(_WIN32) && !defined(__EMSCRIPTEN__)

#include "platform/doorbell.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace attune::platform {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view word = "raise\n", answer = "heard\n";
constexpr int patience_ms = 2000; // with the one at the other end

#if defined(MSG_NOSIGNAL)
constexpr int quietly = MSG_NOSIGNAL; // somebody who hangs up must not end the program
#else
constexpr int quietly = 0;
#endif

class Socket {
public:
    explicit Socket(int fd) : fd_(fd) {
        if (fd_ < 0) return;
        ::fcntl(fd_, F_SETFD, FD_CLOEXEC);
#if defined(SO_NOSIGPIPE)
        const int on = 1;
        ::setsockopt(fd_, SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
#endif
    }
    Socket(Socket&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;
    Socket& operator=(Socket&&) = delete;
    ~Socket() {
        if (fd_ >= 0) ::close(fd_);
    }
    [[nodiscard]] int get() const { return fd_; }
    [[nodiscard]] bool is_open() const { return fd_ >= 0; }

private:
    int fd_;
};

bool wait_for(int fd, short what) {
    pollfd one{fd, what, 0};
    int ready = 0;
    while ((ready = ::poll(&one, 1, patience_ms)) < 0 && errno == EINTR) {
    }
    return ready > 0;
}

/// Exactly these bytes, and nothing beyond them, are ever read.
bool hears(int fd, std::string_view expected) {
    while (!expected.empty()) {
        std::array<char, 8> bytes{};
        if (!wait_for(fd, POLLIN)) return false;
        const auto count = ::recv(fd, bytes.data(), std::min(bytes.size(), expected.size()), 0);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0 || !expected.starts_with(std::string_view{bytes.data(), static_cast<std::size_t>(count)}))
            return false;
        expected.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

/// Short enough to fit into any socket's buffer at once.
bool says(int fd, std::string_view words) {
    return ::send(fd, words.data(), words.size(), quietly) == static_cast<ssize_t>(words.size());
}

// ---- where the bell hangs ----

bool is_ours_alone(const fs::path& folder) {
    struct stat found {};
    return ::lstat(folder.c_str(), &found) == 0 && S_ISDIR(found.st_mode) && found.st_uid == ::geteuid() &&
           (found.st_mode & 077) == 0;
}

/// The folders for it, best first: what one program can't use or doesn't see, another may not either.
std::vector<fs::path> places() {
    std::vector<fs::path> found;
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    if (runtime != nullptr && *runtime == '/' && is_ours_alone(runtime)) found.emplace_back(runtime);
    const auto shared = fs::path{"/tmp"} / ("attune-" + std::to_string(::geteuid()));
    if ((::mkdir(shared.c_str(), 0700) == 0 || errno == EEXIST) && is_ours_alone(shared)) found.push_back(shared);
    return found;
}

/// The same for every way to write the folder's path, and short: a socket's path has a hundred bytes.
std::string name_for(const fs::path& folder) {
    std::error_code unknown;
    auto whole = fs::weakly_canonical(folder, unknown);
    if (unknown) whole = folder;
    std::uint64_t hash = 0xcbf29ce484222325U; // FNV-1a
    for (const char c : whole.string()) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    std::array<char, 32> name{};
    std::snprintf(name.data(), name.size(), "attune-%016llx", static_cast<unsigned long long>(hash));
    return name.data();
}

std::optional<sockaddr_un> address_of(const fs::path& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string text = path.string();
    if (text.size() >= sizeof address.sun_path) return {};
    std::memcpy(address.sun_path, text.data(), text.size());
    return address;
}

const sockaddr* plain(const sockaddr_un& address) { return reinterpret_cast<const sockaddr*>(&address); }

// ---- the one who listens ----

class PosixDoorbell final : public Doorbell {
public:
    PosixDoorbell(Socket listener, Socket inside, Socket outside, fs::path path, std::function<void()> rung)
        : path_(std::move(path)), rung_(std::move(rung)), listener_(std::move(listener)), inside_(std::move(inside)),
          outside_(std::move(outside)), thread_([this] { listen(); }) {}
    ~PosixDoorbell() override {
        ::unlink(path_.c_str());
        (void)says(outside_.get(), "x");
        thread_.join();
    }

private:
    void listen() {
        for (;;) {
            std::array<pollfd, 2> both{pollfd{listener_.get(), POLLIN, 0}, pollfd{inside_.get(), POLLIN, 0}};
            if (::poll(both.data(), both.size(), -1) < 0 && errno != EINTR) return;
            if (both[1].revents != 0) return;
            if (both[0].revents == 0) continue;
            const Socket guest{::accept(listener_.get(), nullptr, nullptr)};
            if (guest.is_open()) answer_the_door(guest.get());
            // Out of descriptors, say: better deaf than turning in circles.
            else if (errno != EINTR && errno != ECONNABORTED && errno != EAGAIN && errno != EWOULDBLOCK)
                return;
        }
    }
    void answer_the_door(int guest) const {
        if (!hears(guest, word)) return;
        rung_();
        (void)says(guest, answer);
    }

    fs::path path_;
    std::function<void()> rung_;
    Socket listener_, inside_, outside_; // a byte from outside to inside ends the thread
    std::thread thread_;
};

/// A socket under that path that nobody but the owner can reach.
std::optional<Socket> listen_at(const fs::path& path) {
    const auto address = address_of(path);
    if (!address) return {};
    Socket listener{::socket(AF_UNIX, SOCK_STREAM, 0)};
    if (!listener.is_open()) return {};
    ::unlink(path.c_str()); // of a program that was killed
    if (::bind(listener.get(), plain(*address), sizeof *address) != 0) return {};
    ::chmod(path.c_str(), 0600);
    // A guest who leaves between poll and accept must not hold the thread.
    if (::fcntl(listener.get(), F_SETFL, O_NONBLOCK) != 0 || ::listen(listener.get(), 4) != 0) {
        ::unlink(path.c_str());
        return {};
    }
    return listener;
}

} // namespace

std::unique_ptr<Doorbell> Doorbell::hang(const fs::path& folder, std::function<void()> rung) {
    const std::string name = name_for(folder);
    for (const fs::path& place : places()) {
        auto listener = listen_at(place / name);
        if (!listener) continue;
        std::array<int, 2> pair{-1, -1};
        if (::socketpair(AF_UNIX, SOCK_STREAM, 0, pair.data()) != 0) break;
        return std::make_unique<PosixDoorbell>(*std::move(listener), Socket{pair[0]}, Socket{pair[1]}, place / name,
                                               std::move(rung));
    }
    return nullptr;
}

bool Doorbell::ring(const fs::path& folder) {
    const std::string name = name_for(folder);
    for (const fs::path& place : places()) {
        const auto address = address_of(place / name);
        const Socket door{::socket(AF_UNIX, SOCK_STREAM, 0)};
        if (!address || !door.is_open()) continue;
        // Fails at once rather than wait when nobody takes guests in any more.
        ::fcntl(door.get(), F_SETFL, O_NONBLOCK);
        if (::connect(door.get(), plain(*address), sizeof *address) != 0) continue;
        if (says(door.get(), word) && hears(door.get(), answer)) return true;
    }
    return false;
}

} // namespace attune::platform

#endif
