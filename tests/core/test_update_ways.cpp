#include "core/words.h"
#include "update_fixture.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

Way own_way() {
    auto way = preset("", {phase_of(Role::Speak, 3min)});
    way.title = "Ours";
    way.built_in = false;
    return way;
}

} // namespace

TEST_CASE("a new way gets an id, is tidied and kept") {
    World world;
    auto way = own_way();
    way.title = "  Evening walk ";
    way.phases[0].guidance = " Speak. ";
    way.phases[0].words = {" I feel… ", "  "};
    world.drafts.way = way;
    world.state.places.push_back({Screen::WayEditor, {}});
    world.act(action::SaveWay{way});
    const auto& kept = world.state.library.ways.at(0);
    CHECK(kept.id.size() == 26);
    CHECK(kept.title == "Evening walk");
    CHECK(kept.phases[0].guidance == "Speak.");
    CHECK(kept.phases[0].words == std::vector<std::string>{"I feel…"});
    CHECK(world.places() == "session way");
    CHECK_FALSE(world.drafts.way);
    CHECK(world.wanted<effect::Put>().size() == 1);
}

TEST_CASE("a way that could not be begun is not kept, and says why") {
    World world;
    auto way = own_way();
    way.title = " ";
    world.drafts.way = way;
    world.state.places.push_back({Screen::WayEditor, {}});
    world.act(action::SaveWay{way});
    CHECK(world.state.library.ways.empty());
    CHECK(world.said() == words_for(WayFault::NoTitle));
    CHECK(world.places() == "session way-editor");
    CHECK(world.drafts.way);
}

TEST_CASE("a built-in way is never saved over: a copy is made") {
    World world;
    auto way = world.state.presets[0];
    way.phases[0].length = 9min;
    world.act(action::SaveWay{way});
    CHECK(world.state.presets[0].phases[0].length == 5min);
    const auto& copy = world.state.library.ways.at(0);
    CHECK(copy.id != "talk");
    CHECK_FALSE(copy.built_in);
    CHECK(copy.title == "The talk 2");
    CHECK(copy.phases[0].length == 9min);

    SUBCASE("and changing the copy changes it in place") {
        auto again = copy;
        again.title = "Zebra";
        world.act(action::SaveWay{again});
        CHECK(world.state.library.ways.size() == 1);
        CHECK(world.state.library.ways[0].title == "Zebra");
        world.act(action::SaveWay{again});
        CHECK_FALSE(world.wants<effect::Put>());
    }
}

TEST_CASE("copies have names of their own") {
    World world;
    for (int i = 0; i < 3; ++i) world.act(action::DuplicateWay{"talk"});
    std::vector<std::string> titles;
    for (const auto& way : world.state.library.ways) titles.push_back(way.title);
    CHECK(titles == std::vector<std::string>{"The talk 2", "The talk 3", "The talk 4"});
    world.act(action::DuplicateWay{world.state.library.ways.at(0).id});
    CHECK(world.state.library.ways.at(3).title == "The talk 5");
    CHECK(world.act(action::DuplicateWay{"unknown"}).empty());
}

TEST_CASE("a copy is shown in place of what it was made of") {
    World world;
    world.act(action::GoTo{{Screen::Way, "talk"}});
    world.act(action::DuplicateWay{"talk"});
    CHECK(world.places() == "session way");
    CHECK(world.state.place().subject == world.state.library.ways.at(0).id);
    CHECK(world.said() == "“The talk 2” is yours to change");
}

TEST_CASE("what is half-written is kept as a draft when the editor is left, and said to be") {
    World world;
    world.act(action::SaveWay{own_way()});
    const auto way = world.state.library.ways.at(0);
    SUBCASE("a new one") {
        world.act(action::GoTo{{Screen::WayEditor, {}}});
        world.drafts.way = blank_way();
        world.drafts.way->title = "Half";
    }
    SUBCASE("one that is known") {
        world.act(action::GoTo{{Screen::WayEditor, way.id}});
        world.drafts.way = way;
        world.drafts.way->title = "Half";
    }
    SUBCASE("a copy of a built-in one") {
        world.act(action::GoTo{{Screen::WayEditor, "talk"}});
        world.drafts.way = world.state.presets[0];
        world.drafts.way->title = "Half";
    }
    world.act(action::Back{});
    CHECK(world.places() == "session way");
    REQUIRE(world.drafts.way);
    CHECK(world.drafts.way->title == "Half");
    CHECK(world.said().starts_with("Kept as a draft"));
}

TEST_CASE("an editor that was only looked at leaves no draft") {
    World world;
    SUBCASE("a new one") {
        world.act(action::GoTo{{Screen::WayEditor, {}}});
        world.drafts.way = blank_way();
    }
    SUBCASE("one that is known") {
        world.act(action::GoTo{{Screen::WayEditor, "talk"}});
        world.drafts.way = world.state.presets[0];
    }
    world.act(action::Back{});
    CHECK_FALSE(world.drafts.way);
    CHECK(world.said().empty());
}

TEST_CASE("removing a way can be taken back; a built-in one stays") {
    World world;
    world.act(action::SaveWay{own_way()});
    const auto way = world.state.library.ways.at(0);
    world.act(action::ChooseWay{way.id});
    CHECK(offered_way(world.state).id == way.id);
    world.state.places.push_back({Screen::Way, way.id});
    world.state.places.push_back({Screen::WayEditor, way.id});
    world.drafts.way = way;
    world.act(action::RemoveWay{way.id});
    CHECK(world.state.library.ways.empty());
    CHECK(world.places() == "session");
    CHECK_FALSE(world.drafts.way);
    CHECK(offered_way(world.state).id == "talk");
    CHECK(world.wanted<effect::Gone>().at(0).kind == "way");
    world.act(action::Restore{});
    CHECK(world.state.library.ways.at(0) == way);
    CHECK(offered_way(world.state).id == way.id);

    CHECK(world.act(action::RemoveWay{"talk"}).empty());
}

TEST_CASE("choosing offers a way first") {
    World world;
    CHECK(offered_way(world.state).id == "talk");
    world.act(action::ChooseWay{"circle"});
    CHECK(offered_way(world.state).id == "circle");
    CHECK(world.wants<effect::SaveDevice>());
    CHECK(world.act(action::ChooseWay{"circle"}).empty());
    CHECK(world.act(action::ChooseWay{"unknown"}).empty());
}

TEST_CASE("a shared way goes into a file with a tame name") {
    World world;
    auto way = own_way();
    way.title = "../Ärger & Tränen / 2";
    world.act(action::SaveWay{way});
    world.act(action::ShareWay{world.state.library.ways.at(0).id});
    const auto files = world.wanted<effect::WriteWay>();
    REQUIRE(files.size() == 1);
    CHECK(files[0].name == "way-rger-tr-nen-2.json");
    CHECK(files[0].way == world.state.library.ways.at(0));
}
