#include "core/other_versions.h"

namespace attune {

std::optional<Body> find_body(const Library& library, const RecordId& id) {
    std::optional<Body> found;
    const auto is_on = [&](const auto& shelf) {
        if (const auto* record = shelf.find(id)) found = *record;
        return found.has_value();
    };
    const auto is_on_one_of = [&](const auto&... shelves) { return (is_on(shelves) || ...); };
    const auto& l = library;
    (void)is_on_one_of(l.notes, l.bin, l.people, l.ways, l.sessions, l.hearts, l.decks, l.marks, l.feelings,
                       l.check_ins, l.check_in_answers, l.entries, l.comments, l.ideas, l.likings, l.plans, l.memories,
                       l.rituals, l.ritual_marks, l.goals, l.cheers, l.agreements, l.agreed, l.wins);
    return found;
}

} // namespace attune
