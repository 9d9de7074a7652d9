// Together by label: ideas, plans, memories, rituals, Unplug and the calendar.
#include "core/together_view.h"
#include "hands.h"
#include "together_desk.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::app;
using namespace attune::test;

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
