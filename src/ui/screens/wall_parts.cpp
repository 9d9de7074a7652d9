#include "ui/screens/wall_parts.h"

#include "ui/ui_state.h"
#include "ui/widgets/note_wall.h"

#include <algorithm>
#include <array>

namespace attune::ui {
namespace {

/// The other one of two at the table.
std::optional<RecordId> other_of_two(const Frame& f, const std::optional<RecordId>& one) {
    const auto people = people_here(f.state);
    if (people.size() != 2) return {};
    if (!one) return people[1].id;
    return people[0].id == *one ? people[1].id : people[0].id;
}

std::optional<RecordId> known(const Frame& f, const std::optional<RecordId>& id) {
    return id && find_person(f.state.library, *id) != nullptr ? id : std::nullopt;
}

} // namespace

std::string_view title_of_kinds(Kind kind) {
    static constexpr std::array<std::string_view, 4> titles{"Qualities", "Things done", "Efforts", "Celebrations"};
    return titles.at(static_cast<std::size_t>(kind));
}

void begin_note(Frame& f) {
    NoteDraft draft;
    if (f.state.place().screen == Screen::Wall) draft.to = known(f, note_wall_of(f).filter.to);
    draft.from = other_of_two(f, draft.to ? draft.to : other_of_two(f, {}));
    if (!draft.to) draft.to = other_of_two(f, draft.from);
    f.act(action::BeginNote{draft});
}

void begin_answer(Frame& f, const Note& note) {
    NoteDraft draft{.to = known(f, note.from), .answers = note.id};
    draft.from = note.to ? known(f, note.to) : other_of_two(f, draft.to);
    f.act(action::BeginNote{draft});
}

void change_note(Frame& f, const Note& note) { f.act(action::BeginNote{draft_of(note)}); }

} // namespace attune::ui
