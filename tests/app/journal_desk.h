// A table at which nobody has written into the journal yet.
#pragma once

#include "core/journal.h"
#include "desk.h"
#include "journey.h"

namespace attune::test {

inline State without_journal() {
    State state = state_of(app::Sample::Two);
    Library& library = state.library;
    library.check_ins = {};
    library.check_in_answers = {};
    library.entries = {};
    library.comments = {};
    library.rituals = {};
    return state;
}

struct Journal : Desk {
    explicit Journal(ImVec2 size = phone) : Desk(without_journal(), size) { tap("Journal"); }
    [[nodiscard]] const Answer* answer(int person) const {
        const auto& check_ins = state().library.check_ins;
        if (check_ins.empty()) return nullptr;
        return state().library.check_in_answers.find(
            answer_id(check_ins.front().id, "person-" + std::to_string(person)));
    }
    void seal() {
        tap("How connected do you feel?");
        tap("Seal it");
    }
    [[nodiscard]] const Entry& entry() const { return state().library.entries.front(); }
};

} // namespace attune::test
