#include "app/key_turns.h"

namespace attune::app {
namespace {

bool is_modifier(ImGuiKey key) {
    return (key & ImGuiMod_Mask_) != 0 || (key >= ImGuiKey_LeftCtrl && key <= ImGuiKey_RightSuper);
}

/// Goes along the queue with the modifiers as they are at each event.
class Turn {
public:
    explicit Turn(ImGuiKeyChord held) : held_(held) {}

    /// False: it belongs to the next one.
    [[nodiscard]] bool takes(const ImGuiInputEvent& event) {
        if (event.Type == ImGuiInputEventType_Text) return pressed_ = true;
        if (event.Type != ImGuiInputEventType_Key) return true;
        const ImGuiKey key = event.Key.Key;
        if (is_modifier(key)) {
            if (pressed_) return false;
            if ((key & ImGuiMod_Mask_) != 0) held_ = event.Key.Down ? held_ | key : held_ & ~key;
        } else if (event.Key.Down) {
            const bool commands = (held_ & (ImGuiMod_Ctrl | ImGuiMod_Alt | ImGuiMod_Super)) != 0;
            if (pressed_ && commands) return false;
            pressed_ = true;
        }
        return true;
    }

private:
    ImGuiKeyChord held_;
    bool pressed_ = false;
};

} // namespace

ImVector<ImGuiInputEvent> take_later_turns(ImGuiContext& context) {
    ImVector<ImGuiInputEvent>& queue = context.InputEventsQueue;
    Turn turn{context.IO.KeyMods};
    int taken = 0;
    while (taken < queue.Size && turn.takes(queue[taken])) ++taken;
    ImVector<ImGuiInputEvent> later;
    for (int i = taken; i < queue.Size; ++i) later.push_back(queue[i]);
    queue.resize(taken);
    return later;
}

} // namespace attune::app
