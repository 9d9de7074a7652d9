// The opening card and its button; who is here.
#include "ui/screens/session_parts.h"

#include "core/text.h"
#include "core/words.h"
#include "ui/icons.h"
#include "ui/screens/way_phases.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/ring.h"
#include "ui/widgets/swatches.h"
#include "ui/widgets/text_field.h"

#include <algorithm>
#include <array>
#include <vector>

namespace attune::ui {
namespace {

constexpr float card_sign_dp = 44, card_title_dp = 25, card_words_dp = 15;

Hue hue_of(const std::vector<Person>& people, std::size_t i) {
    return i < people.size() ? people[i].hue : all_hues.at(i);
}

std::string label_above(const Frame& f, const Way& way) {
    if (f.state.last_way == way.id) return "Last time";
    if (f.state.last_way.empty() && offered_way(f.state).id == way.id) return "A good one to begin with";
    return "For " + people_words(way) + ", " + length_today(f, way);
}

/// For those who typed no name, so that beginning never has to wait: they read like names in every
/// sentence ("Sun speaks"), and a tap on one changes it.
constexpr std::array<std::string_view, 2> stand_ins{"Sun", "Moon"};

void seat_first_people(Frame& f) {
    constexpr std::array hues{Hue::Coral, Hue::Teal};
    for (std::size_t i = 0; i < hues.size(); ++i) {
        const std::string_view typed = trimmed(f.drafts.first_names[i]);
        f.act(action::AddPerson{std::string{typed.empty() ? stand_ins[i] : typed}, hues[i]});
    }
    f.drafts.first_names = {};
}

std::vector<std::string> names_from(const std::vector<Person>& people, std::size_t first, std::size_t end) {
    std::vector<std::string> names;
    for (std::size_t i = first; i < std::min(end, people.size()); ++i) names.push_back(people[i].name);
    return names;
}

void say_too_many(Frame& f, const Way& way, const std::vector<Person>& people) {
    const auto out = names_from(people, way.people_max, people.size());
    text(f, Type::Label,
         listed(names_from(people, 0, way.people_max)) + " take part; " + listed(out) +
             (out.size() == 1 ? " sits" : " sit") + " this one out.",
         {.colour = f.palette.text_quiet});
    gap(f, space::m);
}

} // namespace

Way as_agreed(const Frame& f, const Way& way) {
    const auto changed = f.drafts.lengths.find(way.id);
    return changed == f.drafts.lengths.end() ? way : with_lengths(way, changed->second);
}

std::string length_today(const Frame& f, const Way& way) {
    const std::size_t people = std::clamp<std::size_t>(people_here(f.state).size(), way.people_min, way.people_max);
    const bool open_ended = std::ranges::any_of(way.phases, [](const Phase& p) { return speaker_decides(p.role); });
    return (open_ended ? "about " : "") + length_words(planned_length(as_agreed(f, way), people));
}

const char* icon_of(const Way& way) {
    if (const char* icon = icon_named(way.icon)) return icon;
    if (way.circle) return icon::groups;
    // The phase that says most about a way, from the rarest on.
    constexpr std::array telling{Role::Respond, Role::Empathise, Role::Validate, Role::Reflect,
                                 Role::Circle,  Role::Share,     Role::Speak};
    for (const Role role : telling)
        if (std::ranges::find(way.phases, role, &Phase::role) != way.phases.end()) return icon_of(role);
    return icon::forum;
}

namespace {

/// Beside a session that waits to be gone on with, beginning another one is the quieter thing.
ButtonKind begin_kind(const Frame& f) {
    const bool beside_waiting = f.state.session && (f.wide() || f.state.place().screen == Screen::Session);
    return beside_waiting ? ButtonKind::Surface : ButtonKind::Primary;
}

} // namespace

void begin_block(Frame& f, const Way& way) {
    const auto people = people_here(f.state);
    const bool first_start = f.state.library.people.empty();
    if (!first_start && people.size() < way.people_min) {
        text(f, Type::Label, people_needed(way, people.size()), {.colour = f.palette.text_quiet});
        gap(f, space::m);
        if (button(f, "Say who is here", {.kind = begin_kind(f), .icon = icon::group_add}))
            f.act(action::GoTo{{Screen::People, {}}});
        return;
    }
    const bool crowded = people.size() > way.people_max;
    if (crowded) say_too_many(f, way, people);
    const std::size_t count = std::clamp<std::size_t>(people.size(), way.people_min, way.people_max);
    const std::string begin = "Begin, " + length_words(planned_length(as_agreed(f, way), count));
    if (button(f, begin, {.kind = begin_kind(f), .icon = icon::play_arrow, .id = "begin"})) {
        if (first_start) seat_first_people(f);
        f.act(action::BeginSession{way.id});
    }
    if (!crowded) return;
    gap(f, space::s);
    if (button(f, "Choose who takes part", {.kind = ButtonKind::Plain, .height_dp = target::minimum}))
        f.act(action::GoTo{{Screen::People, {}}});
}

namespace {

/// Its icon in its own colour, at the right end of the card; the card itself has the people's.
void way_sign(Frame& f, const Way& way) {
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const float side = f.dp(card_sign_dp);
    const ImVec2 centre{pos.x + ImGui::GetContentRegionAvail().x - side / 2, pos.y + side / 2};
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddCircleFilled(centre, side / 2, f.palette.surface);
    draw_icon(f, draw, icon_of(way), centre, f.dp(24), f.palette.of(way.hue).strong);
}

} // namespace

void opening_card(Frame& f, const Way& way, bool begins) {
    const auto people = people_here(f.state);
    const HueColours& first = f.palette.of(hue_of(people, 0));
    const Panel card(f, "opening", {.fill = first.soft, .fill_to = f.palette.of(hue_of(people, 1)).soft});
    const float words = ImGui::GetContentRegionAvail().x - f.dp(card_sign_dp + space::m);
    way_sign(f, way);
    text(f, Type::Label, label_above(f, way), {.colour = first.strong, .width = words, .size_dp = 13, .strong = true});
    gap(f, 6);
    text(f, Type::Card, way.title, {.width = words, .size_dp = card_title_dp, .heading = true});
    gap(f, space::xs);
    if (!way.about.empty()) text(f, Type::Body, way.about, {.colour = f.palette.text_quiet, .size_dp = card_words_dp});
    if (!begins) return;
    gap(f, space::l);
    begin_block(f, way);
}

void first_names(Frame& f) {
    const Panel card(f, "first-names");
    text(f, Type::Card, "Who is here?", {.size_dp = card_title_dp, .heading = true});
    gap(f, space::xs);
    text(f, Type::Body,
         "First names are enough, and nobody sends them anywhere. Until you have a moment for them you can be Sun and "
         "Moon.",
         {.colour = f.palette.text_quiet, .size_dp = card_words_dp});
    gap(f, space::l);
    auto& names = f.drafts.first_names;
    const bool one_done = text_field(f, "first", names[0],
                                     {.label = "One of you",
                                      .placeholder = "One of you",
                                      .length_max = name_max,
                                      .ground = f.palette.surface_sunk})
                              .submitted;
    gap(f, space::m);
    const bool done = text_field(f, "second", names[1],
                                 {.label = "The other one",
                                  .placeholder = "The other one",
                                  .length_max = name_max,
                                  .ground = f.palette.surface_sunk})
                          .submitted;
    if (one_done) f.ui.wants_focus = ImGui::GetID("second"); // from the next frame on: this Enter is used up
    gap(f, space::l);
    const bool typed = !trimmed(names[0]).empty() || !trimmed(names[1]).empty();
    const bool pressed = button(f, typed ? "That is us" : "Skip for now",
                                {.kind = ButtonKind::Tonal, .icon = typed ? icon::check : nullptr, .id = "us"});
    if (pressed || (done && typed)) seat_first_people(f);
    earlier_people(f);
}

} // namespace attune::ui
