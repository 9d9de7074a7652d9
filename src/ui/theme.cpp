#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace attune::ui {
namespace {

constexpr ImU32 rgb(unsigned hex, unsigned alpha = 0xFF) {
    return IM_COL32((hex >> 16) & 0xFF, (hex >> 8) & 0xFF, hex & 0xFF, alpha);
}
constexpr HueColours hue(unsigned strong, unsigned soft) { return {rgb(strong), rgb(soft)}; }

constexpr Palette light{
    .background = rgb(0xFAF5EF),
    .surface = rgb(0xFFFFFF),
    .surface_sunk = rgb(0xF2EAE1),
    .outline = rgb(0xE4D8CB),
    .text = rgb(0x2A2230),
    .text_quiet = rgb(0x675C6E),
    .accent = rgb(0xAB3E29),
    .on_accent = rgb(0xFFFFFF),
    .accent_soft = rgb(0xF7E1D8),
    .hues = {hue(0xAE4322, 0xFBE3D6), hue(0x186B69, 0xD9EEEC), hue(0x8A6116, 0xF8EBCB), hue(0x71477F, 0xEEE0F2),
             hue(0xA83A5B, 0xF9DFE6), hue(0x2F6690, 0xDEEAF4)},
    .on_strong = rgb(0xFFFFFF),
    .shadow = rgb(0x2A2230, 0x22),
    .scrim = rgb(0x2A2230, 0x66),
    .focus = rgb(0x2A2230),
};

constexpr Palette dark{
    .background = rgb(0x17131B),
    .surface = rgb(0x231D29),
    .surface_sunk = rgb(0x1D1822),
    .outline = rgb(0x3A3142),
    .text = rgb(0xF5EEE7),
    .text_quiet = rgb(0xB7AABF),
    .accent = rgb(0xF0A183),
    .on_accent = rgb(0x2A1410),
    .accent_soft = rgb(0x4A2A22),
    .hues = {hue(0xF3A47F, 0x45291E), hue(0x7FD0CA, 0x173B3A), hue(0xE8C272, 0x40331A), hue(0xD5A9E4, 0x3A2743),
             hue(0xF29BB5, 0x46212E), hue(0x9CC8EA, 0x1C3447)},
    .on_strong = rgb(0x1B1220),
    .shadow = rgb(0x000000, 0x60),
    .scrim = rgb(0x000000, 0x99),
    .focus = rgb(0xF5EEE7),
    .dark = true,
};

// Black on white; hues dark enough for 7:1 on their papers, which are barely tinted.
constexpr Palette high_contrast{
    .background = rgb(0xFFFFFF),
    .surface = rgb(0xFFFFFF),
    .surface_sunk = rgb(0xEEEEEE),
    .outline = rgb(0x000000),
    .text = rgb(0x000000),
    .text_quiet = rgb(0x333038),
    .accent = rgb(0x7A1F0E),
    .on_accent = rgb(0xFFFFFF),
    .accent_soft = rgb(0xFFEDE6),
    .hues = {hue(0x7A2408, 0xFFF0E8), hue(0x004744, 0xE6F7F6), hue(0x553A00, 0xFFF6DC), hue(0x4D2360, 0xF7EDFB),
             hue(0x7A1537, 0xFFEDF2), hue(0x0D3F66, 0xEBF4FC)},
    .on_strong = rgb(0xFFFFFF),
    .shadow = rgb(0x000000, 0x00),
    .scrim = rgb(0x000000, 0xAA),
    .focus = rgb(0x0000C8),
    .outlined = true,
};

struct Channels {
    int r, g, b, a;
};
Channels channels(ImU32 c) {
    return {static_cast<int>((c >> IM_COL32_R_SHIFT) & 0xFF), static_cast<int>((c >> IM_COL32_G_SHIFT) & 0xFF),
            static_cast<int>((c >> IM_COL32_B_SHIFT) & 0xFF), static_cast<int>((c >> IM_COL32_A_SHIFT) & 0xFF)};
}

double linear(int channel) {
    const double v = channel / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

double luminance(ImU32 colour) {
    const Channels c = channels(colour);
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

} // namespace

const Palette& palette_of(ThemeChoice theme) {
    switch (theme) {
    case ThemeChoice::Dark: return dark;
    case ThemeChoice::Contrast: return high_contrast;
    case ThemeChoice::System:
    case ThemeChoice::Light: break;
    }
    return light;
}

ThemeChoice resolved(ThemeChoice choice, bool system_dark) {
    if (choice != ThemeChoice::System) return choice;
    return system_dark ? ThemeChoice::Dark : ThemeChoice::Light;
}

ImU32 faded(ImU32 colour, float alpha) {
    const auto a = static_cast<float>((colour >> IM_COL32_A_SHIFT) & 0xFF);
    const auto scaled = static_cast<ImU32>(std::lround(a * std::clamp(alpha, 0.0F, 1.0F)));
    return (colour & ~IM_COL32_A_MASK) | (scaled << IM_COL32_A_SHIFT);
}

ImU32 mixed(ImU32 a, ImU32 b, float t) {
    const Channels x = channels(a), y = channels(b);
    const auto mix = [t](int p, int q) {
        return static_cast<int>(std::lround(static_cast<float>(p) + static_cast<float>(q - p) * t));
    };
    return IM_COL32(mix(x.r, y.r), mix(x.g, y.g), mix(x.b, y.b), mix(x.a, y.a));
}

// Source: WCAG 2.1, "contrast ratio" and "relative luminance".
double contrast(ImU32 a, ImU32 b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace attune::ui
