// The stage by label: every way from its start to its closing page, and what can happen on it.
#include "journey.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using namespace attune;
using namespace attune::app;
using namespace std::chrono_literals;

namespace {

struct StepSeen {
    std::string heading, button;
};
struct Journey {
    const char* way;
    std::vector<StepSeen> steps;
};

const std::vector<Journey> journeys{
    {"speaker-listener",
     {{"Maya speaks", "I have said it"},
      {"Sam reflects back", "I feel heard"},
      {"Sam speaks", "I have said it"},
      {"Maya reflects back", "I feel heard"}}},
    {"mirror-validate-empathise",
     {{"Maya asks", "Now is a good time"},
      {"Maya speaks", "I have said it"},
      {"Sam reflects back", "I feel heard"},
      {"Sam says what makes sense", "I feel heard"},
      {"Sam guesses how it felt", "I feel heard"},
      {"Sam speaks", "I have said it"},
      {"Maya reflects back", "I feel heard"},
      {"Maya says what makes sense", "I feel heard"},
      {"Maya guesses how it felt", "I feel heard"},
      {"A word to end with", "We are ready to finish"}}},
    {"how-was-your-day", {{"Maya speaks", "I have said it"}, {"Sam speaks", "I have said it"}}},
    {"listening-partnership", {{"Maya speaks", "I have said it"}, {"Sam speaks", "I have said it"}}},
    {"good-news",
     {{"Maya speaks", "I have said it"},
      {"Sam asks, and is glad", "That was lovely"},
      {"Sam speaks", "I have said it"},
      {"Maya asks, and is glad", "That was lovely"}}},
    {"three-depths",
     {{"Maya and Sam", "We are ready to go on"},
      {"Maya and Sam", "We are ready to go on"},
      {"Maya and Sam", "We are ready to finish"}}},
};

void begin(Headless& h, const char* way) {
    h.program().tell(action::BeginSession{way}, h.now());
    h.settle();
}

Screen place(const Headless& h) { return h.state().place().screen; }

SessionView seen(const Headless& h) { return view(*h.state().session, h.now().instant); }

} // namespace

TEST_CASE("every way for two leads from its start to its closing page") {
    for (const Journey& journey : journeys) {
        CAPTURE(journey.way);
        const auto h = open(Sample::Two);
        begin(*h, journey.way);
        REQUIRE(h->sees("Begin when you are ready"));
        h->tap("Start");
        for (const StepSeen& step : journey.steps) {
            CAPTURE(step.heading);
            h->advance(2s);
            REQUIRE(h->find(step.heading) != nullptr);
            h->tap(step.button);
        }
        CHECK(place(*h) == Screen::Closing);
    }
}

TEST_CASE("the same at the other sizes and with large text") {
    for (const ImVec2 size : {ImVec2{320, 480}, ImVec2{640, 360}, ImVec2{768, 1024}, ImVec2{1280, 800}}) {
        for (const float scale : {1.0F, 2.0F}) {
            CAPTURE(size.x);
            CAPTURE(scale);
            const auto h = open(Sample::Two, {.size = size});
            h->program().state_for_setup().settings.text_scale = scale;
            begin(*h, "speaker-listener");
            h->tap("Start");
            h->advance(2s);
            h->tap("I have said it");
            const ui::Item& heard = h->item("I feel heard");
            CHECK_FALSE(heard.scrolls); // whoever decides never has to look for it
            CHECK(heard.max.y <= size.y);
            CHECK(heard.max.x <= size.x);
            h->tap("Not quite");
            CHECK(seen(*h).not_quite == 1);
        }
    }
}

TEST_CASE("in a circle the listener speaks next and the speaker chooses who listens") {
    const auto h = open(Sample::Circle);
    begin(*h, "empathy-circle");
    h->tap("Start");
    CHECK(h->sees("Maya chooses who listens"));
    h->tap("Noor listens");
    CHECK(h->sees("Noor says it back, bit by bit"));
    h->advance(31s);
    CHECK_FALSE(h->sees("Maya chooses who listens"));
    h->tap("I am fully heard");
    CHECK(h->find("Noor speaks") != nullptr);
    CHECK(h->sees("Turn 2"));
    for (int turn = 0; turn < 4; ++turn) {
        h->advance(5min);
        h->tap("I am fully heard");
    }
    CHECK(h->find("A word to end with") != nullptr);
    h->tap("We are ready to finish");
    CHECK(place(*h) == Screen::Closing);
}

TEST_CASE("a circle of three works as well") {
    const auto h = open(Sample::Circle);
    State& state = h->program().state_for_setup();
    state.here.resize(3);
    begin(*h, "empathy-circle");
    REQUIRE(h->state().session->seats.size() == 3);
    h->tap("Noor listens"); // before the start, too
    h->tap("Start");
    h->advance(10s);
    h->tap("I am fully heard");
    CHECK(h->find("Noor speaks") != nullptr);
    CHECK(h->sees("Noor chooses who listens"));
    h->tap("Maya listens");
    CHECK(h->sees("Maya says it back, bit by bit"));
}

TEST_CASE("not quite gives the listener another go, and after three a hint") {
    const auto h = open("stage-reflecting");
    h->tap("Not quite");
    CHECK(h->find("Sam tries once more") != nullptr);
    CHECK(h->sees("Maya says what was missing"));
    CHECK_FALSE(h->sees("one sentence at a time"));
    h->tap("Not quite");
    h->tap("Not quite");
    CHECK(h->sees("one sentence at a time"));
    CHECK(h->find("Sam tries once more") != nullptr);
    h->tap("Undo");
    CHECK_FALSE(h->sees("one sentence at a time"));
}

TEST_CASE("pause stops the clock, says so, and is over with one tap") {
    const auto h = open("stage-speaking");
    h->tap("Pause");
    CHECK(h->sees("Paused."));
    const Millis before = seen(*h).spent;
    h->advance(3min);
    CHECK(seen(*h).spent == before);
    h->tap("Go on");
    CHECK(seen(*h).is_running());
    CHECK_FALSE(h->sees("Paused."));
}

TEST_CASE("nearly over and over are said in words, and nobody is cut off") {
    const auto h = open("stage-speaking");
    CHECK(h->sees("Sam listens with full attention"));
    h->advance(150s);
    CHECK(h->sees("Nearly time"));
    h->advance(60s);
    CHECK(h->sees("nobody is cut off"));
    CHECK(h->find("+0:05") != nullptr);
    CHECK(h->find("Maya speaks") != nullptr);
}

TEST_CASE("a minute more, a card, another one, and away with it") {
    const auto h = open("stage-speaking");
    h->tap("Add 1 min");
    CHECK(seen(*h).length == 6min);
    h->tap("Card");
    REQUIRE(h->sees("On the card"));
    const std::string first = seen(*h).card;
    h->tap("Another card");
    CHECK(seen(*h).card != first);
    h->tap("Put it away");
    CHECK_FALSE(h->sees("On the card"));
    h->tap("Undo");
    CHECK(h->sees("On the card"));
}

TEST_CASE("a card to share says who reads first, by turns") {
    const auto h = open(Sample::Two);
    begin(*h, "three-depths");
    h->tap("Start");
    h->tap("Card");
    CHECK(h->sees("Maya reads it and answers first"));
    h->tap("Another card");
    CHECK(h->sees("Sam reads it and answers first"));
}

TEST_CASE("the second of two quick taps does nothing where something else has come up") {
    const auto h = open("stage-speaking");
    h->tap_twice("Time-out");
    CHECK(place(*h) == Screen::TimeOut); // none has begun
    h->tap("Close");
    const Millis length = seen(*h).length;
    h->tap_twice("Add 1 min");
    CHECK(seen(*h).length == length + 2min); // meant twice
    h->tap_twice("Pause");
    CHECK(place(*h) == Screen::Stage);
    CHECK(h->sees("Paused."));
}

TEST_CASE("a time-out says when to be back, and either ends it") {
    const auto h = open("stage-speaking");
    h->tap("Time-out");
    REQUIRE(place(*h) == Screen::TimeOut);
    h->tap("30 min");
    const Millis before = seen(*h).spent;
    CHECK(place(*h) == Screen::Stage);
    CHECK(h->sees("Back at 20:0"));
    CHECK(h->sees("30 min to go"));
    h->advance(31min);
    CHECK(h->sees("It is 20:0"));
    CHECK(h->sees("Come back when you are ready."));
    h->tap("We are back");
    CHECK(h->sees("Paused."));
    CHECK(seen(*h).spent == before);
}

TEST_CASE("a forgotten start is asked about quietly, once") {
    const auto h = open("stage-planned");
    CHECK_FALSE(h->sees("Shall we begin?"));
    REQUIRE(h->last().wake_in.has_value());
    CHECK(*h->last().wake_in <= 60s);
    h->advance(61s);
    CHECK(h->sees("Shall we begin?"));
    CHECK_FALSE(h->last().wake_in.has_value());
}

TEST_CASE("a running clock draws one frame a second, a pause none") {
    const auto h = open("stage-speaking");
    h->advance(1s);
    const long before = h->program().frames();
    h->advance(20s);
    CHECK(h->program().frames() - before <= 22);
    CHECK(h->program().frames() - before >= 20);
    h->tap("Pause");
    CHECK_FALSE(h->last().wake_in.has_value());
}

TEST_CASE("leaving asks: keep going, later, or end it here") {
    auto h = open("stage-speaking");
    h->tap("End session");
    h->tap("Keep going");
    CHECK(place(*h) == Screen::Stage);
    h->tap("End session");
    h->tap("Leave it for later");
    CHECK(place(*h) == Screen::Session);
    REQUIRE(h->state().session.has_value());
    CHECK(std::holds_alternative<status::Paused>(seen(*h).status));
    h = open("stage-speaking");
    h->press(ImGuiKey_Escape);
    h->tap("End it here");
    CHECK(place(*h) == Screen::Closing);
    h = open("stage-planned");
    h->tap("Close");
    CHECK(place(*h) == Screen::Session);
    CHECK_FALSE(h->state().session.has_value());
}

TEST_CASE("more: the way through the phases, minutes and people") {
    const auto h = open("stage-speaking");
    h->tap("More");
    h->tap("A minute less");
    CHECK(seen(*h).length == 4min);
    h->tap("More for Reflect back");
    h->tap("Skip this phase");
    CHECK(place(*h) == Screen::Stage);
    CHECK(h->find("Sam reflects back") != nullptr);
    CHECK(seen(*h).length == 3min);
    h->tap("More");
    h->tap("Step back");
    CHECK(h->find("Maya speaks") != nullptr);
    h->tap("More");
    h->tap("Skip to the next person");
    CHECK(h->find("Sam speaks") != nullptr);
    h->tap("Undo");
    CHECK(h->find("Maya speaks") != nullptr);
}

TEST_CASE("before the start the order can be swapped and somebody can go") {
    const auto h = open(Sample::Circle);
    State& state = h->program().state_for_setup();
    state.here.resize(2);
    begin(*h, "speaker-listener");
    h->tap("Swap who begins");
    CHECK(h->sees("Sam speaks first"));
    h->tap("More");
    h->tap("Noor");
    CHECK(seen(*h).seats.size() == 3);
    h->tap("Noor");
    CHECK_FALSE(seen(*h).present[2]);
}

TEST_CASE("a double tap on the large button passes the floor once") {
    auto h = open(Sample::Two);
    h->program().tell(action::BeginSession{"speaker-listener"}, h->now());
    h->program().tell(action::OnStage{happening::Start{}}, h->now());
    h->advance(1s);
    const ImVec2 at = h->item("I have said it").centre();
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(at.x, at.y);
    for (const bool down : {true, false, true, false}) {
        io.AddMouseButtonEvent(0, down);
        h->frame();
        h->frame();
    }
    h->settle();
    CHECK(h->sees("Sam reflects back"));
}

TEST_CASE("later in a circle's turn somebody else listens by way of More") {
    const auto h = open("stage-circle");
    h->advance(60s);
    REQUIRE(h->find("Noor listens") == nullptr);
    h->tap("More");
    CHECK(h->item("Sam listens").selected);
    h->tap("Noor listens");
    CHECK(h->item("Noor listens").selected);
    CHECK(view(*h->state().session, h->now().instant).step.listener == 2);
}

TEST_CASE("a paused stage offers to go on once") {
    const auto h = open("stage-paused");
    CHECK(std::ranges::count_if(h->items(), [](const ui::Item& item) {
              return item.pressable() && item.label.starts_with("Go on");
          }) == 1);
}

TEST_CASE("on a sheet over the stage the clock can be read") {
    for (const char* scene : {"end-session", "time-out"}) {
        CAPTURE(scene);
        const auto h = open(scene);
        REQUIRE(h->sees("Maya has the floor, and the clock goes on: 3:25"));
        h->advance(5s);
        CHECK(h->sees("3:20"));
    }
}
