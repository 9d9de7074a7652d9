// The three sounds, as numbers. Made here, so that nothing has to be recorded or licensed.
#pragma once

#include "core/settings.h"

#include <vector>

namespace attune::platform {

inline constexpr int sound_rate = 48'000; ///< samples a second, one channel

/// Within -1 to 1, begins and ends in silence; empty for `Sound::None`. The same each time.
[[nodiscard]] std::vector<float> synthesised(Sound sound);

} // namespace attune::platform
