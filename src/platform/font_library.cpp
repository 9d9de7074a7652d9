#include "platform/font_library.h"

#include <ft2build.h>
#include FT_FREETYPE_H

#include "platform/font_scripts.h"

#include <hb-ft.h>
#include <hb.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace attune::platform {

std::string_view family_file(Family family) {
    switch (family) {
    case Family::Serif: return "EBGaramond12-Regular.otf";
    case Family::Sans: return "Inter-Regular.otf";
    case Family::Medium: return "Inter-Medium.otf";
    case Family::Semibold: return "Inter-SemiBold.otf";
    case Family::Light: return "Inter-Light.otf";
    case Family::Icons: return "MaterialIcons-Regular.ttf";
    }
    return {};
}

namespace {

constexpr std::string_view emoji_file = "NotoColorEmoji.ttf";
constexpr std::string_view symbols_file = "Symbola_hint.ttf";

constexpr char32_t text_style = 0xfe0e, emoji_style = 0xfe0f, keycap = 0x20e3;

/// What a person typed as an emoji: by its nature, or by the selector behind it.
bool shows_as_emoji(std::u32string_view cluster) {
    const auto has = [&](char32_t c) { return cluster.find(c) != std::u32string_view::npos; };
    return !has(text_style) && (has(emoji_style) || has(keycap) || prefers_emoji(cluster.front()));
}

/// Beside the serif, a script's own serif or the like.
std::string serif_file(std::string_view sans) {
    if (sans == "NotoSansArabic") return "NotoNaskhArabic-Regular.ttf";
    std::string file{sans};
    if (const auto at = file.find("Sans"); at != std::string::npos) file.replace(at, 4, "Serif");
    return file + "-Regular.ttf";
}

FontLibrary::Found in_face(FT_Face face, char32_t c) {
    const unsigned index = face ? FT_Get_Char_Index(face, c) : 0;
    return index ? FontLibrary::Found{face, index} : FontLibrary::Found{};
}

bool is_figure(char32_t c) { return c >= U'0' && c <= U'9'; }

/// The serif's usual figures are old-style, and its 1 is a small capital I to most eyes. The face has lining ones
/// beside.
unsigned lining_figure(FT_Face face, char32_t c, unsigned usual) {
    const std::unique_ptr<hb_font_t, decltype(&hb_font_destroy)> font{hb_ft_font_create_referenced(face),
                                                                      hb_font_destroy};
    const std::unique_ptr<hb_buffer_t, decltype(&hb_buffer_destroy)> buffer{hb_buffer_create(), hb_buffer_destroy};
    hb_buffer_add(buffer.get(), c, 0);
    hb_buffer_set_content_type(buffer.get(), HB_BUFFER_CONTENT_TYPE_UNICODE);
    hb_buffer_guess_segment_properties(buffer.get());
    const hb_feature_t lining{HB_TAG('l', 'n', 'u', 'm'), 1, 0, HB_FEATURE_GLOBAL_END};
    hb_shape(font.get(), buffer.get(), &lining, 1);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    return count == 1 && infos[0].codepoint != 0 ? infos[0].codepoint : usual;
}

} // namespace

struct FontLibrary::Opened {
    FT_Face face = nullptr;  ///< null: tried, and it did not work
    std::vector<char> bytes; ///< only where FreeType can't map the file itself

    Opened() = default;
    ~Opened() {
        if (face) FT_Done_Face(face);
    }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;
};

FontLibrary::FontLibrary(std::filesystem::path folder) : folder_{std::move(folder)} {
    if (FT_Init_FreeType(&library_) != 0) library_ = nullptr;
}

FontLibrary::~FontLibrary() {
    opened_.clear();
    if (library_) FT_Done_FreeType(library_);
}

FT_Face FontLibrary::open(const std::filesystem::path& path, int index) {
    auto& slot = opened_[{path.string(), index}];
    if (slot) return slot->face;
    slot = std::make_unique<Opened>();
    if (!library_) return nullptr;
#ifdef _WIN32
    // FreeType opens narrow file names only, which can't hold every path.
    std::ifstream file{path, std::ios::binary};
    slot->bytes.assign(std::istreambuf_iterator<char>{file}, {});
    const auto failed = FT_New_Memory_Face(library_, reinterpret_cast<const FT_Byte*>(slot->bytes.data()),
                                           static_cast<FT_Long>(slot->bytes.size()), index, &slot->face);
#else
    const auto failed = FT_New_Face(library_, path.c_str(), index, &slot->face);
#endif
    if (failed) slot->face = nullptr;
    return slot->face;
}

FT_Face FontLibrary::bundled(std::string_view file) { return open(folder_ / file); }

FT_Face FontLibrary::face_of(Family family) { return bundled(family_file(family)); }

FontLibrary::Found FontLibrary::in_bundled(std::string_view file, char32_t c) { return in_face(bundled(file), c); }

FontLibrary::Found FontLibrary::in_scripts(Family family, char32_t c) {
    for (const ScriptFont& script : script_fonts()) {
        if (c < script.first || c > script.last) continue;
        if (family == Family::Serif)
            if (const Found found = in_bundled(serif_file(script.family), c); found.face) return found;
        const std::string file = std::string{script.family} + "-Regular.ttf";
        if (const Found found = in_bundled(file, c); found.face) return found;
    }
    return {};
}

FontLibrary::Found FontLibrary::in_system(char32_t c) {
    const auto file = system_.with(c);
    return file ? in_face(open(file->path, file->index), c) : Found{};
}

FontLibrary::Found FontLibrary::search(Family family, char32_t c) {
    if (family == Family::Serif && is_figure(c))
        if (const Found own = in_face(face_of(family), c); own.face)
            return {own.face, lining_figure(own.face, c, own.index)};
    const bool emoji = prefers_emoji(c) && family != Family::Icons;
    const Found found = emoji ? in_bundled(emoji_file, c) : Found{};
    return found.face ? found : search_text(family, c);
}

FontLibrary::Found FontLibrary::search_text(Family family, char32_t c) {
    Found found = in_face(face_of(family), c);
    if (!found.face && family == Family::Serif) found = in_bundled("NotoSerif-Regular.ttf", c);
    if (!found.face) found = in_scripts(family, c);
    if (!found.face) found = in_bundled("NotoSans-Regular.ttf", c);
    if (!found.face) found = in_bundled(symbols_file, c);
    if (!found.face) found = in_bundled(emoji_file, c);
    if (!found.face) found = in_system(c);
    return found;
}

FT_Face FontLibrary::face_for(Family family, std::u32string_view cluster) {
    const char32_t first = cluster.front();
    if (cluster.size() > 1 && shows_as_emoji(cluster))
        if (const Found emoji = in_bundled(emoji_file, first); emoji.face) return emoji.face;
    const bool as_text = cluster.find(text_style) != std::u32string_view::npos;
    const Found found = as_text ? search_text(family, first) : find(family, first);
    const auto draws_all = [&](FT_Face face) {
        return std::ranges::all_of(cluster, [face](char32_t c) { return shows_nothing(c) || in_face(face, c).face; });
    };
    if (!found.face || draws_all(found.face)) return found.face;
    // A letter of the family's own with a mark that it lacks: from where both are.
    FT_Face other = bundled(family == Family::Serif ? "NotoSerif-Regular.ttf" : "NotoSans-Regular.ttf");
    if (other && draws_all(other)) return other;
    for (const char32_t c : cluster.substr(1))
        if (FT_Face marks = find(family, c).face; marks && draws_all(marks)) return marks;
    return found.face;
}

FontLibrary::Found FontLibrary::find(Family family, char32_t c) {
    // Plain letters need no remembering: their own face has them.
    if (c < 0x250 && !(family == Family::Serif && is_figure(c)))
        if (const Found own = in_face(face_of(family), c); own.face) return own;
    auto& known = fallbacks_[static_cast<std::size_t>(family)];
    if (const auto it = known.find(c); it != known.end()) return it->second;
    return known[c] = search(family, c);
}

Glyph FontLibrary::glyph(Family family, char32_t c, const GlyphWish& wish) {
    if (shows_nothing(c)) return {};
    if (const Found found = find(family, c); found.face)
        if (auto drawn = draw_glyph(found.face, found.index, wish)) return *std::move(drawn);
    return substitute_box(wish);
}

float FontLibrary::baseline(Family family) {
    FT_Face face = face_of(family);
    if (!face || face->units_per_EM == 0) return 0.85F;
    const auto em = static_cast<float>(face->units_per_EM);
    // The rest of the line is shared out equally above and below the letters.
    return (1 + static_cast<float>(face->ascender) / em + static_cast<float>(face->descender) / em) / 2;
}

} // namespace attune::platform
