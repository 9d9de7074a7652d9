// Fingers on a touchscreen: the first one is Dear ImGui's pointer, the others are kept apart.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace attune::platform {

/// One more finger beside the pointing one, in window coordinates.
struct Finger {
    enum class Phase : std::uint8_t { Down, Moved, Up };
    std::int64_t id = 0;
    Phase phase = Phase::Down;
    float x = 0, y = 0;
};

class Touch {
public:
    /// Takes a finger event. The pointing finger goes to Dear ImGui's queue as a touchscreen, and once
    /// lifted leaves no pointer behind; what the others do is returned.
    std::optional<Finger> take(const Finger& finger);

private:
    std::optional<std::int64_t> pointing_;
};

} // namespace attune::platform
