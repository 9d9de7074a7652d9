// Type: the nine styles, measuring and drawing of text.
#pragma once

#include "ui/text/measured.h"

#include <imgui.h>

#include <cstdint>
#include <span>
#include <string_view>

namespace attune::ui {

struct Frame;
class SetTexts; // text/set_text.h

enum class Type : std::uint8_t { Display, Card, Note, Title, Body, Label, Caption, Button, Clock };

/// A style as it stands at this density and text scale; sizes in pixels.
struct Face {
    ImFont* font = nullptr;
    float size = 0;
    float line = 0;           ///< from one baseline to the next
    SetTexts* set = nullptr;  ///< where set text is kept; none: set anew each time
    Shaper* shaper = nullptr; ///< of scripts that need one
};
[[nodiscard]] Face face(const Frame& f, Type type);
/// The same, at another size in dp (text scale is applied); the line grows with it.
[[nodiscard]] Face face(const Frame& f, Type type, float size_dp);

/// What measures text in this face. For this frame only.
[[nodiscard]] Pen pen_of(const Face& face);
/// Draws glyphs from `pos`, the upper left corner of their line's em.
void draw_glyphs(ImDrawList& draw, const Face& face, ImVec2 pos, std::span<const PlacedGlyph> glyphs, ImU32 colour);

/// Start: at the left, or at the right where a paragraph runs from right to left.
enum class Align : std::uint8_t { Left, Centre, Right, Start };

struct TextLook {
    ImU32 colour = 0; ///< 0: the theme's text
    Align align = Align::Left;
    float width = 0;     ///< wraps here, in pixels; 0: what is left of the row
    int lines_max = 0;   ///< more end in an ellipsis; 0: all
    bool silent = false; ///< not an item of its own for the semantics (part of a labelled one)
    float size_dp = 0;   ///< 0: the style's own
    bool heading = false;
    bool strong = false; ///< semibold, whatever the style
};

/// False: wrapped at `width` the text needs more lines than that.
[[nodiscard]] bool fits(const Face& face, std::string_view text, float width, int lines_max);
/// Size of the text wrapped at `width` (0: one line per newline).
[[nodiscard]] ImVec2 measure(const Face& face, std::string_view text, float width);
/// The largest size up to `size_dp`, and at least half of it, with which no word has to be broken in `width` pixels.
[[nodiscard]] float unbroken_size(const Frame& f, Type type, std::string_view text, float width, float size_dp);

/// Draws wrapped text at the cursor and moves the cursor below it.
void text(Frame& f, Type type, std::string_view text, const TextLook& look = {});
/// Draws wrapped text in a box of width `width` from `pos`; nothing else. Returns its height.
float draw_text(ImDrawList& draw, const Face& face, ImVec2 pos, float width, std::string_view text, ImU32 colour,
                Align align = Align::Left, int lines_max = 0);
/// One line, centred on a point.
void draw_centred(ImDrawList& draw, const Face& face, ImVec2 centre, std::string_view text, ImU32 colour);
/// An icon of the icon font, centred on a point, at a size in pixels.
void draw_icon(Frame& f, ImDrawList& draw, const char* icon, ImVec2 centre, float size, ImU32 colour);
/// Figures of one width, so that a running clock stands still; centred on a point.
void draw_clock(ImDrawList& draw, const Face& face, ImVec2 centre, std::string_view text, ImU32 colour);

} // namespace attune::ui
