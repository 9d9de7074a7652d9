// What the desktop says about people's eyes: dark or light, motion, text size.
#pragma once

#include <filesystem>
#include <string_view>

namespace attune::platform {

struct SystemPreferences {
    bool dark = false;
    bool reduced_motion = false;
    float text_scale = 1;
};

/// Reads GTK's, GNOME's and KDE's settings files and the environment: well under a millisecond. Portals are
/// not asked.
[[nodiscard]] SystemPreferences read_preferences();

/// A GTK settings.ini (GTK 3 or 4).
void apply_gtk(std::string_view ini, SystemPreferences& to);
/// GNOME's dconf/user.
void apply_gnome(std::string_view dconf, SystemPreferences& to);
/// KDE's kdeglobals.
void apply_kde(std::string_view ini, SystemPreferences& to);

/// Where the desktop keeps all that.
[[nodiscard]] std::filesystem::path config_folder();

} // namespace attune::platform
