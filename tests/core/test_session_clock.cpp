// What the clock shows, when it changes, the cues, and steps that lead on by themselves.
#include "session_fixture.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

/// How long after `at` the picture changes; -1 ms: not by itself.
Millis change_after(const Stage& stage, Millis at) {
    const auto next = next_change(stage.session, stage.at(at));
    return next ? *next - stage.when(at) : Millis{-1};
}

/// Speaking for five minutes since moment 0.
Stage running() {
    Stage stage;
    stage.tap(0s, h::Start{});
    return stage;
}

} // namespace

TEST_CASE("the clock counts down in whole seconds, and up when over time") {
    struct Row {
        Millis at;
        std::chrono::seconds shown;
        Millis change;
    };
    const std::vector<Row> rows{
        {0s, 5min, 1s},
        {1ms, 5min, 999ms},
        {999ms, 5min, 1ms},
        {1s, 4min + 59s, 1s},
        {4min + 59s + 1ms, 1s, 999ms},
        {5min, 0s, 1s},
        {5min + 400ms, 0s, 600ms},
        {5min + 1s, -1s, 1s},
        {6min + 1ms, -60s, 999ms},
        {5min + 3h, -3h, 1s},
    };
    const Stage stage = running();
    for (const Row& row : rows) {
        CAPTURE(row.at.count());
        CHECK(shown_clock(stage.at(row.at)) == row.shown);
        CHECK(change_after(stage, row.at) == row.change);
    }
}

TEST_CASE("every change of the clock is foretold to the millisecond, and nothing between") {
    const Stage stage = running();
    Millis at = 4min + 50s + 123ms;
    for (int frames = 0; frames < 30; ++frames) {
        const Millis change = change_after(stage, at);
        REQUIRE(change > 0ms);
        const auto shown = shown_clock(stage.at(at));
        CHECK(shown_clock(stage.at(at + change - 1ms)) == shown);
        CHECK(shown_clock(stage.at(at + change)) == shown - 1s);
        at += change;
    }
}

TEST_CASE("the soft cue may fall between two seconds") {
    Stage stage{way_of({phase(Role::Speak, 12s)})};
    stage.tap(0s, h::Start{});
    CHECK(change_after(stage, 9s) == 600ms);
    CHECK(cue_between(stage.at(9s), stage.at(9s + 599ms)) == Cue::None);
    CHECK(cue_between(stage.at(9s), stage.at(9s + 600ms)) == Cue::Soon);
    CHECK(change_after(stage, 9s + 600ms) == 400ms);
}

TEST_CASE("what stands still needs no frames") {
    Stage stage;
    CHECK(change_after(stage, 0s) == forgotten_start);
    CHECK(change_after(stage, 59s) == 1s);
    CHECK(change_after(stage, 60s) == -1ms);
    stage.tap(2min, h::Start{});
    stage.tap(3min, h::Pause{});
    CHECK(change_after(stage, 4min) == -1ms);
    CHECK(shown_clock(stage.at(9min)) == 4min);
    stage.tap(5min, h::Finish{});
    CHECK(change_after(stage, 6min) == -1ms);
}

TEST_CASE("a time-out shows minutes, then the seconds of the last one") {
    struct Row {
        Millis left;
        std::chrono::seconds shown;
        Millis change;
    };
    const std::vector<Row> rows{
        {20min, 20min, 1min}, {19min + 30s, 20min, 30s}, {1min + 1ms, 2min, 1ms},
        {1min, 60s, 1s},      {1500ms, 2s, 500ms},       {1s, 1s, 1s},
        {0s, 0s, -1ms},       {-1h, 0s, -1ms},
    };
    Stage stage = running();
    stage.tap(1min, h::TimeOut{20min});
    for (const Row& row : rows) {
        CAPTURE(row.left.count());
        CHECK(shown_clock(stage.at(21min - row.left)) == row.shown);
        CHECK(change_after(stage, 21min - row.left) == row.change);
    }
}

TEST_CASE("cues ring when they are crossed, once") {
    struct Row {
        const char* name;
        Millis before, after;
        Cue cue;
    };
    const std::vector<Row> rows{
        {"nothing yet", 1min, 3min, Cue::None},    {"four fifths", 3min + 59s, 4min, Cue::Soon},
        {"just rung", 4min, 4min + 1s, Cue::None}, {"the end", 4min + 59s, 5min, Cue::End},
        {"just ended", 5min, 6min, Cue::None},     {"asleep over both", 1min, 3h, Cue::End},
        {"no time passed", 5min, 5min, Cue::None},
    };
    const Stage stage = running();
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(cue_between(stage.at(row.before), stage.at(row.after)) == row.cue);
    }
}

TEST_CASE("cues and taps") {
    Stage stage = running();
    SUBCASE("another step's clock rings for itself") {
        const SessionView before = stage.at(4min + 59s);
        stage.tap(4min + 59s, h::SkipPerson{});
        CHECK(cue_between(before, stage.at(5min)) == Cue::None);
        CHECK(cue_between(stage.at(9min + 58s), stage.at(9min + 59s)) == Cue::End);
    }
    SUBCASE("a minute more rings again") {
        stage.tap(5min + 10s, h::AddTime{1min});
        CHECK(cue_between(stage.at(5min + 50s), stage.at(6min)) == Cue::End);
    }
    SUBCASE("pauses ring nothing") {
        stage.tap(4min + 59s, h::Pause{});
        CHECK(cue_between(stage.at(4min + 59s), stage.at(1h)) == Cue::None);
    }
    SUBCASE("the listener's next go rings anew") {
        stage.tap(5min, h::Done{});
        stage.tap(8min, h::NotQuite{});
        CHECK(cue_between(stage.at(9min + 59s), stage.at(10min)) == Cue::End);
    }
    SUBCASE("the return time of a time-out") {
        stage.tap(1min, h::TimeOut{20min});
        CHECK(cue_between(stage.at(20min), stage.at(21min - 1ms)) == Cue::None);
        CHECK(cue_between(stage.at(20min), stage.at(21min)) == Cue::TimeOutOver);
        CHECK(cue_between(stage.at(21min), stage.at(22min)) == Cue::None);
    }
}

TEST_CASE("a step that ran out leads to the next one at the moment it did") {
    Stage stage = running();
    CHECK_FALSE(let_pass(stage.session, stage.when(6min), false));
    CHECK_FALSE(let_pass(stage.session, stage.when(5min - 1ms), true));
    CHECK(let_pass(stage.session, stage.when(5min + 700ms), true));
    const SessionView led = stage.at(5min + 700ms);
    CHECK(told(led) == "0.1 M>S");
    CHECK(led.spent == 700ms);
    CHECK(led.talk == std::vector<Millis>{5min, 700ms});
    CHECK_FALSE(let_pass(stage.session, stage.when(5min + 800ms), true));
    CHECK(let_pass(stage.session, stage.when(7min), true)); // where the speaker decides, too
    CHECK(told(stage.at(7min)) == "1.0 S>M");
}

TEST_CASE("nobody there: it never runs through the session by itself") {
    Stage stage = running();
    SUBCASE("asleep for long: over time, until a tap") {
        CHECK_FALSE(let_pass(stage.session, stage.when(5min + unattended_max + 1ms), true));
        CHECK(told(stage.at(3h)) == "0.0 M>S");
    }
    SUBCASE("asleep for as long as may be") { CHECK(let_pass(stage.session, stage.when(5min + unattended_max), true)); }
    SUBCASE("asleep for more than a step: one step, then it waits") {
        stage.tap(0s, h::SetLength{1, 30s});
        CHECK(let_pass(stage.session, stage.when(5min + 40s), true));
        CHECK(told(stage.at(5min + 40s)) == "0.1 M>S");
        CHECK_FALSE(let_pass(stage.session, stage.when(5min + 41s), true));
        CHECK(stage.tap(5min + 42s, h::Heard{}));
        CHECK(told(stage.at(5min + 42s)) == "1.0 S>M");
    }
    SUBCASE("the closing page comes with a tap only") {
        stage.tap(0s, h::SkipPerson{});
        stage.tap(0s, h::SkipPhase{});
        CHECK_FALSE(let_pass(stage.session, stage.when(2min), true));
    }
    SUBCASE("in a pause") {
        stage.tap(5min, h::Pause{});
        CHECK_FALSE(let_pass(stage.session, stage.when(6min), true));
    }
    SUBCASE("not begun") {
        Stage planned;
        CHECK_FALSE(let_pass(planned.session, planned.when(6min), true));
    }
}

TEST_CASE("leading on, taken back, stays taken back until there is time again") {
    Stage stage = running();
    CHECK(let_pass(stage.session, stage.when(5min), true));
    CHECK(stage.take_back(5min + 20s));
    CHECK(told(stage.at(5min + 20s)) == "0.0 M>S");
    CHECK_FALSE(let_pass(stage.session, stage.when(5min + 21s), true));
    stage.tap(5min + 30s, h::AddTime{1min});
    CHECK(let_pass(stage.session, stage.when(6min), true));
    CHECK(stage.at(6min).talk[0] == 6min);
}

TEST_CASE("a step back to a step that ran out stays there") {
    Stage stage = running();
    CHECK(let_pass(stage.session, stage.when(5min), true));
    stage.tap(5min + 1s, h::StepBack{});
    CHECK_FALSE(let_pass(stage.session, stage.when(5min + 2s), true));
    CHECK(told(stage.at(5min + 2s)) == "0.0 M>S");
}
