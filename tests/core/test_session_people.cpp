// People come, go and are renamed while a session runs.
#include "session_fixture.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

Seat newcomer(const char* id = "p9", const char* name = "Noa") { return {id, name, Hue::Sky}; }

} // namespace

TEST_CASE("who joins sits down last and has a turn") {
    Stage stage;
    stage.tap(0s, h::Start{});
    CHECK(stage.tap(1min, h::Join{newcomer()}));
    const SessionView view = stage.at(1min);
    CHECK(view.seats.size() == 3);
    CHECK(view.talk == std::vector<Millis>{1min, 0s, 0s});
    CHECK(view.turns_planned == 3);
    CHECK(stage.session.seats.size() == 2);
    for (Millis at = 2min; at < 6min; at += 1min) stage.tap(at, h::Done{});
    CHECK(told(stage.at(6min)) == "2.0 N>M");
}

TEST_CASE("who joins somebody alone listens to them") {
    Stage stage{speaker_and_listener(), 1};
    stage.tap(0s, h::Start{});
    stage.tap(1s, h::Join{newcomer()});
    CHECK(told(stage.at(1s)) == "0.0 M>N");
}

TEST_CASE("nobody sits twice, nor at a full table") {
    Stage stage;
    CHECK_FALSE(stage.tap(0s, h::Join{people(1)[0]}));
    CHECK_FALSE(stage.tap(0s, h::Join{newcomer("")}));
    Stage full{empathy_circle(), 8};
    CHECK_FALSE(full.tap(0s, h::Join{newcomer()}));
    full.tap(0s, h::Leave{"p3"});
    CHECK(full.tap(0s, h::Join{newcomer()}));
}

TEST_CASE("the account of who left stays, and goes on when they come back") {
    Stage stage{speaker_and_listener(), 3};
    stage.tap(0s, h::Start{});
    stage.tap(1min, h::Leave{"p0"});
    const SessionView left = stage.at(1min);
    CHECK(told(left) == "1.0 S>L");
    CHECK(left.talk == std::vector<Millis>{1min, 0s, 0s});
    CHECK(left.present == std::vector<bool>{false, true, true});
    CHECK(stage.tap(2min, h::Join{{"p0", "Maya B", Hue::Plum}}));
    const SessionView back = stage.at(2min);
    CHECK(back.seats.size() == 3);
    CHECK(back.seats[0].name == "Maya B");
    CHECK(back.talk == std::vector<Millis>{1min, 1min, 0s});
    CHECK(back.present == std::vector<bool>{true, true, true});
}

TEST_CASE("who leaves") {
    struct Row {
        const char* name;
        Way way;
        std::size_t people;
        int steps; ///< led on before
        const char* person;
        const char* told;
    };
    const std::vector<Row> rows{
        {"the speaker: their turn is skipped", speaker_and_listener(), 3, 0, "p0", "1.0 S>L"},
        {"the speaker, while the listener reflects", speaker_and_listener(), 3, 1, "p0", "1.0 S>L"},
        {"the listener: the next one listens", speaker_and_listener(), 3, 0, "p1", "0.0 M>L"},
        {"the listener while reflecting: the next one reflects", speaker_and_listener(), 3, 1, "p1", "0.1 M>L"},
        {"the listener of two: nobody listens", speaker_and_listener(), 2, 0, "p1", "0.0 M>-"},
        {"somebody else: all as before", speaker_and_listener(), 3, 0, "p2", "0.0 M>S"},
        {"who asks: the next one asks", mirror(), 3, 0, "p0", "0.0 S>L"},
        {"while all close", mirror(), 2, 5, "p0", "2.3 all"},
        {"the last speaker", speaker_and_listener(), 2, 2, "p1", "finished"},
        {"the speaker of a circle: the listener speaks", empathy_circle(), 4, 0, "p0", "1.0 S>L"},
        {"the listener of a circle: another one", empathy_circle(), 4, 1, "p2", "1.0 S>K"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Stage stage{row.way, row.people};
        stage.tap(0s, h::Start{});
        for (int i = 0; i < row.steps; ++i) stage.tap(1s, h::Done{});
        CHECK(stage.tap(1s, h::Leave{row.person}));
        CHECK(told(stage.at(1s)) == row.told);
    }
}

TEST_CASE("leaving before the beginning: somebody else begins, the first turn is the first") {
    Stage stage{speaker_and_listener(), 3};
    stage.tap(0s, h::Leave{"p0"});
    CHECK(told(stage.at(0s)) == "0.0 S>L");
    CHECK(stage.at(0s).turns_planned == 2);
    CHECK(std::holds_alternative<status::Planned>(stage.at(0s).status));
}

TEST_CASE("the last one stays, strangers can't leave") {
    Stage stage;
    CHECK_FALSE(stage.tap(0s, h::Leave{"nobody"}));
    CHECK(stage.tap(0s, h::Leave{"p1"}));
    CHECK_FALSE(stage.tap(0s, h::Leave{"p1"}));
    CHECK_FALSE(stage.tap(0s, h::Leave{"p0"}));
}

TEST_CASE("a step back passes over the steps of who left") {
    Stage stage{way_of({phase(Role::Share, 1min, false), phase(Role::Speak, 5min)}), 3};
    stage.tap(0s, h::Start{});
    stage.tap(1min, h::Done{});
    stage.tap(2min, h::Done{});
    stage.tap(2min, h::Leave{"p0"});
    CHECK(told(stage.at(2min)) == "1.1 S>L");
    CHECK(stage.tap(3min, h::StepBack{}));
    CHECK(told(stage.at(3min)) == "0.0 all");
}

TEST_CASE("a new name counts at once, even on the closing page") {
    Stage stage;
    CHECK(stage.tap(0s, h::Retitle{{"p1", "Samira", Hue::Rose}}));
    CHECK_FALSE(stage.tap(0s, h::Retitle{{"p1", "Samira", Hue::Rose}}));
    CHECK_FALSE(stage.tap(0s, h::Retitle{newcomer()}));
    CHECK(stage.at(0s).seats[1].name == "Samira");
    CHECK(stage.at(0s).seats[1].hue == Hue::Rose);
    stage.tap(1s, h::Finish{});
    CHECK(stage.tap(2s, h::Retitle{{"p1", "Sam", Hue::Rose}}));
    CHECK(stage.at(2s).seats[1].name == "Sam");
}
