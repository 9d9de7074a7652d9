#include "ui/press.h"

#include "ui/scroll.h"
#include "ui/ui_state.h"

#include <imgui_internal.h>

#include <utility>

namespace attune::ui {

namespace {

/// The second half of a double click is meant for what the first half was for, and not for what it brought up there.
bool is_meant(Frame& f, ImGuiID id) {
    if (!ImGui::IsMouseReleased(ImGuiMouseButton_Left)) return true; // by key
    const bool is_meant = ImGui::GetIO().MouseClickedLastCount[ImGuiMouseButton_Left] < 2 || f.ui.clicked == id;
    if (is_meant) f.ui.clicked = id;
    return is_meant;
}

} // namespace

Press press_area(Frame& f, std::string_view id_text, ImVec2 pos, ImVec2 size, const PressLook& look) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    Press press{.id = window->GetID(id_text.data(), id_text.data() + id_text.size()),
                .min = pos,
                .max = {pos.x + size.x, pos.y + size.y}};
    const ImRect box{press.min, press.max};

    ImGui::BeginDisabled(!look.enabled);
    ImGui::PushItemFlag(ImGuiItemFlags_NoTabStop, !look.tab_stop);
    const bool visible = ImGui::ItemAdd(box, press.id);
    const bool enabled = (ImGui::GetItemFlags() & ImGuiItemFlags_Disabled) == 0;
    bool hovered = false;
    press.clicked = ImGui::ButtonBehavior(box, press.id, &hovered, &press.held);
    ImGui::PopItemFlag();
    ImGui::EndDisabled();
    press.clicked = press.clicked && is_meant(f, press.id);

    const ImGuiContext& g = *ImGui::GetCurrentContext();
    const bool by_touch = g.IO.MouseSource == ImGuiMouseSource_TouchScreen;
    press.hovered = hovered && !by_touch && enabled;
    press.held = press.held && hovered;
    press.focused = g.NavId == press.id && g.NavCursorVisible && enabled;

    f.semantics.add({.role = look.role,
                     .label = std::string{look.label},
                     .value = std::string{look.value},
                     .min = press.min,
                     .max = press.max,
                     .clip_min = window->ClipRect.Min,
                     .clip_max = window->ClipRect.Max,
                     .enabled = enabled,
                     .focused = press.focused,
                     .selected = look.selected,
                     .cut = look.cut,
                     .tab_stop = look.tab_stop,
                     .ink = look.ink,
                     .ground = look.ground,
                     .text_size = look.text_size,
                     .id = press.id});
    // The keyboard came here: all of it, ring included, is brought into sight.
    if (press.focused && g.NavJustMovedToId == press.id) keep_in_sight(f, press.min, press.max);
    if (visible && press.focused) draw_focus_ring(f, press.min, press.max, look.corner);
    return press;
}

Press press_item(Frame& f, std::string_view id, ImVec2 size, const PressLook& look) {
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    ImGui::ItemSize(size);
    return press_area(f, id, pos, size, look);
}

void take_focus(Frame& f, const Press& press) {
    ImGuiContext& g = *ImGui::GetCurrentContext();
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    ImGui::SetNavWindow(window);
    ImGui::SetNavID(press.id, window->DC.NavLayerCurrent, g.CurrentFocusScopeId,
                    ImGui::WindowRectAbsToRel(window, {press.min, press.max}));
    ImGui::SetNavCursorVisible(true);
    keep_in_sight(f, press.min, press.max);
    f.motion.keep_moving();
}

namespace {

/// How far the ground turns to the ink's colour, 0 to 1.
float press_depth(Frame& f, const Press& press) {
    constexpr float held = 0.14F, hovered = 0.06F;
    constexpr ImGuiID salt = 0x50524553U;
    const float target = press.held ? held : press.hovered ? hovered : 0;
    return f.motion.ease(press.id ^ salt, target, pace::quick);
}

} // namespace

ImU32 pressed_shade(Frame& f, const Press& press, ImU32 ground) {
    const float depth = press_depth(f, press);
    if (depth <= 0) return ground;
    return mixed(ground, (f.palette.text & ~IM_COL32_A_MASK) | (ground & IM_COL32_A_MASK), depth);
}

ImU32 pressed_veil(Frame& f, const Press& press, ImU32 ink) { return faded(ink, press_depth(f, press)); }

void draw_focus_ring(Frame& f, ImVec2 min, ImVec2 max, float corner) {
    const float gap = f.dp(3), width = f.dp(2.5F);
    // Over everything, for a neighbour drawn later must not hide it; inside the region's clip.
    ImDrawList* draw = ImGui::GetForegroundDrawList();
    const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
    draw->PushClipRect({clip.Min.x - gap, clip.Min.y - gap}, {clip.Max.x + gap, clip.Max.y + gap});
    draw->AddRect({min.x - gap, min.y - gap}, {max.x + gap, max.y + gap}, f.palette.focus, corner + gap, 0, width);
    draw->PopClipRect();
}

} // namespace attune::ui
