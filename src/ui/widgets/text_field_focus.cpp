// When a text field has the focus.
#include "ui/widgets/text_field_parts.h"

namespace attune::ui::field {
namespace {

bool brought_by_keyboard(const Field& field) {
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    const bool activated = g.NavActivateId == field.id && ((g.NavActivateFlags & ImGuiActivateFlags_PreferInput) != 0 ||
                                                           g.NavInputSource == ImGuiInputSource_Keyboard);
    // Landing here by an arrow is enough; being where ImGui would begin, unseen, is not.
    return activated || (g.NavJustMovedToId == field.id && g.NavCursorVisible);
}

/// A finger that scrolls the page (or stops its glide) makes ImGui let go of everything: come back.
bool dropped_by_scrolling(const Field& field) {
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    if (!field.edit.active || g.ActiveId != 0) return false;
    const bool finger_down = g.IO.MouseSource == ImGuiMouseSource_TouchScreen && g.IO.MouseClicked[0];
    return finger_down || (field.f.ui.scrolling != 0 && field.f.ui.scrolling != field.id);
}

} // namespace

void touched(Field& field) {
    field.edit.last_input = field.f.now.instant;
    field.edit.follow_frames = 2;
}

void activate(Field& field) {
    if (!field.enabled) return;
    if (!field.active) {
        ImGui::SetActiveID(field.id, field.window);
        ImGui::SetFocusID(field.id, field.window);
        ImGui::FocusWindow(field.window);
        touched(field);
    }
    field.active = true;
}

void deactivate(Field& field) {
    if (ImGui::GetActiveID() == field.id) ImGui::ClearActiveID();
    field.active = false;
}

void settle_focus(Field& field) {
    ImGuiContext& g = *ImGui::GetCurrentContext();
    field.active = g.ActiveId == field.id;
    const bool asked = field.look.focus_now || field.f.ui.wants_focus == field.id;
    if (field.f.ui.wants_focus == field.id) field.f.ui.wants_focus = 0;
    if (!field.enabled) {
        deactivate(field);
    } else if (!field.active && dropped_by_scrolling(field)) {
        ImGui::SetActiveID(field.id, field.window);
        field.active = true;
    } else if (!field.active && (asked || brought_by_keyboard(field))) {
        const bool by_keyboard = !asked;
        activate(field);
        field.edit.by_touch = false;
        field.edit.by_keyboard = by_keyboard;
        if (by_keyboard && field.one_line()) field.model().select_all();
    }
}

void leave(Field& field) {
    TextEdit& edit = field.edit;
    edit.model.seal();
    edit.bar = false;
    if (edit.gesture != Gesture::None && field.f.ui.scrolling == field.id) field.f.ui.scrolling = 0;
    edit.gesture = Gesture::None;
    edit.refused = false;
}

} // namespace attune::ui::field
