// When the loop may draw again. Without a GPU nothing throttles drawing, so it is done here.
#pragma once

#include "core/time.h"

#include <chrono>
#include <optional>

namespace attune::platform {

class Pacer {
public:
    using Steady = std::chrono::steady_clock::time_point;
    /// `shortest`: from the start of one frame to the next.
    explicit Pacer(std::chrono::microseconds shortest) : shortest_{shortest} {}

    /// A frame begins.
    void frame_began(Steady now) { began_ = now; }
    /// The loop begins to wait; `until_wake` as in `Window::wait`.
    void wait_began(Steady now, std::optional<Millis> until_wake) {
        wake_ = until_wake ? std::optional{now + *until_wake} : std::nullopt;
    }
    /// How long to go on waiting: none for as long as nothing comes in, zero for not at all. Whatever came
    /// in, a frame is not drawn sooner than `shortest` after the last one; unseen windows wait a second.
    [[nodiscard]] std::optional<Millis> remaining(Steady now, bool came_in, bool visible) const;

private:
    std::chrono::microseconds shortest_;
    Steady began_{};
    std::optional<Steady> wake_;
};

} // namespace attune::platform
