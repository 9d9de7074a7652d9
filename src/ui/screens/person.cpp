// Somebody's name and hue: a new person, or one who is known.
#include "core/text.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/other_version.h"
#include "ui/screens/screens.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"
#include "ui/widgets/row.h"
#include "ui/widgets/swatches.h"
#include "ui/widgets/text_field.h"

#include <algorithm>
#include <string>

namespace attune::ui {
namespace {

/// The draft belongs to whom the sheet is about; a draft of somebody else makes room.
bool take_up(Frame& f, const Person* person) {
    Drafts& drafts = f.drafts;
    const std::optional<RecordId> subject = person != nullptr ? std::optional{person->id} : std::nullopt;
    const bool fresh = drafts.person != subject;
    if (fresh) {
        drafts.person = subject;
        drafts.person_name = person != nullptr ? person->name : std::string{};
        drafts.person_hue = person != nullptr ? std::optional{person->hue} : std::nullopt;
    }
    return fresh;
}

/// The hue that a new person gets when nobody chooses: the one that fewest have.
Hue free_hue(const State& state) {
    const auto wearers = [&](Hue hue) { return std::ranges::count(state.library.people, hue, &Person::hue); };
    return *std::ranges::min_element(all_hues, {}, wearers);
}

void places_in_order(Frame& f, const Person& person) {
    const auto& people = f.state.library.people;
    if (people.size() < 2) return;
    const auto at = static_cast<std::size_t>(std::ranges::find(people, person.id, &Person::id) - people.begin());
    const ChipLook up{.icon = icon::arrow_upward, .enabled = at > 0, .role = ItemRole::Button};
    const ChipLook down{.icon = icon::arrow_downward, .enabled = at + 1 < people.size(), .role = ItemRole::Button};
    gap(f, space::l);
    section(f, "Place in the order");
    gap(f, space::s);
    if (chip(f, "Earlier", up)) f.act(action::MovePerson{person.id, at - 1});
    flow(f, chip_width(f, "Later", down));
    if (chip(f, "Later", down)) f.act(action::MovePerson{person.id, at + 1});
}

} // namespace

void draw_person(Frame& f) {
    const Person* person = find_person(f.state.library, f.state.place().subject);
    take_up(f, person);
    Drafts& drafts = f.drafts;
    Sheet sheet(f, {.title = person != nullptr ? std::string_view{person->name} : "Somebody new", .has_foot = true});
    const auto name = text_field(f, "name", drafts.person_name,
                                 {.label = "Name",
                                  .placeholder = "A first name is enough",
                                  .length_max = name_max,
                                  .focus_now = person == nullptr && ImGui::IsWindowAppearing(),
                                  .ground = f.palette.surface});
    gap(f, space::l);
    section(f, "Colour");
    gap(f, space::s);
    const Hue hue = drafts.person_hue.value_or(free_hue(f.state));
    if (const auto chosen = hue_swatches(f, hue)) drafts.person_hue = chosen;
    if (person != nullptr) {
        other_version(f, person->id);
        places_in_order(f, *person);
        gap(f, space::m);
        if (chip(f, "Remove " + person->name, {.icon = icon::bin, .role = ItemRole::Button, .id = "remove"}))
            f.act(action::RemovePerson{person->id});
    }
    sheet.begin_foot();
    const bool named = !trimmed(drafts.person_name).empty();
    const bool pressed = button(f, person != nullptr ? "Save" : "Add", {.hue = hue, .enabled = named});
    if (!named || (!pressed && !name.submitted)) return;
    if (person != nullptr)
        f.act(action::EditPerson{{.id = person->id, .name = drafts.person_name, .hue = hue}});
    else
        f.act(action::AddPerson{drafts.person_name, hue});
}

} // namespace attune::ui
