// The session's home on a phone or a laptop, with sample people and no session waiting.
#pragma once

#include "app/headless.h"
#include "app/sample.h"

#include <string>
#include <vector>

namespace attune::test {

inline constexpr ImVec2 phone{390, 780}, laptop{1280, 800};

inline State state_of(app::Sample sample) {
    State state = app::sample_state(sample, ATTUNE_TEST_ASSETS);
    state.session.reset();
    state.session_recovered = false;
    state.places = {Place{}};
    return state;
}

using Names = std::vector<std::string>;

struct Desk : app::Headless {
    explicit Desk(State state, ImVec2 size = phone)
        : Headless(std::move(state), ATTUNE_TEST_FONTS, {.size = size, .reduced_motion = true}) {}
    [[nodiscard]] Screen screen() const { return state().place().screen; }
    [[nodiscard]] Names here() const {
        Names names;
        for (const Person& person : people_here(state())) names.push_back(person.name);
        return names;
    }
};

inline Names known(const Desk& desk) {
    Names names;
    for (const Person& person : desk.state().library.people) names.push_back(person.name);
    return names;
}

} // namespace attune::test
