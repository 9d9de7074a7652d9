// The account of time: who had the floor for how long, whatever happens in between.
#include "session_fixture.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

TEST_CASE("a session is planned until somebody begins") {
    const Stage stage;
    const SessionView view = stage.at(90s);
    CHECK(std::holds_alternative<status::Planned>(view.status));
    CHECK(view.waiting == 90s);
    CHECK(view.running == 0s);
    CHECK(view.spent == 0s);
    CHECK(view.length == 5min);
    CHECK_FALSE(view.can_undo);
}

TEST_CASE("time goes to whoever has the floor") {
    struct Row {
        Role role;
        Millis maya, sam, together;
    };
    const std::vector<Row> rows{
        {Role::Ask, 20s, 0s, 0s},      {Role::Speak, 20s, 0s, 0s},     {Role::Reflect, 0s, 20s, 0s},
        {Role::Validate, 0s, 20s, 0s}, {Role::Empathise, 0s, 20s, 0s}, {Role::Respond, 0s, 20s, 0s},
        {Role::Circle, 20s, 0s, 0s},   {Role::Share, 0s, 0s, 20s},     {Role::Close, 0s, 0s, 20s},
    };
    for (const Row& row : rows) {
        CAPTURE(name_of(row.role));
        Stage stage{way_of({phase(row.role, 5min)})};
        stage.tap(10s, h::Start{});
        const SessionView view = stage.at(30s);
        CHECK(view.talk == std::vector<Millis>{row.maya, row.sam});
        CHECK(view.together == row.together);
        CHECK(view.running == 20s);
    }
}

TEST_CASE("time is an offer: nobody is cut off") {
    Stage stage;
    stage.tap(0s, h::Start{});
    const SessionView view = stage.at(7min);
    CHECK(told(view) == "0.0 M>S");
    CHECK(view.is_running());
    CHECK(view.remaining() == -2min);
    CHECK(view.talk[0] == 7min);
}

TEST_CASE("three hours of sleep pass in one go") {
    Stage stage;
    stage.tap(0s, h::Start{});
    stage.tap(1min, h::Pause{});
    CHECK(stage.at(1min + 3h).spent == 1min);
    CHECK(stage.at(1min + 3h).paused == 3h);
    stage.tap(1min + 3h, h::Resume{});
    CHECK(stage.at(1min + 6h).remaining() == 4min - 3h);
}

TEST_CASE("a look before the last tap shows the moment of that tap") {
    Stage stage;
    stage.tap(1min, h::Start{});
    CHECK(stage.at(10s) == stage.at(1min));
    CHECK(stage.at(-1h) == stage.at(1min));
    CHECK(stage.tap(10s, h::Pause{}));
    CHECK(stage.session.events.back().at == 1min);
}

TEST_CASE("not quite: the listener has the whole time again, the account keeps all of it") {
    Stage stage;
    stage.tap(0s, h::Start{});
    CHECK_FALSE(stage.tap(10s, h::NotQuite{}));
    CHECK_FALSE(stage.tap(10s, h::Heard{}));
    stage.tap(1min, h::Done{});
    CHECK(stage.tap(2min, h::NotQuite{}));
    CHECK(stage.tap(2min + 30s, h::NotQuite{}));
    const SessionView view = stage.at(3min);
    CHECK(view.not_quite == 2);
    CHECK(view.spent == 30s);
    CHECK(view.length == 2min);
    CHECK(view.talk == std::vector<Millis>{1min, 2min});
    CHECK(stage.tap(3min, h::Heard{}));
    CHECK(told(stage.at(3min)) == "1.0 S>M");
    CHECK(stage.at(3min).not_quite == 0);
}

TEST_CASE("not quite in a circle: the speaker's time goes on") {
    Stage stage{empathy_circle(), 3};
    stage.tap(0s, h::Start{});
    CHECK(stage.tap(1min, h::NotQuite{}));
    CHECK(stage.at(90s).spent == 90s);
    CHECK(stage.at(90s).not_quite == 1);
}

TEST_CASE("minutes are added and taken away") {
    struct Row {
        const char* name;
        Millis at;
        Millis by;
        bool taken;
        Millis length;
    };
    const std::vector<Row> rows{
        {"a minute more", 1min, 1min, true, 6min},
        {"a minute less", 1min, -1min, true, 4min},
        {"less than is left: ends now", 4min + 20s, -1min, true, 4min + 20s},
        {"ends at the next whole second", 4min + 20s + 300ms, -1min, true, 4min + 21s},
        {"over time: nothing is left to take", 6min, -1min, false, 5min},
        {"over time: a minute more is a minute more", 6min, 1min, true, 6min},
        {"never under the least", 0s, -1h, true, phase_min},
        {"never over the most", 0s, 100h, true, phase_max},
        {"nothing", 0s, 0s, false, 5min},
        {"beyond all measure", 0s, Millis::max(), true, phase_max},
        {"below all measure", 0s, Millis::min(), true, phase_min},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Stage stage;
        stage.tap(0s, h::Start{});
        CHECK(stage.tap(row.at, h::AddTime{row.by}) == row.taken);
        CHECK(stage.at(row.at).length == row.length);
        CHECK(stage.at(row.at).spent == row.at);
    }
}

TEST_CASE("added minutes belong to this step only, set ones to its phase") {
    Stage stage;
    CHECK(stage.tap(0s, h::AddTime{1min}));
    stage.tap(0s, h::Start{});
    stage.tap(1s, h::SkipPerson{});
    CHECK(stage.at(1s).length == 5min);
    CHECK(stage.tap(2s, h::SetLength{0, 7min}));
    CHECK(stage.tap(2s, h::SetLength{1, 3min}));
    CHECK_FALSE(stage.tap(2s, h::SetLength{1, 3min}));
    CHECK_FALSE(stage.tap(2s, h::SetLength{2, 3min}));
    CHECK(stage.at(2s).length == 7min);
    CHECK(stage.at(2s).spent == 1s);
    stage.tap(3s, h::Done{});
    CHECK(stage.at(3s).length == 3min);
    CHECK(stage.session.way.phases[0].length == 5min);
}

TEST_CASE("skipping and stepping back") {
    Stage stage{mirror()};
    stage.tap(0s, h::Start{});
    CHECK_FALSE(stage.tap(0s, h::StepBack{}));
    CHECK_FALSE(stage.tap(0s, h::SkipPerson{})); // asking is nobody's turn yet
    stage.tap(10s, h::SkipPhase{});
    CHECK(told(stage.at(10s)) == "0.1 M>S");
    stage.tap(1min, h::AddTime{1min});
    stage.tap(2min, h::SkipPerson{});
    CHECK(told(stage.at(2min)) == "1.1 S>M");

    SUBCASE("the step before goes on where it was") {
        CHECK(stage.tap(3min, h::StepBack{}));
        const SessionView back = stage.at(3min);
        CHECK(told(back) == "0.1 M>S");
        CHECK(back.length == 6min);
        CHECK(back.spent == 2min - 10s);
        CHECK(back.talk == std::vector<Millis>{2min, 1min});
        CHECK(back.turns_planned == 2);
        stage.tap(4min, h::SkipPerson{});
        CHECK(told(stage.at(4min)) == "1.1 S>M");
        CHECK(stage.at(4min).spent == 0s);
    }
    SUBCASE("back to the very beginning") {
        stage.tap(3min, h::StepBack{});
        stage.tap(3min, h::StepBack{});
        CHECK(told(stage.at(3min)) == "0.0 M>S");
        CHECK_FALSE(stage.tap(3min, h::StepBack{}));
    }
    SUBCASE("in a pause it stays a pause") {
        stage.tap(3min, h::Pause{});
        CHECK(stage.tap(3min, h::SkipPerson{}));
        CHECK(told(stage.at(4min)) == "2.3 all");
        CHECK(stage.at(4min).spent == 0s);
        CHECK(std::holds_alternative<status::Paused>(stage.at(4min).status));
    }
    SUBCASE("past the last step lies the closing page") {
        stage.tap(3min, h::SkipPerson{});
        stage.tap(4min, h::SkipPhase{});
        CHECK(stage.at(9min).is_finished());
        CHECK(stage.at(9min).running == 4min);
        CHECK_FALSE(stage.tap(9min, h::StepBack{}));
    }
}

TEST_CASE("a circle's order is the same after a step back") {
    Stage stage{empathy_circle(), 4};
    stage.tap(0s, h::Start{});
    stage.tap(1s, h::PickListener{2});
    stage.tap(1min, h::Heard{});
    const SessionView before = stage.at(1min);
    stage.tap(1min, h::StepBack{});
    CHECK(told(stage.at(1min)) == "0.0 M>L");
    stage.tap(1min, h::Heard{});
    CHECK(told(stage.at(1min)) == told(before));
}

TEST_CASE("a time-out lasts twenty minutes or more, and ends in a pause") {
    Stage stage;
    stage.tap(0s, h::Start{});
    CHECK(stage.tap(1min, h::TimeOut{5min}));
    const SessionView out = stage.at(2min);
    CHECK(out.status == Status{status::OnTimeOut{1min, 21min}});
    CHECK(out.spent == 1min);
    CHECK_FALSE(stage.tap(3min, h::Done{}));
    CHECK_FALSE(stage.tap(3min, h::Resume{}));
    CHECK_FALSE(stage.tap(3min, h::TimeOut{20min}));
    CHECK_FALSE(stage.tap(3min, h::AddTime{1min}));
    CHECK(std::holds_alternative<status::OnTimeOut>(stage.at(2h).status));
    CHECK(stage.tap(10min, h::EndTimeOut{}));
    const SessionView back = stage.at(11min);
    CHECK(std::holds_alternative<status::Paused>(back.status));
    CHECK(told(back) == "0.0 M>S");
    CHECK(back.spent == 1min);
    CHECK(back.timed_out == 9min);
    CHECK(back.paused == 1min);
    CHECK(stage.tap(11min, h::Resume{}));
    CHECK(stage.at(12min).spent == 2min);
}

TEST_CASE("what makes no sense is refused and leaves no trace") {
    struct Row {
        const char* name;
        Happening what;
    };
    const std::vector<Row> planned{{"done", h::Done{}},     {"heard", h::Heard{}},           {"pause", h::Pause{}},
                                   {"resume", h::Resume{}}, {"not quite", h::NotQuite{}},    {"skip", h::SkipPhase{}},
                                   {"back", h::StepBack{}}, {"time-out", h::TimeOut{20min}}, {"end", h::EndTimeOut{}},
                                   {"stay", h::Stay{}},     {"no card", h::ShowCard{}}};
    for (const Row& row : planned) {
        CAPTURE(row.name);
        Stage stage;
        CHECK_FALSE(stage.tap(1s, row.what));
        CHECK(stage.session.events.empty());
    }
    Stage stage;
    stage.tap(0s, h::Start{});
    CHECK_FALSE(stage.tap(1s, h::Start{}));
    CHECK_FALSE(stage.tap(1s, h::Resume{}));
    CHECK(stage.tap(1s, h::Finish{}));
    CHECK_FALSE(stage.tap(2s, h::Finish{}));
    CHECK_FALSE(stage.tap(2s, h::Join{people(3)[2]}));
}

TEST_CASE("the card lies on the stage until it is put away") {
    Stage stage;
    CHECK(stage.tap(0s, h::ShowCard{"open-up", "c1"}));
    CHECK_FALSE(stage.tap(1s, h::ShowCard{"open-up", "c1"}));
    CHECK(stage.at(1s).card == "c1");
    CHECK(stage.at(1s).deck == "open-up");
    CHECK(stage.tap(2s, h::ShowCard{"open-up", ""}));
    CHECK(stage.at(2s).card.empty());
}
