// A region that scrolls: by finger with momentum and a rubber band, by wheel smoothly, by keyboard.
#pragma once

#include "core/time.h"
#include "ui/frame.h"

#include <imgui.h>

#include <optional>

namespace attune::ui {

/// Kept between frames. Positions in pixels from the top of the content.
struct ScrollState {
    float at = 0; ///< beyond 0 and `max` while a finger pulls or the band springs back
    float max = 0;
    float velocity = 0; ///< pixels per second
    float target = 0;   ///< where the wheel or the keyboard leads
    bool wheeling = false;
    bool tracking = false;        ///< a finger is down in here
    float grip = 0;               ///< `at` plus the finger's y when the drag began
    float finger = 0;             ///< its y in the last frame
    float foot = 0;               ///< free space below the content, pixels
    float height = 0;             ///< of the region in the last frame; 0: it was not to be seen
    bool resized = true;          ///< it was another one in the frame before
    std::optional<Instant> moved; ///< when it last moved, for the thumb that fades
};

struct ScrollLook {
    float side = 0;         ///< padding left and right, pixels
    float foot = 0;         ///< free space below the content, pixels
    bool takes_keys = true; ///< Page up and down, Home and End: of a screen's main region
};

/// Begins a region of this size at the cursor. Always paired with `end_scroll`.
void begin_scroll(Frame& f, const char* id, ImVec2 size, const ScrollLook& look = {});
void end_scroll(Frame& f);

/// Scrolls the region that this box lies in until all of it is seen, with a little room round it.
void keep_in_sight(Frame& f, ImVec2 min, ImVec2 max);

/// The region being drawn shows its beginning from now on: its content is another one.
void scroll_to_top(Frame& f);

/// The region being drawn is as high as it was in the last frame, so that what is in sight in it is known. A sheet that
/// opens is not: it finds its height.
[[nodiscard]] bool has_settled(const Frame& f);

/// Something above what is seen turned out to be so much higher: what is seen stays where it is.
void move_with_content(Frame& f, float by);

/// One step of the motion without any ImGui: exposed for its tests.
/// `dt` in seconds; `height`: of the region in pixels.
void glide(ScrollState& s, float dt, float height);
/// How far content follows a finger that pulls `beyond` pixels past an end.
[[nodiscard]] float rubber_band(float beyond, float height);

} // namespace attune::ui
