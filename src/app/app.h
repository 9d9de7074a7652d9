// The program in a real window, with a real disk.
#pragma once

#include "core/state.h"

#include <filesystem>
#include <optional>
#include <string>

namespace attune::app {

/// What the command line asks for. Looks and the screen hold for this run; people may change them.
struct AppOptions {
    std::filesystem::path data;   ///< empty: the system's place for it
    int width = 0, height = 0;    ///< of the window in dp; 0: as last time
    std::optional<Screen> screen; ///< to open on
    std::optional<ThemeChoice> theme;
    std::optional<float> text_scale;
    bool reduced_motion = false;
    std::filesystem::path inspect; ///< empty: none
};

/// Exit codes.
inline constexpr int exit_well = 0;
inline constexpr int exit_failed = 1; ///< no window, no fonts
inline constexpr int exit_wrong_arguments = 2;
inline constexpr int exit_already_running = 3;
inline constexpr int exit_not_all_saved = 4; ///< the disk refused until the end

/// Runs until the window is closed. Troubles are said in a box and on the error stream.
int run(const AppOptions& options);

} // namespace attune::app
