// Motion by time: every value eases towards where it should be, and says when it has arrived.
#pragma once

#include "core/time.h"

#include <imgui.h>

#include <unordered_map>

namespace attune::ui {

namespace pace {
inline constexpr Millis quick{120}, normal{220}, slow{420}, settle{600};
}

/// Cubic ease-out of t in 0 to 1.
[[nodiscard]] float ease_out(float t);

class Motion {
public:
    /// Call once before a frame. `reduced`: every value is at once where it should be.
    void begin_frame(Instant now, bool reduced);

    /// The value on its way to `target`; a new target starts from where the value is. The first
    /// call for an id starts at `from`.
    float ease(ImGuiID id, float target, Millis duration, float from);
    /// The same, starting at the target: nothing moves until the target changes.
    float ease(ImGuiID id, float target, Millis duration) { return ease(id, target, duration, target); }
    /// Forgets a value, so that its next call starts anew.
    void forget(ImGuiID id) { tracks_.erase(id); }

    /// Something moved this frame, so another frame is due.
    [[nodiscard]] bool moving() const { return moving_; }
    /// For motion that is not kept here (momentum, a finger that pulls).
    void keep_moving() { moving_ = true; }
    [[nodiscard]] bool reduced() const { return reduced_; }

private:
    struct Track {
        float from, to;
        Instant start;
        Millis duration;
        int seen;
    };
    std::unordered_map<ImGuiID, Track> tracks_;
    Instant now_{};
    bool reduced_ = false;
    bool moving_ = false;
    int frame_ = 0;
};

} // namespace attune::ui
