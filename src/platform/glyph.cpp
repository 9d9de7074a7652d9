#include "platform/glyph.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

namespace attune::platform {
namespace {

struct Range {
    char32_t first, last;
};

template <std::size_t N>
bool in_ranges(const std::array<Range, N>& ranges, char32_t c) {
    return std::ranges::any_of(ranges, [c](const Range& r) { return c >= r.first && c <= r.last; });
}

// Letters stand at fractions of a pixel. Small ones are drawn wider than they are shown, so that they
// keep their shape wherever they stand.
int oversampling(float em) { return em <= 22 ? 3 : em <= 44 ? 2 : 1; }

/// A row averaged over `n` neighbours: each pixel then covers one whole pixel of the screen.
void smooth_row(const std::uint8_t* in, int width, int n, std::uint8_t* rgba) {
    int sum = 0;
    for (int x = 0; x < width + n - 1; ++x) {
        if (x < width) sum += in[x];
        if (x >= n) sum -= in[x - n];
        rgba[x * 4 + 0] = rgba[x * 4 + 1] = rgba[x * 4 + 2] = 255;
        rgba[x * 4 + 3] = static_cast<std::uint8_t>(sum / n);
    }
}

std::optional<Glyph> draw_outline(FT_Face face, unsigned index, const GlyphWish& wish) {
    const auto em = static_cast<FT_F26Dot6>(std::lround(wish.em * 64));
    if (FT_Set_Char_Size(face, em, em, 72, 72) != 0) return {};
    if (FT_Load_Glyph(face, index, FT_LOAD_NO_BITMAP | FT_LOAD_TARGET_LIGHT) != 0) return {};
    FT_GlyphSlot slot = face->glyph;
    Glyph glyph;
    glyph.advance = static_cast<float>(slot->linearHoriAdvance) / 65536.0F;
    if (!wish.pixels || slot->format != FT_GLYPH_FORMAT_OUTLINE) return glyph;

    const int n = oversampling(wish.em);
    const FT_Matrix wide{static_cast<FT_Fixed>(n) * 0x10000, 0, 0, 0x10000};
    FT_Outline_Transform(&slot->outline, &wide);
    if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0) return {};
    const FT_Bitmap& bitmap = slot->bitmap;
    if (bitmap.width == 0 || bitmap.rows == 0) return glyph;

    const int width = static_cast<int>(bitmap.width);
    glyph.width = width + n - 1;
    glyph.height = static_cast<int>(bitmap.rows);
    const auto stride = static_cast<std::size_t>(glyph.width) * 4;
    glyph.rgba.resize(stride * bitmap.rows);
    for (int y = 0; y < glyph.height; ++y)
        smooth_row(bitmap.buffer + static_cast<std::ptrdiff_t>(y) * bitmap.pitch, width, n,
                   glyph.rgba.data() + stride * static_cast<std::size_t>(y));
    const auto scale = static_cast<float>(n);
    glyph.left = (static_cast<float>(slot->bitmap_left) - (scale - 1) / 2) / scale;
    glyph.top = -static_cast<float>(slot->bitmap_top);
    glyph.shown_width = static_cast<float>(glyph.width) / scale;
    glyph.shown_height = static_cast<float>(glyph.height);
    return glyph;
}

/// The strike nearest above the size, else the largest.
int best_strike(FT_Face face, float em) {
    int best = 0;
    for (int i = 1; i < face->num_fixed_sizes; ++i) {
        const auto size = static_cast<float>(face->available_sizes[i].y_ppem) / 64.0F;
        const auto now = static_cast<float>(face->available_sizes[best].y_ppem) / 64.0F;
        if (now < em ? size > now : size >= em && size < now) best = i;
    }
    return best;
}

std::optional<Glyph> draw_strike(FT_Face face, unsigned index, const GlyphWish& wish) {
    const int strike = best_strike(face, wish.em);
    if (FT_Select_Size(face, strike) != 0) return {};
    if (FT_Load_Glyph(face, index, FT_LOAD_COLOR) != 0) return {};
    FT_GlyphSlot slot = face->glyph;
    const float scale = wish.em / (static_cast<float>(face->available_sizes[strike].y_ppem) / 64.0F);
    Glyph glyph;
    glyph.coloured = true;
    glyph.advance = static_cast<float>(slot->advance.x) / 64.0F * scale;
    const FT_Bitmap& bitmap = slot->bitmap;
    if (!wish.pixels || bitmap.width == 0) return glyph;
    if (bitmap.pixel_mode != FT_PIXEL_MODE_BGRA) return {};

    const auto shown = [scale](unsigned v) { return static_cast<float>(v) * scale; };
    glyph.width = std::max(1, static_cast<int>(std::lround(shown(bitmap.width))));
    glyph.height = std::max(1, static_cast<int>(std::lround(shown(bitmap.rows))));
    glyph.rgba = scaled_bgra(bitmap.buffer, static_cast<int>(bitmap.width), static_cast<int>(bitmap.rows), bitmap.pitch,
                             glyph.width, glyph.height);
    glyph.left = std::round(static_cast<float>(slot->bitmap_left) * scale);
    glyph.top = std::round(-static_cast<float>(slot->bitmap_top) * scale);
    glyph.shown_width = static_cast<float>(glyph.width);
    glyph.shown_height = static_cast<float>(glyph.height);
    return glyph;
}

struct Bgra {
    double b = 0, g = 0, r = 0, a = 0;
};

/// The average over the rectangle [x0, x1) x [y0, y1) of source pixels, edges counted by their share.
Bgra average(const std::uint8_t* bgra, int pitch, double x0, double x1, double y0, double y1) {
    Bgra sum;
    double area = 0;
    for (int y = static_cast<int>(y0); y < y1; ++y) {
        const double high = std::min<double>(y + 1, y1) - std::max<double>(y, y0);
        for (int x = static_cast<int>(x0); x < x1; ++x) {
            const double share = high * (std::min<double>(x + 1, x1) - std::max<double>(x, x0));
            const std::uint8_t* p = bgra + static_cast<std::ptrdiff_t>(y) * pitch + x * 4;
            sum.b += share * p[0];
            sum.g += share * p[1];
            sum.r += share * p[2];
            sum.a += share * p[3];
            area += share;
        }
    }
    if (area > 0) sum.b /= area, sum.g /= area, sum.r /= area, sum.a /= area;
    return sum;
}

std::uint8_t byte(double v) { return static_cast<std::uint8_t>(std::clamp(std::lround(v), 0L, 255L)); }

/// Gives a clear pixel the colour of its most opaque neighbour.
void spread_colour(std::vector<std::uint8_t>& rgba, int width, int height) {
    const auto at = [width](int x, int y) {
        return (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 4;
    };
    const std::vector<std::uint8_t> was = rgba;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            if (was[at(x, y) + 3] != 0) continue;
            std::uint8_t most = 0;
            for (int v = std::max(0, y - 1); v <= std::min(height - 1, y + 1); ++v)
                for (int u = std::max(0, x - 1); u <= std::min(width - 1, x + 1); ++u)
                    if (was[at(u, v) + 3] > most) {
                        most = was[at(u, v) + 3];
                        std::copy_n(was.begin() + static_cast<std::ptrdiff_t>(at(u, v)), 3,
                                    rgba.begin() + static_cast<std::ptrdiff_t>(at(x, y)));
                    }
        }
}

} // namespace

std::vector<std::uint8_t> scaled_bgra(const std::uint8_t* bgra, int width, int height, int pitch, int to_width,
                                      int to_height) {
    std::vector<std::uint8_t> rgba(static_cast<std::size_t>(to_width) * static_cast<std::size_t>(to_height) * 4);
    const double step_x = static_cast<double>(width) / to_width;
    const double step_y = static_cast<double>(height) / to_height;
    std::size_t out = 0;
    for (int y = 0; y < to_height; ++y)
        for (int x = 0; x < to_width; ++x, out += 4) {
            const Bgra p = average(bgra, pitch, x * step_x, std::min<double>((x + 1) * step_x, width), y * step_y,
                                   std::min<double>((y + 1) * step_y, height));
            const double straight = p.a > 0 ? 255.0 / p.a : 0;
            rgba[out + 0] = byte(p.r * straight);
            rgba[out + 1] = byte(p.g * straight);
            rgba[out + 2] = byte(p.b * straight);
            rgba[out + 3] = byte(p.a);
        }
    spread_colour(rgba, to_width, to_height);
    return rgba;
}

std::optional<Glyph> draw_glyph(FT_Face face, unsigned index, const GlyphWish& wish) {
    if (FT_IS_SCALABLE(face)) return draw_outline(face, index, wish);
    return face->num_fixed_sizes > 0 ? draw_strike(face, index, wish) : std::nullopt;
}

Glyph substitute_box(const GlyphWish& wish) {
    Glyph box;
    box.advance = wish.em * 0.62F;
    if (!wish.pixels) return box;
    const auto whole = [&](float part) { return std::max(3, static_cast<int>(wish.em * part)); };
    box.width = whole(0.46F);
    box.height = whole(0.70F);
    const int line = std::max(1, static_cast<int>(std::lround(wish.em / 16)));
    box.rgba.assign(static_cast<std::size_t>(box.width * box.height) * 4, 255);
    std::size_t out = 3;
    for (int y = 0; y < box.height; ++y)
        for (int x = 0; x < box.width; ++x, out += 4) {
            const int edge = std::min({x, y, box.width - 1 - x, box.height - 1 - y});
            if (edge >= line) box.rgba[out] = 0;
        }
    box.left = std::round(wish.em * 0.08F);
    box.top = -static_cast<float>(box.height);
    box.shown_width = static_cast<float>(box.width);
    box.shown_height = static_cast<float>(box.height);
    return box;
}

bool shows_nothing(char32_t c) {
    static constexpr std::array ranges = {Range{0x00, 0x08},      Range{0x0a, 0x1f},     Range{0x7f, 0x9f},
                                          Range{0xad, 0xad},      Range{0x34f, 0x34f},   Range{0x61c, 0x61c},
                                          Range{0x180b, 0x180f},  Range{0x200b, 0x200f}, Range{0x2028, 0x202e},
                                          Range{0x2060, 0x206f},  Range{0xfe00, 0xfe0f}, Range{0xfeff, 0xfeff},
                                          Range{0xe0000, 0xe0fff}};
    return in_ranges(ranges, c);
}

bool prefers_emoji(char32_t c) {
    if (c >= 0x1f000) return true;
    // Emoji_Presentation of Unicode's emoji-data.txt 15.0, and the hearts, faces and weather that
    // people write with a variation selector.
    static constexpr std::array ranges = {
        Range{0x231a, 0x231b}, Range{0x23e9, 0x23ec}, Range{0x23f0, 0x23f0}, Range{0x23f3, 0x23f3},
        Range{0x25fd, 0x25fe}, Range{0x2600, 0x2604}, Range{0x2614, 0x2615}, Range{0x2639, 0x263a},
        Range{0x2648, 0x2653}, Range{0x267f, 0x267f}, Range{0x2693, 0x2693}, Range{0x26a1, 0x26a1},
        Range{0x26aa, 0x26ab}, Range{0x26bd, 0x26be}, Range{0x26c4, 0x26c5}, Range{0x26ce, 0x26ce},
        Range{0x26d4, 0x26d4}, Range{0x26ea, 0x26ea}, Range{0x26f2, 0x26f3}, Range{0x26f5, 0x26f5},
        Range{0x26fa, 0x26fa}, Range{0x26fd, 0x26fd}, Range{0x2705, 0x2705}, Range{0x270a, 0x270d},
        Range{0x2728, 0x2728}, Range{0x274c, 0x274c}, Range{0x274e, 0x274e}, Range{0x2753, 0x2755},
        Range{0x2757, 0x2757}, Range{0x2763, 0x2764}, Range{0x2795, 0x2797}, Range{0x27b0, 0x27b0},
        Range{0x27bf, 0x27bf}, Range{0x2b1b, 0x2b1c}, Range{0x2b50, 0x2b50}, Range{0x2b55, 0x2b55}};
    return in_ranges(ranges, c);
}

} // namespace attune::platform
