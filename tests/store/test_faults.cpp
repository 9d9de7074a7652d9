// A disk that fails at its n-th call, and a computer that dies there, for every n.
#include "scenario.h"

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

namespace {

struct Fault {
    std::string name;
    std::errc error;
    bool half;
};

const std::vector<Fault> faults{{"EIO", std::errc::io_error, false},
                                {"ENOSPC, half written", std::errc::no_space_on_device, true},
                                {"EACCES", std::errc::permission_denied, false},
                                {"EROFS", std::errc::read_only_file_system, false}};

/// Runs the scenario with one fault at a call; how many calls there were.
int run_with_fault(const Fault& fault, int at, int calls_that_fail) {
    World world;
    int calls = 0;
    world.disk->judge = fault_at(at, calls_that_fail, {std::make_error_code(fault.error), fault.half}, calls);
    REQUIRE(world.open());
    Scenario scenario{world};
    scenario.run();
    // It recovered by itself, and says so.
    int troubles = 0;
    for (const auto& news : world.store->poll()) {
        if (news.get_if<action::DiskFailed>() != nullptr) ++troubles;
        if (news.get_if<action::DiskWell>() != nullptr) troubles = 0;
    }
    CHECK(troubles == 0);
    world.close();
    CHECK(world.all_saved);
    world.disk->judge = {};
    world.reopen();
    scenario.check_all(world.loaded);
    CHECK(world.loaded.report.lines_set_aside == 0);
    return calls;
}

} // namespace

TEST_CASE("a disk that fails at any one call, or three in a row, loses nothing") {
    for (const auto& fault : faults) {
        for (const int length : {1, 3}) {
            int calls = 1;
            for (int at = 1; at <= calls; ++at) {
                CAPTURE(fault.name);
                CAPTURE(at);
                CAPTURE(length);
                calls = run_with_fault(fault, at, length);
            }
            CHECK(calls > 60);
        }
    }
}

TEST_CASE("a power cut at any call loses nothing that was told to be saved") {
    std::mt19937_64 chance{20261122};
    int calls = 1;
    for (int at = 1; at <= calls + 1; ++at) {
        for (int variant = 0; variant < 12; ++variant) {
            CAPTURE(at);
            CAPTURE(variant);
            World world;
            world.disk->judge = power_cut_at(at, calls);
            REQUIRE(world.open());
            Scenario scenario{world};
            scenario.run();
            const auto kept = world.disk->after_crash(chance);
            world.kill();

            World after{kept};
            REQUIRE(after.open());
            scenario.check(after.loaded);
            CHECK_FALSE(after.loaded.report.device_reset);
            // And it can be gone on with, without a trace left by the next start.
            const auto ticket = after.put(sample_note("LATER"));
            after.store->pump();
            CHECK(after.store->saved(ticket));
            after.reopen();
            scenario.check(after.loaded);
            CHECK(after.loaded.report.clean());
            CHECK(find_note(after.loaded.library, "LATER"));
        }
        if (at > calls) break;
    }
    CHECK(calls > 60);
}

TEST_CASE("a disk that stays full keeps everything in memory and writes it when there is room") {
    World world;
    REQUIRE(world.open());
    world.put(sample_note("BEFORE"));
    world.advance(std::chrono::seconds{1});
    CHECK(world.disk->files().at("/data/reserve").size() == 256U << 10U);
    bool is_full = true;
    world.disk->judge = [&](const char* call) {
        const bool needs_room = std::string_view{call} == "append";
        return is_full && needs_room ? Verdict{std::make_error_code(std::errc::no_space_on_device), true} : Verdict{};
    };
    std::uint64_t last = 0;
    for (int i = 0; i < 20; ++i) {
        last = world.put(sample_note("N" + std::to_string(i)));
        world.advance(std::chrono::seconds{7});
    }
    const auto failed = world.news<action::DiskFailed>();
    REQUIRE_FALSE(failed.empty());
    CHECK(failed.back().trouble.cause == DiskTrouble::Cause::Full);
    CHECK_FALSE(world.store->saved(last));
    CHECK_FALSE(world.disk->files().contains("/data/reserve"));
    CHECK(world.disk->files().size() < 8); // the tries leave no heap of files behind
    CHECK_FALSE(world.store->close());
    is_full = false;
    world.advance(std::chrono::seconds{31});
    CHECK(world.store->saved(last));
    CHECK(world.news<action::DiskWell>().size() == 1);
    CHECK(world.disk->files().contains("/data/reserve"));
    world.disk->judge = {};
    world.reopen();
    CHECK(world.loaded.library.notes.size() == 21);
    CHECK(world.loaded.report.clean());
}

TEST_CASE("the reserve lets the last words through when the disk fills up") {
    World world;
    REQUIRE(world.open());
    world.advance(std::chrono::seconds{1});
    bool removed = false;
    world.disk->judge = [&](const char* call) {
        if (std::string_view{call} == "remove") removed = true;
        const bool fails = !removed && std::string_view{call} == "append";
        return fails ? Verdict{std::make_error_code(std::errc::no_space_on_device)} : Verdict{};
    };
    const auto ticket = world.put(sample_note());
    world.store->pump();
    CHECK(removed);
    CHECK(world.store->saved(ticket));
    CHECK(world.news<action::DiskFailed>().empty());
}

TEST_CASE("trouble is retried with growing pauses, not in a loop") {
    World world;
    REQUIRE(world.open());
    world.advance(std::chrono::seconds{1});
    int tries = 0;
    world.disk->judge = [&](const char* call) {
        if (std::string_view{call} == "create") ++tries;
        return Verdict{std::make_error_code(std::errc::io_error)};
    };
    world.put(sample_note());
    int rounds = 0;
    for (const auto end = world.now + std::chrono::minutes{10}; world.now < end; ++rounds) {
        const auto due = world.store->pump();
        REQUIRE(due);
        REQUIRE(*due > world.now);
        world.now = *due;
    }
    CHECK(rounds < 30);
    CHECK(rounds > 10);
}

TEST_CASE("a folder that goes away and comes back keeps everything, and none is made in its place") {
    World world;
    REQUIRE(world.open());
    world.put(sample_note("A"));
    world.advance(std::chrono::seconds{1});
    const auto before = world.disk->files();
    for (const auto& [path, bytes] : before) world.disk->erase(path);
    world.disk->remove_folder("/data");
    const auto ticket = world.put(sample_note("B"));
    world.advance(std::chrono::minutes{5});
    const auto failed = world.news<action::DiskFailed>();
    REQUIRE_FALSE(failed.empty());
    CHECK(failed.back().trouble.cause == DiskTrouble::Cause::FolderGone);
    CHECK_FALSE(world.store->saved(ticket));
    CHECK_FALSE(world.disk->is_folder("/data"));

    for (const auto& [path, bytes] : before) world.disk->set_file(path, bytes);
    world.advance(std::chrono::minutes{1});
    CHECK(world.news<action::DiskWell>().size() == 1);
    CHECK(world.store->saved(ticket));
    world.reopen();
    CHECK(world.loaded.library.notes.size() == 2);
}

TEST_CASE("a log that can't be read is never taken for empty nor written to, until it can be read") {
    World world;
    REQUIRE(world.open());
    world.put(sample_note("OLD"));
    world.close();
    const auto before = world.disk->files();

    bool is_readable = false;
    world.disk->judge = [&](const char* call) {
        return is_readable || std::string_view{call} != "read" ? Verdict{}
                                                               : Verdict{std::make_error_code(std::errc::io_error)};
    };
    REQUIRE(world.open());
    const auto ticket = world.put(sample_note("NEW"));
    world.advance(std::chrono::minutes{3});
    CHECK_FALSE(world.news<action::DiskFailed>().empty());
    CHECK_FALSE(world.store->saved(ticket));
    CHECK(world.disk->files().at("/data/log/000001.jsonl") == before.at("/data/log/000001.jsonl"));
    CHECK_FALSE(world.store->take_late_load());

    is_readable = true;
    world.advance(std::chrono::minutes{1});
    CHECK(world.news<action::DiskWell>().size() == 1);
    CHECK(world.store->saved(ticket));
    const auto late = world.store->take_late_load();
    REQUIRE(late);
    CHECK(late->library.notes.size() == 2);
    world.reopen();
    CHECK(world.loaded.library.notes.size() == 2);
}
