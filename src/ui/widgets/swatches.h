// The six hues to choose from, each with its name.
#pragma once

#include "core/hue.h"
#include "ui/frame.h"

#include <optional>
#include <string_view>

namespace attune::ui {

/// "Coral", "Teal", …: as people read it.
[[nodiscard]] std::string_view title_of(Hue hue);
/// Swatches as wide as the row, or as `width` in pixels; the hue that was pressed.
std::optional<Hue> hue_swatches(Frame& f, Hue chosen, float width = 0);
/// How far below their top the middle of the first ones lies, in pixels.
[[nodiscard]] float swatch_middle(const Frame& f);

} // namespace attune::ui
