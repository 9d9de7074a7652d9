// The session's home, its people and ways, by label: what people do there, through the real update.
#include "desk.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace attune;
using namespace attune::test;

TEST_CASE("the first start asks for two names in place") {
    Desk desk(state_of(app::Sample::Empty));
    CHECK(desk.sees("Who is here?"));
    desk.tap("One of you");
    desk.type("Maya");
    desk.press(ImGuiKey_Enter);
    desk.type("Sam");
    CHECK(desk.sees("That is us"));
    desk.press(ImGuiKey_Enter);
    CHECK(desk.here() == Names{"Maya", "Sam"});
    CHECK_FALSE(desk.sees("Who is here?"));
    CHECK(desk.program().drafts().first_names[0].empty());
}

TEST_CASE("the names can be skipped, and Begin works from the first moment") {
    SUBCASE("skipped") {
        Desk desk(state_of(app::Sample::Empty));
        desk.tap("Skip for now");
        CHECK(desk.here() == Names{"Sun", "Moon"});
    }
    SUBCASE("begun at once, with the one name that was typed") {
        Desk desk(state_of(app::Sample::Empty));
        desk.tap("One of you");
        desk.type("Maya");
        desk.tap("Begin, 14 min");
        REQUIRE(desk.screen() == Screen::Stage);
        REQUIRE(desk.state().session);
        CHECK(desk.state().session->seats.at(0).name == "Maya");
        CHECK(desk.state().session->seats.at(1).name == "Moon");
    }
}

TEST_CASE("one tap, or Enter, begins the way used last") {
    State state = state_of(app::Sample::Two);
    state.last_way = "good-news";
    Desk desk(state);
    CHECK(desk.sees("Last time"));
    SUBCASE("by touch") { desk.tap("Begin, 12 min"); }
    SUBCASE("by keyboard") {
        desk.focus("Begin, 12 min");
        desk.press(ImGuiKey_Enter);
    }
    REQUIRE(desk.screen() == Screen::Stage);
    CHECK(desk.state().session->way.id == "good-news");
}

TEST_CASE("the arrows let the other one begin") {
    Desk desk(state_of(app::Sample::Two));
    const Names before = desk.here();
    desk.tap("The other one begins");
    CHECK(desk.here() == Names{before[1], before[0]});
}

TEST_CASE("people are added, renamed, recoloured, removed and put back") {
    Desk desk(state_of(app::Sample::Two));
    desk.tap("People");
    REQUIRE(desk.screen() == Screen::People);
    SUBCASE("added by Enter") {
        desk.tap("Add somebody");
        desk.type("Noor");
        desk.press(ImGuiKey_Enter);
        CHECK(known(desk) == Names{"Maya", "Sam", "Noor"});
        CHECK(desk.here().size() == 3);
        CHECK(desk.screen() == Screen::People);
    }
    SUBCASE("a new name survives the sheet") {
        desk.tap("Add somebody");
        desk.type("No");
        desk.press(ImGuiKey_Escape);
        if (desk.screen() == Screen::Person) desk.press(ImGuiKey_Escape);
        desk.tap("Add somebody");
        CHECK(desk.program().drafts().person_name == "No");
    }
    SUBCASE("renamed by touch") {
        desk.tap("Maya");
        desk.tap("Name");
        desk.press(ImGuiKey_A, ImGuiMod_Ctrl);
        desk.type("Maia");
        desk.tap("Save");
        CHECK(desk.screen() == Screen::People);
        CHECK(known(desk) == Names{"Maia", "Sam"});
        CHECK(desk.state().library.people.front().hue == Hue::Coral);
    }
    SUBCASE("renamed by keyboard") {
        desk.focus("Sam");
        desk.press(ImGuiKey_Enter);
        REQUIRE(desk.screen() == Screen::Person);
        desk.focus("Name");
        desk.press(ImGuiKey_End);
        desk.type("my");
        desk.press(ImGuiKey_Enter);
        CHECK(known(desk) == Names{"Maya", "Sammy"});
    }
    SUBCASE("nobody is left without a name") {
        desk.tap("Maya");
        desk.tap("Name");
        desk.press(ImGuiKey_A, ImGuiMod_Ctrl);
        desk.press(ImGuiKey_Delete);
        CHECK_FALSE(desk.item("Save").enabled);
        desk.press(ImGuiKey_Enter);
        CHECK(known(desk) == Names{"Maya", "Sam"});
    }
    SUBCASE("recoloured") {
        desk.tap("Maya");
        REQUIRE(desk.screen() == Screen::Person);
        desk.tap("Plum");
        desk.tap("Save");
        CHECK(desk.state().library.people.front().hue == Hue::Plum);
    }
    SUBCASE("removed, and put back") {
        desk.tap("Maya");
        desk.tap("Remove Maya");
        CHECK(known(desk) == Names{"Sam"});
        desk.tap("Undo");
        CHECK(known(desk) == Names{"Maya", "Sam"});
    }
    SUBCASE("ordered in the sheet") {
        desk.tap("Maya");
        desk.tap("Later");
        CHECK(known(desk) == Names{"Sam", "Maya"});
        desk.tap("Earlier");
        CHECK(known(desk) == Names{"Maya", "Sam"});
    }
    SUBCASE("ordered by keys") {
        desk.focus("Move Sam");
        desk.press(ImGuiKey_UpArrow, ImGuiMod_Ctrl);
        CHECK(known(desk) == Names{"Sam", "Maya"});
    }
    SUBCASE("ordered by dragging") {
        const ImVec2 from = desk.item("Move Sam").centre();
        desk.drag(from, {from.x, desk.item("Move Maya").min.y - 8}, Millis{400});
        CHECK(known(desk) == Names{"Sam", "Maya"});
    }
    SUBCASE("ticked off and on") {
        desk.tap("Sam is here today");
        CHECK(desk.here() == Names{"Maya"});
        desk.tap("Sam is here today");
        CHECK(desk.here() == Names{"Maya", "Sam"});
    }
}

TEST_CASE("a name on the home is one tap away from being changed") {
    Desk desk(state_of(app::Sample::Empty));
    desk.tap("Skip for now");
    desk.tap("Moon");
    REQUIRE(desk.screen() == Screen::Person);
    desk.tap("Name");
    desk.press(ImGuiKey_A, ImGuiMod_Ctrl);
    desk.type("Sam");
    desk.press(ImGuiKey_Enter);
    CHECK(desk.screen() == Screen::Session);
    CHECK(desk.here() == Names{"Sun", "Sam"});
}

TEST_CASE("the home and its people by keyboard alone") {
    Desk desk(state_of(app::Sample::Two));
    desk.focus("The other one begins");
    desk.press(ImGuiKey_Space);
    CHECK(desk.here() == Names{"Sam", "Maya"});
    desk.focus("People");
    desk.press(ImGuiKey_Enter);
    REQUIRE(desk.screen() == Screen::People);
    desk.focus("Sam is here today");
    desk.press(ImGuiKey_Space);
    CHECK(desk.here() == Names{"Maya"});
    desk.press(ImGuiKey_Space);
    CHECK(desk.here().size() == 2);
    desk.press(ImGuiKey_Escape);
    REQUIRE(desk.screen() == Screen::Session);
    desk.focus("Good news");
    desk.press(ImGuiKey_Enter);
    REQUIRE(desk.screen() == Screen::Way);
    desk.focus("Begin, 12 min");
    desk.press(ImGuiKey_Enter);
    CHECK(desk.screen() == Screen::Stage);
}

TEST_CASE("while a session is on the stage, the people are those of its table") {
    Desk desk(state_of(app::Sample::Two));
    desk.tap("Begin, 14 min");
    desk.tap("Start");
    desk.program().tell(action::GoTo{{Screen::People, {}}}, desk.now());
    desk.settle();
    desk.tap("Sam is here today");
    const auto present = [&] { return view(*desk.state().session, desk.now().instant).present; };
    CHECK(present() == std::vector<bool>{true, false});
    CHECK_FALSE(desk.item("Sam is here today").selected);
    desk.tap("Sam is here today");
    CHECK(present() == std::vector<bool>{true, true});
}

TEST_CASE("too few people: the words say so and the button leads on") {
    State state = state_of(app::Sample::Two);
    state.last_way = "empathy-circle";
    Desk desk(state);
    CHECK(desk.sees("One more is needed"));
    CHECK_FALSE(desk.sees("Begin,"));
    desk.tap("Say who is here");
    CHECK(desk.screen() == Screen::People);
}

TEST_CASE("too many people: who sits out is named, and it can begin all the same") {
    State state = state_of(app::Sample::Circle);
    state.last_way = "speaker-listener";
    Desk desk(state);
    CHECK(desk.sees("sit this one out"));
    desk.tap("Begin, 14 min");
    REQUIRE(desk.state().session);
    CHECK(desk.state().session->seats.size() == 2);
}

TEST_CASE("minutes are changed for one session only") {
    Desk desk(state_of(app::Sample::Two));
    const Way first = desk.state().presets.at(1);
    desk.tap(first.title);
    REQUIRE(desk.screen() == Screen::Way);
    desk.tap("More time for “Speak”");
    CHECK(desk.sees("Changed for the next session only."));
    SUBCASE("begun with them") {
        desk.tap("Begin, 32 min");
        REQUIRE(desk.state().session);
        CHECK(desk.state().session->way.phases.at(1).length == std::chrono::minutes{6});
        CHECK(desk.state().presets.at(1) == first);
        CHECK(desk.program().drafts().lengths.empty());
    }
    SUBCASE("taken back") {
        desk.tap("The usual minutes");
        CHECK(desk.sees("Begin, 30 min"));
    }
    SUBCASE("stepped back to what they were") {
        desk.tap("Less time for “Speak”");
        CHECK(desk.program().drafts().lengths.empty());
    }
}

TEST_CASE("a way of one's own: written, kept as a draft, saved, removed, put back") {
    State state = state_of(app::Sample::Two);
    state.library.ways = {};
    Desk desk(state);
    desk.tap("Write your own");
    REQUIRE(desk.screen() == Screen::WayEditor);
    CHECK_FALSE(desk.item("Save").enabled);
    desk.tap("Name");
    desk.type("Sunday talk");
    desk.tap("Add a phase");
    REQUIRE(desk.program().drafts().way->phases.size() == 2);
    desk.tap("Reflect back");
    CHECK(desk.program().drafts().way->phases.at(1).role == Role::Reflect);
    desk.tap("Take out");
    CHECK(desk.program().drafts().way->phases.size() == 1);
    desk.tap("Put the phase back");
    CHECK(desk.program().drafts().way->phases.size() == 2);
    desk.tap("Back");
    REQUIRE(desk.screen() == Screen::Session);
    desk.advance(std::chrono::seconds{6}); // the word about the draft is gone
    desk.tap("Go on writing");
    desk.tap("Save");
    REQUIRE(desk.state().library.ways.size() == 1);
    CHECK(desk.state().library.ways.front().title == "Sunday talk");
    CHECK(desk.screen() == Screen::Way);
    desk.tap("Make a copy");
    CHECK(desk.state().library.ways.size() == 2);
    desk.advance(std::chrono::seconds{6}); // the word about the copy is gone, which lay on the foot of the page
    desk.tap("Remove");
    CHECK(desk.state().library.ways.size() == 1);
    desk.tap("Undo");
    CHECK(desk.state().library.ways.size() == 2);
}

TEST_CASE("a draft about another way is asked about, never lost") {
    State state = state_of(app::Sample::Two);
    state.library.ways = {};
    Desk desk(state);
    desk.tap("Write your own");
    desk.tap("Name");
    desk.type("Ours");
    desk.tap("Back");
    desk.advance(std::chrono::seconds{6});
    desk.tap("Good news");
    desk.tap("Make it your own");
    CHECK(desk.sees("You were still writing “Ours”."));
    desk.tap("Go on with it");
    CHECK(desk.program().drafts().way->title == "Ours");
    CHECK(desk.sees("A way of your own"));
}

TEST_CASE("on a laptop the chosen way stands beside the list") {
    Desk desk(state_of(app::Sample::Two), laptop);
    desk.click("Good news");
    CHECK(desk.state().places.size() == 2);
    CHECK(desk.sees("Ways to listen"));
    desk.click("Listening partnership");
    CHECK(desk.state().places.size() == 2);
    desk.click("Begin, 10 min");
    REQUIRE(desk.state().session);
    CHECK(desk.state().session->way.id == "listening-partnership");
}

TEST_CASE("a session found after a crash is offered first") {
    State state = state_of(app::Sample::Two);
    Desk desk(state);
    desk.tap("Begin, 14 min");
    desk.tap("Start");
    desk.advance(std::chrono::seconds{95});
    State crashed = desk.state();
    crashed.session = recover(*crashed.session, std::chrono::seconds{95}, desk.now());
    crashed.session_recovered = true;
    crashed.places = {Place{}};
    Desk again(crashed);
    CHECK(again.sees("Maya speaks"));
    CHECK(again.sees("3:2"));
    SUBCASE("gone on with") {
        again.tap("Go on");
        CHECK(again.screen() == Screen::Stage);
    }
    SUBCASE("put away") {
        const auto kept = again.state().library.sessions.size();
        again.tap("End it here");
        CHECK_FALSE(again.state().session);
        CHECK(again.state().library.sessions.size() == kept + 1);
        again.tap("Undo");
        CHECK(again.state().library.sessions.size() == kept);
        CHECK(again.sees("Maya speaks"));
    }
}

TEST_CASE("somebody who was removed long ago is brought back, with their sessions") {
    Desk desk(state_of(app::Sample::Two));
    const RecordId sam = desk.state().library.people[1].id;
    desk.tap("Sam");
    desk.tap("Remove Sam");
    desk.advance(std::chrono::seconds{30});
    CHECK(desk.find("Undo") == nullptr);
    desk.tap("People");
    SUBCASE("by touch") { desk.tap("Bring Sam back"); }
    SUBCASE("by keyboard") {
        desk.focus("Bring Sam back");
        desk.press(ImGuiKey_Enter);
    }
    CHECK(known(desk) == Names{"Maya", "Sam"});
    CHECK(desk.here() == Names{"Maya", "Sam"});
    CHECK(desk.state().library.people[1].id == sam);
    CHECK(desk.find("Bring Sam back") == nullptr);
}

TEST_CASE("before anybody has a name there is a session, a card and a note to begin with") {
    for (const ImVec2 size : {phone, laptop}) {
        Desk desk(state_of(app::Sample::Empty), size);
        CHECK(desk.sees("Who is here?"));
        CHECK(desk.sees("Begin, "));
        desk.tap("Draw a card");
        CHECK(desk.screen() == Screen::Cards);
        desk.tap("Session");
        desk.focus("Write a thank-you");
        desk.press(ImGuiKey_Enter);
        CHECK(desk.screen() == Screen::Compose);
        desk.press(ImGuiKey_Escape);
        desk.tap("Skip for now");
        CHECK_FALSE(desk.find("Draw a card"));
    }
}

TEST_CASE("chips on each other keep the gap of chips beside each other") {
    for (const float scale : {1.0F, 2.0F}) {
        CAPTURE(scale);
        State state = state_of(app::Sample::Two);
        state.settings.text_scale = scale;
        Desk desk(std::move(state), {360, 640});
        desk.settle();
        const ui::Item &above = desk.item("The check-in waits for Sam"),
                       &below = desk.item("Tea before the first mail");
        REQUIRE(below.min.y >= above.max.y);
        const bool is_small = above.max.y - above.min.y <= 48; // then the free space lies within what a finger may hit
        CHECK(below.min.y - above.max.y == (is_small ? 0 : 8));
    }
}
