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

/// The newest notes, as many as a picture of bounded height holds, as a PNG at `path`. Takes a moment, on a
/// thread of its own while this one waits: OpenGL and Dear ImGui are then that thread's. Empty, or why not.
[[nodiscard]] std::string draw_wall(const WallPicture& wall, const std::filesystem::path& path);

/// The path, or one like it that is not taken: "wall-2026-11-25 2.png".
[[nodiscard]] std::filesystem::path free_name(const std::filesystem::path& path);

} // namespace attune::app
