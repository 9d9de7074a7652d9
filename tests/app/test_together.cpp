// Together by label: ideas, plans, memories, rituals, Unplug; goals, cheers, agreements.
#include "core/together_view.h"
#include "desk.h"
#include "hands.h"
#include "journey.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::app;
using namespace attune::test;

namespace {

State without_together() {
    State state = state_of(Sample::Two);
    Library& library = state.library;
    library.ideas = {};
    library.likings = {};
    library.plans = {};
    library.memories = {};
    library.rituals = {};
    library.ritual_marks = {};
    library.goals = {};
    library.cheers = {};
    library.wins = {};
    library.agreed = {};
    library.notes = {};
    library.check_ins = {};
    library.check_in_answers = {};
    return state;
}

struct Together : Desk {
    explicit Together(ImVec2 size = phone) : Desk(without_together(), size) { tap("Together"); }
    [[nodiscard]] const Library& library() const { return state().library; }
    void write(std::string_view label, std::string_view words) {
        tap(label);
        type(words);
        press(ImGuiKey_Escape);
    }
    [[nodiscard]] bool shows(std::string_view words) const {
        for (const ui::Item& item : items())
            if (item.label.find(words) != std::string::npos || item.value.find(words) != std::string::npos) return true;
        return false;
    }
};

} // namespace

TEST_CASE("an idea that both like is planned for Saturday, and goes into the calendar") {
    Together desk;
    desk.tap("All ideas");
    desk.tap("Add an idea of your own");
    desk.write("What you could do", "Row a boat");
    desk.tap("Save the idea");
    desk.tap("Back");
    desk.tap("Choose quietly");
    CHECK(desk.sees("Hand it to Maya"));
    desk.tap("I am Maya");
    CHECK(desk.sees("Row a boat"));
    desk.tap("Yes");
    desk.tap("Rather not");
    desk.tap("Back");
    desk.tap("I am Sam");
    CHECK(desk.sees("Row a boat")); // what Maya said is not seen here
    desk.tap("Yes");
    desk.tap("Back");
    desk.tap("See what you all like");
    CHECK(desk.sees("Ideas you both like"));
    desk.tap("Row a boat");
    CHECK(desk.screen() == Screen::PlanEditor);
    desk.tap("Saturday 21 November");
    desk.tap("At a time");
    desk.tap("Minutes: :30");
    desk.tap("Plan it");
    REQUIRE(desk.library().plans.size() == 1);
    const Plan& plan = desk.library().plans.front();
    CHECK(plan.what == "Row a boat");
    CHECK(plan.day == Day{std::chrono::local_days{std::chrono::year{2026} / 11 / 21}});
    CHECK(plan.at == std::chrono::minutes{18 * 60 + 30});
    CHECK(plan.people.size() == 2);
    CHECK(desk.screen() == Screen::Together);
    CHECK(desk.shows("Saturday 21 November"));
    CHECK(desk.shows("Planned for Saturday 21 November"));
    desk.tap("Row a boat"); // the plan, not another one
    CHECK(desk.screen() == Screen::Plan);
}

TEST_CASE("a plan is looked at, saved for the calendar, changed and removed") {
    Together desk;
    desk.tap("Plan something");
    desk.write("What you want to do", "Walk");
    desk.tap("Plan it");
    desk.tap("Walk");
    CHECK(desk.screen() == Screen::Plan);
    desk.tap("Save for the calendar");
    REQUIRE(last_effect<effect::WriteFile>(desk));
    CHECK(last_effect<effect::WriteFile>(desk)->name == "walk-2026-11-15.ics");
    desk.tap("Change it");
    desk.write("Where", "by the lake");
    desk.tap("Plan it");
    CHECK(desk.library().plans.front().place == "by the lake");
    desk.tap("Remove it");
    CHECK(desk.library().plans.empty());
    desk.tap("Undo");
    CHECK(desk.library().plans.size() == 1);
}

TEST_CASE("a plan today comes up on the session's home; when it is over it becomes a memory") {
    Together desk;
    desk.tap("Plan something");
    desk.write("What you want to do", "Walk by the lake");
    desk.tap("Plan it");
    desk.tap("Session");
    desk.tap("Today: Walk by the lake");
    desk.tap("Close");
    desk.sleep(std::chrono::hours{30});
    desk.frame();
    desk.tap("Together");
    CHECK(desk.sees("How was it?"));
    desk.tap("Walk by the lake");
    CHECK(desk.screen() == Screen::MemoryEditor);
    desk.write("What stays of it", "Two herons");
    desk.tap("Keep it");
    REQUIRE(desk.library().memories.size() == 1);
    CHECK(desk.library().memories.front().plan == desk.library().plans.front().id);
    CHECK_FALSE(desk.sees("How was it?"));
    desk.tap("Look back");
    CHECK(desk.sees("November 2026"));
    desk.tap("Walk by the lake");
    CHECK(desk.shows("Two herons"));
}

TEST_CASE("of a plan one memory is kept, on its day already, and the plan asks no more") {
    Together desk;
    desk.tap("Plan something");
    desk.write("What you want to do", "Walk by the lake");
    desk.tap("Plan it");
    desk.tap("Walk by the lake");
    desk.tap("Keep a memory of it");
    desk.write("What stays of it", "Two herons");
    desk.tap("Keep it");
    CHECK(desk.screen() == Screen::Plan);
    CHECK(desk.sees("It is among your memories"));
    CHECK_FALSE(desk.find("Keep a memory of it"));
    desk.tap("Look at the memory of it");
    CHECK(desk.screen() == Screen::Memory);
    CHECK(desk.shows("Two herons"));
    desk.tap("Back");
    CHECK(desk.screen() == Screen::Together);
    CHECK_FALSE(desk.find("Next"));
    CHECK(desk.library().memories.size() == 1);
    desk.tap("Session");
    CHECK_FALSE(desk.find("Today: Walk by the lake"));
}

TEST_CASE("a quiet answer is taken back while the turn lasts, and no longer") {
    Together desk;
    desk.tap("Choose quietly");
    desk.tap("I am Maya");
    CHECK_FALSE(desk.find("The one before"));
    const std::string first = all_ideas(desk.state()).front().text;
    const std::string second = all_ideas(desk.state())[1].text;
    CHECK(desk.sees(first));
    desk.tap("Rather not");
    desk.tap("Yes");
    CHECK(desk.library().likings.size() == 2);
    desk.tap("The one before");
    CHECK(desk.sees(second));
    desk.tap("The one before");
    CHECK(desk.sees(first));
    CHECK(desk.library().likings.empty());
    CHECK_FALSE(desk.find("The one before"));
    desk.tap("Yes");
    desk.tap("Back");
    desk.tap("I am Sam");
    CHECK_FALSE(desk.find("The one before"));
    desk.tap("Back");
    desk.tap("I am Maya");
    CHECK_FALSE(desk.find("The one before")); // what was said in an earlier turn is said
}

TEST_CASE("a memory with a photo is found again a year later") {
    Together desk;
    desk.tap("Look back");
    desk.tap("Keep a memory");
    desk.write("What stays of it", "The lake in the evening");
    desk.program().tell(action::TakePhoto{"lake.jpg"}, desk.now());
    desk.program().tell(action::PhotoTaken{"lake.jpg", sample_hills()}, desk.now());
    desk.settle();
    desk.tap("Keep it");
    desk.sleep(std::chrono::hours{24 * 365});
    desk.frame();
    desk.tap("Back");
    desk.tap("Look back");
    CHECK(desk.sees("November 2026"));
    desk.tap("The lake in the evening");
    CHECK(desk.screen() == Screen::Memory);
    CHECK(desk.find("Photo"));

    // It also comes up by itself on that day.
    desk.tap("Session");
    desk.tap("A year ago: The lake in the evening");
    CHECK(desk.screen() == Screen::Memory);
    desk.tap("Together");
    CHECK(desk.shows("A year ago today"));
    desk.sleep(std::chrono::hours{24});
    desk.frame();
    CHECK_FALSE(desk.shows("A year ago today"));
}

TEST_CASE("a ritual says once that it is time, is done, let be, and rests") {
    Together desk;
    desk.tap("Begin a ritual");
    desk.write("What comes back by itself", "Tea");
    desk.tap("How often: Every day");
    desk.tap("Save the ritual");
    CHECK(desk.shows("it is time"));
    desk.tap("Session");
    desk.tap("Tea");
    desk.tap("We did it");
    desk.tap("Close");
    CHECK_FALSE(desk.find("Tea")); // nothing asks any more
    desk.tap("Together");
    desk.tap("Tea");
    desk.tap("Not done after all");
    desk.tap("Let it rest for a while");
    CHECK(desk.library().rituals.front().resting.has_value());
    desk.tap("Wake it again");
    CHECK_FALSE(desk.library().rituals.front().resting);
}

TEST_CASE("Unplug is left by a deliberate hold, by finger and by key") {
    Together desk;
    desk.tap("Unplug");
    CHECK(desk.screen() == Screen::Unplug);
    desk.press(ImGuiKey_Escape);
    CHECK(desk.screen() == Screen::Unplug);
    desk.tap("Hold to come back"); // a tap is no hold
    CHECK(desk.screen() == Screen::Unplug);
    desk.tap("Show how long you have been here");
    CHECK(desk.sees("Just begun"));
    desk.advance(std::chrono::minutes{5});
    CHECK(desk.sees("5 min"));
    Pointer finger(desk);
    finger.down(desk.item("Hold to come back").centre());
    for (int i = 0; i < 90 && desk.screen() == Screen::Unplug; ++i) desk.frame();
    finger.up();
    CHECK(desk.screen() == Screen::Together);

    desk.tap("Unplug");
    desk.focus("Hold to come back");
    ImGui::SetCurrentContext(desk.context());
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Space, true);
    for (int i = 0; i < 90 && desk.screen() == Screen::Unplug; ++i) desk.frame();
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Space, false);
    desk.settle();
    CHECK(desk.screen() == Screen::Together);
}

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

TEST_CASE("a plan, a goal and Unplug by keyboard alone") {
    Together desk(laptop);
    const auto enter = [&](std::string_view label) {
        desk.focus(label);
        desk.press(ImGuiKey_Enter);
    };
    enter("Plan something");
    desk.focus("What you want to do");
    desk.type("Walk");
    desk.focus("Sunday 15 November");
    for (int i = 0; i < 5; ++i) desk.press(ImGuiKey_RightArrow);
    enter("Friday 20 November");
    enter("Plan it");
    REQUIRE(desk.library().plans.size() == 1);
    CHECK(desk.library().plans.front().day == Day{std::chrono::local_days{std::chrono::year{2026} / 11 / 20}});
    enter("Together: Growth");
    enter("A goal of mine");
    desk.focus("What I want to reach");
    desk.type("Swim");
    enter("Save the goal");
    CHECK(desk.library().goals.size() == 1);
}

TEST_CASE("the calendar by keys: the arrows go from day to day and from week to week") {
    Together desk;
    desk.tap("Plan something");
    desk.write("What you want to do", "Walk");
    desk.focus("Sunday 15 November");
    desk.press(ImGuiKey_Tab); // the grid is one stop
    CHECK(desk.item("At a time").focused);
    desk.focus("Sunday 15 November");
    desk.press(ImGuiKey_DownArrow);
    CHECK(desk.item("Sunday 22 November").focused);
    desk.press(ImGuiKey_LeftArrow);
    CHECK(desk.item("Saturday 21 November").focused);
    desk.press(ImGuiKey_Enter);
    desk.focus("Plan it");
    desk.press(ImGuiKey_Enter);
    REQUIRE(desk.library().plans.size() == 1);
    CHECK(desk.library().plans.front().day == Day{std::chrono::local_days{std::chrono::year{2026} / 11 / 21}});
}

TEST_CASE("the calendar leafs where the arrows go beyond it, and keeps the keyboard") {
    Together desk;
    desk.tap("Plan something");
    desk.focus("Sunday 15 November");
    for (int i = 0; i < 3; ++i) desk.press(ImGuiKey_UpArrow);
    CHECK(desk.sees("October 2026"));
    CHECK(desk.item("Sunday 25 October").focused);
    desk.press(ImGuiKey_RightArrow);
    CHECK(desk.item("Monday 26 October").focused);
}

TEST_CASE("a week has its line from 336 dp on") {
    for (const float width : {336.0F, 360.0F, 390.0F}) {
        Together desk({width, 640});
        desk.tap("Plan something");
        const ui::Item &monday = desk.item("Monday 16 November"), &sunday = desk.item("Sunday 22 November");
        CHECK(monday.min.y == sunday.min.y);
        CHECK(monday.min.x >= 0);
        CHECK(sunday.max.x <= width);
        CHECK(sunday.max.x - sunday.min.x >= 47.9F);
    }
}
