// Rituals: done, let be, resting, changed. And Unplug.
#include "core/text.h"
#include "ui/dates.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/press.h"
#include "ui/screens/other_version.h"
#include "ui/screens/screens.h"
#include "ui/screens/together_parts.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/control.h"
#include "ui/widgets/empty.h"
#include "ui/widgets/ring.h"
#include "ui/widgets/row.h"
#include "ui/widgets/stepper.h"
#include "ui/widgets/text_field.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace attune::ui {
namespace {

constexpr std::array<std::string_view, 3> rhythms{"Every day", "Every week", "Every month"};
constexpr Millis hold{1200};

void day_of_week(Frame& f, Ritual& ritual) {
    for (int day = 1; day <= 7; ++day) {
        const std::string_view name = weekday_name(std::chrono::weekday{static_cast<unsigned>(day)});
        const std::string said = "On " + std::string{name};
        const ChipLook look{.selected = ritual.on == day, .role = ItemRole::Tab, .said = said};
        if (day > 1) flow(f, chip_width(f, name.substr(0, 3), look));
        if (chip(f, name.substr(0, 3), look)) ritual.on = day;
    }
}

} // namespace

void draw_ritual(Frame& f) {
    const Ritual* ritual = f.state.library.rituals.find(f.state.place().subject);
    const Sheet sheet(f, {.title = "A ritual"});
    if (ritual == nullptr) return empty_state(f, icon::repeat, "This ritual is not here any more", "");
    const RitualState state = state_of(f.state.library, *ritual, today_of(f.now));
    text(f, Type::Card, ritual->what, {.align = Align::Start, .size_dp = 25, .heading = true});
    gap(f, space::xs);
    text(f, Type::Body, ritual_words(f, *ritual), {.colour = f.palette.text_quiet});
    other_version(f, ritual->id);
    gap(f, space::l);
    if (state == RitualState::Resting) {
        if (button(f, "Wake it again", {.icon = icon::wb_sunny})) f.act(action::RestRitual{ritual->id, false});
    } else if (state == RitualState::Done || state == RitualState::LetBe) {
        if (button(f, state == RitualState::Done ? "Not done after all" : "It is wanted after all",
                   {.kind = ButtonKind::Tonal, .icon = icon::undo, .id = "unmark"}))
            f.act(action::MarkRitual{ritual->id, {}});
    } else {
        if (button(f, "We did it", {.icon = icon::check})) f.act(action::MarkRitual{ritual->id, true});
        gap(f, 10);
        if (button(f, "Not this time", {.kind = ButtonKind::Tonal})) f.act(action::MarkRitual{ritual->id, false});
    }
    gap(f, 10);
    if (state != RitualState::Resting &&
        button(f, "Let it rest for a while", {.kind = ButtonKind::Plain, .icon = icon::nightlight_round}))
        f.act(action::RestRitual{ritual->id, true});
    if (button(f, "Change the ritual", {.kind = ButtonKind::Plain, .icon = icon::edit})) {
        f.drafts.together.ritual = *ritual;
        f.act(action::GoTo{{Screen::RitualEditor, ritual->id}});
    }
}

void draw_ritual_editor(Frame& f) {
    auto& draft = f.drafts.together.ritual;
    if (!draft) draft = Ritual{.rhythm = Rhythm::Weekly, .on = 7};
    const bool is_new = draft->id.empty();
    Sheet sheet(f, {.title = is_new ? "A ritual" : "Change the ritual", .has_foot = true});
    text_field(f, "what", draft->what,
               {.label = "What comes back by itself",
                .placeholder = "Tea together before the first mail",
                .label_shown = true,
                .multiline = true,
                .length_max = idea_max});
    gap(f, space::l);
    const int chosen = choice(f, "How often", rhythms, static_cast<int>(draft->rhythm));
    if (chosen >= 0) {
        draft->rhythm = static_cast<Rhythm>(chosen);
        if (draft->on < 1 || draft->on > 7) draft->on = 1;
    }
    gap(f, space::m);
    if (draft->rhythm == Rhythm::Weekly) day_of_week(f, *draft);
    if (draft->rhythm == Rhythm::Monthly) {
        const int by = stepper_line(f, rhythm_words(*draft), std::to_string(draft->on),
                                    {.less = "An earlier day",
                                     .more = "A later day",
                                     .can_less = draft->on > 1,
                                     .can_more = draft->on < 31,
                                     .id = "day"});
        draft->on = std::clamp(draft->on + by, 1, 31);
    }
    if (!is_new &&
        button(f, "Remove the ritual", {.kind = ButtonKind::Plain, .icon = icon::bin, .height_dp = target::minimum}))
        f.act(action::RemoveRitual{draft->id});
    sheet.begin_foot();
    if (button(f, "Save the ritual", {.icon = icon::check, .enabled = !trimmed(draft->what).empty()}))
        f.act(action::SaveRitual{*draft});
}

namespace {

struct Dusk {
    ImU32 ground, ink;
};
Dusk dusk(const Frame& f) {
    if (f.palette.dark) return {f.palette.background, f.palette.text};
    return {f.palette.text, f.palette.background};
}

/// Fills while it is held; true once it is full.
bool held_button(Frame& f, const Dusk& dusk, ImVec2 centre) {
    const float side = f.dp(target::stage);
    const Press press = press_area(f, "hold", {centre.x - side / 2, centre.y - side / 2}, {side, side},
                                   {.label = "Hold to come back",
                                    .corner = side / 2,
                                    .ink = dusk.ink,
                                    .ground = dusk.ground,
                                    .text_size = f.dp(24)});
    const bool by_key = press.focused && (ImGui::IsKeyDown(ImGuiKey_Space) || ImGui::IsKeyDown(ImGuiKey_Enter));
    if (!press.held && !by_key) {
        f.ui.held_since.reset();
    } else if (!f.ui.held_since) {
        f.ui.held_since = f.now.instant;
    }
    const Millis held = f.ui.held_since ? f.now.instant - *f.ui.held_since : Millis{0};
    const float part = std::clamp(static_cast<float>(held.count()) / static_cast<float>(hold.count()), 0.0F, 1.0F);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddCircle(centre, side / 2 - f.dp(2), faded(dusk.ink, 0.25F), 0, f.dp(2));
    if (part > 0) {
        constexpr float top = -IM_PI / 2;
        draw.PathArcTo(centre, side / 2 - f.dp(2), top, top + part * 2 * IM_PI);
        draw.PathStroke(dusk.ink, 0, f.dp(3));
        f.motion.keep_moving();
    }
    draw_icon(f, draw, icon::wb_sunny, centre, f.dp(24), faded(dusk.ink, 0.7F));
    if (part < 1) return false;
    f.ui.held_since.reset();
    return true;
}

} // namespace

void draw_unplug(Frame& f) {
    const Dusk colours = dusk(f);
    const ImVec2 min = ImGui::GetCursorScreenPos(), room = ImGui::GetContentRegionAvail();
    const ImU32 before = f.ground;
    f.ground = colours.ground;
    ImGui::GetWindowDrawList()->AddRectFilled(min, {min.x + room.x, min.y + room.y}, colours.ground);
    if (f.ui.opening) f.ui.held_since.reset();
    const ImGuiID shows = ImGui::GetID("time");
    const bool shown = f.ui.open.contains(shows);
    ImGui::SetCursorScreenPos({min.x + room.x - f.dp(target::minimum + 8), min.y + f.dp(8)});
    if (icon_button(f, shown ? icon::visibility_off : icon::schedule,
                    shown ? "Hide the time" : "Show how long you have been here",
                    {.colour = mixed(colours.ground, colours.ink, 0.72F), .id = "time"})) {
        if (shown)
            f.ui.open.erase(shows);
        else
            f.ui.open.insert(shows);
    }
    const float centre = min.x + room.x / 2;
    if (shown && f.state.unplugged) {
        const Millis passed = std::max(Millis{0}, f.now.instant - *f.state.unplugged);
        const auto whole = std::chrono::floor<std::chrono::minutes>(passed);
        const std::string words = whole < std::chrono::minutes{1} ? "Just begun" : length_words(whole);
        const float width = room.x - 2 * f.dp(space::side);
        ImGui::SetCursorScreenPos({min.x + f.dp(space::side), min.y + room.y * 0.4F});
        text(f, Type::Display, words,
             {.colour = mixed(colours.ground, colours.ink, 0.8F),
              .align = Align::Centre,
              .width = width,
              .size_dp = 36});
        f.wake(std::chrono::minutes{1} - passed % std::chrono::minutes{1} + Millis{1});
    }
    const float y = min.y + room.y - f.dp(target::stage / 2 + 44);
    if (held_button(f, colours, {centre, y})) f.act(action::PlugIn{});
    const Face small = face(f, Type::Caption);
    draw_centred(*ImGui::GetWindowDrawList(), small, {centre, y + f.dp(target::stage / 2) + small.line},
                 "Hold to come back", mixed(colours.ground, colours.ink, 0.72F));
    f.ground = before;
}

} // namespace attune::ui
