// Entries, feelings and how connected each felt, by label.
#include "core/journal_view.h"
#include "journal_desk.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::app;
using namespace attune::test;

TEST_CASE("an entry with a prompt, a comment, a change and its history") {
    Journal desk;
    desk.tap("Write an entry");
    desk.tap("Something to write about");
    CHECK_FALSE(desk.program().drafts().journal.entry->prompt.empty());
    desk.tap("Another");
    desk.tap("What you want to keep");
    desk.type("It rained.");
    desk.press(ImGuiKey_Escape);
    desk.tap("Keep it");
    CHECK(desk.screen() == Screen::Journal);
    CHECK(desk.shows("It rained."));
    desk.tap("Maya");
    CHECK(desk.screen() == Screen::Entry);
    CHECK(desk.item("Says: Sam").selected); // Maya wrote the entry
    desk.tap("Say something to it");
    desk.type("And how.");
    desk.press(ImGuiKey_Escape);
    desk.tap("Say it");
    CHECK(desk.shows("And how."));
    CHECK(desk.state().library.comments.front().author_name == "Sam");
    desk.tap("Change the entry");
    CHECK(desk.sees("Others have said something to it"));
    desk.tap("What you want to keep");
    desk.type(" A lot.");
    desk.press(ImGuiKey_Escape);
    desk.tap("Keep it");
    CHECK(desk.entry().earlier.size() == 1);
    desk.tap("Changed. How it read before");
    CHECK(desk.shows("It rained."));
    desk.tap("Write it this way again: It rained.");
    CHECK(desk.screen() == Screen::Entry);
    CHECK(desk.entry().text == "It rained.");
    CHECK(desk.entry().earlier.size() == 2);
    desk.tap("Remove the entry");
    CHECK(desk.state().library.entries.empty());
    desk.tap("Undo");
    CHECK(desk.state().library.entries.size() == 1);
}

TEST_CASE("only mine lies behind a tap, and no search comes upon it") {
    Journal desk;
    desk.tap("Write an entry");
    desk.tap("What you want to keep");
    desk.type("A surprise for Sam");
    desk.press(ImGuiKey_Escape);
    desk.tap("Only for Maya");
    desk.tap("Keep it");
    CHECK(is_private(Body{desk.entry()}));
    CHECK_FALSE(desk.shows("surprise"));
    desk.tap("Search the entries");
    CHECK(desk.sees("No entry says that"));
    desk.tap("With those for one of you only");
    CHECK_FALSE(desk.shows("surprise"));
    desk.tap("Maya");
    CHECK(desk.sees("Only for Maya"));
    CHECK_FALSE(desk.shows("surprise"));
    desk.tap("I am Maya. Show it");
    CHECK(desk.shows("surprise"));
    desk.tap("Back");
    desk.tap("Maya");
    CHECK_FALSE(desk.shows("surprise")); // asks each time
}

TEST_CASE("entries are found without case and accents") {
    Journal desk;
    desk.tap("Write an entry");
    desk.tap("What you want to keep");
    desk.type("Crème brûlée with Zoë");
    desk.press(ImGuiKey_Escape);
    desk.tap("Keep it");
    desk.tap("Search the entries");
    desk.tap("Search the entries");
    desk.type("creme ZOE");
    CHECK(desk.shows("Crème brûlée"));
    desk.type("x");
    CHECK(desk.sees("No entry says that"));
}

TEST_CASE("a half-written entry waits") {
    Journal desk;
    desk.tap("Write an entry");
    desk.tap("What you want to keep");
    desk.type("Half");
    desk.press(ImGuiKey_Escape);
    desk.tap("Close");
    CHECK(desk.sees("Go on writing"));
    desk.tap("Go on writing");
    desk.tap("Keep it");
    CHECK(desk.entry().text == "Half");
}

TEST_CASE("what one began for themselves alone lies behind a tap, and keeps nobody else from writing") {
    Journal desk;
    desk.tap("Write an entry");
    desk.tap("What you want to keep");
    desk.type("A surprise for Sam");
    desk.press(ImGuiKey_Escape);
    desk.tap("Only for Maya");
    desk.tap("Close");
    desk.tap("Go on writing, only for Maya");
    CHECK_FALSE(desk.shows("surprise"));
    desk.tap("I am Maya. Go on");
    CHECK(desk.shows("surprise"));
    desk.tap("Close");
    desk.tap("Go on writing, only for Maya");
    CHECK_FALSE(desk.shows("surprise")); // asks each time
    desk.tap("Keep it for later, begin another");
    CHECK(desk.entry().text == "A surprise for Sam");
    CHECK(desk.entry().only_mine);
    CHECK(desk.screen() == Screen::EntryEditor);
    CHECK_FALSE(desk.shows("surprise"));
}

TEST_CASE("a word for a feeling of our own is there in the next check-in") {
    Journal desk;
    desk.tap("More about the journal");
    desk.tap("Words for feelings");
    desk.tap("Add a word for “Still, good”");
    desk.tap("The word");
    desk.type("snug");
    desk.tap("Save the word");
    CHECK(desk.sees("snug"));
    desk.tap("tense");
    desk.tap("Offer it");
    desk.tap("Save the word");
    CHECK(desk.find("tense, laid aside"));
    desk.tap("Back");
    desk.tap("Close");
    desk.tap("Check in with each other");
    desk.tap("I am Maya");
    desk.tap("More words for “Still, good”");
    CHECK(desk.find("snug"));
    CHECK_FALSE(desk.find("tense"));
}

TEST_CASE("the chart says its values by keyboard, and as a table") {
    Desk desk(state_of(Sample::Two), laptop);
    desk.tap("Journal");
    desk.tap("Weeks, months and years");
    desk.focus("How connected we felt");
    const std::string last = desk.item("How connected we felt").value;
    CHECK(last.find("Maya ") != std::string::npos);
    CHECK(last.find("Sam ") != std::string::npos);
    desk.press(ImGuiKey_LeftArrow);
    CHECK(desk.item("How connected we felt").value != last);
    CHECK(desk.item("How connected we felt").focused);
    desk.press(ImGuiKey_RightArrow);
    CHECK(desk.item("How connected we felt").value == last);
    CHECK(desk.item("How connected we felt").focused);
    for (const char* span : {"Look back over: Months", "Look back over: Years", "Look back over: Weeks"}) {
        desk.tap(span);
        CHECK(desk.item(span).selected);
    }
}

TEST_CASE("the chart on the journal's page is walked by the arrow keys, with a pointer on it or not") {
    Desk desk(state_of(Sample::Two), laptop);
    desk.tap("Journal");
    const std::string chart = "How connected we felt, last check-ins";
    for (const bool pointed : {false, true}) {
        if (pointed) {
            const ImVec2 at = desk.item(chart).centre();
            ImGui::GetIO().AddMouseSourceEvent(ImGuiMouseSource_Mouse);
            ImGui::GetIO().AddMousePosEvent(at.x, at.y);
            desk.frame();
        }
        desk.focus(chart);
        desk.press(ImGuiKey_RightArrow);
        const std::string last = desk.item(chart).value;
        desk.press(ImGuiKey_LeftArrow);
        CHECK(desk.item(chart).focused);
        const std::string before = desk.item(chart).value;
        CHECK(before != last);
        desk.press(ImGuiKey_LeftArrow);
        CHECK(desk.item(chart).focused);
        CHECK(desk.item(chart).value != before);
        desk.press(ImGuiKey_RightArrow);
        CHECK(desk.item(chart).value == before);
        desk.press(ImGuiKey_Tab);
        CHECK_FALSE(desk.item(chart).focused);
    }
}

TEST_CASE("figures stand in a column for each person") {
    Desk desk(state_of(Sample::Two), laptop);
    desk.tap("Journal");
    desk.tap("Weeks, months and years");
    const ui::Item *maya = desk.find("Maya"), *sam = desk.find("Sam");
    REQUIRE(maya);
    REQUIRE(sam);
    CHECK(maya->centre().y == sam->centre().y);
    CHECK(maya->max.x < sam->min.x);
}

TEST_CASE("what was written on this day of another year comes up") {
    Desk desk(state_of(Sample::Two));
    desk.tap("Journal");
    CHECK(desk.sees("On this day"));
    CHECK(desk.sees("A year ago"));
}

TEST_CASE("on this day each earlier year has one line, the latest first") {
    Journal desk;
    auto& library = desk.program().state_for_setup().library;
    for (int years = 1; years <= 7; ++years)
        for (int n = 0; n < 2; ++n) {
            const std::string name = std::to_string(years) + "-" + std::to_string(n);
            const Day day{std::chrono::local_days{std::chrono::year{2026 - years} / 11 / 15}};
            const WallTime written = desk.now().utc_offset.wall(day + std::chrono::hours{12 + n});
            put(library, Entry{.id = "entry-" + name,
                               .author = "person-0",
                               .author_name = "Maya",
                               .text = "Year " + name,
                               .written = written});
        }
    desk.frame();
    desk.settle();
    const auto& lists = desk.items();
    int years = 0;
    float y = 0;
    for (const ui::Item& item : lists) {
        if (item.label.find(" ago") == std::string::npos) continue;
        ++years;
        CHECK(item.min.y > y);
        y = item.min.y;
    }
    CHECK(years == 5);
}
