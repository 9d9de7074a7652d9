// A place that can be pressed: by finger, mouse or keyboard. What it looks like is up to the caller.
#pragma once

#include "ui/frame.h"

#include <imgui.h>

#include <string_view>

namespace attune::ui {

struct PressLook {
    ItemRole role = ItemRole::Button;
    std::string_view label; ///< never empty
    std::string_view value;
    bool enabled = true;
    bool selected = false;
    float corner = 0;          ///< of the focus ring, in pixels
    ImU32 ink = 0, ground = 0; ///< of the words on it, for the contrast check
    float text_size = 0;
    bool cut = false;     ///< its label did not fit
    bool tab_stop = true; ///< else one of several that Tab takes as one; the arrow keys lead to it
};

struct Press {
    ImGuiID id = 0;
    ImVec2 min{}, max{};
    bool clicked = false;
    bool hovered = false; ///< by a pointer that hovers; a finger does not
    bool held = false;
    bool focused = false; ///< by the keyboard, with the ring to show

    [[nodiscard]] ImVec2 centre() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
};

/// Makes the box from `pos` pressable without moving the cursor, and draws the focus ring later in
/// the frame over whatever the caller draws there.
Press press_area(Frame& f, std::string_view id, ImVec2 pos, ImVec2 size, const PressLook& look);
/// The same, for the box that the next widget takes: moves the cursor as ImGui items do.
Press press_item(Frame& f, std::string_view id, ImVec2 size, const PressLook& look);

/// The keyboard goes to what was just made.
void take_focus(Frame& f, const Press& press);

/// The ground of a pressable thing: a shade darker under the pointer, more under the finger; eased.
[[nodiscard]] ImU32 pressed_shade(Frame& f, const Press& press, ImU32 ground);
/// The same for what has no ground of its own: a veil of `ink` to draw below the words.
[[nodiscard]] ImU32 pressed_veil(Frame& f, const Press& press, ImU32 ink);

/// The ring round what the keyboard is on.
void draw_focus_ring(Frame& f, ImVec2 min, ImVec2 max, float corner);

} // namespace attune::ui
