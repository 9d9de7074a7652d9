// A data folder that goes elsewhere: all of it or nothing, whatever happens on the way.
#include "scenario.h"
#include "store/move.h"

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

namespace {

const Path from{"/data"}, to{"/stick/attune"};
bool on(float) { return true; }

/// Some use, at rest, on a disk that has another place.
std::shared_ptr<MemoryDisk> used(Scenario& scenario, World& world) {
    REQUIRE(world.open());
    scenario.run();
    world.close();
    world.disk->set_file("/data/photos/0123", "a photo");
    REQUIRE_FALSE(world.disk->make_folder("/stick"));
    return world.disk;
}

void check_at(const Path& folder, const std::shared_ptr<MemoryDisk>& disk, const Scenario& scenario) {
    auto opened =
        Store::open(folder, {.clock = {}, .wake = {}, .threaded = false, .disk = disk, .wall = {}, .chance = {}});
    REQUIRE(std::holds_alternative<std::unique_ptr<Store>>(opened));
    scenario.check_all(std::get<std::unique_ptr<Store>>(opened)->load());
}

std::set<std::string> names_in(const MemoryDisk& disk, const std::string& folder) {
    std::set<std::string> names;
    for (const auto& [path, bytes] : disk.files())
        if (path.starts_with(folder + "/")) names.insert(path.substr(folder.size() + 1));
    return names;
}

} // namespace

TEST_CASE("a data folder is moved with everything in it, and the old place says where to") {
    World world;
    Scenario scenario{world};
    const auto disk = used(scenario, world);
    disk->set_file("/data/shopping.txt", "bread"); // somebody else's
    const auto before = disk->files();
    Move move{*disk, from, to};
    std::vector<float> parts;
    REQUIRE_FALSE(move.begin([&](float part) {
        parts.push_back(part);
        return true;
    }));
    CHECK(std::ranges::is_sorted(parts));
    CHECK(parts.size() > 3);
    CHECK(follow_moves(*disk, from) == from);
    disk->set_file("/data/log/000001.jsonl", before.at("/data/log/000001.jsonl") + "\n"); // people go on meanwhile
    REQUIRE_FALSE(move.finish());
    CHECK(follow_moves(*disk, from) == to);
    CHECK(names_in(*disk, "/data") == std::set<std::string>{"lock", "moved.json", "shopping.txt"});
    CHECK(disk->files().at("/stick/attune/photos/0123") == "a photo");
    CHECK_FALSE(disk->files().contains("/stick/attune/moving"));
    check_at(to, disk, scenario);
}

TEST_CASE("there and back again") {
    World world;
    Scenario scenario{world};
    const auto disk = used(scenario, world);
    Move there{*disk, from, to};
    REQUIRE_FALSE(there.begin(on));
    REQUIRE_FALSE(there.finish());
    CHECK(place_for(*disk, to, from, {}).refused.empty());
    Move back{*disk, to, from};
    REQUIRE_FALSE(back.begin(on));
    REQUIRE_FALSE(back.finish());
    CHECK(follow_moves(*disk, from) == from);
    CHECK(follow_moves(*disk, to) == from);
    check_at(from, disk, scenario);
}

TEST_CASE("stopped half-way, nothing is left there and all is here") {
    World world;
    Scenario scenario{world};
    const auto disk = used(scenario, world);
    const auto before = disk->files();
    int asked = 0;
    CHECK(Move{*disk, from, to}.begin([&](float) { return ++asked < 4; }) == std::errc::operation_canceled);
    CHECK(asked == 4);
    CHECK(disk->files() == before);
    CHECK_FALSE(disk->is_folder(to));
}

TEST_CASE("a disk that fails at any call while moving: one of the two places is whole, and found") {
    int calls = 1;
    for (int at = 1; at <= calls; ++at) {
        CAPTURE(at);
        World world;
        Scenario scenario{world};
        const auto disk = used(scenario, world);
        disk->judge = fault_at(at, 1, {std::make_error_code(std::errc::no_space_on_device), true}, calls);
        Move move{*disk, from, to};
        const bool moved = !move.begin(on) && !move.finish();
        disk->judge = {};
        const auto found = follow_moves(*disk, from);
        if (moved) CHECK(found == to);
        check_at(found, disk, scenario);
    }
    CHECK(calls > 40);
}

TEST_CASE("a power cut at any call while moving loses nothing") {
    std::mt19937_64 chance{20261126};
    int calls = 1;
    for (int at = 1; at <= calls + 1; ++at) {
        for (int variant = 0; variant < 6; ++variant) {
            CAPTURE(at);
            CAPTURE(variant);
            World world;
            Scenario scenario{world};
            const auto disk = used(scenario, world);
            disk->judge = power_cut_at(at, calls);
            Move move{*disk, from, to};
            if (!move.begin(on)) (void)move.finish();
            const auto kept = disk->after_crash(chance);
            check_at(follow_moves(*kept, from), kept, scenario);
            // And it can be tried again.
            const auto now = follow_moves(*kept, from);
            if (now != from) continue;
            CHECK(place_for(*kept, from, to, {}).refused.empty());
            Move again{*kept, from, to};
            REQUIRE_FALSE(again.begin(on));
            REQUIRE_FALSE(again.finish());
            check_at(to, kept, scenario);
        }
    }
}

TEST_CASE("where a data folder may go") {
    World world;
    Scenario scenario{world};
    const auto disk = used(scenario, world);
    struct Wish {
        const char* wanted;
        const char* folder; ///< null: refused
    };
    for (const Wish& wish : {Wish{"/stick", "/stick/attune"},
                             {"/stick/", "/stick/attune"},
                             {"/stick/new", "/stick/new"},
                             {"/stick/../stick/new", "/stick/new"},
                             {"", nullptr},
                             {"stick", nullptr},
                             {"/data", nullptr},
                             {"/data/log", nullptr},
                             {"/shared", nullptr},
                             {"/shared/a/b", nullptr}}) {
        CAPTURE(wish.wanted);
        (void)disk->make_folder("/shared");
        const auto place = place_for(*disk, from, wish.wanted, "/shared");
        CHECK(place.refused.empty() == (wish.folder != nullptr));
        if (wish.folder != nullptr) CHECK(place.folder == wish.folder);
    }
    disk->set_file("/stick/attune/device.json", "{}");
    CHECK_FALSE(place_for(*disk, from, "/stick", {}).refused.empty());
}

TEST_CASE("a note of where it went that means nothing is not followed, nor is a circle for ever") {
    MemoryDisk disk;
    for (const char* note : {"", "{", "[]", R"({"to":7})", R"({"to":"elsewhere"})"}) {
        disk.set_file("/data/moved.json", note);
        CHECK(follow_moves(disk, from) == from);
    }
    disk.set_file("/a/moved.json", R"({"to":"/b"})");
    disk.set_file("/b/moved.json", R"({"to":"/a"})");
    CHECK(follow_moves(disk, "/a").is_absolute());
}
