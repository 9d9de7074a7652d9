// The stage by keyboard.
#include "journey.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::app;
using namespace std::chrono_literals;

namespace {

Screen place(const Headless& h) { return h.state().place().screen; }
SessionView seen(const Headless& h) { return view(*h.state().session, h.now().instant); }

} // namespace

TEST_CASE("a whole session by keyboard") {
    const auto h = open("stage-planned");
    h->press(ImGuiKey_Space);
    CHECK(seen(*h).is_running());
    h->advance(5s);
    h->press(ImGuiKey_Space);
    CHECK(h->sees("Paused."));
    h->press(ImGuiKey_Space);
    CHECK(seen(*h).is_running());
    h->press(ImGuiKey_Enter);
    CHECK(h->find("Sam reflects back") != nullptr);
    h->press(ImGuiKey_Enter);
    CHECK(h->find("Sam speaks") != nullptr);
    h->press(ImGuiKey_LeftArrow);
    CHECK(h->find("Sam reflects back") != nullptr);
    h->press(ImGuiKey_RightArrow);
    CHECK(h->find("Sam speaks") != nullptr);
    h->press(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(h->find("Sam reflects back") != nullptr);
    for (int i = 0; i < 3; ++i) h->press(ImGuiKey_KeypadEnter);
    CHECK(place(*h) == Screen::Closing);
}

TEST_CASE("minutes, a card, a time-out") {
    const auto h = open("stage-speaking");
    h->press(ImGuiKey_Equal, ImGuiMod_Shift);
    CHECK(seen(*h).length == 6min);
    h->press(ImGuiKey_KeypadAdd);
    CHECK(seen(*h).length == 7min);
    h->type("+"); // where plus has a key of its own
    CHECK(seen(*h).length == 8min);
    h->press(ImGuiKey_Minus);
    CHECK(seen(*h).length == 7min);
    h->press(ImGuiKey_N);
    CHECK(h->sees("On the card"));
    h->press(ImGuiKey_T);
    CHECK(place(*h) == Screen::TimeOut);
    h->press(ImGuiKey_Space); // the sheet lies on the stage: nothing happens below it
    CHECK(seen(*h).is_running());
    h->tap("20 min");
    h->press(ImGuiKey_Enter);
    CHECK(h->sees("Paused."));
}

TEST_CASE("modes by key, and back out of them") {
    const auto h = open("stage-speaking");
    h->press(ImGuiKey_F);
    CHECK(h->state().stage_mode == StageMode::Stage);
    CHECK(h->find("Leave stage mode") != nullptr);
    h->press(ImGuiKey_F);
    CHECK(h->state().stage_mode == StageMode::Normal);
    h->press(ImGuiKey_G);
    CHECK(h->find("Leave table mode") != nullptr);
    h->press(ImGuiKey_Escape);
    CHECK(h->state().stage_mode == StageMode::Normal);
    CHECK(place(*h) == Screen::Stage);
    h->press(ImGuiKey_F);
    h->press(ImGuiKey_Escape);
    CHECK(h->state().stage_mode == StageMode::Normal);
    h->press(ImGuiKey_Escape);
    CHECK(place(*h) == Screen::EndSession);
}

TEST_CASE("the list of keys, from the stage and from anywhere") {
    auto h = open("stage-speaking");
    h->press(ImGuiKey_Slash, ImGuiMod_Shift);
    CHECK(place(*h) == Screen::Keys);
    CHECK(h->sees("Take the last tap back"));
    h->press(ImGuiKey_Escape);
    CHECK(place(*h) == Screen::Stage);
    h = open("session");
    h->type("?");
    CHECK(place(*h) == Screen::Keys);
}

TEST_CASE("what has the focus ring takes space, enter and the arrows") {
    const auto h = open("stage-speaking");
    h->focus("Add 1 min");
    h->press(ImGuiKey_Space);
    CHECK(seen(*h).is_running());
    CHECK(seen(*h).length == 6min);
    h->press(ImGuiKey_Enter);
    CHECK(seen(*h).length == 7min);
    CHECK(h->find("Maya speaks") != nullptr);
    h->press(ImGuiKey_RightArrow);
    CHECK(h->find("Maya speaks") != nullptr);
    CHECK_FALSE(h->item("Add 1 min").focused);
}

TEST_CASE("every button of the stage is reached by tab") {
    const auto h = open("stage-reflecting");
    for (const char* label :
         {"End session", "Undo", "More", "Pause", "Add 1 min", "Card", "Time-out", "Not quite", "I feel heard"}) {
        CAPTURE(label);
        h->focus(label);
        CHECK(h->item(label).focused);
    }
}

TEST_CASE("a ring from an earlier step leaves space and enter to the stage") {
    const auto h = open("stage-speaking");
    h->focus("Add 1 min");
    SUBCASE("once the floor has passed") {
        h->press(ImGuiKey_Enter);
        REQUIRE(seen(*h).length == 6min);
        h->program().tell(action::OnStage{happening::Done{}}, h->now());
        h->settle();
        CHECK_FALSE(h->item("Add 1 min").focused);
    }
    SUBCASE("once nobody has used the keyboard for a while") { h->advance(20s); }
    SUBCASE("after a tap anywhere") { h->tap_at({195, 300}); }
    SUBCASE("after Escape, which takes the ring away and nothing else") {
        h->press(ImGuiKey_Escape);
        CHECK(place(*h) == Screen::Stage);
    }
    const Millis length = seen(*h).length;
    h->press(ImGuiKey_Space);
    CHECK(h->sees("Paused."));
    CHECK(seen(*h).length == length);
}

TEST_CASE("a ring that was put to rest comes back where it was with the next tab") {
    const auto h = open("stage-speaking");
    h->focus("Card");
    h->advance(20s);
    CHECK_FALSE(h->item("Card").focused);
    h->press(ImGuiKey_Tab);
    CHECK(h->item("Card").focused);
    h->press(ImGuiKey_Escape);
    h->press(ImGuiKey_Escape);
    CHECK(place(*h) == Screen::EndSession);
}

TEST_CASE("while the keyboard is used the ring stays, and presses what it is round") {
    const auto h = open("stage-speaking");
    h->focus("Add 1 min");
    for (int i = 0; i < 3; ++i) {
        h->advance(10s);
        h->press(ImGuiKey_Enter);
    }
    CHECK(seen(*h).length == 8min);
    CHECK(h->find("Maya speaks") != nullptr);
}
