// What a way of listening is: its phases, with minutes that can be changed for this once.
#include "core/way.h"

#include "core/words.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/other_version.h"
#include "ui/screens/screens.h"
#include "ui/screens/session_parts.h"
#include "ui/screens/stage_words.h"
#include "ui/screens/way_phases.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/ring.h"
#include "ui/widgets/row.h"
#include "ui/widgets/stepper.h"

#include <algorithm>
#include <string>

namespace attune::ui {
namespace {

constexpr float round_dp = 44, round_gap_dp = 14;
constexpr float foot_needs_dp = 420; // lower windows have the button in the page, where it scrolls

std::string name_or(const std::vector<Person>& people, std::size_t i, std::string_view otherwise) {
    return i < people.size() ? people[i].name : std::string{otherwise};
}

/// Of two, who begins speaks and the other one listens; in a circle nobody is named beforehand.
std::string guidance_today(const Frame& f, std::string_view line) {
    const auto people = people_here(f.state);
    const bool two = people.size() == 2;
    return with_names(line, two ? name_or(people, 0, "") : "the speaker",
                      two ? name_or(people, 1, "") : "the listener");
}

std::string turns_of(const Way& way, const Phase& phase) {
    if (!phase.for_each) return way.people_max > 2 ? "Once, all together" : "Once, both together";
    if (way.circle) return "A turn at a time";
    return way.people_max > 2 ? "Each of you in turn" : "Each of you once";
}

/// "Share", and "Share 2" for the second of its kind: told apart by those who only hear it.
std::string name_in(const Way& way, std::size_t i) {
    const auto end = way.phases.begin() + static_cast<std::ptrdiff_t>(i);
    const auto title = title_of(way.phases[i]);
    const auto before = std::count_if(way.phases.begin(), end, [&](const Phase& p) { return title_of(p) == title; });
    return std::string{title} + (before > 0 ? " " + std::to_string(before + 1) : "");
}

/// An icon, a title and a line below at the left, a stepper at the right or on a line of its own.
bool phase_head(Frame& f, const char* icon, Hue hue, std::string_view title, std::string_view below, Millis& length,
                std::string_view name) {
    Face title_face = face(f, Type::Body);
    title_face.font = f.fonts.semibold;
    const float row = ImGui::GetContentRegionAvail().x, lead = f.dp(round_dp + round_gap_dp);
    const float steps = stepper_width(f, length_words(length));
    const bool beside = row - lead - steps - f.dp(space::m) >= f.sp(120);
    const float room = row - lead - (beside ? steps + f.dp(space::m) : 0);
    const Face below_face = face(f, Type::Label);
    const float words = measure(title_face, title, room).y + measure(below_face, below, room).y + f.dp(2);
    const float height = std::max(words, f.dp(round_dp + 4));
    const ImVec2 min = ImGui::GetCursorScreenPos();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 centre{min.x + f.dp(round_dp) / 2, min.y + height / 2};
    draw.AddCircleFilled(centre, f.dp(round_dp) / 2, f.palette.of(hue).soft);
    draw_icon(f, draw, icon, centre, f.dp(24), f.palette.of(hue).strong);
    const float top = min.y + (height - words) / 2;
    ImGui::SetCursorScreenPos({min.x + lead, top});
    text(f, Type::Body, title, {.width = room, .heading = true, .strong = true});
    ImGui::SetCursorScreenPos({min.x + lead, ImGui::GetCursorScreenPos().y + f.dp(2)});
    text(f, Type::Label, below, {.colour = f.palette.text_quiet, .width = room});
    bool changed = false;
    if (beside) {
        ImGui::SetCursorScreenPos({min.x + row - steps, min.y + (height - f.dp(target::minimum)) / 2});
        changed = length_stepper(f, name, length, "minutes");
    }
    ImGui::SetCursorScreenPos(min);
    ImGui::Dummy({row, height});
    if (beside) return changed;
    gap(f, space::s);
    ImGui::SetCursorScreenPos({min.x + (row >= lead + steps ? lead : 0), ImGui::GetCursorScreenPos().y});
    return length_stepper(f, name, length, "minutes");
}

void words_to_lean_on(Frame& f, const Phase& phase, std::string_view name) {
    if (phase.words.empty()) return;
    const ImGuiID id = ImGui::GetID("lean-on");
    const bool open = f.ui.open.contains(id);
    gap(f, space::s);
    const std::string_view label = open ? "Fewer words" : "Words to lean on";
    const std::string said = std::string{label} + ": " + std::string{name};
    const ChipLook look{
        .icon = open ? icon::expand_less : icon::expand_more, .role = ItemRole::Button, .id = "unfold", .said = said};
    if (chip(f, label, look)) {
        if (open)
            f.ui.open.erase(id);
        else
            f.ui.open.insert(id);
    }
    if (!open) return;
    for (const std::string& opening : phase.words) {
        gap(f, space::xs);
        text(f, Type::Note, "“" + opening + "”", {.align = Align::Start});
    }
}

void phase_card(Frame& f, const Way& way, std::size_t i, Lengths& lengths, bool& changed) {
    const Phase& phase = way.phases[i];
    const Panel card(f, "phase", {}, space::l);
    const std::string name = name_in(way, i);
    changed |=
        phase_head(f, icon_of(phase.role), way.hue, title_of(phase), turns_of(way, phase), lengths.phases[i], name);
    if (!phase.guidance.empty()) {
        gap(f, space::m);
        text(f, Type::Note, guidance_today(f, phase.guidance), {.align = Align::Start});
    }
    words_to_lean_on(f, phase, name);
}

void circle_card(Frame& f, const Way& way, Lengths& lengths, bool& changed) {
    const Panel card(f, "circle", {}, space::l);
    changed |= phase_head(f, icon::sync_alt, way.hue, "The circle goes round",
                          "The listener speaks next and picks a listener", *lengths.circle, "The circle");
}

void phases(Frame& f, const Way& way) {
    const Way agreed = as_agreed(f, way);
    Lengths lengths = lengths_of(agreed);
    bool changed = false;
    section(f, "Step by step");
    if (lengths.circle) {
        gap(f, 10);
        circle_card(f, agreed, lengths, changed);
    }
    for (std::size_t i = 0; i < agreed.phases.size(); ++i) {
        gap(f, 10);
        ImGui::PushID(static_cast<int>(i));
        phase_card(f, agreed, i, lengths, changed);
        ImGui::PopID();
    }
    if (changed) f.drafts.lengths[way.id] = lengths;
    if (f.drafts.lengths.contains(way.id) && lengths == lengths_of(way)) f.drafts.lengths.erase(way.id);
    if (!f.drafts.lengths.contains(way.id)) return;
    gap(f, space::m);
    text(f, Type::Label, "Changed for the next session only.", {.colour = f.palette.text_quiet});
    if (chip(f, "The usual minutes", {.icon = icon::undo, .role = ItemRole::Button})) f.drafts.lengths.erase(way.id);
}

struct Deed {
    const char* icon;
    std::string_view label;
    Action action;
};

/// Quiet buttons side by side, wrapped where they don't fit.
void deeds(Frame& f, const Way& way) {
    const bool begun = f.drafts.way && f.drafts.way->id == way.id;
    const std::string_view change = begun ? "Go on changing it" : way.built_in ? "Make it your own" : "Change it";
    std::vector<Deed> all{{icon::edit, change, action::GoTo{{Screen::WayEditor, way.id}}}};
    if (!way.built_in) all.push_back({icon::content_copy, "Make a copy", action::DuplicateWay{way.id}});
    all.push_back({icon::save_alt, "Save as a file", action::ShareWay{way.id}});
    if (!way.built_in) all.push_back({icon::bin, "Remove", action::RemoveWay{way.id}});
    for (std::size_t i = 0; i < all.size(); ++i) {
        const ChipLook look{.icon = all[i].icon, .role = ItemRole::Button};
        if (i > 0) flow(f, chip_width(f, all[i].label, look));
        if (chip(f, all[i].label, look)) f.act(Action{all[i].action});
    }
}

} // namespace

void way_detail(Frame& f, const Way& way) {
    ImGui::PushID(way.id.c_str());
    phases(f, way);
    gap(f, space::xl);
    deeds(f, way);
    ImGui::PopID();
}

void draw_way(Frame& f) {
    const Way* way = find_way(f.state, f.state.place().subject);
    const bool foot = f.layout.height_dp() >= foot_needs_dp * std::max(1.0F, f.layout.text_scale);
    Page page(f, {.title = way != nullptr && way->built_in ? "A way to listen" : "Your own way",
                  .leading = PageLook::Leading::Back,
                  .centred = true,
                  .has_foot = foot && way != nullptr});
    if (way == nullptr) {
        text(f, Type::Body, "This way of listening is no longer here.");
        return;
    }
    opening_card(f, *way, !foot);
    other_version(f, way->id);
    gap(f, space::m);
    if (f.state.library.people.empty())
        first_names(f);
    else
        people_line(f);
    gap(f, space::l);
    way_detail(f, *way);
    if (!foot) return;
    page.begin_foot();
    begin_block(f, *way);
}

} // namespace attune::ui
