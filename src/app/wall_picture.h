// The wall as one picture, drawn by the screens themselves.
#pragma once

#include "app/picture_cache.h"
#include "core/state.h"

#include <filesystem>
#include <string>

namespace attune::app {

struct WallPicture {
    const State& state;
    LoadPicture load;
    Now now;
    std::filesystem::path fonts; ///< the folder of the font files
};

struct DrawnWall {
    std::filesystem::path path; ///< where it lies
    std::string trouble;        ///< why it lies nowhere; empty: it does
};
/// The newest notes, as many as a picture of bounded height holds, as a PNG at `path`, or at one like it where that
/// is taken: "wall-2026-11-25 2.png". Takes a moment, on a thread of its own while this one waits: OpenGL and Dear
/// ImGui are then that thread's.
[[nodiscard]] DrawnWall draw_wall(const WallPicture& wall, const std::filesystem::path& path);

} // namespace attune::app
