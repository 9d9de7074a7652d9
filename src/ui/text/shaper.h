// What the platform does for scripts whose letters change beside each other.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace attune::ui {

/// One glyph of a run. Lengths in em of the font.
struct ShapedGlyph {
    char32_t sign = 0;  ///< the code point under which the font draws this glyph
    float advance = 0;  ///< to where the next glyph's pen stands
    float x = 0, y = 0; ///< from the pen, y downwards
    std::size_t at = 0; ///< byte of the run from which on it draws, a cluster's border
};

class Shaper {
public:
    Shaper() = default;
    virtual ~Shaper() = default;
    Shaper(const Shaper&) = delete;
    Shaper& operator=(const Shaper&) = delete;

    /// Glyphs from left to right of a run of one direction, whole clusters without blanks. Their
    /// `at` never turns back. Valid until the next call. `font` is the ImFont that draws them.
    [[nodiscard]] virtual std::span<const ShapedGlyph> shape(const void* font, std::string_view run,
                                                             bool right_to_left) = 0;
};

} // namespace attune::ui
