#include "ui/screens/way_phases.h"

#include "core/words.h"
#include "ui/icons.h"
#include "ui/screens/stage_words.h"
#include "ui/scroll.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/ring.h"
#include "ui/widgets/row.h"
#include "ui/widgets/stepper.h"
#include "ui/widgets/text_field.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace attune::ui {
namespace {

constexpr std::array roles{Role::Speak, Role::Reflect, Role::Validate, Role::Empathise, Role::Respond,
                           Role::Ask,   Role::Circle,  Role::Share,    Role::Close};

/// What is to be done with the list once it is drawn: nothing changes under the loop's feet.
enum class Change : std::uint8_t { None, Earlier, Later, Copy, Remove };

void keep_keys(Frame& f, std::size_t count) {
    auto& keys = f.ui.phase_keys;
    if (keys.size() > count) keys.resize(count);
    while (keys.size() < count) keys.push_back(f.ui.next_phase_key++);
}

ImGuiID open_id(const Frame& f, std::size_t i) { return ImGui::GetID(f.ui.phase_keys.at(i)); }

void set_open(Frame& f, std::size_t i, bool open) {
    if (open)
        f.ui.open.insert(open_id(f, i));
    else
        f.ui.open.erase(open_id(f, i));
}

/// One that has just been made is scrolled to once it is drawn.
void unfold_in_sight(Frame& f, std::size_t i) {
    set_open(f, i, true);
    f.ui.phase_to_show = f.ui.phase_keys.at(i);
}

void show_if_new(Frame& f, int key, ImVec2 min) {
    if (f.ui.phase_to_show != key) return;
    f.ui.phase_to_show.reset();
    keep_in_sight(f, min, ImGui::GetItemRectMax());
}

std::string joined(const std::vector<std::string>& lines) {
    std::string all;
    for (std::size_t i = 0; i < lines.size(); ++i) all += (i > 0 ? "\n" : "") + lines[i];
    return all;
}

/// Empty lines stay while they are written; saving leaves them out.
std::vector<std::string> split(const std::string& all) {
    std::vector<std::string> lines;
    if (all.empty()) return lines;
    std::size_t at = 0;
    for (std::size_t end = 0; end != std::string::npos; at = end + 1) {
        end = all.find('\n', at);
        lines.push_back(all.substr(at, end == std::string::npos ? end : end - at));
    }
    return lines;
}

void choose_role(Frame& f, Phase& phase) {
    bool first = true;
    for (const Role role : roles) {
        const ChipLook look{.selected = role == phase.role};
        if (!first) flow(f, chip_width(f, title_of(role), look));
        first = false;
        if (chip(f, title_of(role), look)) {
            phase.role = role;
            if (floor_of(role) == Floor::Everyone) phase.for_each = false;
        }
    }
    gap(f, space::xs);
    text(f, Type::Label, about(phase.role), {.colour = f.palette.text_quiet});
}

void choose_turns(Frame& f, Phase& phase, bool circle) {
    const ChipLook each{.selected = phase.for_each, .id = "each"}, once{.selected = !phase.for_each};
    if (chip(f, circle ? "A turn at a time" : "For each of you", each)) phase.for_each = true;
    flow(f, chip_width(f, "Once", once));
    if (chip(f, "Once", once)) phase.for_each = false;
}

void choose_depth(Frame& f, Phase& phase) {
    constexpr std::array<std::string_view, 4> names{"No cards", "Gentle cards", "Deeper cards", "Deepest cards"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const ChipLook look{.selected = phase.depth == i};
        if (i > 0) flow(f, chip_width(f, names[i], look));
        if (chip(f, names[i], look)) phase.depth = static_cast<std::uint8_t>(i);
    }
}

void choose_keep(Frame& f, Phase& phase) {
    constexpr std::array<std::pair<Keep, std::string_view>, 3> all{std::pair{Keep::Nothing, "Nothing"},
                                                                   std::pair{Keep::Thanks, "Five thanks, to pin"},
                                                                   std::pair{Keep::Wishes, "A wish each, to plan"}};
    bool first = true;
    for (const auto& [keep, words] : all) {
        const ChipLook look{.selected = phase.keep == keep};
        if (!first) flow(f, chip_width(f, words, look));
        first = false;
        if (chip(f, words, look)) phase.keep = keep;
    }
}

void write_words(Frame& f, Phase& phase) {
    const ImU32 ground = f.palette.surface_sunk;
    text_field(f, "name", phase.name,
               {.label = "What it is called",
                .placeholder = title_of(phase.role),
                .label_shown = true,
                .length_max = 40,
                .ground = ground});
    gap(f, space::m);
    text_field(f, "guidance", phase.guidance,
               {.label = "For the one who has the floor",
                .placeholder = "One line of guidance; {speaker} and {listener} become names",
                .label_shown = true,
                .multiline = true,
                .length_max = 400,
                .lines_min = 2,
                .ground = ground});
    gap(f, space::m);
    text_field(f, "to-listener", phase.to_listener,
               {.label = "For the other one",
                .placeholder = "One line, if you like",
                .label_shown = true,
                .multiline = true,
                .length_max = 400,
                .ground = ground});
    gap(f, space::m);
    std::string words = joined(phase.words);
    if (text_field(f, "words", words,
                   {.label = "Words to lean on",
                    .placeholder = "One opening on each line: “I feel…”",
                    .label_shown = true,
                    .multiline = true,
                    .lines_min = 2,
                    .lines_max = 10,
                    .ground = ground})
            .changed)
        phase.words = split(words);
}

Change deeds(Frame& f, std::size_t i, std::size_t count) {
    struct Deed {
        const char* icon;
        std::string_view label;
        Change change;
        bool enabled;
    };
    const std::array all{Deed{icon::arrow_upward, "Earlier", Change::Earlier, i > 0},
                         Deed{icon::arrow_downward, "Later", Change::Later, i + 1 < count},
                         Deed{icon::content_copy, "Copy", Change::Copy, count < phases_max},
                         Deed{icon::bin, "Take out", Change::Remove, count > 1}};
    Change change = Change::None;
    bool first = true;
    for (const Deed& deed : all) {
        const ChipLook look{.icon = deed.icon, .enabled = deed.enabled, .role = ItemRole::Button};
        if (!first) flow(f, chip_width(f, deed.label, look));
        first = false;
        if (chip(f, deed.label, look)) change = deed.change;
    }
    return change;
}

void line(Frame& f, std::string_view words) {
    gap(f, space::l);
    section(f, words);
    gap(f, space::s);
}

Change edit_phase(Frame& f, Way& way, std::size_t i) {
    Phase& phase = way.phases[i];
    const Panel card(f, "open", {}, space::l);
    section(f, "What happens");
    gap(f, space::s);
    choose_role(f, phase);
    line(f, "How long");
    length_stepper(f, title_of(phase.role), phase.length, "minutes");
    if (floor_of(phase.role) != Floor::Everyone) {
        line(f, "How often");
        choose_turns(f, phase, way.circle.has_value());
    } else {
        line(f, "On cards");
        choose_depth(f, phase);
    }
    line(f, "To write down meanwhile");
    choose_keep(f, phase);
    gap(f, space::l);
    write_words(f, phase);
    gap(f, space::l);
    return deeds(f, i, way.phases.size());
}

std::string line_of(const Way& way, const Phase& phase) {
    const std::string length = length_words(phase.length);
    if (phase.for_each) return length + (way.circle ? ", a turn at a time" : ", for each of you");
    return length + (floor_of(phase.role) == Floor::Everyone ? ", together" : ", once");
}

void carry_out(Frame& f, Way& way, std::size_t i, Change change) {
    auto& phases = way.phases;
    auto& keys = f.ui.phase_keys;
    const auto step = static_cast<std::ptrdiff_t>(i);
    switch (change) {
    case Change::None: return;
    case Change::Earlier:
        std::swap(phases[i], phases[i - 1]);
        std::swap(keys[i], keys[i - 1]);
        return;
    case Change::Later:
        std::swap(phases[i], phases[i + 1]);
        std::swap(keys[i], keys[i + 1]);
        return;
    case Change::Copy:
        phases.insert(phases.begin() + step + 1, Phase{phases[i]});
        keys.insert(keys.begin() + step + 1, f.ui.next_phase_key++);
        set_open(f, i, false);
        unfold_in_sight(f, i + 1);
        return;
    case Change::Remove:
        f.drafts.way_before = way;
        f.ui.phase_keys_before = keys;
        phases.erase(phases.begin() + step);
        keys.erase(keys.begin() + step);
        return;
    }
}

void take_back(Frame& f, Way& way) {
    if (!f.drafts.way_before || f.drafts.way_before->id != way.id) return;
    gap(f, space::s);
    const ChipLook look{.icon = icon::undo, .role = ItemRole::Button};
    if (!chip(f, "Put the phase back", look)) return;
    way.phases = f.drafts.way_before->phases;
    f.ui.phase_keys = std::exchange(f.ui.phase_keys_before, {});
    f.drafts.way_before.reset();
    keep_keys(f, way.phases.size());
}

} // namespace

const char* icon_of(Role role) {
    switch (role) {
    case Role::Ask: return icon::chat_bubble_outline;
    case Role::Speak: return icon::record_voice_over;
    case Role::Reflect: return icon::hearing;
    case Role::Validate: return icon::handshake;
    case Role::Empathise: return icon::favorite_border;
    case Role::Respond: return icon::celebration;
    case Role::Circle: return icon::groups;
    case Role::Share: return icon::style;
    case Role::Close: return icon::local_florist;
    }
    return icon::forum;
}

void edit_phases(Frame& f, Way& way) {
    ImGui::PushID("phases");
    section(f, "Phases, in order");
    keep_keys(f, way.phases.size());
    std::size_t changed = 0;
    Change change = Change::None;
    for (std::size_t i = 0; i < way.phases.size(); ++i) {
        gap(f, 10);
        const Phase& phase = way.phases[i];
        const bool open = f.ui.open.contains(open_id(f, i));
        const std::string title = std::to_string(i + 1) + ". " + std::string{title_of(phase)};
        const int key = f.ui.phase_keys[i];
        const std::string id = "phase " + std::to_string(key);
        const ImVec2 min = ImGui::GetCursorScreenPos();
        if (list_row(f, title,
                     {.icon = icon_of(phase.role),
                      .hue = way.hue,
                      .subtitle = line_of(way, phase),
                      .trailing = open ? icon::expand_less : icon::expand_more,
                      .id = id}))
            set_open(f, i, !open);
        if (!open) continue;
        gap(f, 6);
        ImGui::PushID(key);
        f.semantics.set_group(title);
        const Change asked = edit_phase(f, way, i);
        f.semantics.set_group({});
        ImGui::PopID();
        show_if_new(f, key, min);
        if (asked != Change::None) {
            changed = i;
            change = asked;
        }
    }
    if (change != Change::None) carry_out(f, way, changed, change);
    take_back(f, way);
    gap(f, 10);
    const bool room = way.phases.size() < phases_max;
    if (button(f, "Add a phase", {.kind = ButtonKind::Tonal, .icon = icon::add, .enabled = room})) {
        way.phases.push_back({.role = Role::Speak, .length = std::chrono::minutes{5}});
        keep_keys(f, way.phases.size());
        unfold_in_sight(f, way.phases.size() - 1);
    }
    ImGui::PopID();
}

} // namespace attune::ui
