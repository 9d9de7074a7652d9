// Goals, cheers, wins and agreements by label.
#include "core/together_view.h"
#include "hands.h"
#include "together_desk.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::app;
using namespace attune::test;

TEST_CASE("a goal is written, cheered, reached and celebrated") {
    Together desk;
    desk.tap("Together: Growth");
    desk.tap("A goal of mine");
    desk.write("What I want to reach", "Play a song");
    desk.write("Why it matters to me", "I used to sing");
    desk.write("The next step", "Borrow a guitar");
    desk.tap("The next step");
    desk.press(ImGuiKey_Enter);
    desk.type("Practise"); // in the step below
    desk.tap("Save the goal");
    REQUIRE(desk.library().goals.size() == 1);
    CHECK(desk.library().goals.front().steps.size() == 2);
    CHECK(desk.shows("next: Borrow a guitar"));
    desk.tap("Play a song");
    desk.tap("Borrow a guitar");
    CHECK(desk.library().goals.front().steps[0].done.has_value());
    desk.write("A word for Maya", "I heard you");
    desk.tap("Cheer");
    CHECK(desk.library().cheers.front().from_name == "Sam");
    CHECK(desk.shows("I heard you"));
    desk.tap("It is reached");
    CHECK(desk.screen() == Screen::GoalReached);
    CHECK(desk.library().notes.empty());
    desk.tap("Yes, pin it to the wall");
    REQUIRE(desk.library().notes.size() == 1);
    CHECK(desk.library().notes.front().kind == Kind::Celebration);
    CHECK(desk.library().notes.front().text == "Play a song");
    CHECK(desk.screen() == Screen::Goal);
}

TEST_CASE("a small win is kept with the goal and celebrated, by touch and by keyboard") {
    Together desk;
    desk.tap("Together: Growth");
    desk.tap("A goal of mine");
    desk.write("What I want to reach", "Play a song");
    desk.tap("Save the goal");
    desk.tap("Play a song");
    desk.write("A small win on the way", "The first verse");
    desk.tap("Keep the small win");
    REQUIRE(desk.library().wins.size() == 1);
    CHECK(desk.shows("The first verse"));
    CHECK_FALSE(desk.sees("Keep the small win"));
    desk.focus("A small win on the way");
    desk.press(ImGuiKey_Enter);
    desk.type("The second verse");
    desk.press(ImGuiKey_Enter, ImGuiMod_Ctrl);
    CHECK(desk.library().wins.size() == 2);
    desk.press(ImGuiKey_Escape);
    desk.focus("Celebrate on the wall: The first verse");
    desk.press(ImGuiKey_Enter);
    REQUIRE(desk.library().notes.size() == 1);
    CHECK(desk.library().notes.front().kind == Kind::Celebration);
    desk.tap("On the wall: The first verse");
    CHECK(desk.screen() == Screen::Note);
    desk.press(ImGuiKey_Escape);
    CHECK(desk.screen() == Screen::Goal);
    desk.tap("Remove the small win: The second verse");
    CHECK(desk.library().wins.size() == 1);
    desk.tap("Undo");
    CHECK(desk.library().wins.size() == 2);
}

TEST_CASE("a celebration that was taken off the wall can be pinned again") {
    Together desk;
    desk.tap("Together: Growth");
    desk.tap("A goal of mine");
    desk.write("What I want to reach", "Play a song");
    desk.tap("Save the goal");
    desk.tap("Play a song");
    desk.tap("It is reached");
    desk.tap("Yes, pin it to the wall");
    desk.tap("Undo");
    CHECK(desk.library().notes.empty());
    desk.tap("Celebrate it on the wall");
    desk.tap("Yes, pin it to the wall");
    CHECK(desk.library().notes.size() == 1);
}

TEST_CASE("who would rather not, keeps a reached goal off the wall") {
    Together desk;
    desk.tap("Together: Growth");
    desk.tap("A goal of mine");
    desk.write("What I want to reach", "Rest");
    desk.tap("Save the goal");
    desk.tap("Rest");
    desk.tap("It is reached");
    desk.tap("No, keep it here");
    CHECK(desk.library().notes.empty());
    CHECK(desk.library().goals.front().done.has_value());
}

TEST_CASE("a deep session asks for the agreements first, and then no more") {
    Together desk;
    desk.tap("Session");
    desk.program().tell(action::BeginSession{"three-depths"}, desk.now());
    desk.settle();
    CHECK(desk.screen() == Screen::Agreements);
    CHECK(desk.sees("Begin all the same"));
    desk.tap("Maya agrees");
    desk.tap("Sam agrees");
    CHECK(desk.sees("Maya has agreed"));
    CHECK(all_here_agreed(desk.state()));
    desk.tap("Begin");
    CHECK(desk.screen() == Screen::Stage);
    desk.tap("Close");
    desk.program().tell(action::BeginSession{"three-depths"}, desk.now());
    desk.settle();
    CHECK(desk.screen() == Screen::Stage);
}

TEST_CASE("the agreements are put in our own words, and agreed to anew") {
    Together desk;
    desk.tap("Together: Growth");
    desk.tap("What keeps us safe");
    desk.tap("Maya");
    desk.tap("Change the agreements");
    desk.write("Agreement 6", "We end with tea.");
    desk.tap("Save the agreements");
    CHECK(agreement_lines(desk.state()).back() == "We end with tea.");
    CHECK_FALSE(has_agreed(desk.state(), "person-0"));
}

TEST_CASE("the good-news guide leads into a session of it") {
    Together desk;
    desk.tap("Together: Growth");
    desk.tap("Good news");
    CHECK(desk.sees("Relive"));
    desk.tap("Begin, 12 min");
    CHECK(desk.screen() == Screen::Stage);
}
