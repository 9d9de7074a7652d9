// Keys that came in between two frames, one chord at a time.
#pragma once

#include <imgui_internal.h>

namespace attune::app {

/// Dear ImGui takes a key and the end of the modifier that it was pressed with in one frame, and then
/// the chord was never seen: Ctrl is up again where Z goes down. So what follows a press with other
/// modifiers, and a second press while Ctrl, Alt or Super are held, waits for the next frame. Takes it
/// out of the queue before ImGui::NewFrame; append it again afterwards.
[[nodiscard]] ImVector<ImGuiInputEvent> take_later_turns(ImGuiContext& context);

} // namespace attune::app
