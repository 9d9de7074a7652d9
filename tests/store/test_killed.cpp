// kill -9 at any moment, on the computer's own disk: what was told to be saved is there.
#include "samples.h"
#include "store/check.h"
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
#include <map>
#include <random>
#include <set>
#include <string>
#include <thread>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;
namespace fs = std::filesystem;

namespace {

constexpr int rounds = 200;
constexpr int ended_each = 4;   ///< every so many notes one is deleted again
constexpr int goes = 1'000'000; ///< added to a number: this one is about to be deleted
const std::string photo = "the bytes of a photo";

std::unique_ptr<Store> open(const fs::path& folder, bool threaded = false) {
    auto opened = Store::open(folder, {.clock = {}, .wake = {}, .threaded = threaded, .disk = {}});
    auto* store = std::get_if<std::unique_ptr<Store>>(&opened);
    return store ? std::move(*store) : nullptr;
}

/// As the program does: notes with and without a photo, a device that changes, backups in between.
class Scribe {
public:
    Scribe(Store& store, bool threaded, int say) : store_{store}, threaded_{threaded}, say_{say} {}

    /// Puts records as fast as it can, saying the number of each once it is saved, before it is deleted (see
    /// `goes`), and, below zero, once it is; never comes back.
    [[noreturn]] void write_for_ever(int first) {
        store_.begin_beat("RUNNING1", Instant{});
        for (int n = first;; ++n) {
            auto state = sample_device();
            state.window.x = n;
            store_.save_device(state);
            auto note = sample_note("N" + std::to_string(n));
            if (n % 5 == 0) {
                const auto bytes = photo + std::to_string(n);
                store_.keep_photo(sha256_of(bytes), bytes);
                note.photo = Photo{sha256_of(bytes), 1, 1};
            }
            promise(store_.put(note, at_second(n)), n);
            if (n % ended_each == 0) {
                say(n + goes);
                promise(store_.gone(note.id, "note", at_second(n)), -n);
            }
            if (n % 7 == 0) store_.keep(keeping::MakeBackup{});
        }
    }

private:
    void promise(std::uint64_t ticket, int number) {
        while (!store_.saved(ticket)) {
            if (threaded_)
                std::this_thread::yield();
            else
                (void)store_.pump();
        }
        say(number);
    }
    void say(int number) const {
        if (::write(say_, &number, sizeof number) != sizeof number) ::_exit(1);
    }

    Store& store_;
    bool threaded_;
    int say_;
};

[[noreturn]] void save_and_say(const fs::path& folder, bool threaded, int first, int say) {
    auto store = open(folder, threaded);
    if (!store) ::_exit(1);
    (void)store->load();
    Scribe{*store, threaded, say}.write_for_ever(first);
}

/// What was said to be saved or deleted, until and after the kill.
class Promises {
public:
    void take(int said) {
        if (said >= goes) {
            notes_[said - goes] = Is::Going;
            return;
        }
        last_ = std::abs(said);
        notes_[last_] = said > 0 ? Is::There : Is::Gone;
    }
    /// The next number of which nothing can have been written.
    int next() const { return last_ + 2; }
    std::size_t size() const { return notes_.size(); }

    void check(const Loaded& loaded) {
        std::set<std::string> found;
        for (const auto& note : loaded.library.notes) found.insert(note.id);
        for (auto& [n, is] : notes_) {
            const auto id = "N" + std::to_string(n);
            // Killed between the word that it goes and the one that it is gone: as it is now it stays.
            if (is == Is::Going) is = found.contains(id) ? Is::There : Is::Gone;
            if (found.contains(id) != (is == Is::There))
                FAIL_CHECK((id + (is == Is::There ? " is missing" : " is back")));
        }
    }

private:
    enum class Is { There, Going, Gone };
    std::map<int, Is> notes_;
    int last_ = -1;
};

std::uint64_t seed_of_test() {
    const char* given = std::getenv("ATTUNE_SEED");
    return given == nullptr ? 20261122U : std::strtoull(given, nullptr, 10);
}

} // namespace

TEST_CASE("killed at two hundred moments in a row, the store keeps all it said was saved") {
    char name[] = "/tmp/attune-test-killed-XXXXXX";
    const fs::path folder = fs::path{::mkdtemp(name)} / "data";
    const auto seed = seed_of_test();
    MESSAGE("ATTUNE_SEED=" << seed);
    std::mt19937_64 chance{seed};
    Promises promises;
    for (int round = 0; round < rounds; ++round) {
        CAPTURE(round);
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        const bool threaded = round % 2 == 1;
        const pid_t child = ::fork();
        if (child == 0) {
            ::close(ends[0]);
            save_and_say(folder, threaded, promises.next(), ends[1]);
        }
        ::close(ends[1]);
        // Counted in saves and then in a moment of them, not in time, which machines have unequally.
        const auto saves = 1 + chance() % 20;
        int said = 0;
        for (std::uint64_t i = 0; i < saves && ::read(ends[0], &said, sizeof said) == sizeof said; ++i)
            promises.take(said);
        for (auto turns = chance() % 20'000; turns > 0; --turns) (void)::getppid();
        ::kill(child, SIGKILL);
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        CHECK(WIFSIGNALED(status)); // it was still at work
        while (::read(ends[0], &said, sizeof said) == sizeof said) promises.take(said);
        ::close(ends[0]);

        auto store = open(folder);
        REQUIRE(store);
        const auto loaded = store->load();
        CHECK_FALSE(loaded.report.device_reset);
        REQUIRE(loaded.device.session);
        promises.check(loaded);
        for (const auto& note : loaded.library.notes) {
            if (note.photo && note.photo != sample_photo()) CHECK(store->photos()->read(note.photo->sha256));
        }
    }
    CHECK(promises.size() >= rounds);
    const auto report = check_folder(*system_disk(), Folder{folder});
    for (const auto& one : report.findings) FAIL_CHECK(one.where << " " << one.what);
    CHECK(report.backups > 0);
    std::error_code unknown;
    fs::remove_all(folder.parent_path(), unknown);
}
#endif
