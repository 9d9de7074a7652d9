// Everybody who is known: who sits at the table today, and in which order.
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/press.h"
#include "ui/screens/namesakes.h"
#include "ui/screens/screens.h"
#include "ui/screens/session_parts.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/row.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace attune::ui {
namespace {

constexpr float avatar_dp = 40, row_gap_dp = 8;

Face name_face(const Frame& f) {
    Face style = face(f, Type::Body);
    style.font = f.fonts.medium;
    return style;
}

/// One row as it is laid out: relative to the list, before anything is dragged.
struct Slot {
    const Person* person = nullptr;
    float top = 0, height = 0;
};

float name_room(const Frame& f, float width) {
    return std::max(f.dp(40), width - f.dp(2 * target::minimum + avatar_dp + space::m));
}

std::vector<Slot> slots_of(const Frame& f, float width) {
    std::vector<Slot> slots;
    float top = 0;
    for (const Person& person : f.state.library.people) {
        const float words = measure(name_face(f), person.name, name_room(f, width)).y;
        slots.push_back({&person, top, std::max(words + f.dp(20), f.dp(64))});
        top += slots.back().height + f.dp(row_gap_dp);
    }
    return slots;
}

/// While a session is on the stage, the table is its table.
bool on_stage(const Frame& f) {
    return f.state.session && !f.state.session_recovered &&
           std::ranges::any_of(f.state.places, [](const Place& p) { return p.screen == Screen::Stage; });
}

bool is_here(const Frame& f, const Person& person) {
    if (!on_stage(f)) return std::ranges::find(f.state.here, person.id) != f.state.here.end();
    const SessionView seen = view(*f.state.session, f.now.instant);
    for (std::size_t i = 0; i < seen.seats.size(); ++i)
        if (seen.seats[i].person == person.id && seen.present[i]) return true;
    return false;
}

void set_here(Frame& f, const Person& person, bool here) {
    if (!on_stage(f))
        f.act(action::SetHere{person.id, here});
    else if (here)
        f.act(action::OnStage{happening::Join{{person.id, person.name, person.hue}}});
    else
        f.act(action::OnStage{happening::Leave{person.id}});
}

/// The handle at the left: dragged by any pointer, moved with Ctrl and an arrow by the keyboard.
/// Returns how far it is dragged, in pixels; `dropped` when it is let go.
struct Grip {
    bool dragged = false, dropped = false;
    float by = 0;
};

Grip grip(Frame& f, const Person& person, ImVec2 pos, float height) {
    const std::string label = "Move " + person.name;
    const Press press = press_area(f, "move", pos, {f.dp(target::minimum), height},
                                   {.label = label,
                                    .value = "Drag, or Ctrl and an arrow key",
                                    .corner = f.dp(radius::note),
                                    .ink = f.palette.text_quiet,
                                    .ground = f.palette.surface,
                                    .text_size = f.dp(24)});
    Grip grip{.dragged = ImGui::GetActiveID() == press.id && ImGui::IsMouseDown(0),
              .dropped = ImGui::IsItemDeactivated()};
    if (grip.dragged || grip.dropped) grip.by = ImGui::GetIO().MousePos.y - ImGui::GetIO().MouseClickedPos[0].y;
    if (grip.dragged)
        f.ui.scrolling = press.id; // the list holds still below it
    else if (f.ui.scrolling == press.id)
        f.ui.scrolling = 0;
    draw_icon(f, *ImGui::GetWindowDrawList(), icon::drag_indicator, press.centre(), f.dp(24),
              press.hovered || grip.dragged ? f.palette.text : f.palette.text_quiet);
    if (!press.focused) return grip;
    const auto& people = f.state.library.people;
    const auto at = static_cast<std::size_t>(std::ranges::find(people, person.id, &Person::id) - people.begin());
    if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_UpArrow) && at > 0)
        f.act(action::MovePerson{person.id, at - 1});
    if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_DownArrow)) f.act(action::MovePerson{person.id, at + 1});
    return grip;
}

void name_part(Frame& f, const Person& person, ImVec2 pos, ImVec2 size) {
    const Face style = name_face(f);
    const Press press = press_area(f, "edit", pos, size,
                                   {.label = person.name,
                                    .value = "Name and colour",
                                    .corner = f.dp(radius::note),
                                    .ink = f.palette.text,
                                    .ground = f.palette.surface,
                                    .text_size = style.size});
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float middle = press.centre().y, avatar = f.dp(avatar_dp);
    if (press.hovered || press.held)
        draw.AddRectFilled(press.min, press.max, faded(f.palette.text, press.held ? 0.1F : 0.05F), f.dp(radius::note));
    draw_avatar(f, draw, {pos.x + avatar / 2, middle}, avatar, person.hue, person.name);
    const float lead = avatar + f.dp(space::m), room = size.x - lead;
    draw_text(draw, style, {pos.x + lead, middle - measure(style, person.name, room).y / 2}, room, person.name,
              f.palette.text);
    if (press.clicked) f.act(action::GoTo{{Screen::Person, person.id}});
}

void tick(Frame& f, const Person& person, ImVec2 pos, float height) {
    const bool here = is_here(f, person);
    const std::string label = person.name + " is here today";
    const ImU32 ink = here ? f.palette.of(person.hue).strong : f.palette.text_quiet;
    const Press press = press_area(f, "here", pos, {f.dp(target::minimum), height},
                                   {.role = ItemRole::Switch,
                                    .label = label,
                                    .value = here ? "yes" : "no",
                                    .selected = here,
                                    .corner = f.dp(radius::note),
                                    .ink = ink,
                                    .ground = f.palette.surface,
                                    .text_size = f.dp(28)});
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    if (press.hovered || press.held)
        draw.AddCircleFilled(press.centre(), f.dp(22), faded(f.palette.text, press.held ? 0.1F : 0.05F));
    draw_icon(f, draw, here ? icon::check_circle : icon::radio_button_unchecked, press.centre(), f.dp(28), ink);
    if (press.clicked) set_here(f, person, !here);
}

Grip person_row(Frame& f, const Slot& slot, ImVec2 pos, float width, bool lifted) {
    ImGui::PushID(slot.person->id.c_str());
    const float side = f.dp(target::minimum);
    draw_surface(f, *ImGui::GetWindowDrawList(), pos, {pos.x + width, pos.y + slot.height},
                 {.corner_dp = radius::note, .lifted = lifted});
    const Grip held = grip(f, *slot.person, pos, slot.height);
    name_part(f, *slot.person, {pos.x + side, pos.y}, {width - 2 * side, slot.height});
    tick(f, *slot.person, {pos.x + width - side, pos.y}, slot.height);
    ImGui::PopID();
    return held;
}

/// Where in the order the row with this middle would stand.
std::size_t place_at(const std::vector<Slot>& slots, std::size_t dragged, float middle) {
    std::size_t place = 0;
    for (std::size_t i = 0; i < slots.size(); ++i)
        if (i != dragged && slots[i].top + slots[i].height / 2 < middle) ++place;
    return place;
}

/// Remembered for a frame, since a row says that it is dragged only while it is drawn.
struct Dragging {
    std::size_t row;
    float by;
};

std::optional<Dragging> dragging_now(const std::vector<Slot>& slots) {
    for (std::size_t i = 0; i < slots.size(); ++i) {
        ImGui::PushID(slots[i].person->id.c_str());
        const bool active = ImGui::GetActiveID() == ImGui::GetID("move");
        ImGui::PopID();
        if (active && ImGui::IsMouseDown(0))
            return Dragging{i, ImGui::GetIO().MousePos.y - ImGui::GetIO().MouseClickedPos[0].y};
    }
    return std::nullopt;
}

/// How far a row makes room for the one that is dragged.
float shift_of(const std::vector<Slot>& slots, std::size_t i, const Dragging& drag, std::size_t to, float gap) {
    const float step = slots[drag.row].height + gap;
    if (i > drag.row && i <= to) return -step;
    if (i < drag.row && i >= to) return step;
    return 0;
}

void people_list(Frame& f) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const std::vector<Slot> slots = slots_of(f, width);
    const auto drag = dragging_now(slots);
    const auto middle_of = [&](std::size_t i, float by) { return slots[i].top + slots[i].height / 2 + by; };
    const std::size_t to = drag ? place_at(slots, drag->row, middle_of(drag->row, drag->by)) : 0;
    ImDrawListSplitter layers;
    layers.Split(ImGui::GetWindowDrawList(), 2);
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const bool mine = drag && drag->row == i;
        const float rest = slots[i].top + (mine   ? drag->by
                                           : drag ? shift_of(slots, i, *drag, to, f.dp(row_gap_dp))
                                                  : 0);
        const float top =
            f.motion.ease(ImHashStr(slots[i].person->id.c_str(), 0, 0x50454F50U), rest, mine ? Millis{1} : pace::quick);
        layers.SetCurrentChannel(ImGui::GetWindowDrawList(), mine ? 1 : 0);
        const Grip held = person_row(f, slots[i], {min.x, min.y + top}, width, mine);
        if (held.dropped && std::abs(held.by) > f.dp(4))
            f.act(action::MovePerson{slots[i].person->id, place_at(slots, i, middle_of(i, held.by))});
    }
    layers.Merge(ImGui::GetWindowDrawList());
    const float height = slots.empty() ? 0 : slots.back().top + slots.back().height;
    ImGui::SetCursorScreenPos(min);
    ImGui::Dummy({width, height});
}

} // namespace

void draw_people(Frame& f) {
    const std::size_t here = people_here(f.state).size();
    const Sheet sheet(f, {.title = "Who is here"});
    const bool nobody = f.state.library.people.empty();
    text(f, Type::Label,
         nobody              ? "Add those who listen with you. First names are enough."
         : here == seats_max ? "All eight places are taken. Tick off who sits this one out."
                             : "Tick who sits at the table today, up to eight. The first one begins.",
         {.colour = f.palette.text_quiet});
    gap(f, space::l);
    people_list(f);
    ask_about_namesakes(f);
    gap(f, nobody ? 0 : row_gap_dp);
    if (button(f, "Add somebody", {.kind = ButtonKind::Tonal, .icon = icon::person_add}))
        f.act(action::GoTo{{Screen::Person, {}}});
    earlier_people(f);
}

} // namespace attune::ui
