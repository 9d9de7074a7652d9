// Files dropped on the window.
#pragma once

#include "core/action.h"

#include <filesystem>

namespace attune::app {

/// A way of listening or a deck of cards that somebody shared is taken, a picture becomes a note's
/// photo, what Attune saved, a backup or a data folder is looked at, to be brought in; anything else is said
/// in plain words. What is in the file decides, its name only where that leaves it open: a table is a deck of
/// cards, but one of thanks on the wall, where things are brought in, and wherever its first row says so, unless cards
/// are shown; a folder is one to share through
/// where the page about sharing is shown. Reads at most `dropped_max` bytes.
[[nodiscard]] Action take_dropped(const std::filesystem::path& file, Screen shown = Screen::Session);
inline constexpr std::size_t dropped_max = 4 * 1024 * 1024;

} // namespace attune::app
