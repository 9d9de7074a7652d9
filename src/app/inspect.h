// `--inspect FILE`: the semantics tree as JSON, for scripts that look at the real program.
#pragma once

#include "core/state.h"
#include "ui/layout.h"
#include "ui/semantics.h"

#include <filesystem>
#include <string>

namespace attune::app {

/// {"frame":n,"screen":"…","width":…,"height":…,"saving":…,"items":[…]}; rectangles in window
/// coordinates. `saving`: something is not on the disk yet.
[[nodiscard]] std::string inspect_json(const ui::Semantics& semantics, const State& state, ImVec2 window, long frame);

/// Replaces the file whole, so that a reader never sees half of it. False when it could not.
bool write_whole(const std::filesystem::path& file, const std::string& content);

} // namespace attune::app
