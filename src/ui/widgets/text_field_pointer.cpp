// The mouse: clicks, drags, the wheel.
#include "ui/widgets/text_field_parts.h"

#include <algorithm>
#include <cmath>

namespace attune::ui::field {
namespace {

void take_click(Field& field) {
    const ImGuiIO& io = ImGui::GetIO();
    TextEdit& edit = field.edit;
    const bool was_active = field.active;
    activate(field);
    edit.by_touch = edit.by_keyboard = false;
    edit.bar = false;
    edit.gesture = Gesture::Select;
    ImGui::SetKeyOwner(ImGuiKey_MouseLeft, field.id);
    const int clicks = (io.MouseClickedCount[0] - 1) % 3;
    const Spot spot = spot_at(field, io.MousePos);
    if (clicks == 0 || io.KeyShift)
        field.model().place(spot.at, io.KeyShift && was_active, spot.trails);
    else if (clicks == 1)
        field.model().pick(cluster_under(field, io.MousePos), Grain::Word);
    else
        field.model().pick(spot.at, Grain::Paragraph);
    touched(field);
}

void drag(Field& field) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool outside = !field.inner.Contains(io.MousePos);
    if (io.MouseDelta.x == 0 && io.MouseDelta.y == 0 && !outside) return;
    if (ImLengthSqr(io.MousePos - io.MouseClickedPos[0]) < 4) return; // a click with a trembling hand
    scroll_towards(field, io.MousePos);
    const Spot spot = spot_at(field, io.MousePos);
    if (spot.at == field.model().caret()) return;
    field.model().drag_to(spot.at, spot.trails);
    field.edit.last_input = field.f.now.instant;
}

void take_wheel(Field& field) {
    const ImGuiIO& io = ImGui::GetIO();
    ScrollState& scroll = field.edit.scroll;
    if (!field.hovered || scroll.max <= 0) return;
    // Owned beforehand, so that the page behind does not take it as well.
    ImGui::SetKeyOwner(ImGuiKey_MouseWheelY, field.id);
    if (io.MouseWheel == 0) return;
    if (!scroll.wheeling) scroll.target = scroll.at;
    scroll.wheeling = true;
    scroll.velocity = 0;
    scroll.target = std::clamp(scroll.target - io.MouseWheel * 3 * field.face.line, 0.0F, scroll.max);
    field.edit.follow_frames = 0;
}

void take_context_click(Field& field) {
    const ImGuiIO& io = ImGui::GetIO();
    if (!field.hovered || !io.MouseClicked[1]) return;
    activate(field);
    const Spot spot = spot_at(field, io.MousePos);
    if (!field.model().has_selection() || !field.model().selection().contains(spot.at))
        field.model().place(spot.at, false, spot.trails);
    touched(field);
    open_bar(field);
}

} // namespace

void scroll_towards(Field& field, ImVec2 point) {
    const float above = std::min(0.0F, point.y - field.inner.Min.y);
    const float below = std::max(0.0F, point.y - field.inner.Max.y);
    const float left = std::min(0.0F, point.x - field.inner.Min.x);
    const float right = std::max(0.0F, point.x - field.inner.Max.x);
    const float pace_per_s = 8; // an inch beyond the edge: its eightfold in a second
    TextEdit& edit = field.edit;
    if (field.one_line()) {
        if (left == 0 && right == 0) return;
        edit.scroll_x = std::clamp(edit.scroll_x + (left + right) * pace_per_s * field.f.dt, 0.0F, scroll_x_max(field));
    } else {
        if (above == 0 && below == 0) return;
        edit.scroll.at = std::clamp(edit.scroll.at + (above + below) * pace_per_s * field.f.dt, 0.0F, edit.scroll.max);
    }
    field.f.wake(Millis{16});
}

void take_pointer(Field& field) {
    const ImGuiIO& io = ImGui::GetIO();
    TextEdit& edit = field.edit;
    const bool touch = io.MouseSource == ImGuiMouseSource_TouchScreen;
    if (take_bar(field)) return;
    take_wheel(field);
    take_context_click(field);
    if (touch || (edit.gesture != Gesture::None && edit.gesture != Gesture::Select)) {
        take_finger(field);
        return;
    }
    if (io.MouseClicked[0]) {
        if (field.hovered)
            take_click(field);
        else if (field.active)
            deactivate(field);
    } else if (edit.gesture == Gesture::Select) {
        if (io.MouseDown[0])
            drag(field);
        else
            edit.gesture = Gesture::None;
    }
}

} // namespace attune::ui::field
