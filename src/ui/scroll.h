// A region that scrolls: by finger with momentum and a rubber band, by wheel smoothly, by keyboard.
#pragma once

#include <imgui.h>

#include "core/time.h"
#include "ui/frame.h"

namespace attune::ui {

/// Kept between frames. Positions in pixels from the top of the content.
struct ScrollState {
    float at = 0;          ///< beyond 0 and `max` while a finger pulls or the band springs back
    float max = 0;
    float velocity = 0;    ///< pixels per second
    float target = 0;      ///< where the wheel leads
    bool wheeling = false;
    bool tracking = false; ///< a finger is down in here
    float grip = 0;        ///< `at` plus the finger's y when the drag began
    float finger = 0;      ///< its y in the last frame
    float shown = 0;       ///< what ImGui was told last
    Instant moved{};       ///< when it last moved, for the thumb that fades
};

struct ScrollLook {
    float side = 0;      ///< padding left and right, pixels
    float foot = 0;      ///< free space below the content, pixels
};

/// Begins a region of this size at the cursor. Always paired with `end_scroll`.
void begin_scroll(Frame& f, const char* id, ImVec2 size, const ScrollLook& look = {});
void end_scroll(Frame& f);

/// One step of the motion without any ImGui: exposed for its tests.
/// `dt` in seconds; `height`: of the region in pixels.
void glide(ScrollState& s, float dt, float height);
/// How far content follows a finger that pulls `beyond` pixels past an end.
[[nodiscard]] float rubber_band(float beyond, float height);

}  // namespace attune::ui
