// What was restored, brought in or made one is taken back: at once, and after a restart.
#include "keeping_world.h"
#include "store/last_change.h"

#include <functional>
#include <string>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

TEST_CASE("undoing leaves alone what somebody changed after the restoring") {
    World world;
    REQUIRE(world.open());
    world.put(sample_note("A", "then"));
    world.store->pump();
    const auto name = backed_up(world);
    world.put(sample_note("A", "later"));
    world.put(sample_note("B", "since"));
    world.store->pump();
    ask(world, keeping::Restore{name, true});
    world.put(sample_note("A", "written after it"));
    world.store->pump();
    ask(world, keeping::Undo{});
    world.reopen();
    CHECK(find_note(world.loaded.library, "A")->text == "written after it");
    CHECK(find_note(world.loaded.library, "B")->text == "since");
}

TEST_CASE("what was restored can be taken back after a restart, and once") {
    World world;
    REQUIRE(world.open());
    put_all_kinds(world);
    const auto name = backed_up(world);
    world.put(sample_note("NOTE1", "Changed"));
    world.put(sample_note("SINCE"));
    world.store->gone("PERSON1", "person", world.wall());
    world.store->pump();
    world.reopen();
    const auto before = world.loaded.library;
    CHECK_FALSE(world.loaded.can_undo);
    ask(world, keeping::Restore{name, true});
    world.reopen();
    CHECK(world.loaded.can_undo == keeping::Changed::By::Restore);
    CHECK(world.loaded.library != before);
    world.put(sample_note("AFTER"));
    world.store->pump();
    ask(world, keeping::Undo{});
    world.reopen();
    CHECK_FALSE(world.loaded.can_undo);
    auto expected = before;
    put(expected, sample_note("AFTER"));
    CHECK(world.loaded.library == expected);
    CHECK_FALSE(world.disk->files().contains("/data/undo.json"));
}

TEST_CASE("nothing is offered to be taken back where it can't be") {
    const auto restored = [](const std::function<void(MemoryDisk&)>& harm) {
        World world;
        REQUIRE(world.open());
        world.put(sample_note("A", "then"));
        world.store->pump();
        const auto name = backed_up(world);
        world.put(sample_note("A", "now"));
        world.store->pump();
        ask(world, keeping::Restore{name, false});
        world.close();
        harm(*world.disk);
        REQUIRE(world.open());
        return world.loaded.can_undo.has_value();
    };
    CHECK(restored([](MemoryDisk&) {}));
    CHECK_FALSE(restored([](MemoryDisk& disk) { disk.set_file("/data/undo.json", "{"); }));
    CHECK_FALSE(restored([](MemoryDisk& disk) {
        for (const auto& name : backups_on(disk)) {
            if (name.find("restore") != std::string::npos) (void)disk.remove("/data/backups/" + name);
        }
    }));
}

TEST_CASE("a backup that has become damaged takes nothing back, says so, and is offered again") {
    World world;
    REQUIRE(world.open());
    world.put(sample_note("A", "then"));
    world.store->pump();
    const auto name = backed_up(world);
    world.put(sample_note("A", "now"));
    world.store->pump();
    ask(world, keeping::Restore{name, false});
    for (const auto& one : backups_on(*world.disk)) world.disk->set_file("/data/backups/" + one, "{}\n");
    ask(world, keeping::Undo{});
    REQUIRE(keeping_news<keeping::Ended>(world).size() == 1);
    world.reopen();
    CHECK(find_note(world.loaded.library, "A")->text == "then");
    CHECK(world.loaded.can_undo);
}

TEST_CASE("versions are told apart by device and number") {
    const LastChange change{.made = runs_of({{"b", 7}, {"a", 3}, {"a", 1}, {"a", 2}, {"b", 9}, {"a", 2}})};
    CHECK(change.made == std::vector<VersionRun>{{"a", 1, 3}, {"b", 7, 7}, {"b", 9, 9}});
    for (const auto& [dev, n] : {std::pair{"a", 1}, {"a", 2}, {"a", 3}, {"b", 7}, {"b", 9}})
        CHECK(change.has_made(dev, n));
    for (const auto& [dev, n] : {std::pair{"a", 0}, {"a", 4}, {"b", 1}, {"b", 8}, {"b", 10}, {"", 1}, {"c", 7}})
        CHECK_FALSE(change.has_made(dev, n));
    CHECK_FALSE(LastChange{}.has_made("a", 1));
}

TEST_CASE("a note of what can be taken back that makes no sense is none") {
    const auto with = [](const std::string& made) {
        return read_last_change(R"({"by":"import","backup":"x.jsonl","made":[)" + made + "]}").has_value();
    };
    CHECK(with(R"({"dev":"a","first":1,"last":2},{"dev":"b","first":1,"last":1})"));
    CHECK_FALSE(with(""));
    CHECK_FALSE(with("7"));
    CHECK_FALSE(with(R"({"dev":"","first":1,"last":2})"));
    CHECK_FALSE(with(R"({"dev":"a","first":0,"last":2})"));
    CHECK_FALSE(with(R"({"dev":"a","first":3,"last":2})"));
    CHECK_FALSE(with(R"({"dev":"b","first":1,"last":2},{"dev":"a","first":1,"last":1})"));
    CHECK_FALSE(read_last_change(R"({"by":"undo","backup":"x","made":[{"dev":"a","first":1,"last":1}]})"));
    CHECK_FALSE(read_last_change(R"({"by":"merge","made":[{"dev":"a","first":1,"last":1}]})"));
    CHECK_FALSE(read_last_change("[]"));
}
