// The journal by label, as people at a table use it.
#include "core/journal_view.h"
#include "desk.h"
#include "journey.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::app;
using namespace attune::test;

namespace {

State without_journal() {
    State state = state_of(Sample::Two);
    Library& library = state.library;
    library.check_ins = {};
    library.check_in_answers = {};
    library.entries = {};
    library.comments = {};
    library.rituals = {};
    return state;
}

struct Journal : Desk {
    explicit Journal(ImVec2 size = phone) : Desk(without_journal(), size) { tap("Journal"); }
    [[nodiscard]] const Answer* answer(int person) const {
        const auto& check_ins = state().library.check_ins;
        if (check_ins.empty()) return nullptr;
        return state().library.check_in_answers.find(
            answer_id(check_ins.front().id, "person-" + std::to_string(person)));
    }
    [[nodiscard]] bool shows(std::string_view words) const {
        for (const ui::Item& item : items())
            if (item.label.find(words) != std::string::npos || item.value.find(words) != std::string::npos) return true;
        return false;
    }
    void seal() {
        tap("How connected do you feel?");
        tap("Seal it");
    }
    [[nodiscard]] const Entry& entry() const { return state().library.entries.front(); }
};

} // namespace

TEST_CASE("a check-in of two: each writes unseen, and it opens together") {
    Journal desk;
    CHECK(desk.sees("What you write will be here"));
    desk.tap("Check in with each other");
    CHECK(desk.sees("Hand it to Maya"));
    desk.tap("I am Maya");
    CHECK(desk.sees("Maya, how are you?"));
    desk.tap("tense");
    desk.tap("hopeful");
    desk.tap("One line, if you like");
    desk.type("Only for now mine");
    desk.press(ImGuiKey_Escape);
    desk.seal();
    CHECK(desk.sees("Hand it to Sam"));
    CHECK_FALSE(desk.shows("Only for now mine"));
    CHECK_FALSE(desk.shows("hopeful"));
    desk.tap("I am Sam");
    CHECK(desk.sees("Sam, how are you?"));
    CHECK_FALSE(desk.shows("Only for now mine"));
    desk.tap("calm");
    desk.seal();
    CHECK(desk.sees("Both of you have written"));
    CHECK_FALSE(desk.shows("Only for now mine"));
    desk.tap("Open it together");
    CHECK(desk.shows("Only for now mine"));
    CHECK(desk.sees("hopeful"));
    CHECK(desk.sees("calm"));
    REQUIRE(desk.answer(0));
    CHECK(desk.answer(0)->feelings.size() == 2);
    desk.tap("Back");
    CHECK(desk.screen() == Screen::Journal);
    CHECK(desk.shows("Only for now mine"));
    CHECK(desk.sees("How connected we felt"));
}

TEST_CASE("a check-in is left and gone on with at any moment, and shows nothing meanwhile") {
    Journal desk;
    desk.tap("Check in with each other");
    desk.tap("I am Maya");
    desk.tap("angry");
    desk.tap("One line, if you like");
    desk.type("Half a sen");
    desk.press(ImGuiKey_Escape);
    desk.tap("Back");
    CHECK(desk.sees("Hand it to Maya"));
    CHECK_FALSE(desk.shows("Half a sen"));
    desk.tap("Close");
    CHECK(desk.screen() == Screen::Journal);
    CHECK_FALSE(desk.shows("Half a sen"));
    desk.tap("Go on with the check-in");
    desk.tap("I am Maya");
    CHECK(desk.program().drafts().journal.answers.at("person-0").line == "Half a sen");
    CHECK(desk.item("angry").selected);
    desk.seal();
    desk.tap("Close");
    CHECK(desk.sees("Go on with the check-in"));
    CHECK(desk.shows("Sealed until you have both written"));
    CHECK_FALSE(desk.shows("Half a sen"));
    desk.tap("Session");
    desk.tap("The check-in waits for Sam");
    CHECK(desk.sees("Hand it to Sam"));
}

TEST_CASE("how connected is said by nobody but the one who writes") {
    Journal desk({360, 640});
    desk.tap("Check in with each other");
    desk.tap("I am Maya");
    CHECK(desk.item("How connected do you feel?").value == "not said yet");
    CHECK(desk.item("How connected do you feel?").max.y < desk.item("Seal it").min.y); // seen at once
    desk.tap("calm");
    CHECK_FALSE(desk.item("Seal it").enabled);
    CHECK(desk.sees("First say how connected you feel."));
    desk.tap("Seal it"); // nothing happens
    CHECK(desk.state().library.check_in_answers.empty());
    desk.tap("Back");
    desk.tap("I am Maya");
    CHECK(desk.item("How connected do you feel?").value == "not said yet");
    desk.tap("How connected do you feel?");
    CHECK(desk.item("How connected do you feel?").value == "5");
    CHECK_FALSE(desk.sees("First say how connected you feel."));
    desk.tap("Seal it");
    REQUIRE(desk.answer(0));
    CHECK(desk.answer(0)->connected == 5);
}

TEST_CASE("a check-in that was only begun is gone on with from the journal") {
    Journal desk;
    desk.tap("Check in with each other");
    desk.tap("I am Maya");
    desk.tap("Back");
    desk.tap("Close");
    CHECK(desk.sees("Check in with each other")); // nothing was written yet
    desk.tap("Check in with each other");
    desk.tap("I am Maya");
    desk.tap("angry");
    desk.tap("Back");
    desk.tap("Close");
    CHECK_FALSE(desk.shows("angry"));
    desk.tap("Go on with the check-in");
    desk.tap("I am Maya");
    CHECK(desk.item("angry").selected);
}

TEST_CASE("what was sealed too soon is taken back, unseen") {
    Journal desk;
    desk.tap("Check in with each other");
    desk.tap("I am Maya");
    desk.tap("angry");
    desk.seal();
    desk.tap("Undo");
    CHECK(desk.sees("Hand it to Maya"));
    CHECK_FALSE(desk.shows("angry"));
    desk.tap("Close");
    CHECK_FALSE(desk.sees("Today")); // no day that nothing stands under
    CHECK(desk.sees("What you write will be here"));
    desk.tap("Go on with the check-in");
    desk.tap("I am Maya");
    CHECK(desk.item("angry").selected);
    desk.tap("Seal it");
    desk.tap("I am Sam");
    desk.tap("Undo"); // while Sam has the device
    CHECK(desk.sees("Sam, how are you?"));
    CHECK_FALSE(desk.item("angry").selected);
    desk.seal();
    CHECK(desk.sees("Hand it to Maya"));
}

TEST_CASE("each writes on a device of their own: sealed for the other until both are in") {
    Journal desk;
    desk.program().state_for_setup().shared = SharedFolder{};
    desk.tap("Check in with each other");
    CHECK(desk.shows("here or on another device"));
    desk.tap("I am Maya");
    desk.tap("tense");
    desk.seal();
    CHECK(desk.sees("Hand it to Sam"));
    const RecordId id = desk.state().library.check_ins.front().id;
    put(desk.program().state_for_setup().library, Answer{.id = answer_id(id, "person-1"),
                                                         .check_in = id,
                                                         .person = "person-1",
                                                         .name = "Sam",
                                                         .connected = 3,
                                                         .line = "Written on the train"});
    desk.frame();
    desk.settle();
    CHECK(desk.sees("Both of you have written"));
    CHECK_FALSE(desk.shows("Written on the train"));
    desk.tap("Close");
    CHECK_FALSE(desk.shows("Written on the train"));
    CHECK(desk.shows("Sealed until you open it together"));
    CHECK_FALSE(desk.shows("Sealed until you have both written"));
    desk.tap("Session");
    desk.tap("The check-in can be opened");
    desk.tap("Open it together");
    CHECK(desk.shows("Written on the train"));
}

TEST_CASE("a check-in begins with last week's notes, read one by one, and goes on where it was") {
    Journal desk;
    auto& library = desk.program().state_for_setup().library;
    library.notes = {};
    library.answers.clear();
    for (int n = 0; n < 2; ++n)
        put(library, Note{.id = "thanks-" + std::to_string(n),
                          .from = "person-0",
                          .from_name = "Maya",
                          .text = n == 0 ? "The older one" : "The newer one",
                          .written = desk.now().wall - std::chrono::hours{48 - n}});
    desk.tap("Check in with each other");
    desk.tap("First read last week’s notes");
    CHECK(desk.screen() == Screen::ReadOut);
    CHECK(desk.shows("1 of 2"));
    desk.tap("Next note");
    CHECK(desk.shows("2 of 2"));
    desk.tap("That was the last one");
    CHECK(desk.screen() == Screen::CheckIn);
    CHECK(desk.sees("Hand it to Maya"));
    desk.focus("First read last week’s notes");
    desk.press(ImGuiKey_Enter);
    CHECK(desk.screen() == Screen::ReadOut);
    desk.press(ImGuiKey_Escape);
    desk.tap("I am Maya");
    desk.seal();
    CHECK_FALSE(desk.find("First read last week’s notes"));
}

TEST_CASE("five words are the most, and more of them are a tap away") {
    Journal desk;
    desk.tap("Check in with each other");
    desk.tap("I am Maya");
    for (const char* word : {"tense", "angry", "anxious", "torn", "irritated"}) desk.tap(word);
    CHECK(desk.sees("That is five. Let one go to choose another"));
    desk.tap("calm");
    CHECK_FALSE(desk.item("calm").selected);
    desk.tap("torn");
    desk.tap("calm");
    CHECK(desk.item("calm").selected);
    CHECK_FALSE(desk.find("fulfilled"));
    desk.tap("More words for “Still, good”");
    CHECK(desk.find("fulfilled"));
}

TEST_CASE("one of them sits this one out") {
    Journal desk;
    desk.tap("Check in with each other");
    desk.tap("I am Maya");
    desk.seal();
    desk.tap("Sam sits this one out");
    desk.tap("Open it");
    CHECK(desk.state().library.check_ins.front().opened.has_value());
}

TEST_CASE("a check-in by keyboard alone") {
    Journal desk(laptop);
    desk.focus("Check in with each other");
    desk.press(ImGuiKey_Enter);
    for (const char* name : {"Maya", "Sam"}) {
        desk.focus("I am " + std::string{name});
        desk.press(ImGuiKey_Enter);
        desk.focus("calm");
        desk.press(ImGuiKey_Space);
        desk.focus("How connected do you feel?");
        desk.press(ImGuiKey_RightArrow); // the middle
        desk.press(ImGuiKey_RightArrow);
        desk.focus("Seal it");
        desk.press(ImGuiKey_Enter);
    }
    desk.focus("Open it together");
    desk.press(ImGuiKey_Enter);
    REQUIRE(desk.answer(1));
    CHECK(desk.answer(0)->connected == 6);
    CHECK(desk.answer(1)->connected == 6);
    CHECK(desk.state().library.check_ins.front().opened.has_value());
}

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
            const WallTime written{day.time_since_epoch() + std::chrono::hours{12 + n} - desk.now().utc_offset};
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
