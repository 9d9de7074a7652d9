// Where syncers keep their folders on this machine.
#pragma once

#include "core/sharing.h"

#include <filesystem>
#include <vector>

namespace attune::app {

/// Folders of Syncthing, Nextcloud, Dropbox, iCloud and OneDrive that are there: as their own settings
/// say, else where they usually lie. Asks the disk. Each folder once, at most `usual_places_max`.
[[nodiscard]] std::vector<UsualPlace> usual_places(const std::filesystem::path& home);
inline constexpr std::size_t usual_places_max = 8;

} // namespace attune::app
