// A way of one's own, by label: its phases' order, its people, its circle; and sharing one.
#include "desk.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace attune;
using namespace attune::test;

namespace {

/// The editor with Speak, Reflect back and Speak; the second one is unfolded.
struct Editor : Desk {
    explicit Editor() : Desk(without_ways()) {
        tap("Write your own");
        tap("Name");
        type("Ours");
        tap("Add a phase");
        tap("Reflect back");
        tap("2. Reflect back");
        tap("Add a phase");
        tap("3. Speak");
        tap("2. Reflect back");
    }
    static State without_ways() {
        State state = state_of(app::Sample::Two);
        state.library.ways = {};
        return state;
    }
    [[nodiscard]] const Way& way() { return *program().drafts().way; }
    [[nodiscard]] std::vector<Role> roles() {
        std::vector<Role> all;
        for (const Phase& phase : way().phases) all.push_back(phase.role);
        return all;
    }
};

using Roles = std::vector<Role>;

} // namespace

TEST_CASE("phases are moved and copied, by touch and by keyboard") {
    Editor desk;
    REQUIRE(desk.roles() == Roles{Role::Speak, Role::Reflect, Role::Speak});
    SUBCASE("earlier and later by touch") {
        desk.tap("Earlier");
        CHECK(desk.roles() == Roles{Role::Reflect, Role::Speak, Role::Speak});
        CHECK_FALSE(desk.item("Earlier").enabled);
        desk.tap("Later");
        desk.tap("Later");
        CHECK(desk.roles() == Roles{Role::Speak, Role::Speak, Role::Reflect});
        CHECK_FALSE(desk.item("Later").enabled);
    }
    SUBCASE("the keyboard's focus goes with the phase") {
        desk.focus("Earlier");
        desk.press(ImGuiKey_Enter);
        CHECK(desk.roles() == Roles{Role::Reflect, Role::Speak, Role::Speak});
        desk.focus("Later");
        desk.press(ImGuiKey_Space);
        desk.press(ImGuiKey_Space);
        CHECK(desk.roles() == Roles{Role::Speak, Role::Speak, Role::Reflect});
    }
    SUBCASE("copied") {
        desk.tap("More time for “Reflect back”");
        desk.tap("Copy");
        CHECK(desk.roles() == Roles{Role::Speak, Role::Reflect, Role::Reflect, Role::Speak});
        CHECK(desk.way().phases[1] == desk.way().phases[2]);
    }
}

TEST_CASE("undoing in a phase's field takes back that phase's words, whatever the order") {
    Editor desk;
    desk.tap("For the one who has the floor");
    desk.type("Say it back");
    desk.tap("Earlier");
    REQUIRE(desk.way().phases[0].guidance == "Say it back");
    desk.tap("For the one who has the floor");
    desk.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(desk.way().phases[0].guidance.empty());
    CHECK(desk.way().phases[1].guidance.empty());
}

TEST_CASE("a phase that was taken out comes back unfolded where it was") {
    Editor desk;
    desk.tap("Take out");
    CHECK_FALSE(desk.sees("Take out"));
    desk.tap("Put the phase back");
    CHECK(desk.roles() == Roles{Role::Speak, Role::Reflect, Role::Speak});
    CHECK(desk.sees("Take out"));
}

TEST_CASE("how many people: least never passes most") {
    Editor desk;
    desk.tap("More at least");
    CHECK(desk.way().people_min == 3);
    CHECK(desk.way().people_max == 3);
    desk.tap("Fewer at most");
    desk.tap("Fewer at most");
    CHECK(desk.way().people_min == 1);
    CHECK(desk.way().people_max == 1);
    CHECK_FALSE(desk.item("Fewer at least").enabled);
    for (int i = 0; i < 7; ++i) desk.tap("More at most");
    CHECK(desk.way().people_max == seats_max);
    CHECK_FALSE(desk.item("More at most").enabled);
}

TEST_CASE("a circle instead of turns, by touch and by keyboard") {
    Editor desk;
    desk.tap("A circle");
    REQUIRE(desk.way().circle);
    CHECK(*desk.way().circle == std::chrono::minutes{20});
    desk.focus("A longer circle");
    desk.press(ImGuiKey_Enter);
    CHECK(*desk.way().circle == std::chrono::minutes{21});
    desk.focus("Each once");
    desk.press(ImGuiKey_Space);
    CHECK_FALSE(desk.way().circle);
}

TEST_CASE("a way is written by keyboard alone") {
    Desk desk(Editor::without_ways());
    desk.focus("Write your own");
    desk.press(ImGuiKey_Enter);
    REQUIRE(desk.screen() == Screen::WayEditor);
    desk.focus("Name");
    desk.type("By keys");
    desk.focus("Plum");
    desk.press(ImGuiKey_Space);
    desk.focus("Save");
    desk.press(ImGuiKey_Enter);
    REQUIRE(desk.state().library.ways.size() == 1);
    CHECK(desk.state().library.ways.front().title == "By keys");
    CHECK(desk.state().library.ways.front().hue == Hue::Plum);
    CHECK(desk.screen() == Screen::Way);
}

TEST_CASE("a way is saved as a file to be shared") {
    Desk desk(state_of(app::Sample::Two));
    desk.tap("Good news");
    desk.tap("Save as a file");
    const auto written = [](const Effect& e) { return std::holds_alternative<effect::WriteWay>(e); };
    const auto found = std::ranges::find_if(desk.effects(), written);
    REQUIRE(found != desk.effects().end());
    CHECK(std::get<effect::WriteWay>(*found).way.id == "good-news");
    CHECK(std::get<effect::WriteWay>(*found).name == "way-good-news.json");
}

TEST_CASE("a phase that was added is in sight") {
    Desk desk(Editor::without_ways());
    desk.tap("Write your own");
    for (const char* title : {"2. Speak", "3. Speak", "4. Speak"}) {
        CAPTURE(title);
        desk.tap("Add a phase");
        CHECK(desk.item(title).min.y >= 50);
        CHECK(desk.item(title).max.y <= 300);
    }
}

TEST_CASE("two unfolded phases of one kind are told apart by those who only hear them") {
    Editor desk;
    desk.tap("3. Speak");
    desk.tap("1. Speak");
    std::vector<std::string> groups;
    for (const ui::Item& item : desk.items())
        if (item.label == "For the one who has the floor") groups.push_back(item.group);
    CHECK(groups == std::vector<std::string>{"1. Speak", "2. Reflect back", "3. Speak"});
    CHECK(desk.item("Name").group.empty());
}

TEST_CASE("leaving what is half-written says that it is kept, and offers it again") {
    Editor desk;
    desk.tap("Back");
    CHECK(desk.sees("Kept as a draft"));
    desk.advance(std::chrono::seconds{6});
    desk.tap("Go on writing");
    CHECK(desk.screen() == Screen::WayEditor);
    CHECK(desk.way().title == "Ours");
}

TEST_CASE("looking at the editor leaves no draft behind") {
    Desk desk(Editor::without_ways());
    desk.tap("Write your own");
    desk.tap("Back");
    CHECK_FALSE(desk.sees("Kept as a draft"));
    CHECK(desk.find("Go on writing") == nullptr);
    CHECK(desk.find("Write your own") != nullptr);
}

TEST_CASE("a copy opens in place of what it was made of") {
    Editor desk;
    desk.tap("Save");
    CHECK(desk.screen() == Screen::Way);
    desk.tap("Make a copy");
    CHECK(desk.screen() == Screen::Way);
    CHECK(desk.find("Ours 2") != nullptr);
    desk.tap("Back");
    CHECK(desk.screen() == Screen::Session);
}

TEST_CASE("in a circle a phase goes a turn at a time, as the way's page says") {
    Editor desk;
    desk.tap("For each of you");
    CHECK(desk.item("2. Reflect back").value.ends_with(", for each of you"));
    desk.tap("A circle");
    CHECK(desk.item("2. Reflect back").value.ends_with(", a turn at a time"));
    CHECK(desk.item("A turn at a time").selected);
    CHECK(desk.find("For each of you") == nullptr);
    CHECK(desk.find("Once") != nullptr);
    desk.tap("Each once");
    CHECK(desk.item("2. Reflect back").value.ends_with(", for each of you"));
}
