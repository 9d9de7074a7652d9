// Ways, people and taps for the tests of the session: minutes and seconds, no clock.
#pragma once

#include "core/session.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace attune::test {

using namespace std::chrono_literals;
namespace h = happening;

inline Phase phase(Role role, Millis length, bool for_each = true) {
    Phase made;
    made.role = role;
    made.length = length;
    made.for_each = for_each;
    return made;
}

inline Way way_of(std::vector<Phase> phases) {
    Way way;
    way.id = "way";
    way.title = "A way";
    way.people_max = 8;
    way.phases = std::move(phases);
    return way;
}

inline Way speaker_and_listener() { return way_of({phase(Role::Speak, 5min), phase(Role::Reflect, 2min)}); }

inline Way mirror() {
    return way_of({phase(Role::Ask, 1min, false), phase(Role::Speak, 5min), phase(Role::Reflect, 3min),
                   phase(Role::Close, 2min, false)});
}

inline Way empathy_circle() {
    Way way = way_of({phase(Role::Circle, 4min), phase(Role::Close, 5min, false)});
    way.circle = 20min;
    return way;
}

inline std::vector<Seat> people(std::size_t count) {
    const std::vector<std::string> names{"Maya", "Sam", "Lee", "Kim", "Ana", "Bo", "Cy", "Di"};
    std::vector<Seat> seats;
    for (std::size_t i = 0; i < count; ++i)
        seats.push_back({"p" + std::to_string(i), names[i % names.size()], all_hues[i % 6]});
    return seats;
}

inline const Now start_of_day{Instant{1000h}, WallTime{} + 480000h, 0min};

/// A session on the table, and a thumb that taps at given moments since it was laid there.
struct Stage {
    Session session;

    explicit Stage(Way way = speaker_and_listener(), std::size_t count = 2)
        : session(begin_session("s", std::move(way), people(count), start_of_day)) {}

    [[nodiscard]] Instant when(Millis at) const { return session.origin + at; }
    bool tap(Millis at, Happening what) { return happen(session, std::move(what), when(at)); }
    bool take_back(Millis at) { return undo(session, when(at)); }
    [[nodiscard]] SessionView at(Millis moment) const { return view(session, when(moment)); }
};

/// "Maya speaks to Sam, turn 0, phase 1" as "0.1 M>S"; for everyone "2.3 all".
inline std::string told(const SessionView& view, const Step& step) {
    const auto initial = [&](std::size_t seat) { return view.seats[seat].name.substr(0, 1); };
    std::string text = std::to_string(step.turn) + "." + std::to_string(step.phase);
    if (!step.speaker) return text + " all";
    return text + " " + initial(*step.speaker) + ">" + (step.listener ? initial(*step.listener) : "-");
}

inline std::string told(const SessionView& view) { return view.is_finished() ? "finished" : told(view, view.step); }

} // namespace attune::test
