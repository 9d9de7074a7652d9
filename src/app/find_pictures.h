// The newest pictures of this device, to choose a photo from.
#pragma once

#include "core/photo.h"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace attune::app {

struct WhereToLook {
    std::filesystem::path home;                ///< empty: unknown
    std::filesystem::path config;              ///< where the desktop says what its folders are called
    std::vector<std::filesystem::path> mounts; ///< below which sticks and cameras come up
};

/// People's folders for pictures, what they downloaded and what lies on their desktop, as the desktop calls them
/// (source: xdg-user-dirs), and cameras' DCIM. Those that are there, each once. Asks the disk.
[[nodiscard]] std::vector<std::filesystem::path> picture_places(const WhereToLook& where);

/// PNG and JPEG files by their names, in these folders and those in them, the newest first and at most
/// `pictures_max`. Nothing hidden, no folder behind a link. What does not answer well is left out. Of each place at
/// most `looked_at_max` names are looked at.
[[nodiscard]] std::vector<FoundPicture> find_pictures(const std::vector<std::filesystem::path>& places);
inline constexpr std::size_t pictures_max = 60, looked_at_max = 10'000;

} // namespace attune::app
