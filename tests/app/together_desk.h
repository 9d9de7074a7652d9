// A table at which nothing together is planned, kept or wished for yet.
#pragma once

#include "desk.h"
#include "journey.h"

namespace attune::test {

inline State without_together() {
    State state = state_of(app::Sample::Two);
    Library& library = state.library;
    library.ideas = {};
    library.likings = {};
    library.plans = {};
    library.memories = {};
    library.rituals = {};
    library.ritual_marks = {};
    library.goals = {};
    library.cheers = {};
    library.wins = {};
    library.agreed = {};
    library.notes = {};
    library.check_ins = {};
    library.check_in_answers = {};
    return state;
}

struct Together : Desk {
    explicit Together(ImVec2 size = phone) : Desk(without_together(), size) { tap("Together"); }
    [[nodiscard]] const Library& library() const { return state().library; }
};

} // namespace attune::test
