// Colours and measures. The values are the design's tokens; test_theme checks their contrast.
#pragma once

#include "core/hue.h"
#include "core/settings.h"

#include <imgui.h>

#include <array>

namespace attune::ui {

struct HueColours {
    ImU32 strong = 0; ///< words and shapes on `soft` or on a surface
    ImU32 soft = 0;   ///< papers, grounds
};

struct Palette {
    ImU32 background, surface, surface_sunk, outline, text, text_quiet;
    ImU32 accent, on_accent, accent_soft;
    std::array<HueColours, all_hues.size()> hues;
    ImU32 on_strong; ///< words on a hue's strong colour
    ImU32 shadow;    ///< black of the shadow, its alpha the strength
    ImU32 scrim;     ///< over the page below a sheet
    ImU32 focus;     ///< the ring round what the keyboard is on
    bool dark = false;
    bool outlined = false; ///< high contrast: every surface has an outline

    [[nodiscard]] const HueColours& of(Hue hue) const { return hues[static_cast<std::size_t>(hue)]; }
};

/// `System` counts as `Light`; resolve it with `resolved` first.
[[nodiscard]] const Palette& palette_of(ThemeChoice theme);
[[nodiscard]] ThemeChoice resolved(ThemeChoice choice, bool system_dark);

/// The colour with its alpha multiplied by `alpha` (0 to 1).
[[nodiscard]] ImU32 faded(ImU32 colour, float alpha);
/// From `a` to `b` by `t` (0 to 1), in sRGB.
[[nodiscard]] ImU32 mixed(ImU32 a, ImU32 b, float t);
/// WCAG 2.1 contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(ImU32 a, ImU32 b);

// Spacing, radii and targets in dp (1 dp = 1/96 inch at density 1).
namespace space {
inline constexpr float xs = 4, s = 8, m = 12, l = 16, xl = 20, xxl = 32;
inline constexpr float side = 20; ///< side margin of a page
} // namespace space
namespace radius {
inline constexpr float note = 16, card = 20, pill = 28;
}
namespace target {
inline constexpr float minimum = 48, primary = 56, stage = 72;
}
namespace breakpoint {
inline constexpr float compact_below = 600, medium_below = 900;
inline constexpr float text_width = 640; ///< widest column of text
} // namespace breakpoint

} // namespace attune::ui
