// A session that was left for later: seen again, and never lost to another one.
#include "journey.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::app;
using namespace std::chrono_literals;

namespace {

Screen place(const Headless& h) { return h.state().place().screen; }

std::string begin_button(const Headless& h) {
    for (const ui::Item& item : h.items())
        if (item.label.starts_with("Begin, ")) return item.label;
    return "no button to begin";
}

} // namespace

TEST_CASE("beginning another one asks about the one that waits") {
    auto h = open("session-waiting");
    const RecordId id = h->state().session->id;
    const auto kept = h->state().library.sessions.size();
    h->tap(begin_button(*h));
    REQUIRE(place(*h) == Screen::Waiting);
    SUBCASE("it goes on waiting") {
        h->tap("Let it wait");
        CHECK(place(*h) == Screen::Session);
        CHECK(h->state().session->id == id);
    }
    SUBCASE("nothing is meant by Escape") {
        h->press(ImGuiKey_Escape);
        CHECK(h->state().session->id == id);
    }
    SUBCASE("it goes on") {
        h->tap("Go on with that one");
        CHECK(place(*h) == Screen::Stage);
        CHECK(h->state().session->id == id);
    }
    SUBCASE("it is ended") {
        h->tap("End it and begin anew");
        CHECK(place(*h) == Screen::Stage);
        CHECK(h->state().session->id != id);
        REQUIRE(h->state().library.sessions.size() == kept + 1);
        CHECK(find_session(h->state().library, id) != nullptr);
        return;
    }
    CHECK(h->state().library.sessions.size() == kept);
}

TEST_CASE("the question is asked and answered by keyboard alone") {
    auto h = open("session-waiting");
    const RecordId id = h->state().session->id;
    h->focus(begin_button(*h));
    h->press(ImGuiKey_Enter);
    REQUIRE(place(*h) == Screen::Waiting);
    h->focus("Go on with that one");
    h->press(ImGuiKey_Enter);
    CHECK(place(*h) == Screen::Stage);
    CHECK(h->state().session->id == id);
}

TEST_CASE("the home shows the waiting session, wherever it was scrolled to") {
    auto h = open("session");
    h->drag({195, 700}, {195, 100});
    h->program().tell(action::BeginSession{"speaker-listener"}, h->now());
    h->program().tell(action::OnStage{happening::Start{}}, h->now());
    h->advance(40s);
    h->press(ImGuiKey_Escape);
    h->tap("Leave it for later");
    REQUIRE(place(*h) == Screen::Session);
    CHECK(h->item("Waiting for you").min.y >= 0);
    CHECK(h->item("Go on").max.y <= 780);
}

TEST_CASE("after a session the home begins at its top, the stage with each step") {
    auto h = open("session", {.size = {360, 640}});
    h->drag({180, 500}, {180, 60});
    REQUIRE(h->item("History").min.y >= 0);
    h->program().tell(action::BeginSession{"speaker-listener"}, h->now());
    h->program().tell(action::OnStage{happening::Start{}}, h->now());
    h->advance(40s);
    const float heading = h->item("Maya speaks").min.y;
    h->drag({180, 400}, {180, 60});
    REQUIRE(h->item("Maya speaks").min.y < heading - 20);
    h->tap("I have said it");
    CHECK(h->item("Sam reflects back").min.y >= 0);
    h->press(ImGuiKey_Escape);
    h->tap("End it here");
    h->press(ImGuiKey_Escape);
    REQUIRE(place(*h) == Screen::Session);
    CHECK(h->item("Maya").min.y >= 0);
    CHECK(h->find("Undo") != nullptr);
}
