// One drawn glyph: pixels and where they go, whatever face they come from.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

// FreeType's own declaration of a face.
typedef struct FT_FaceRec_* FT_Face;

namespace attune::platform {

struct Glyph {
    int width = 0, height = 0;               ///< pixels of `rgba`, both 0 for what shows nothing
    std::vector<std::uint8_t> rgba;          ///< straight alpha; white where it is not coloured
    float left = 0, top = 0;                 ///< upper left corner from the pen on the baseline, y down
    float shown_width = 0, shown_height = 0; ///< size on screen, in the same pixels as `advance`
    float advance = 0;
    bool coloured = false;
};

/// How to draw: `em` is the size of the em square in pixels, as CSS counts font sizes.
struct GlyphWish {
    float em = 16;
    bool pixels = true; ///< false: only the advance is wanted
};

/// Draws a glyph of an outline face or, scaled, of a colour bitmap face. None if the face can't.
[[nodiscard]] std::optional<Glyph> draw_glyph(FT_Face face, unsigned index, const GlyphWish& wish);

/// What stands in for a character that no font has: an outlined box.
[[nodiscard]] Glyph substitute_box(const GlyphWish& wish);

/// Characters that act on their neighbours and show nothing themselves: joiners, variation selectors,
/// directional marks, tags, controls.
[[nodiscard]] bool shows_nothing(char32_t c);

/// Characters that people expect to see as colour emoji even where a text font has them.
[[nodiscard]] bool prefers_emoji(char32_t c);

/// Area-averages premultiplied BGRA pixels to another size, and returns straight RGBA. Colour is spread
/// into clear pixels beside opaque ones, so that filtering leaves no dark fringe.
[[nodiscard]] std::vector<std::uint8_t> scaled_bgra(const std::uint8_t* bgra, int width, int height, int pitch,
                                                    int to_width, int to_height);

} // namespace attune::platform
