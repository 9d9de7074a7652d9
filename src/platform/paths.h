// Where things lie on this system.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace attune::platform {

/// Where the program itself lies.
[[nodiscard]] std::filesystem::path program_folder();
/// What comes with the program ("fonts", "assets"): beside it, or in ../share/attune.
[[nodiscard]] std::filesystem::path resource_folder(std::string_view name);
/// The person's own folder; empty: unknown.
[[nodiscard]] std::filesystem::path home_folder();
/// Below these sticks, cards and cameras come up when they are plugged in.
[[nodiscard]] std::vector<std::filesystem::path> mount_folders();
/// Where people's own data is kept unless they say otherwise; may not exist yet.
/// Source: the XDG base directory specification; %APPDATA%; ~/Library/Application Support.
[[nodiscard]] std::filesystem::path data_folder();

} // namespace attune::platform
