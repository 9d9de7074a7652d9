// Files dropped on the window.
#pragma once

#include <filesystem>

#include "core/action.h"

namespace attune::app {

/// A way of listening that somebody shared is taken; anything else is said in plain words. Reads at
/// most `dropped_max` bytes.
[[nodiscard]] Action take_dropped(const std::filesystem::path& file);
inline constexpr std::size_t dropped_max = 1024 * 1024;

}  // namespace attune::app
