// What holds whatever people tap, in whatever order: random sessions, the same ones each time.
#include "session_fixture.h"

#include <doctest/doctest.h>

#include <numeric>
#include <random>

using namespace attune;
using namespace attune::test;

namespace {

using Dice = std::mt19937;

int roll(Dice& dice, int sides) { return std::uniform_int_distribution{0, sides - 1}(dice); }

Way any_way(Dice& dice) {
    std::vector<Phase> phases;
    const int count = 1 + roll(dice, 4);
    for (int i = 0; i < count; ++i) {
        const auto role = static_cast<Role>(roll(dice, 9));
        phases.push_back(phase(role, 10s * (1 + roll(dice, 12)), roll(dice, 3) != 0));
    }
    Way way = way_of(std::move(phases));
    if (roll(dice, 3) == 0) way.circle = 1min * (1 + roll(dice, 10));
    return way;
}

Happening any_tap(Dice& dice) {
    const std::string person = "p" + std::to_string(roll(dice, 9));
    const auto seat = static_cast<std::size_t>(roll(dice, 9));
    switch (roll(dice, 24)) {
    case 0: return h::AddTime{1min * (roll(dice, 5) - 2)};
    case 1: return h::SkipPhase{};
    case 2: return h::SkipPerson{};
    case 3: return h::StepBack{};
    case 4: return h::SwapOrder{};
    case 5: return h::PickListener{seat};
    case 6: return h::TimeOut{1min * roll(dice, 40)};
    case 7: return h::EndTimeOut{};
    case 8: return h::Join{{person, "Joined", Hue::Sky}};
    case 9: return h::Leave{person};
    case 10: return h::Retitle{{person, "Name " + std::to_string(roll(dice, 3)), Hue::Gold}};
    case 11: return h::SetLength{seat, 10s * roll(dice, 60)};
    case 12: return h::ShowCard{"deck", std::to_string(roll(dice, 3))};
    case 13: return h::Pause{};
    case 14:
    case 15: return h::Resume{};
    case 16: return h::Stay{};
    case 17: return roll(dice, 6) == 0 ? Happening{h::Finish{}} : Happening{h::Heard{}};
    case 18: return h::NotQuite{};
    case 19:
    case 20: return h::Heard{};
    case 21: return h::Start{};
    default: return h::Done{};
    }
}

void check_account(const Session& session, const SessionView& view) {
    const Millis talk = std::accumulate(view.talk.begin(), view.talk.end(), Millis{});
    CHECK(talk + view.together == view.running);
    const auto* finished = std::get_if<status::Finished>(&view.status);
    const Millis end = finished != nullptr ? finished->at : view.at;
    CHECK(view.waiting + view.running + view.paused + view.timed_out == end);
    for (const Millis time : view.talk) CHECK(time >= 0ms);
    for (const Millis time : {view.together, view.running, view.paused, view.timed_out, view.waiting, view.spent})
        CHECK(time >= 0ms);
    CHECK(view.length >= phase_min);
    CHECK(view.talk.size() == view.seats.size());
    CHECK(view.present.size() == view.seats.size());
    CHECK(view.step.phase < session.way.phases.size());
}

void check_pair(const Session& session, const SessionView& view) {
    if (view.is_finished()) return;
    const Step& step = view.step;
    if (step.speaker) CHECK(view.present.at(*step.speaker));
    if (step.listener) {
        CHECK(view.present.at(*step.listener));
        CHECK(step.listener != step.speaker);
    }
    const auto here = std::ranges::count(view.present, true);
    CHECK((step.speaker && here > 1) == step.listener.has_value());
    const bool in_turn = session.way.phases[step.phase].for_each;
    if (in_turn && !session.way.circle) CHECK(step.turn < view.turns_planned);
}

/// Seats and their accounts never shift, whatever happens; nobody's talk is taken away.
void check_kept(const SessionView& before, const SessionView& after) {
    REQUIRE(after.seats.size() >= before.seats.size());
    for (std::size_t i = 0; i < before.seats.size(); ++i) {
        CHECK(after.seats[i].person == before.seats[i].person);
        CHECK(after.talk[i] == before.talk[i]);
    }
    CHECK(after.together == before.together);
    CHECK(after.running == before.running);
}

template <class Visit>
void random_sessions(unsigned count, Visit visit) {
    for (unsigned seed = 1; seed <= count; ++seed) {
        CAPTURE(seed);
        Dice dice{seed};
        Stage stage{any_way(dice), static_cast<std::size_t>(1 + roll(dice, 6))};
        visit(stage, dice);
    }
}

} // namespace

TEST_CASE("the account adds up, and nobody's time shifts") {
    random_sessions(400, [](Stage& stage, Dice& dice) {
        Millis at{};
        stage.tap(at, h::Start{});
        for (int i = 0; i < 40; ++i) {
            at += Millis{roll(dice, 90'000)};
            const SessionView before = stage.at(at);
            const bool taken = stage.tap(at, any_tap(dice));
            const SessionView after = stage.at(at);
            check_account(stage.session, after);
            check_pair(stage.session, after);
            check_kept(before, after);
            if (!taken) CHECK(after == before);
        }
    });
}

TEST_CASE("a tap taken back at once has not been; all of them, and nothing has") {
    random_sessions(200, [](Stage& stage, Dice& dice) {
        Millis at{};
        const SessionView fresh = stage.at(10h);
        for (int i = 0; i < 25; ++i) {
            at += Millis{1 + roll(dice, 60'000)};
            SessionView before = stage.at(at);
            if (before.is_finished()) break;
            const bool taken = stage.tap(at, any_tap(dice));
            if (!taken || stage.at(at).is_finished() || roll(dice, 3) != 0) continue;
            REQUIRE(stage.take_back(at));
            CHECK(stage.at(at) == before);
        }
        int taps = 0;
        while (stage.take_back(at) && ++taps < 100) check_account(stage.session, stage.at(at));
        CHECK(taps < 100);
        CHECK(std::holds_alternative<status::Planned>(stage.at(at).status));
        CHECK(stage.at(10h) == fresh);
    });
}

TEST_CASE("with undo, sleep, crashes and leading on the account still adds up") {
    random_sessions(300, [](Stage& stage, Dice& dice) {
        Millis at{};
        WallTime wall = start_of_day.wall;
        stage.tap(at, h::Start{});
        for (int i = 0; i < 40; ++i) {
            const Millis passed{roll(dice, 20) == 0 ? 3h : Millis{roll(dice, 60'000)}};
            at += passed;
            wall += passed;
            switch (roll(dice, 8)) {
            case 0: stage.take_back(at); break;
            case 1: {
                const SessionView before = stage.at(at);
                const Now now{stage.when(at), wall += 1min * roll(dice, 90), 0min};
                stage.session = recover(stage.session, at, now);
                at = now.instant - stage.session.origin;
                check_kept(before, stage.at(at));
                CHECK_FALSE(stage.at(at).is_running());
                break;
            }
            case 2: let_pass(stage.session, stage.when(at), true); break;
            default: stage.tap(at, any_tap(dice));
            }
            const SessionView view = stage.at(at);
            check_account(stage.session, view);
            check_pair(stage.session, view);
            CHECK(std::ranges::is_sorted(stage.session.events, {}, &Event::at));
        }
    });
}

TEST_CASE("events from a file, however mad, are shown without harm") {
    random_sessions(300, [](Stage& stage, Dice& dice) {
        for (int i = 0; i < 30; ++i) {
            const Millis at{roll(dice, 4) == 0 ? -roll(dice, 1000) : roll(dice, 3'600'000)};
            stage.session.events.push_back({at, any_tap(dice), roll(dice, 5) == 0});
        }
        check_account(stage.session, stage.at(1h));
        check_pair(stage.session, stage.at(1h));
        stage.take_back(1h);
        check_account(stage.session, stage.at(2h));
        const Session found = recover(stage.session, 30min, start_of_day);
        check_account(found, view(found, start_of_day.instant));
    });
}

TEST_CASE("looking changes nothing") {
    random_sessions(50, [](Stage& stage, Dice& dice) {
        for (int i = 0; i < 20; ++i) stage.tap(1min * i, any_tap(dice));
        const Session copy = stage.session;
        CHECK(stage.at(30min) == stage.at(30min));
        CHECK(stage.session == copy);
    });
}
