// A state with hands: acts, lets time pass, and remembers what `update` wanted done.
#pragma once

#include "core/update.h"

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attune::test {

using namespace std::chrono_literals;
namespace h = happening;

inline Phase phase_of(Role role, Millis length, bool for_each = true, std::uint8_t depth = 0) {
    Phase made;
    made.role = role;
    made.length = length;
    made.for_each = for_each;
    made.depth = depth;
    return made;
}

inline Way preset(std::string id, std::vector<Phase> phases, std::uint8_t least = 2, std::uint8_t most = 2) {
    Way way;
    way.id = id;
    way.title = "The " + std::move(id);
    way.icon = "spa";
    way.people_min = least;
    way.people_max = most;
    way.phases = std::move(phases);
    way.built_in = true;
    return way;
}

inline Deck deck_of_depths(const std::string& id, std::size_t each) {
    Deck deck;
    deck.id = id;
    for (std::uint8_t depth = 1; depth <= 3; ++depth) {
        for (std::size_t i = 0; i < each; ++i) {
            Card card;
            card.id = "card-" + std::to_string(depth) + "-" + std::to_string(i);
            card.text = "Question " + card.id;
            card.depth = depth;
            deck.cards.push_back(card);
        }
    }
    return deck;
}

struct World {
    State state;
    Drafts drafts;
    Rng rng{7};
    Now now{Instant{100h}, WallTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}} + 19h, 60min};
    Effects last; ///< what the last action wanted

    World() {
        auto circle = preset("circle", {phase_of(Role::Circle, 4min), phase_of(Role::Close, 5min, false)}, 3, 8);
        circle.circle = 20min;
        state.presets = {
            preset("talk", {phase_of(Role::Speak, 5min), phase_of(Role::Reflect, 2min)}), circle,
            preset("depths", {phase_of(Role::Share, 15min, false, 1), phase_of(Role::Share, 15min, false, 2)})};
        state.decks = {deck_of_depths("open", 4)};
    }

    const Effects& act(const Action& action) {
        last = update(state, action, Moment{now, rng, drafts});
        return last;
    }
    const Effects& tap(Happening what) { return act(action::OnStage{std::move(what)}); }
    void pass(Millis time) {
        now.instant += time;
        now.wall += time;
    }
    const Effects& tick(Millis time) {
        pass(time);
        return act(action::Tick{});
    }
    /// Adds people; names are their initials' ids in tests.
    void seat(const std::vector<std::string>& names) {
        for (const auto& name : names) act(action::AddPerson{name, {}});
    }
    [[nodiscard]] RecordId id(std::string_view name) const {
        for (const auto& person : state.library.people) {
            if (person.name == name) return person.id;
        }
        return "nobody";
    }
    [[nodiscard]] std::string names_here() const {
        std::string names;
        for (const auto& person : people_here(state)) names += person.name + " ";
        return names;
    }
    [[nodiscard]] std::string all_names() const {
        std::string names;
        for (const auto& person : state.library.people) names += person.name + " ";
        return names;
    }
    /// "session stage": the places from below to the top.
    [[nodiscard]] std::string places() const {
        std::string names;
        for (const auto& place : state.places) {
            names += (names.empty() ? "" : " ") + std::string{name_of(place.screen)};
        }
        return names;
    }
    [[nodiscard]] SessionView seen() const { return view(*state.session, now.instant); }
    [[nodiscard]] std::string said() const { return state.notice ? state.notice->text : ""; }

    template <class What>
    [[nodiscard]] std::vector<What> wanted() const {
        std::vector<What> found;
        for (const auto& effect : last) {
            if (const auto* what = std::get_if<What>(&effect)) found.push_back(*what);
        }
        return found;
    }
    template <class What>
    [[nodiscard]] bool wants() const {
        return !wanted<What>().empty();
    }

    /// Two people, a session of theirs running for a while and then on its closing page.
    void listen_for(Millis time) {
        if (state.library.people.empty()) seat({"Maya", "Sam"});
        act(action::BeginSession{"talk"});
        tap(h::Start{});
        pass(time);
    }
    void finish_after(Millis time) {
        listen_for(time);
        tap(h::Finish{});
    }
};

} // namespace attune::test
