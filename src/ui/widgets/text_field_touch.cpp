// The finger: tap, double tap, long press, handles, scrolling.
#include "ui/widgets/text_field_parts.h"

#include <algorithm>
#include <array>
#include <cfloat>
#include <cmath>

namespace attune::ui::field {
namespace {

constexpr Millis long_press{450};
constexpr Millis double_tap{400};
constexpr float slop_dp = 12; // a finger that moved less has not moved
constexpr float double_tap_dp = 32;
constexpr float handle_reach_dp = 24; // half of a hit area

/// Keeps the page from scrolling under the finger.
void claim(Field& field) { field.f.ui.scrolling = field.id; }
void let_go(Field& field) {
    if (field.f.ui.scrolling == field.id) field.f.ui.scrolling = 0;
}

bool taken_by_page(const Field& field) { return field.f.ui.scrolling != 0 && field.f.ui.scrolling != field.id; }

bool hit(const Field& field, ImVec2 centre, ImVec2 point) {
    const float reach = field.f.dp(handle_reach_dp);
    return std::abs(point.x - centre.x) <= reach && std::abs(point.y - centre.y) <= reach;
}

ImVec2 held_caret(const Field& field) {
    return caret_rect(field, field.model().caret(), field.model().trails()).GetCenter();
}

/// The nearest of those in reach: round a short word their hit areas overlap.
Gesture handle_at(const Field& field, ImVec2 finger) {
    static constexpr std::array gestures{Gesture::LowerHandle, Gesture::UpperHandle, Gesture::CaretHandle};
    const Handles handles = handles_of(field);
    Gesture nearest = Gesture::None;
    float distance = FLT_MAX;
    for (std::size_t i = 0; i < gestures.size(); ++i) {
        if (!handles.shown[i] || !hit(field, handles.centre[i], finger)) continue;
        const float here = ImLengthSqr(finger - handles.centre[i]);
        if (here >= distance) continue;
        distance = here;
        nearest = gestures[i];
    }
    return nearest;
}

bool take_handle(Field& field, ImVec2 finger) {
    TextEdit& edit = field.edit;
    const Gesture handle = handle_at(field, finger);
    if (handle == Gesture::None) return false;
    edit.gesture = handle;
    if (handle != Gesture::CaretHandle) field.model().hold_end(handle == Gesture::UpperHandle);
    edit.grip = held_caret(field) - finger;
    edit.pressed = field.f.now.instant;
    edit.held_from = field.model().caret();
    if (handle != Gesture::CaretHandle) edit.bar = false;
    claim(field);
    ImGui::SetKeyOwner(ImGuiKey_MouseLeft, field.id);
    return true;
}

/// A finger on the selection takes the nearer end along.
bool take_selection(Field& field, ImVec2 finger) {
    const Span span = field.model().selection();
    if (span.empty() || !span.contains(cluster_under(field, finger))) return false;
    const float to_lower = std::abs(caret_rect(field, span.begin, false).Min.x - finger.x);
    const float to_upper = std::abs(caret_rect(field, span.end, true).Min.x - finger.x);
    field.model().hold_end(to_upper <= to_lower);
    claim(field);
    return true;
}

void finger_down(Field& field, ImVec2 finger) {
    TextEdit& edit = field.edit;
    if (field.active && take_handle(field, finger)) return;
    edit.pressed_at = finger;
    edit.pressed = field.f.now.instant;
    edit.on_selection = false;
    if (!field.hovered) {
        edit.gesture = field.active ? Gesture::Outside : Gesture::None;
        return;
    }
    edit.gesture = Gesture::Press;
    edit.scroll.velocity = 0;
    edit.scroll.wheeling = false;
    if (field.active) edit.on_selection = take_selection(field, finger);
    if (edit.scroll.max > 0) claim(field);
}

void begin_long_press(Field& field) {
    TextEdit& edit = field.edit;
    activate(field);
    claim(field);
    edit.by_touch = true;
    edit.by_keyboard = false;
    edit.gesture = Gesture::Select;
    field.model().pick(cluster_under(field, edit.pressed_at), Grain::Word);
    ImGui::SetKeyOwner(ImGuiKey_MouseLeft, field.id);
    touched(field);
}

/// The finger has left the place where it came down: is it scrolling, selecting, or the page's?
void finger_leaves(Field& field, ImVec2 moved) {
    TextEdit& edit = field.edit;
    if (edit.on_selection) {
        edit.gesture = Gesture::Select;
        edit.grip = {};
        return;
    }
    const bool upright = std::abs(moved.y) >= std::abs(moved.x);
    const bool up_there = moved.y < 0 ? edit.scroll.at < edit.scroll.max : edit.scroll.at > 0;
    const bool rows_move = !field.one_line() && edit.scroll.max > 0 && upright && up_there;
    const bool line_moves = field.one_line() && !upright && (edit.scroll_x > 0 || moved.x < 0);
    if (rows_move || line_moves) {
        claim(field);
        edit.gesture = Gesture::Scroll;
        edit.drag_from = field.one_line() ? edit.scroll_x : edit.scroll.at;
        edit.pressed_at += moved; // no leap by the slop
        edit.bar = false;
    } else {
        let_go(field); // the page behind may have it
        edit.gesture = field.active ? Gesture::Outside : Gesture::None;
        edit.page_scrolled = true; // it began in here, so it is no tap elsewhere
    }
}

void finger_waits(Field& field, ImVec2 finger) {
    TextEdit& edit = field.edit;
    if (taken_by_page(field)) {
        edit.gesture = field.active ? Gesture::Outside : Gesture::None;
        return;
    }
    const ImVec2 moved = finger - edit.pressed_at;
    if (ImLengthSqr(moved) > field.f.dp(slop_dp) * field.f.dp(slop_dp)) {
        finger_leaves(field, moved);
        return;
    }
    const Millis held = field.f.now.instant - edit.pressed;
    if (held >= long_press)
        begin_long_press(field);
    else
        field.f.wake(long_press - held);
}

void finger_scrolls(Field& field, ImVec2 finger) {
    TextEdit& edit = field.edit;
    const ImVec2 moved = finger - edit.pressed_at;
    if (field.one_line()) {
        edit.scroll_x = std::clamp(edit.drag_from - moved.x, 0.0F, scroll_x_max(field));
        return;
    }
    const float wanted = edit.drag_from - moved.y;
    const float inside = std::clamp(wanted, 0.0F, edit.scroll.max);
    const float before = edit.scroll.at;
    edit.scroll.at = inside + rubber_band(wanted - inside, field.inner.GetHeight());
    if (field.f.dt > 0) edit.scroll.velocity += ((edit.scroll.at - before) / field.f.dt - edit.scroll.velocity) * 0.4F;
    field.f.motion.keep_moving();
}

void finger_selects(Field& field, ImVec2 finger) {
    TextEdit& edit = field.edit;
    const ImVec2 point = edit.gesture == Gesture::Select ? finger : finger + edit.grip;
    scroll_towards(field, point);
    const Spot spot = spot_at(field, point);
    if (spot.at == field.model().caret()) return;
    edit.bar = false;
    if (edit.gesture == Gesture::CaretHandle) {
        field.model().place(spot.at, false, spot.trails);
    } else {
        // A handle stops beside the other one: a selection made by hand is never empty.
        const bool empty = edit.gesture != Gesture::Select && spot.at == field.model().anchor();
        if (!empty) field.model().drag_to(spot.at, spot.trails);
    }
    edit.last_input = field.f.now.instant;
}

void tap(Field& field) {
    TextEdit& edit = field.edit;
    const bool was_active = field.active;
    const Millis since = field.f.now.instant - edit.tapped;
    const float near = field.f.dp(double_tap_dp);
    const bool twice = was_active && edit.tapped != Instant{} && since <= double_tap &&
                       ImLengthSqr(edit.pressed_at - edit.tapped_at) <= near * near;
    const ImVec2 first = edit.tapped_at;
    edit.tapped = twice ? Instant{} : field.f.now.instant;
    edit.tapped_at = edit.pressed_at;
    activate(field);
    edit.by_touch = true;
    edit.by_keyboard = false;
    const Spot spot = spot_at(field, edit.pressed_at);
    const bool same_caret = was_active && !field.model().has_selection() && spot.at == field.model().caret();
    const bool bar_was_open = edit.bar;
    edit.bar = false;
    if (twice) {
        field.model().pick(cluster_under(field, first), Grain::Word); // the second may have met the handle
        open_bar(field);
    } else if (edit.on_selection) {
        if (!bar_was_open) open_bar(field);
    } else {
        field.model().place(spot.at, false, spot.trails);
        if (same_caret && !bar_was_open) open_bar(field); // a second look at the same place: paste
    }
    touched(field);
}

/// The handle hangs so close below the caret that a second tap on a word meets it.
void tap_handle(Field& field) {
    TextEdit& edit = field.edit;
    if (field.model().caret() != edit.held_from || field.f.now.instant - edit.pressed >= long_press) return;
    edit.pressed_at = held_caret(field);
    edit.on_selection = false;
    tap(field);
}

void finger_up(Field& field) {
    TextEdit& edit = field.edit;
    const Gesture gesture = edit.gesture;
    edit.gesture = Gesture::None;
    let_go(field);
    switch (gesture) {
    case Gesture::Press: tap(field); break;
    case Gesture::CaretHandle: tap_handle(field); break;
    case Gesture::Select:
    case Gesture::LowerHandle:
    case Gesture::UpperHandle:
        if (field.active && field.model().has_selection()) open_bar(field);
        break;
    case Gesture::Outside:
        if (field.active && !edit.page_scrolled) deactivate(field);
        break;
    default: break;
    }
    edit.page_scrolled = false;
}

} // namespace

void take_finger(Field& field) {
    const ImGuiIO& io = ImGui::GetIO();
    TextEdit& edit = field.edit;
    if (io.MouseClicked[0]) finger_down(field, io.MousePos);
    if (edit.gesture == Gesture::None) {
        edit.page_scrolled = false;
        return;
    }
    if (taken_by_page(field)) edit.page_scrolled = true;
    if (!io.MouseDown[0]) {
        finger_up(field);
        return;
    }
    switch (edit.gesture) {
    case Gesture::Press: finger_waits(field, io.MousePos); break;
    case Gesture::Scroll: finger_scrolls(field, io.MousePos); break;
    case Gesture::Select:
    case Gesture::LowerHandle:
    case Gesture::UpperHandle:
    case Gesture::CaretHandle: finger_selects(field, io.MousePos); break;
    default: break;
    }
}

} // namespace attune::ui::field
