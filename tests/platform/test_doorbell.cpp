#include "platform/doorbell.h"

#include <doctest/doctest.h>

#if !defined(_WIN32) && !defined(__EMSCRIPTEN__)
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>

using attune::platform::Doorbell;
namespace fs = std::filesystem;

namespace {

/// Folders of their own for a test, and the runtime folder in there.
struct House {
    House() {
        char name[] = "/tmp/attune-test-bell-XXXXXX";
        root = ::mkdtemp(name);
        if (const char* now = std::getenv("XDG_RUNTIME_DIR")) before = now;
        fs::create_directories(root / "data");
        run_in(root / "run");
    }
    House(const House&) = delete;
    House& operator=(const House&) = delete;
    ~House() {
        before.empty() ? ::unsetenv("XDG_RUNTIME_DIR") : ::setenv("XDG_RUNTIME_DIR", before.c_str(), 1);
        std::error_code unknown;
        fs::remove_all(root, unknown);
    }
    void run_in(const fs::path& folder) {
        run = folder;
        fs::create_directories(run);
        fs::permissions(run, fs::perms::owner_all);
        ::setenv("XDG_RUNTIME_DIR", run.c_str(), 1);
    }
    fs::path socket() const {
        const fs::directory_iterator first{run};
        return first == fs::directory_iterator{} ? fs::path{} : first->path();
    }
    fs::path root, run;
    std::string before;
};

/// Says something else than a second start does; true when it was answered.
bool is_answered(const fs::path& socket, const std::string& words) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, socket.c_str(), sizeof address.sun_path - 1);
    const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
    REQUIRE(::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    (void)!::send(fd, words.data(), words.size(), MSG_NOSIGNAL);
    ::shutdown(fd, SHUT_WR);
    char byte = 0;
    const bool answered = ::recv(fd, &byte, 1, 0) == 1;
    ::close(fd);
    return answered;
}

} // namespace

TEST_CASE("whoever has the folder open hears a ring, however the folder is written") {
    const House house;
    std::atomic<int> rings = 0;
    const auto bell = Doorbell::hang(house.root / "data", [&] { ++rings; });
    REQUIRE(bell);
    CHECK(Doorbell::ring(house.root / "data"));
    fs::create_symlink(house.root / "data", house.root / "link");
    CHECK(Doorbell::ring(house.root / "link" / "." / ""));
    CHECK(rings == 2);
    CHECK_FALSE(Doorbell::ring(house.root / "other"));
    CHECK(rings == 2);
}

TEST_CASE("nobody hears a ring before, afterwards, or when the first was killed") {
    const House house;
    const auto folder = house.root / "data";
    CHECK_FALSE(Doorbell::ring(folder));
    fs::path socket;
    {
        const auto bell = Doorbell::hang(folder, [] {});
        socket = house.socket();
        CHECK(Doorbell::ring(folder));
    }
    CHECK_FALSE(Doorbell::ring(folder));
    CHECK_FALSE(fs::exists(fs::symlink_status(socket)));

    // What a killed program leaves: a socket that nobody listens at. The next one hangs its own.
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, socket.c_str(), sizeof address.sun_path - 1);
    const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
    REQUIRE(::bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    ::close(fd);
    CHECK_FALSE(Doorbell::ring(folder));
    const auto bell = Doorbell::hang(folder, [] {});
    CHECK(Doorbell::ring(folder));
}

TEST_CASE("only the owner can reach the bell, and only one word is heard") {
    const House house;
    std::atomic<int> rings = 0;
    const auto bell = Doorbell::hang(house.root / "data", [&] { ++rings; });
    REQUIRE(bell);
    struct stat found {};
    REQUIRE(::stat(house.socket().c_str(), &found) == 0);
    CHECK((found.st_mode & 077) == 0);
    CHECK_FALSE(is_answered(house.socket(), ""));
    CHECK_FALSE(is_answered(house.socket(), "rais"));
    CHECK_FALSE(is_answered(house.socket(), "rm -rf\n"));
    CHECK_FALSE(is_answered(house.socket(), std::string(100'000, 'r')));
    CHECK(rings == 0);
    CHECK(is_answered(house.socket(), "raise\n"));
    CHECK(rings == 1);
}

TEST_CASE("without a runtime folder that is ours, or with one too deep for a socket, the bell hangs elsewhere") {
    House house;
    const auto rings_there = [&] {
        const auto bell = Doorbell::hang(house.root / "data", [] {});
        CHECK(house.socket().empty());
        return bell && Doorbell::ring(house.root / "data");
    };
    fs::permissions(house.run, fs::perms::owner_all | fs::perms::others_exec);
    CHECK(rings_there());
    house.run_in(house.root / std::string(100, 'd') / std::string(100, 'e'));
    CHECK(rings_there());
    ::unsetenv("XDG_RUNTIME_DIR");
    CHECK(rings_there());
}
#endif
