// The wall by label: writing, hearts, thanking back, the bin, filters, search, looking back; by touch and by keyboard.
#include "core/wall.h"
#include "desk.h"
#include "hands.h"
#include "journey.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace attune;
using namespace attune::app;
using namespace attune::test;

namespace {

struct Wall : Desk {
    explicit Wall(Sample sample = Sample::Two, ImVec2 size = phone) : Desk(state_of(sample), size) { tap("Wall"); }
    [[nodiscard]] const Note& newest() const { return state().library.notes.front(); }
    [[nodiscard]] const NoteDraft& draft() { return program().drafts().note; }
    [[nodiscard]] std::size_t notes() const { return state().library.notes.size(); }
};

/// Notes drawn now.
std::size_t tiles(const Headless& h) {
    return static_cast<std::size_t>(std::ranges::count(h.items(), ui::ItemRole::ListItem, &ui::Item::role));
}

} // namespace

TEST_CASE("a note is written by touch and hangs first on the wall") {
    Wall desk;
    const auto before = desk.notes();
    desk.tap("Say thank you");
    CHECK(desk.sees("From Maya"));
    CHECK(desk.sees("To Sam"));
    desk.tap("Your words");
    desk.type("You fed the cat 🐈 before I woke up.");
    desk.tap("Effort");
    desk.tap("Sky");
    desk.tap("Pin it to the wall");
    CHECK(desk.screen() == Screen::Wall);
    REQUIRE(desk.notes() == before + 1);
    CHECK(desk.newest().text == "You fed the cat 🐈 before I woke up.");
    CHECK(desk.newest().kind == Kind::Effort);
    CHECK(desk.newest().paper == Hue::Sky);
    CHECK(desk.newest().from_name == "Maya");
    CHECK(desk.newest().to_name == "Sam");
    const auto first = std::ranges::find(desk.items(), ui::ItemRole::ListItem, &ui::Item::role);
    REQUIRE(first != desk.items().end());
    CHECK(first->label == desk.newest().text);
    desk.tap("Undo");
    CHECK(desk.notes() == before);
}

TEST_CASE("by keyboard alone, from anywhere: Ctrl+N, words, pin") {
    Desk desk(state_of(Sample::Two), laptop);
    REQUIRE(desk.screen() == Screen::Session);
    desk.press(ImGuiKey_N, ImGuiMod_Ctrl);
    REQUIRE(desk.screen() == Screen::Compose);
    desk.type("You let me sleep.");
    desk.focus("Celebrate");
    desk.press(ImGuiKey_Space);
    desk.focus("Pin it to the wall");
    desk.press(ImGuiKey_Enter);
    CHECK(desk.screen() == Screen::Session);
    CHECK(desk.state().library.notes.front().text == "You let me sleep.");
    CHECK(desk.state().library.notes.front().kind == Kind::Celebration);
}

TEST_CASE("of two a tap turns it round; the paper follows who is thanked") {
    Wall desk;
    desk.tap("Say thank you");
    desk.tap("From Maya");
    CHECK(desk.sees("From Sam"));
    CHECK(desk.sees("To Maya"));
    CHECK(desk.item("Coral").selected);
    desk.tap("The other way round");
    CHECK(desk.item("Teal").selected);
    desk.tap("To Sam");
    desk.tap("All of us");
    CHECK(desk.sees("To all of us"));
    CHECK_FALSE(desk.draft().to);
}

TEST_CASE("in a circle both are chosen, and what is missing is said") {
    Wall desk(Sample::Circle);
    desk.tap("Say thank you");
    CHECK(desk.sees("From whom?"));
    desk.tap("Your words");
    desk.type("You drove us all home.");
    desk.tap("Pin it to the wall");
    CHECK(desk.sees("Who says thank you"));
    CHECK(desk.screen() == Screen::Compose);
    desk.tap("From whom?");
    desk.tap("Noor");
    desk.tap("To all of us");
    desk.tap("Jonas");
    desk.tap("Pin it to the wall");
    CHECK(desk.newest().from_name == "Noor");
    CHECK(desk.newest().to_name == "Jonas");
}

TEST_CASE("with nobody known a name is asked for first, and the words stay") {
    Wall desk(Sample::Empty);
    desk.tap("Write the first one");
    desk.tap("Your words");
    desk.type("For the soup");
    desk.tap("Add a name");
    desk.tap("Name");
    desk.type("Ada");
    desk.tap("Add");
    REQUIRE(desk.screen() == Screen::Compose);
    CHECK(desk.draft().text == "For the soup");
    desk.tap("From whom?");
    desk.tap("Ada");
    desk.tap("Pin it to the wall");
    REQUIRE(desk.notes() == 1);
    CHECK(desk.newest().from_name == "Ada");
}

TEST_CASE("a draft survives closing, another note, and is thrown away only when asked") {
    Wall desk;
    desk.tap("Say thank you");
    desk.tap("Your words");
    desk.type("Half a thou");
    desk.press(ImGuiKey_Escape);
    desk.press(ImGuiKey_Escape);
    REQUIRE(desk.screen() == Screen::Wall);
    desk.tap(desk.newest().text);
    desk.tap("Thank back");
    CHECK(desk.draft().answers == desk.newest().id);
    CHECK(desk.draft().text.empty());
    desk.tap("Close");
    desk.tap("Close");
    desk.tap("Say thank you");
    CHECK(desk.draft().text == "Half a thou");
    desk.tap("Throw this draft away");
    desk.tap("Say thank you");
    CHECK(desk.draft().text.empty());
    desk.tap("Your words");
    desk.type("Thrown too soon");
    desk.press(ImGuiKey_Escape);
    desk.tap("Throw this draft away");
    desk.tap("Undo");
    CHECK(desk.screen() == Screen::Compose);
    CHECK(desk.draft().text == "Thrown too soon");
}

TEST_CASE("nothing on the sheet moves because a letter was typed") {
    Wall desk;
    desk.tap("Say thank you");
    const ImVec2 before = desk.item("Pin it to the wall").min;
    CHECK_FALSE(desk.item("Throw this draft away").enabled);
    desk.tap("Your words");
    desk.type("A");
    CHECK(desk.item("Pin it to the wall").min.y == before.y);
    CHECK(desk.item("Throw this draft away").enabled);
}

TEST_CASE("hearts from each, thanks back and forth") {
    Wall desk;
    const Note note = desk.newest();
    desk.tap(note.text);
    REQUIRE(desk.screen() == Screen::Note);
    CHECK(desk.item("A heart from Maya").selected);
    desk.tap("A heart from Maya");
    CHECK_FALSE(desk.item("A heart from Maya").selected);
    CHECK(hearts_of(desk.state().library, note.id).size() == 1);
    desk.tap("Thank back");
    desk.tap("Your words");
    desk.type("Any time.");
    desk.tap("Pin it to the wall");
    CHECK(desk.newest().answers == note.id);
    CHECK(desk.newest().from == *note.to);
    CHECK(desk.sees("Any time."));
    desk.advance(std::chrono::seconds{11}); // the notice lies over it till then
    desk.tap("Any time.");
    CHECK(desk.state().place().subject == desk.newest().id);
    CHECK(desk.sees("Thanks for this one"));
}

TEST_CASE("a note is changed; taken off; brought back from the bin; and deleted for good") {
    Wall desk;
    const Note note = desk.newest();
    desk.tap(note.text);
    desk.tap("Change it");
    desk.tap("Your words");
    desk.press(ImGuiKey_End, ImGuiMod_Ctrl);
    desk.type(" Twice.");
    desk.tap("Keep the change");
    CHECK(desk.newest().text == note.text + " Twice.");
    CHECK(desk.newest().written == note.written);
    desk.tap("Take it off the wall");
    CHECK(desk.screen() == Screen::Wall);
    CHECK_FALSE(desk.sees(note.text));
    desk.tap("More about the wall");
    desk.tap("Bin");
    REQUIRE(desk.screen() == Screen::Bin);
    CHECK(desk.sees(note.text + " Twice."));
    CHECK(desk.sees("gone in 30 days"));
    desk.tap("Back on the wall");
    CHECK(desk.newest().id == note.id);
    desk.tap("Delete for good");
    CHECK(desk.state().library.bin.empty());
    CHECK(desk.sees("The bin is empty"));
}

TEST_CASE("filters by person, kind and year; everything again with one tap") {
    Wall desk(Sample::Many);
    const auto& notes = desk.state().library.notes;
    desk.tap("To Maya");
    for (const ui::Item& item : desk.items())
        if (item.role == ui::ItemRole::ListItem)
            CHECK((item.value.find("to Maya") != std::string::npos ||
                   item.value.find("to all of us") != std::string::npos));
    desk.tap("To Maya");
    CHECK_FALSE(desk.item("To Maya").selected);
    desk.tap("More about the wall");
    desk.tap("Celebrations");
    desk.tap("2025");
    desk.press(ImGuiKey_Escape);
    CHECK(desk.sees("Celebrations · 2025"));
    REQUIRE(tiles(desk) > 0);
    for (const ui::Item& item : desk.items())
        if (item.role == ui::ItemRole::ListItem) CHECK(item.value.find("a celebration") != std::string::npos);
    CHECK_FALSE(desk.sees(notes.front().text));
    desk.tap("Celebrations · 2025: show all again");
    CHECK(desk.sees(notes.front().text));
}

TEST_CASE("search as one types, without case or accents") {
    Wall desk(Sample::Many);
    desk.tap("Search");
    desk.type("licénce (12)");
    CHECK(tiles(desk) == 1);
    CHECK(desk.sees("Maya has her driving licence! (12)"));
    desk.type(" zebra");
    CHECK(desk.sees("No note says that"));
    desk.tap("Show all notes");
    CHECK(tiles(desk) > 5);
    desk.tap("Stop searching");
    CHECK_FALSE(desk.sees("Search the wall"));
}

TEST_CASE("a good moment is an old note, another one each time, by finger and by space") {
    Wall desk(Sample::Many);
    desk.tap("More about the wall");
    desk.tap("A good moment");
    REQUIRE(desk.screen() == Screen::GoodMoment);
    const auto first = desk.state().place().subject;
    CHECK(find_note(desk.state().library, first)->written < desk.now().wall - std::chrono::days{30});
    CHECK(desk.sees(find_note(desk.state().library, first)->text));
    desk.tap("Another one");
    const auto second = desk.state().place().subject;
    CHECK(second != first);
    desk.press(ImGuiKey_Space);
    CHECK(desk.state().place().subject != second);
    desk.press(ImGuiKey_Escape);
    CHECK(desk.screen() == Screen::Wall);
}

TEST_CASE("last week's notes are read out one by one, back and forth, to the last") {
    Wall desk;
    const auto week = last_week(desk.state().library.notes, desk.now().wall);
    REQUIRE(week.size() > 3);
    desk.tap("More about the wall");
    desk.tap("Read out last week’s notes");
    CHECK(desk.sees(week[0]->text));
    CHECK(desk.sees("1 of " + std::to_string(week.size())));
    CHECK_FALSE(desk.item("The one before").enabled);
    desk.tap("Next note");
    CHECK(desk.sees(week[1]->text));
    desk.press(ImGuiKey_RightArrow);
    CHECK(desk.sees(week[2]->text));
    desk.tap("The one before");
    CHECK(desk.sees(week[1]->text));
    for (std::size_t i = 2; i < week.size(); ++i) desk.tap("Next note");
    desk.tap("That was the last one");
    CHECK(desk.screen() == Screen::Wall);
}

TEST_CASE("said while it is fresh: from the stage, and the session goes on") {
    Desk desk(state_of(Sample::Two), phone);
    desk.program().tell(action::BeginSession{"speaker-listener"}, desk.now());
    desk.program().tell(action::OnStage{happening::Start{}}, desk.now());
    desk.settle();
    desk.press(ImGuiKey_N, ImGuiMod_Ctrl);
    REQUIRE(desk.screen() == Screen::Compose);
    desk.type("You did not look away.");
    desk.tap("Pin it to the wall");
    CHECK(desk.screen() == Screen::Stage);
    CHECK(desk.state().library.notes.front().text == "You did not look away.");
    CHECK(view(*desk.state().session, desk.now().instant).is_running());
}

TEST_CASE("what one reads stays where it is when notes come and go above it") {
    Wall desk(Sample::Many);
    Pointer finger(desk);
    for (int i = 0; i < 4; ++i) {
        finger.down({195, 600});
        finger.glide({195, 200}, 12);
        finger.up();
        frames_to_rest(desk);
    }
    const auto tile = std::ranges::find_if(
        desk.items(), [](const ui::Item& item) { return item.role == ui::ItemRole::ListItem && item.min.y > 300; });
    REQUIRE(tile != desk.items().end());
    const auto label = tile->label;
    const auto at = tile->min;
    Note fresh{.id = "fresh", .from = "person-0", .to = "person-1", .text = "From afar", .written = desk.now().wall};
    put(desk.program().state_for_setup().library, fresh);
    desk.settle();
    CHECK(top_of(desk, label) == doctest::Approx(at.y).epsilon(0.01));
    remove(desk.program().state_for_setup().library, "note-0");
    desk.settle();
    CHECK(top_of(desk, label) == doctest::Approx(at.y).epsilon(0.01));
}

TEST_CASE("only what is near is drawn, at the top, in the middle and at the end") {
    Wall desk(Sample::Many);
    CHECK(tiles(desk) < 40);
    desk.press(ImGuiKey_End);
    CHECK(tiles(desk) < 40);
    CHECK(desk.sees("(999)"));
    desk.press(ImGuiKey_Home);
    CHECK(desk.sees(desk.newest().text));
}

TEST_CASE("with motion: a new note settles, a celebration scatters, and all comes to rest") {
    Headless h(state_of(Sample::Two), ATTUNE_TEST_FONTS, {.size = phone});
    h.tap("Wall");
    h.tap("Say thank you");
    h.type("It worked");
    h.tap("Celebrate");
    const ui::Item& pin = h.item("Pin it to the wall");
    Pointer finger(h);
    finger.down(pin.centre());
    finger.up();
    REQUIRE(h.state().settling);
    CHECK(h.state().settling->celebrated);
    const int frames = frames_to_rest(h);
    CHECK(frames > 60); // the paper falls for a while
    CHECK(frames < 240);
    h.frame();
    CHECK(h.last().settled);
}

TEST_CASE("another search or choice begins at the newest note") {
    auto h = open("wall-many", {.size = {1280, 800}});
    Pointer wheel{*h, ImGuiMouseSource_Mouse};
    wheel.move({700, 500});
    for (int i = 0; i < 20; ++i) wheel.wheel(-3);
    h->settle();
    const auto* newest = &*h->state().library.notes.begin();
    REQUIRE(h->find(newest->text) == nullptr);
    h->click("To Maya");
    h->settle();
    h->click("Everyone");
    h->settle();
    CHECK(h->find(newest->text) != nullptr);
}
