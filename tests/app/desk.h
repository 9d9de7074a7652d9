// The session's home on a phone or a laptop, with sample people and no session waiting.
#pragma once

#include "app/headless.h"
#include "app/sample.h"

#include <string>
#include <string_view>
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
    /// As a part of what is said or held anywhere.
    [[nodiscard]] bool shows(std::string_view words) const {
        for (const ui::Item& item : items())
            if (item.label.find(words) != std::string::npos || item.value.find(words) != std::string::npos) return true;
        return false;
    }
    void write(std::string_view label, std::string_view words) {
        tap(label);
        type(words);
        press(ImGuiKey_Escape);
    }
};

inline Names known(const Desk& desk) {
    Names names;
    for (const Person& person : desk.state().library.people) names.push_back(person.name);
    return names;
}

} // namespace attune::test
