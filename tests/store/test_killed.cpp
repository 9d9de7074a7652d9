// kill -9 at any moment, on the computer's own disk: what was told to be saved is there.
#include "samples.h"
#include "store/store.h"

#include <doctest/doctest.h>

#if !defined(_WIN32) && !defined(__EMSCRIPTEN__)
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <set>
#include <string>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;
namespace fs = std::filesystem;

namespace {

constexpr int rounds = 20;

std::unique_ptr<Store> open(const fs::path& folder) {
    auto opened = Store::open(folder, {.clock = {}, .wake = {}, .threaded = false, .disk = {}});
    auto* store = std::get_if<std::unique_ptr<Store>>(&opened);
    return store ? std::move(*store) : nullptr;
}

/// Puts records as fast as it can, saying the number of each once it is saved; never comes back.
[[noreturn]] void save_and_say(const fs::path& folder, int first, int say) {
    auto store = open(folder);
    if (!store) ::_exit(1);
    (void)store->load();
    store->begin_beat("RUNNING1", Instant{});
    for (int n = first;; ++n) {
        auto state = sample_device();
        state.window.x = n;
        store->save_device(state);
        const auto ticket = store->put(sample_note("N" + std::to_string(n)), at_second(n));
        while (!store->saved(ticket)) (void)store->pump();
        if (::write(say, &n, sizeof n) != sizeof n) ::_exit(1);
    }
}

} // namespace

TEST_CASE("killed at twenty moments, the store keeps all it said was saved") {
    char name[] = "/tmp/attune-test-killed-XXXXXX";
    const fs::path folder = fs::path{::mkdtemp(name)} / "data";
    std::mt19937 chance{20261122};
    std::set<std::string> promised;
    int next = 0;
    for (int round = 0; round < rounds; ++round) {
        CAPTURE(round);
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            ::close(ends[0]);
            save_and_say(folder, next, ends[1]);
        }
        ::close(ends[1]);
        // Counted in saves and then in a moment of them, not in time, which machines have unequally.
        const auto saves = 1 + chance() % 40;
        int said = 0;
        for (std::uint32_t i = 0; i < saves && ::read(ends[0], &said, sizeof said) == sizeof said; ++i) {
            promised.insert("N" + std::to_string(said));
        }
        for (auto turns = chance() % 20'000; turns > 0; --turns) (void)::getppid();
        ::kill(child, SIGKILL);
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        CHECK(WIFSIGNALED(status)); // it was still at work
        while (::read(ends[0], &said, sizeof said) == sizeof said) {
            promised.insert("N" + std::to_string(said));
        }
        ::close(ends[0]);
        next = said + 2; // the one after may be there or not

        auto store = open(folder);
        REQUIRE(store);
        const auto loaded = store->load();
        CHECK_FALSE(loaded.report.device_reset);
        REQUIRE(loaded.device.session);
        std::set<std::string> found;
        for (const auto& note : loaded.library.notes) found.insert(note.id);
        for (const auto& id : promised) CHECK_MESSAGE(found.contains(id), id);
        CHECK(found.size() <= promised.size() + static_cast<std::size_t>(round) + 1);
    }
    CHECK(promised.size() >= rounds);
    std::error_code unknown;
    fs::remove_all(folder.parent_path(), unknown);
}
#endif
