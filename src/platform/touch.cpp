#include "platform/touch.h"

#include <imgui.h>

#include <cfloat>

namespace attune::platform {

std::optional<Finger> Touch::take(const Finger& finger) {
    if (!pointing_ && finger.phase == Finger::Phase::Down) pointing_ = finger.id;
    if (pointing_ != finger.id) return finger;

    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    io.AddMousePosEvent(finger.x, finger.y);
    if (finger.phase == Finger::Phase::Down) io.AddMouseButtonEvent(0, true);
    if (finger.phase == Finger::Phase::Up) {
        pointing_.reset();
        io.AddMouseButtonEvent(0, false);
        // Dear ImGui's queue keeps this for the frame after the release.
        io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    }
    return {};
}

} // namespace attune::platform
