// A program that is ended by a fault of its own says where, and still ends by that fault.
#include "platform/crash.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#if __has_include(<sys/wait.h>)
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

namespace {

namespace fs = std::filesystem;

/// How a child ended that did this.
int status_after(void (*deed)(), const fs::path& note) {
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(STDERR_FILENO);
        attune::platform::note_crash_in(note);
        deed();
        ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return status;
}

void write_to_nowhere() {
    volatile int* volatile nowhere = nullptr;
    *nowhere = 1;
}

void abort_at_once() { std::abort(); }

std::string content(const fs::path& file) {
    std::ifstream in{file};
    return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace

TEST_CASE("a crash is noted for its owner alone and ends the program as it would have") {
    const auto note = fs::temp_directory_path() / ("attune-crash-" + std::to_string(::getpid()) + ".txt");
    struct Fault {
        void (*deed)();
        int signal;
    };
    for (const Fault fault : {Fault{write_to_nowhere, SIGSEGV}, Fault{abort_at_once, SIGABRT}}) {
        CAPTURE(fault.signal);
        if (!attune::platform::notes_crashes()) break; // a sanitizer looks after it
        const int status = status_after(fault.deed, note);
        REQUIRE(WIFSIGNALED(status));
        CHECK(WTERMSIG(status) == fault.signal);
        const std::string words = content(note);
        CHECK(words.find("was ended by signal " + std::string{fault.signal < 10 ? "0" : ""} +
                         std::to_string(fault.signal)) != std::string::npos);
        CHECK(words.find("test_platform") != std::string::npos); // a call of ours is named
        CHECK((fs::status(note).permissions() & fs::perms::mask) == (fs::perms::owner_read | fs::perms::owner_write));
        fs::remove(note);
    }
}

TEST_CASE("a program that ends well leaves no note of a crash") {
    const auto note = fs::temp_directory_path() / ("attune-no-crash-" + std::to_string(::getpid()) + ".txt");
    CHECK(status_after([] {}, note) == 0);
    CHECK_FALSE(fs::exists(note));
}
#endif
