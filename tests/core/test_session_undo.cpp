// Any tap can be taken back.
#include "session_fixture.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

TEST_CASE("done, taken back twenty seconds later: they were the speaker's") {
    Stage stage;
    stage.tap(0s, h::Start{});
    const SessionView as_if = stage.at(80s);
    stage.tap(1min, h::Done{});
    CHECK(stage.at(80s).talk == std::vector<Millis>{1min, 20s});
    CHECK(stage.take_back(80s));
    CHECK(stage.at(80s) == as_if);
}

TEST_CASE("one after the other, to the very first") {
    Stage stage{mirror()};
    CHECK_FALSE(stage.take_back(0s));
    const SessionView fresh = stage.at(1h);
    stage.tap(0s, h::Start{});
    stage.tap(1min, h::Done{});
    stage.tap(2min, h::Pause{});
    stage.tap(3min, h::Resume{});
    stage.tap(4min, h::Join{people(3)[2]});
    stage.tap(5min, h::SkipPerson{});
    stage.tap(6min, h::ShowCard{"deck", "card"});
    CHECK(stage.at(6min).can_undo);
    for (int taps = 0; taps < 7; ++taps) CHECK(stage.take_back(6min));
    CHECK_FALSE(stage.take_back(6min));
    CHECK(stage.at(1h) == fresh);
}

TEST_CASE("a pause taken back has ended: its time is nobody's") {
    Stage stage;
    stage.tap(0s, h::Start{});
    stage.tap(1min, h::Done{});
    stage.tap(2min, h::Pause{});
    CHECK(stage.take_back(5min));
    const SessionView view = stage.at(6min);
    CHECK(view.is_running());
    CHECK(view.paused == 3min);
    CHECK(view.spent == 2min);
    CHECK(view.can_undo);

    // The next one takes back what was before the pause, which stays.
    CHECK(stage.take_back(6min));
    const SessionView before = stage.at(6min);
    CHECK(told(before) == "0.0 M>S");
    CHECK(before.is_running());
    CHECK(before.spent == 3min);
    CHECK(before.paused == 3min);
}

TEST_CASE("a time-out taken back goes on as it was before") {
    Stage stage;
    stage.tap(0s, h::Start{});
    SUBCASE("running") {
        stage.tap(1min, h::TimeOut{20min});
        CHECK(stage.take_back(2min));
        CHECK(stage.at(3min).is_running());
        CHECK(stage.at(3min).spent == 2min);
        CHECK(stage.at(3min).timed_out == 1min);
        CHECK(stage.take_back(4min)); // the start
        CHECK(std::holds_alternative<status::Planned>(stage.at(4min).status));
        CHECK_FALSE(stage.at(4min).can_undo);
    }
    SUBCASE("paused") {
        stage.tap(1min, h::Pause{});
        stage.tap(1min, h::TimeOut{20min});
        CHECK(stage.take_back(2min));
        CHECK(std::holds_alternative<status::Paused>(stage.at(3min).status));
    }
    SUBCASE("its end: it goes on") {
        stage.tap(1min, h::TimeOut{20min});
        stage.tap(2min, h::EndTimeOut{});
        CHECK(stage.take_back(3min));
        CHECK(stage.at(3min).status == Status{status::OnTimeOut{1min, 21min}});
        CHECK(stage.at(3min).timed_out == 2min);
    }
}

TEST_CASE("a finish taken back is a pause from that moment") {
    Stage stage{way_of({phase(Role::Speak, 5min, false)})};
    stage.tap(0s, h::Start{});
    SUBCASE("ended") { stage.tap(2min, h::Finish{}); }
    SUBCASE("the last step was done") { stage.tap(2min, h::Done{}); }
    CHECK(stage.at(3min).is_finished());
    CHECK(stage.take_back(10min));
    const SessionView view = stage.at(11min);
    CHECK(std::holds_alternative<status::Paused>(view.status));
    CHECK(told(view) == "0.0 M>S");
    CHECK(view.spent == 2min);
    CHECK(view.paused == 9min);
    CHECK(stage.tap(11min, h::Resume{}));
    CHECK(stage.take_back(12min)); // the resume
    CHECK(stage.take_back(12min)); // the start: the pause was no tap
    CHECK(std::holds_alternative<status::Planned>(stage.at(12min).status));
}

TEST_CASE("a new name on the closing page taken back leaves it closed") {
    Stage stage;
    stage.tap(0s, h::Start{});
    stage.tap(1min, h::Finish{});
    stage.tap(2min, h::Retitle{{"p1", "Samira", Hue::Rose}});
    CHECK(stage.take_back(3min));
    CHECK(stage.at(3min).is_finished());
    CHECK(stage.at(3min).seats[1].name == "Sam");
}

TEST_CASE("every tap, taken back at once, has not been") {
    const std::vector<Happening> taps{h::Start{},
                                      h::Done{},
                                      h::NotQuite{},
                                      h::Heard{},
                                      h::Pause{},
                                      h::Resume{},
                                      h::AddTime{1min},
                                      h::AddTime{-1min},
                                      h::SkipPhase{},
                                      h::SkipPerson{},
                                      h::StepBack{},
                                      h::SwapOrder{},
                                      h::PickListener{2},
                                      h::TimeOut{30min},
                                      h::EndTimeOut{},
                                      h::Join{{"p9", "Noa", Hue::Sky}},
                                      h::Leave{"p0"},
                                      h::Leave{"p1"},
                                      h::Retitle{{"p1", "Samira", Hue::Rose}},
                                      h::SetLength{1, 9min},
                                      h::ShowCard{"d", "c"}};
    struct Row {
        const char* name;
        std::vector<Happening> before;
    };
    const std::vector<Row> rows{
        {"planned", {}},
        {"speaking", {h::Start{}}},
        {"reflecting", {h::Start{}, h::Done{}}},
        {"second turn", {h::Start{}, h::Done{}, h::NotQuite{}, h::Heard{}}},
        {"paused", {h::Start{}, h::Done{}, h::Pause{}}},
        {"on time-out", {h::Start{}, h::TimeOut{20min}}},
        {"somebody gone", {h::Start{}, h::Done{}, h::Leave{"p1"}}},
    };
    int taken = 0;
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < taps.size(); ++i) {
            CAPTURE(row.name);
            CAPTURE(i);
            Stage stage{speaker_and_listener(), 3};
            Millis at{};
            for (const Happening& what : row.before) REQUIRE(stage.tap(at += 7s, what));
            at += 7s;
            const SessionView now = stage.at(at), later = stage.at(at + 1h);
            if (!stage.tap(at, taps[i])) continue;
            ++taken;
            SessionView undone = (stage.take_back(at), stage.at(at));
            CHECK(undone == now);
            CHECK(stage.at(at + 1h) == later);
        }
    }
    CHECK(taken > 60);
}
