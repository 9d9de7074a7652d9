// Records that a check finds missing: nothing leaves a log by itself.
#include "keeping_world.h"
#include "store/check.h"

#include <string>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

namespace {

/// Two notes, of which one has ended since there was a backup of both.
std::shared_ptr<MemoryDisk> backed_up_disk(std::string& backup) {
    World world;
    REQUIRE(world.open());
    world.put(sample_note("A"));
    world.put(sample_note("B"));
    world.store->pump();
    backup = backed_up(world);
    world.store->gone("B", "note", world.wall());
    world.store->pump();
    world.close();
    return world.disk;
}

} // namespace

TEST_CASE("what a backup holds and the log has lost is found; what was ended is not lost") {
    std::string backup;
    const auto disk = backed_up_disk(backup);
    CHECK(check_folder(*disk, Folder{"/data"}).all_is_well());
    disk->erase("/data/log/000001.jsonl");
    const auto report = check_folder(*disk, Folder{"/data"}, {.repair = true});
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings[0].where == "log");
    CHECK(report.findings[0].what == "lacks 2 records that a backup holds. Restore " + backup);
    CHECK_FALSE(report.findings[0].is_aside);

    World world{disk};
    REQUIRE(world.open());
    CHECK(world.loaded.report.only_backups);
    ask(world, keeping::Restore{backup, false});
    world.close();
    CHECK(check_folder(*disk, Folder{"/data"}).all_is_well());
    REQUIRE(world.open());
    CHECK(world.loaded.report.clean());
    CHECK(world.loaded.library.notes.size() == 2);
}

TEST_CASE("a fuller backup tells of what a later one no longer has") {
    std::string backup;
    const auto disk = backed_up_disk(backup);
    disk->erase("/data/log/000001.jsonl");
    {
        World world{disk};
        REQUIRE(world.open());
        world.put(sample_note("LATER"));
        world.advance(std::chrono::minutes{40}); // by itself
        world.close();
    }
    CHECK(backups_on(*disk).size() > 1);
    const auto report = check_folder(*disk, Folder{"/data"});
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings[0].what.ends_with(backup));
}
