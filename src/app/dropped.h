// Files dropped on the window.
#pragma once

#include "core/action.h"

#include <filesystem>

namespace attune::app {

/// A way of listening or a deck of cards that somebody shared is taken, a picture becomes a note's
/// photo; anything else is said in plain words. What is in the file decides, its name only where that
/// leaves it open. Reads at most `dropped_max` bytes.
[[nodiscard]] Action take_dropped(const std::filesystem::path& file);
inline constexpr std::size_t dropped_max = 4 * 1024 * 1024;

} // namespace attune::app
