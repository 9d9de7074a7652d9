#include "platform/pacing.h"

#include <algorithm>

namespace attune::platform {

std::optional<Millis> Pacer::remaining(Steady now, bool came_in, bool visible) const {
    if (!came_in && !wake_) return {};
    const auto pause = visible || came_in ? shortest_ : std::chrono::microseconds{1'000'000};
    const Steady slot = began_ + pause;
    const Steady due = came_in ? slot : std::max(slot, *wake_);
    return std::max(Millis{0}, std::chrono::ceil<Millis>(due - now));
}

} // namespace attune::platform
