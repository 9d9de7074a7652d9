// After a crash or power cut, and while the laptop slept.
#include "session_fixture.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

/// The machine starts again: its boot clock begins anew, the wall clock moved on.
Now after(Millis wall_since_begin) { return {Instant{5s}, start_of_day.wall + wall_since_begin, 0min}; }

void check_sum(const SessionView& view) {
    CHECK(view.waiting + view.running + view.paused + view.timed_out == view.at);
}

} // namespace

TEST_CASE("a running session is found again, paused where it was") {
    Stage stage;
    stage.tap(0s, h::Start{});
    stage.tap(1min, h::Done{});
    const SessionView alive = stage.at(90s);
    const Now now = after(10h);
    stage.session = recover(stage.session, 90s, now);
    const SessionView found = view(stage.session, now.instant);
    CHECK(std::holds_alternative<status::Paused>(found.status));
    CHECK(found.step == alive.step);
    CHECK(found.spent == alive.spent);
    CHECK(found.talk == alive.talk);
    CHECK(found.paused == 10h - 90s);

    CHECK(happen(stage.session, h::Resume{}, now.instant + 1min));
    CHECK(view(stage.session, now.instant + 2min).spent == 30s + 1min);

    SUBCASE("and once more") {
        const Millis last = view(stage.session, now.instant + 2min).at;
        const Now again = after(20h);
        stage.session = recover(stage.session, last, again);
        const SessionView twice = view(stage.session, again.instant + 1s);
        CHECK(std::holds_alternative<status::Paused>(twice.status));
        CHECK(twice.spent == 90s);
        CHECK(twice.talk == std::vector<Millis>{1min, 90s});
    }
    SUBCASE("taps from before can still be taken back") {
        CHECK(undo(stage.session, now.instant + 2min)); // resume
        CHECK(undo(stage.session, now.instant + 2min)); // done
        const SessionView undone = view(stage.session, now.instant + 2min);
        CHECK(told(undone) == "0.0 M>S");
        CHECK(std::holds_alternative<status::Paused>(undone.status));
        CHECK(undone.talk == std::vector<Millis>{90s, 0s});
    }
}

TEST_CASE("recovering what was just recovered changes nothing but the clock") {
    Stage stage;
    stage.tap(0s, h::Start{});
    const Session once = recover(stage.session, 1min, after(1h));
    const Session twice = recover(once, 1min, after(1h));
    CHECK(twice == once);
}

TEST_CASE("a tap that reached the disk counts, though the last beat is older") {
    Stage stage;
    stage.tap(0s, h::Start{});
    stage.tap(1min, h::Done{});
    const Now now = after(2h);
    const Session found = recover(stage.session, 59s, now);
    CHECK(told(view(found, now.instant)) == "0.1 M>S");
    CHECK(view(found, now.instant).talk == std::vector<Millis>{1min, 0s});
}

TEST_CASE("how it stood decides how it is found") {
    struct Row {
        const char* name;
        std::vector<Happening> taps;
        Status status;
        Millis waiting;
    };
    const std::vector<Row> rows{
        {"planned", {}, status::Planned{}, 1min},
        {"running", {h::Start{}}, status::Paused{}, 0s},
        {"paused", {h::Start{}, h::Pause{}}, status::Paused{}, 0s},
        {"finished", {h::Start{}, h::Finish{}}, status::Finished{0s}, 0s},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Stage stage;
        for (const Happening& what : row.taps) stage.tap(0s, what);
        const Now now = after(3h);
        const SessionView found = view(recover(stage.session, 1min, now), now.instant);
        CHECK(found.status == row.status);
        CHECK(found.waiting == row.waiting);
    }
}

TEST_CASE("a time-out goes on by the wall clock") {
    struct Row {
        const char* name;
        Millis wall; ///< since the session was laid down
        bool still_out;
        Millis at; ///< what the session takes it to be
    };
    const std::vector<Row> rows{
        {"back at once", 5min, true, 5min},
        {"ten minutes later", 15min, true, 15min},
        {"the return time is over", 40min, false, 40min},
        {"the clock was set back", -10h, true, 5min},
        {"the clock was set years ahead", 24h * 3650, false, 5min + 24h * 30},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Stage stage;
        stage.tap(0s, h::Start{});
        stage.tap(1min, h::TimeOut{30min});
        const Now now = after(row.wall);
        const SessionView found = view(recover(stage.session, 5min, now), now.instant);
        CHECK(std::holds_alternative<status::OnTimeOut>(found.status) == row.still_out);
        CHECK(std::holds_alternative<status::Paused>(found.status) != row.still_out);
        CHECK(found.at == row.at);
        CHECK(found.spent == 1min);
        CHECK(found.timed_out == std::min(row.at, Millis{31min}) - 1min);
    }
}

TEST_CASE("a time-out that nobody ended is a pause after a crash") {
    Stage stage;
    stage.tap(0s, h::Start{});
    stage.tap(1min, h::TimeOut{20min});
    const Now now = after(1h);
    const Session found = recover(stage.session, 40min, now);
    CHECK(std::holds_alternative<status::Paused>(view(found, now.instant).status));
    CHECK(view(found, now.instant).timed_out == 39min);
    CHECK(found.events.back().at == 40min);
}

TEST_CASE("files from elsewhere: whatever the times, it can be shown and recovered") {
    const std::vector<Millis> times{0s, -1h, Millis::max(), 1min, Millis::min(), 2min};
    Stage stage;
    const std::vector<Happening> whats{h::Start{},
                                       h::PickListener{77},
                                       h::TimeOut{Millis::max()},
                                       h::EndTimeOut{},
                                       h::SetLength{99, Millis::max()},
                                       h::SetLength{0, Millis::min()},
                                       h::AddTime{Millis::max()},
                                       h::Resume{},
                                       h::Done{},
                                       h::Leave{"who"},
                                       h::Heard{}};
    for (std::size_t i = 0; i < whats.size(); ++i) stage.session.events.push_back({times[i % times.size()], whats[i]});
    stage.session.way.phases[0].length = Millis::max();
    stage.session.way.phases[1].length = Millis::min();
    stage.session.begun = WallTime::min();
    const SessionView shown = stage.at(1min);
    check_sum(shown);

    const Now now = after(1h);
    for (const Millis last : {Millis::min(), Millis{0}, Millis::max()}) {
        const Session found = recover(stage.session, last, now);
        check_sum(view(found, now.instant));
        CHECK(std::ranges::is_sorted(found.events, {}, &Event::at));
    }
}

TEST_CASE("a circle of very many turns is shown at once") {
    Stage stage{empathy_circle(), 8};
    stage.session.way.circle = phase_max;
    stage.session.events.push_back({0s, h::Start{}});
    for (int i = 1; i <= 50'000; ++i) stage.session.events.push_back({1ms * i, h::Heard{}});
    const SessionView view = stage.at(1min);
    CHECK(view.step.turn == 50'000);
    check_sum(view);
}

TEST_CASE("without phases or people there is nothing to hold, and nothing breaks") {
    Stage bare{way_of({}), 2};
    CHECK(bare.at(1min).is_finished());
    CHECK_FALSE(bare.tap(1min, h::Start{}));
    CHECK_FALSE(bare.at(1min).floor(bare.session.way));
    Stage empty{speaker_and_listener(), 0};
    CHECK(empty.at(1min).is_finished());
    CHECK_FALSE(empty.take_back(1min));
}
