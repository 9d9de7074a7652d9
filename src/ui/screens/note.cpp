// One note: its words in full, hearts, what was thanked back.
#include "ui/widgets/note.h"

#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/other_version.h"
#include "ui/screens/screens.h"
#include "ui/screens/wall_parts.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"
#include "ui/widgets/row.h"

#include <algorithm>
#include <string>
#include <vector>

namespace attune::ui {
namespace {

constexpr std::size_t short_bytes = 160;

/// Who may give a heart here, and who did elsewhere.
std::vector<const Person*> people_with_hearts(const Frame& f, const std::vector<RecordId>& given) {
    std::vector<const Person*> people;
    const auto add = [&](const RecordId& id) {
        const Person* person = find_person(f.state.library, id);
        if (person != nullptr && std::ranges::find(people, person) == people.end()) people.push_back(person);
    };
    for (const RecordId& id : f.state.here) add(id);
    for (const RecordId& id : given) add(id);
    return people;
}

void hearts(Frame& f, const Note& note) {
    const auto given = hearts_of(f.state.library, note.id);
    const auto people = people_with_hearts(f, given);
    if (people.empty()) return;
    gap(f, space::l);
    section(f, "Hearts");
    gap(f, space::xs);
    bool first = true;
    for (const Person* person : people) {
        const bool on = std::ranges::find(given, person->id) != given.end();
        const std::string said = "A heart from " + person->name;
        const ChipLook look{
            .icon = on ? icon::favorite : icon::favorite_border, .selected = on, .id = person->id, .said = said};
        if (!first) flow(f, chip_width(f, person->name, look));
        first = false;
        if (chip(f, person->name, look)) f.act(action::GiveHeart{note.id, person->id, !on});
    }
}

void linked(Frame& f, const Note& other, const char* glyph) {
    gap(f, space::s);
    const std::string names = names_on(f, other);
    if (list_row(f, other.text, {.icon = glyph, .hue = other.paper, .subtitle = names, .id = other.id}))
        f.act(action::GoTo{{Screen::Note, other.id}});
}

void threads(Frame& f, const Note& note) {
    const Note* before = note.answers ? find_note(f.state.library, *note.answers) : nullptr;
    const auto answers = answers_to(f.state.library, note.id);
    if (before != nullptr) {
        gap(f, space::l);
        section(f, "Thanks for this one");
        linked(f, *before, icon::favorite_border);
    }
    if (answers.empty()) return;
    gap(f, space::l);
    section(f, "Thanked back");
    for (const Note* answer : answers) linked(f, *answer, icon::chat_bubble_outline);
}

void changes(Frame& f, const Note& note) {
    gap(f, space::l);
    const ChipLook change{.icon = icon::edit, .role = ItemRole::Button};
    const ChipLook bin{.icon = icon::bin, .role = ItemRole::Button};
    if (chip(f, "Change it", change)) change_note(f, note);
    flow(f, chip_width(f, "Take it off the wall", bin));
    if (chip(f, "Take it off the wall", bin)) f.act(action::BinNote{note.id});
}

} // namespace

void draw_note(Frame& f) {
    const Note* note = find_note(f.state.library, f.state.place().subject);
    Sheet sheet(f, {.title = note != nullptr ? title_of(note->kind) : "A note", .has_foot = note != nullptr});
    if (note == nullptr) return text(f, Type::Body, "This note is not on the wall any more.");
    ImGui::PushID(note->id.c_str());
    whole_note(f, *note, note->text.size() <= short_bytes ? 26.0F : 20.0F);
    other_version(f, note->id);
    hearts(f, *note);
    threads(f, *note);
    changes(f, *note);
    ImGui::PopID();
    sheet.begin_foot();
    if (button(f, "Thank back", {.icon = icon::redo, .hue = note->paper})) begin_answer(f, *note);
}

} // namespace attune::ui
