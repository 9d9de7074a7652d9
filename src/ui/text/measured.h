// A text measured: how wide its parts are, which of them run to the left, what draws them.
#pragma once

#include "ui/text/bidi.h"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace attune::ui {

class Shaper; // shaper.h

/// Pixels from one code point to the next, of those that stand by themselves.
using Advance = std::function<float(char32_t)>;

/// What a text is written with: one face at one size.
struct Pen {
    Advance advance;
    Shaper* shaper = nullptr;   ///< none: every code point stands by itself
    const void* font = nullptr; ///< the shaper's
    float size = 0;             ///< pixels per em
};

/// A glyph in its place: pixels from the left end of what it is part of, y downwards.
struct PlacedGlyph {
    char32_t sign = 0;
    float x = 0, y = 0;
};

/// One or more clusters that are drawn together: a row never ends inside.
struct Piece {
    std::size_t begin = 0, end = 0; ///< bytes
    float width = 0;                ///< pixels
    std::uint32_t glyphs_begin = 0, glyphs_end = 0;
    Level level = 0, base = 0; ///< its own and the paragraph's
};

struct Measured {
    Advance advance;
    /// In the order of the text, newlines too. None: plain text, in which every code point stands
    /// by itself and runs to the right.
    std::vector<Piece> pieces;
    std::vector<PlacedGlyph> glyphs;

    Measured() = default;
    Measured(Advance of_plain) : advance{std::move(of_plain)} {}
    template <std::invocable<char32_t> F>
    Measured(F of_plain) : advance{std::move(of_plain)} {}

    [[nodiscard]] bool plain() const { return pieces.empty(); }
    /// The piece that holds byte `at`, or the one behind the last.
    [[nodiscard]] std::vector<Piece>::const_iterator piece_at(std::size_t at) const;
};

/// Measures `text`; quick where it is plain.
[[nodiscard]] Measured measured(std::string_view text, const Pen& pen);

/// False: every character stands by itself, whatever its neighbours, from left to right. Quick.
[[nodiscard]] bool needs_shaping(std::string_view text);

/// Pixels of a stretch of a plain text.
[[nodiscard]] float plain_width(std::string_view text, std::size_t begin, std::size_t end, const Advance& advance);

} // namespace attune::ui
