// Who speaks to whom in which order, for every shape of a way.
#include "session_fixture.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

/// Every step of a session in which each takes `each`, led on by "done".
std::vector<std::string> walk(Stage& stage, Millis each) {
    std::vector<std::string> steps;
    Millis at{};
    stage.tap(at, h::Start{});
    while (!stage.at(at).is_finished() && steps.size() < 100) {
        steps.push_back(told(stage.at(at)));
        at += each;
        stage.tap(at, h::Done{});
    }
    return steps;
}

using Steps = std::vector<std::string>;

} // namespace

TEST_CASE("a way is laid out for who is there") {
    struct Row {
        const char* name;
        Way way;
        std::size_t people;
        Millis each;
        Steps steps;
    };
    Way circle = empathy_circle();
    circle.circle = 10min;
    const std::vector<Row> rows{
        {"two", speaker_and_listener(), 2, 1min, {"0.0 M>S", "0.1 M>S", "1.0 S>M", "1.1 S>M"}},
        {"three", way_of({phase(Role::Speak, 5min)}), 3, 1min, {"0.0 M>S", "1.0 S>L", "2.0 L>M"}},
        {"alone", way_of({phase(Role::Speak, 5min)}), 1, 1min, {"0.0 M>-"}},
        {"asks first, closes last",
         mirror(),
         2,
         1min,
         {"0.0 M>S", "0.1 M>S", "0.2 M>S", "1.1 S>M", "1.2 S>M", "2.3 all"}},
        {"two rounds",
         way_of({phase(Role::Share, 1min), phase(Role::Share, 9min, false), phase(Role::Speak, 1min)}),
         2,
         1min,
         {"0.0 M>S", "1.0 S>M", "2.1 all", "2.2 M>S", "3.2 S>M"}},
        {"only for all",
         way_of({phase(Role::Share, 1min, false), phase(Role::Close, 1min, false)}),
         3,
         1min,
         {"0.0 all", "0.1 all"}},
        {"circle of two", circle, 2, 4min, {"0.0 M>S", "1.0 S>M", "2.0 M>S", "3.1 all"}},
        {"circle of three: the listener speaks, to whoever spoke least",
         circle,
         3,
         2min,
         {"0.0 M>S", "1.0 S>L", "2.0 L>M", "3.0 M>S", "4.0 S>L", "5.1 all"}},
        {"circle alone", circle, 1, 4min, {"0.0 M>-", "1.0 M>-", "2.0 M>-", "3.1 all"}},
        {"nobody", way_of({phase(Role::Speak, 1min), phase(Role::Close, 1min, false)}), 0, 1min, {"0.1 all"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Stage stage{row.way, row.people};
        CHECK(walk(stage, row.each) == row.steps);
    }
}

TEST_CASE("the step that follows is told beforehand") {
    Stage stage{mirror()};
    stage.tap(0s, h::Start{});
    for (Millis at = 1min; !stage.at(at).is_finished(); at += 1min) {
        const auto next = stage.at(at).next;
        stage.tap(at, h::Done{});
        if (next)
            CHECK(stage.at(at).step == *next);
        else
            CHECK(stage.at(at).is_finished());
    }
}

TEST_CASE("turns are counted for the title of the stage") {
    CHECK(Stage{speaker_and_listener(), 2}.at(0s).turns_planned == 2);
    CHECK(Stage{mirror(), 3}.at(0s).turns_planned == 3);
    CHECK(Stage{empathy_circle(), 3}.at(0s).turns_planned == 0);
    Stage rounds{way_of({phase(Role::Share, 1min), phase(Role::Close, 1min, false), phase(Role::Speak, 1min)}), 2};
    CHECK(rounds.at(0s).turns_planned == 4);
    rounds.tap(0s, h::Start{});
    rounds.tap(1s, h::Leave{"p1"});
    CHECK(rounds.at(1s).turns_planned == 2);
    rounds.tap(2s, h::Join{people(3)[2]});
    CHECK(rounds.at(2s).turns_planned == 4);
}

TEST_CASE("in a circle of three or more the speaker picks who listens") {
    Stage stage{empathy_circle(), 4};
    CHECK(stage.at(0s).listener_to_pick);
    stage.tap(0s, h::Start{});

    SUBCASE("picked: the listener speaks next") {
        CHECK(stage.tap(3s, h::PickListener{3}));
        CHECK_FALSE(stage.at(3s).listener_to_pick);
        CHECK(told(stage.at(3s)) == "0.0 M>K");
        stage.tap(4min, h::Heard{});
        CHECK(told(stage.at(4min)) == "1.0 K>S");
        CHECK(stage.at(4min).listener_to_pick);
    }
    SUBCASE("the one who is offered can be confirmed") {
        CHECK(stage.tap(3s, h::PickListener{1}));
        CHECK_FALSE(stage.at(3s).listener_to_pick);
        CHECK_FALSE(stage.tap(4s, h::PickListener{1}));
    }
    SUBCASE("nobody picked: the one who is offered listens, and can be changed at any moment") {
        CHECK(stage.at(29s).listener_to_pick);
        CHECK_FALSE(stage.at(30s).listener_to_pick);
        CHECK(stage.tap(3min, h::PickListener{2}));
        CHECK(told(stage.at(3min)) == "0.0 M>L");
    }
    SUBCASE("\"not quite\" says that the turn is well under way") {
        stage.tap(5s, h::NotQuite{});
        CHECK_FALSE(stage.at(5s).listener_to_pick);
    }
    SUBCASE("not oneself, not somebody who isn't there") {
        CHECK_FALSE(stage.tap(1s, h::PickListener{0}));
        CHECK_FALSE(stage.tap(1s, h::PickListener{99}));
        stage.tap(1s, h::Leave{"p2"});
        CHECK_FALSE(stage.tap(1s, h::PickListener{2}));
    }
}

TEST_CASE("two have nobody to pick") {
    CHECK_FALSE(Stage(empathy_circle(), 2).at(0s).listener_to_pick);
    CHECK_FALSE(Stage(speaker_and_listener(), 3).at(0s).listener_to_pick);
}

TEST_CASE("more than two: a picked listener listens for the whole turn, the order stays") {
    Stage stage{speaker_and_listener(), 3};
    stage.tap(0s, h::Start{});
    CHECK(stage.tap(1s, h::PickListener{2}));
    stage.tap(1min, h::Done{});
    CHECK(told(stage.at(1min)) == "0.1 M>L");
    stage.tap(2min, h::Heard{});
    CHECK(told(stage.at(2min)) == "1.0 S>L");
}

TEST_CASE("who was picked while asking listens afterwards too") {
    Stage stage{mirror(), 3};
    stage.tap(0s, h::PickListener{2});
    stage.tap(0s, h::Start{});
    stage.tap(1min, h::Done{});
    CHECK(told(stage.at(1min)) == "0.1 M>L");
}

TEST_CASE("the turn going on when the circle's time is used is finished") {
    Stage stage{empathy_circle(), 3};
    stage.tap(0s, h::Start{});
    stage.tap(10min, h::Heard{});
    stage.tap(15min, h::Heard{});
    CHECK(stage.at(19min).next->speaker == std::size_t{0});
    CHECK_FALSE(stage.at(20min).next->speaker);
    stage.tap(23min, h::Heard{});
    CHECK(told(stage.at(23min)) == "3.1 all");
    CHECK(stage.at(23min).length == 5min);
}

TEST_CASE("pauses use none of the circle's time") {
    Stage stage{empathy_circle(), 3};
    stage.tap(0s, h::Start{});
    stage.tap(10min, h::Pause{});
    stage.tap(30min, h::Resume{});
    stage.tap(39min, h::Heard{});
    CHECK(told(stage.at(39min)) == "1.0 S>L");
}

TEST_CASE("who begins can be changed until the first step is over") {
    Stage stage{mirror(), 3};
    CHECK(stage.tap(0s, h::SwapOrder{}));
    CHECK(told(stage.at(0s)) == "0.0 S>L");
    stage.tap(10s, h::Start{});
    CHECK(stage.tap(40s, h::SwapOrder{}));
    const SessionView swapped = stage.at(40s);
    CHECK(told(swapped) == "0.0 L>M");
    CHECK(swapped.spent == 0s);
    CHECK(swapped.talk[1] == 30s);
    stage.tap(50s, h::Done{});
    CHECK(told(stage.at(50s)) == "0.1 L>M");
    CHECK_FALSE(stage.tap(51s, h::SwapOrder{}));
    CHECK_FALSE(Stage(mirror(), 1).tap(0s, h::SwapOrder{}));
}
