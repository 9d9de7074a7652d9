#include "app/export_work.h"

#include "platform/font_library.h"
#include "platform/font_subset.h"
#include "platform/paths.h"
#include "store/log_lines.h"
#include "ui/theme.h"

#include <array>
#include <cstdio>
#include <set>
#include <string>
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
    const char *name, *weight; ///< as the style sheet says them
    platform::Family family;
};
constexpr std::array page_fonts{PageFont{"EB Garamond", "400", platform::Family::Serif},
                                PageFont{"Inter", "400", platform::Family::Sans},
                                PageFont{"Inter", "600", platform::Family::Semibold}};

/// With these characters, inside the style sheet; without those fonts that can't be read.
std::string css_fonts(const std::set<char32_t>& characters) {
    std::string css;
    for (const PageFont& font : page_fonts) {
        const auto bytes =
            platform::font_subset(platform::resource_folder("fonts") / platform::family_file(font.family), characters);
        if (!bytes) continue;
        css += "@font-face{font-family:\"" + std::string{font.name} + "\";font-weight:" + font.weight +
               ";src:url(data:font/otf;base64," + store::base64_of(*bytes) + ")}\n";
    }
    return css;
}

/// "--ground:#faf6f0;--text:…;" and so on.
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

} // namespace

store::ExportWork export_work(const store::Store& store, const std::shared_ptr<store::Disk>& disk,
                              const Library& library, const ExportChoice& choice, const Now& now) {
    return {.library = library,
            .choice = choice,
            .utc_offset = now.utc_offset,
            .now = now.wall,
            .read_photo = [photos = store.photos()](std::string_view sha256) { return photos->read(sha256); },
            .light = css_colours(ThemeChoice::Light),
            .dark = css_colours(ThemeChoice::Dark),
            .fonts = css_fonts,
            .read_log = [disk,
                         folder = store::Folder{store.folder()}] { return store::LogLines::read(*disk, folder).value; },
            .to = {}};
}

} // namespace attune::app
