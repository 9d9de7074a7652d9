// The closing page and the history, pressed by label.
#include "core/records.h"
#include "journey.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::app;

namespace {

/// Nothing is on the wall before.
template <class What>
std::unique_ptr<Headless> open_with_bare_wall(const What& what) {
    auto h = open(what);
    auto& library = h->program().state_for_setup().library;
    library.notes = {};
    library.answers.clear();
    return h;
}

} // namespace

TEST_CASE("an appreciation is pinned with one tap, changed, and taken off again") {
    auto h = open_with_bare_wall("closing");
    REQUIRE(h->sees("You waited when I went quiet."));
    CHECK(h->sees("Maya to Sam"));
    h->tap("Pin Maya's thanks to the wall");
    const auto& notes = h->state().library.notes;
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].text == "You waited when I went quiet.");
    CHECK(notes[0].from_name == "Maya");
    CHECK(notes[0].to_name == "Sam");
    CHECK(notes[0].session == h->state().session->id);
    CHECK(h->sees("Maya to Sam, pinned to the wall"));
    h->tap("Take Maya's thanks off the wall");
    CHECK(h->state().library.notes.empty());
}

TEST_CASE("what is written on the closing page is kept with the session") {
    auto h = open("closing");
    h->tap("Sam, what did you appreciate?");
    h->type("That you asked twice.");
    h->tap("Maya, one thing you heard Sam say");
    h->type("You need slower mornings.");
    const auto kept = h->state().library.sessions.size();
    h->tap("Done");
    REQUIRE(h->state().library.sessions.size() == kept + 1);
    const SessionSummary& s = h->state().library.sessions.front();
    REQUIRE(s.seats.size() == 2);
    CHECK(s.seats[1].appreciation == "That you asked twice.");
    CHECK(s.seats[0].heard == "You need slower mornings.");
    CHECK(s.next_step == "Walk together on Thursday evening");
    CHECK_FALSE(h->state().session.has_value());
    CHECK(h->state().place().screen == Screen::Session);
    CHECK(h->program().drafts().closing.empty());
}

TEST_CASE("the closing page works by keyboard alone") {
    auto h = open_with_bare_wall("closing");
    h->focus("Pin Maya's thanks to the wall");
    h->press(ImGuiKey_Enter);
    CHECK(h->state().library.notes.size() == 1);
    h->focus("Done");
    h->press(ImGuiKey_Space);
    CHECK_FALSE(h->state().session.has_value());
}

TEST_CASE("a session finished by mistake goes on where it was") {
    auto h = open("closing");
    h->tap("Not over yet? Back to the session");
    CHECK(h->state().place().screen == Screen::Stage);
    CHECK_FALSE(view(*h->state().session, h->now().instant).is_finished());
}

TEST_CASE("the closing page and a kept session are saved as text") {
    auto h = open("closing");
    h->tap("Save as text");
    const auto* file = last_effect<effect::WriteFile>(*h);
    REQUIRE(file != nullptr);
    CHECK(file->content.find("You waited when I went quiet.") != std::string::npos);

    auto kept = open("summary");
    kept->tap("Save as text");
    REQUIRE(last_effect<effect::WriteFile>(*kept) != nullptr);
    CHECK(last_effect<effect::WriteFile>(*kept)->content.find("Speaker and listener") != std::string::npos);
}

TEST_CASE("in a circle the thanks go to whom one chooses") {
    auto h = open_with_bare_wall(Sample::Circle);
    const auto tell = [&](const Action& action) {
        h->program().tell(action, h->now());
        h->settle();
    };
    tell(action::BeginSession{"empathy-circle"});
    tell(action::OnStage{happening::Start{}});
    h->advance(std::chrono::seconds{5});
    tell(action::OnStage{happening::Finish{}});
    h->tap("Noor, what did you appreciate?");
    h->type("The quiet after I spoke.");
    h->tap("Jonas");
    CHECK(h->sees("Noor to Jonas"));
    h->tap("Pin Noor's thanks to the wall");
    REQUIRE(h->state().library.notes.size() == 1);
    CHECK(h->state().library.notes[0].to_name == "Jonas");
}

TEST_CASE("a kept session can be looked at, removed, and brought back") {
    auto h = open("history");
    CHECK(h->sees("November 2026"));
    const auto count = h->state().library.sessions.size();
    h->tap(h->state().library.sessions.front().way_title);
    CHECK(h->sees("You waited when I went quiet."));
    h->tap("Remove from the history");
    CHECK(h->state().library.sessions.size() == count - 1);
    h->tap("Undo");
    CHECK(h->state().library.sessions.size() == count);
    CHECK(h->state().place().screen == Screen::History);
}

TEST_CASE("a thousand sessions: what is far off is not drawn, and can be reached") {
    auto h = open(Sample::Many);
    h->program().tell(action::GoTo{{Screen::History, {}}}, h->now());
    h->settle();
    const auto rows =
        std::ranges::count_if(h->items(), [](const ui::Item& i) { return i.role == ui::ItemRole::Button; });
    CHECK(rows < 60);
    for (int i = 0; i < 30; ++i) h->drag({200, 700}, {200, 100}, Millis{48});
    CHECK_FALSE(h->sees("Sunday 8 November, "));
}

TEST_CASE("an empty history says what will be here") {
    auto h = open("history-empty");
    CHECK(h->sees("Sessions you have had will be here"));
    h->press(ImGuiKey_Escape);
    CHECK(h->state().place().screen == Screen::Session);
}

TEST_CASE("when what had the focus is gone, Tab starts anew") {
    auto h = open("summary");
    h->focus("Remove from the history");
    h->press(ImGuiKey_Enter);
    REQUIRE(h->state().place().screen == Screen::Session);
    h->focus("Settings");
    CHECK(h->item("Settings").focused);
}

TEST_CASE("Tab leads from a field to its pin, whether something is written or not") {
    auto h = open("closing");
    h->tap("Sam, what did you appreciate?");
    SUBCASE("empty") {}
    SUBCASE("while writing") { h->type("T"); }
    h->press(ImGuiKey_Tab);
    CHECK(h->item("Pin Sam's thanks to the wall").focused);
    h->press(ImGuiKey_Tab);
    h->type("You need slower mornings.");
    CHECK(h->program().drafts().closing.at("person-0").heard == "You need slower mornings.");
}

TEST_CASE("a pin with nothing to pin leads to the words") {
    auto h = open_with_bare_wall("closing");
    h->tap("Pin Sam's thanks to the wall");
    CHECK(h->state().library.notes.empty());
    h->type("That you asked twice.");
    CHECK(h->program().drafts().closing.at("person-1").appreciation == "That you asked twice.");
}

TEST_CASE("a kept session says who thanked and heard whom, in the colour of whom it is about") {
    auto h = open("closing");
    h->tap("Pin Maya's thanks to the wall");
    h->tap("Sam, one thing you heard Maya say");
    h->type("That the move weighs on you.");
    const ImU32 teal = ui::palette_of(ThemeChoice::Light).of(Hue::Teal).strong;
    const ImU32 coral = ui::palette_of(ThemeChoice::Light).of(Hue::Coral).strong;
    CHECK(h->item("Maya to Sam, pinned to the wall").ink == teal);
    const RecordId id = h->state().session->id;
    h->tap("Done");
    h->program().tell(action::GoTo{{Screen::Summary, id}}, h->now());
    h->settle();
    CHECK(h->item("Maya to Sam, pinned to the wall").ink == teal);
    CHECK(h->item("Sam heard Maya say this").ink == coral);
}

TEST_CASE("time that has passed reads the same in the history and in the file") {
    auto h = open("session");
    SessionSummary s{.id = "half",
                     .way = "speaker-listener",
                     .way_title = "Half seconds",
                     .begun = h->now().wall,
                     .running = Millis{210'600}};
    s.seats.push_back({.person = "person-0", .name = "Maya", .talk = Millis{210'600}});
    put(h->program().state_for_setup().library, s);
    h->program().tell(action::GoTo{{Screen::History, {}}}, h->now());
    h->settle();
    CHECK(h->item("Half seconds").value.find("3:30 min") != std::string::npos);
    h->tap("Half seconds");
    CHECK(h->sees("3:30 in all"));
    CHECK(h->item("Maya").value == "3:30");
    h->tap("Save as text");
    CHECK(last_effect<effect::WriteFile>(*h)->content.find("3:30 in all") != std::string::npos);
}

TEST_CASE("the end of a thousand sessions is a key away") {
    auto h = open(Sample::Many);
    h->program().tell(action::GoTo{{Screen::History, {}}}, h->now());
    h->settle();
    h->press(ImGuiKey_End);
    CHECK(h->sees("April 2023"));
    h->press(ImGuiKey_Home);
    CHECK(h->sees("November 2026"));
}

TEST_CASE("a file that was saved can be found") {
    auto h = open("closing");
    h->program().tell(action::FileSaved{"/home/maya/.local/share/attune/exports/session-2026-11-22-1930.md", true},
                      h->now());
    h->settle();
    CHECK(h->sees("session-2026-11-22-1930.md"));
    CHECK_FALSE(h->sees("/home/maya"));
    h->tap("Open folder");
    CHECK(last_effect<effect::OpenFolder>(*h) != nullptr);
}

TEST_CASE("one tap makes a plan of the next step, another one leads to its day") {
    auto h = open("closing");
    h->tap("Plan it for tomorrow");
    const RecordId session = h->state().session->id;
    const auto& plans = h->state().library.plans;
    const auto made = std::ranges::find(plans, std::optional{session}, &Plan::session);
    REQUIRE(made != plans.end());
    CHECK(made->what == "Walk together on Thursday evening");
    CHECK(made->people == std::vector<RecordId>{"person-0", "person-1"});
    CHECK(made->day == Day{h->now().today()} + std::chrono::days{1});
    CHECK_FALSE(h->sees("Plan it for tomorrow"));
    SUBCASE("its day is changed") {
        h->tap("Planned: Tomorrow");
        CHECK(h->state().place().screen == Screen::Plan);
        h->tap("Change it");
        CHECK(h->state().place().screen == Screen::PlanEditor);
        h->tap("Plan it");
        h->press(ImGuiKey_Escape);
        CHECK(h->state().place().screen == Screen::Closing);
    }
    SUBCASE("taken back, it is offered again") {
        h->tap("Undo");
        h->focus("Plan it for tomorrow");
        h->press(ImGuiKey_Enter);
        CHECK(h->sees("Planned: Tomorrow"));
    }
}
