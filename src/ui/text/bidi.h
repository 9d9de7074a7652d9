// Scripts that run from right to left: in which order the characters of a line are drawn.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace attune::ui {

/// Depth of embedding, as in the Unicode bidirectional algorithm (UAX #9): odd runs to the left.
using Level = std::uint8_t;
[[nodiscard]] constexpr bool is_leftwards(Level level) { return level % 2 == 1; }

/// True where a text has characters that run from right to left. Quick: most have none.
[[nodiscard]] bool runs_right_to_left(std::string_view text);

struct Levels {
    Level base = 0;               ///< of the paragraph: odd where most letters run to the left
    std::vector<Level> of_points; ///< one for each code point of `code_point_at`
};
/// Levels of one paragraph, without its newline. Source: UAX #9, by FriBidi.
[[nodiscard]] Levels levels_of(std::string_view paragraph);

/// The order from left to right of things that follow each other with these levels (UAX #9, L2).
[[nodiscard]] std::vector<std::size_t> visual_order(std::span<const Level> levels);

/// The bracket that faces the other way, or the character itself.
[[nodiscard]] char32_t mirrored(char32_t c);

} // namespace attune::ui
