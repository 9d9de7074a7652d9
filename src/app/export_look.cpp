#include "app/export_look.h"

#include "ui/theme.h"

#include <array>
#include <cstdio>
#include <string_view>

namespace attune::app {
namespace {

std::string colour(std::string_view name, ImU32 value) {
    std::array<char, 16> hex{};
    std::snprintf(hex.data(), hex.size(), "#%02x%02x%02x", (value >> IM_COL32_R_SHIFT) & 0xFFU,
                  (value >> IM_COL32_G_SHIFT) & 0xFFU, (value >> IM_COL32_B_SHIFT) & 0xFFU);
    return "--" + std::string{name} + ":" + hex.data() + ";";
}

} // namespace

std::string css_colours(ThemeChoice theme) {
    const ui::Palette& palette = ui::palette_of(theme);
    std::string css =
        colour("ground", palette.background) + colour("text", palette.text) + colour("quiet", palette.text_quiet);
    for (const Hue hue : all_hues) {
        const std::string name{name_of(hue)};
        css += colour(name + "-soft", palette.of(hue).soft) + colour(name + "-strong", palette.of(hue).strong);
    }
    return css;
}

} // namespace attune::app
