// The closing page and the history, pressed by label.
#include <doctest/doctest.h>

#include "core/records.h"
#include "journey.h"

using namespace attune;
using namespace attune::app;

TEST_CASE("an appreciation is pinned with one tap, changed, and taken off again") {
    auto h = open("closing");
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
    auto h = open("closing");
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
    auto h = open(Sample::Circle);
    const auto tell = [&](const Action& action) { h->program().tell(action, h->now()); h->settle(); };
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
    const auto rows = std::ranges::count_if(h->items(), [](const ui::Item& i) { return i.role == ui::ItemRole::Button; });
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
