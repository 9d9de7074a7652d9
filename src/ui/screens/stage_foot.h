// The foot of the stage: the large button of whoever decides, and the small ones.
#pragma once

#include "ui/screens/stage_parts.h"

namespace attune::ui {

enum class FootPlan : std::uint8_t {
    OneRow,  ///< small and large beside each other
    TwoRows, ///< the small ones above
    Apart,   ///< little room: the small ones scroll with the page
};
/// How the foot fits. `beside`: one row is wanted.
[[nodiscard]] FootPlan foot_plan(const Frame& f, const Scene& scene, float width, float room_height, bool beside);
/// The two deciding buttons have no room beside each other.
[[nodiscard]] bool are_stacked(const Frame& f, const Scene& scene, float width);
/// At the cursor, `width` wide.
void stage_foot(Frame& f, const Scene& scene, FootPlan plan, float width);
/// The small ones, centred, on as many lines as they need.
void small_actions(Frame& f, const Scene& scene, float width);
/// The large ones.
void deciding_buttons(Frame& f, const Scene& scene, float width);

} // namespace attune::ui
