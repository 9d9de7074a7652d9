// Scripts that run from right to left: the order and the forms in which a line is drawn.
#pragma once

#include <string>
#include <string_view>

namespace attune::ui {

/// True where a line has characters that `visual_line` would move or join. Quick: most have none.
[[nodiscard]] bool runs_right_to_left(std::string_view line);

/// One line of UTF-8 as it is drawn from left to right: reordered, Arabic letters joined, marks after
/// their base. The paragraph's direction is that of its first strong character.
/// Source: the Unicode bidirectional algorithm (UAX #9), by FriBidi.
[[nodiscard]] std::string visual_line(std::string_view line);

}  // namespace attune::ui
