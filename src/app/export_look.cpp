#include "app/export_look.h"

#include "platform/font_subset.h"
#include "platform/paths.h"
#include "store/export_all.h"
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

struct PageFont {
    const char *family, *weight, *file;
};
constexpr std::array page_fonts{PageFont{"EB Garamond", "400", "EBGaramond12-Regular.otf"},
                                PageFont{"Inter", "400", "Inter-Regular.otf"},
                                PageFont{"Inter", "600", "Inter-SemiBold.otf"}};

} // namespace

std::string css_fonts(const std::set<char32_t>& characters) {
    std::string css;
    for (const PageFont& font : page_fonts) {
        const auto bytes = platform::font_subset(platform::resource_folder("fonts") / font.file, characters);
        if (!bytes) continue;
        css += "@font-face{font-family:\"" + std::string{font.family} + "\";font-weight:" + font.weight +
               ";src:url(data:font/otf;base64," + store::base64_of(*bytes) + ")}\n";
    }
    return css;
}

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
