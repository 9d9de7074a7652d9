#include "platform/font_shaper.h"

#include <ft2build.h>
#include <hb-ot.h>
#include <hb.h>
#include <imgui.h>
#include FT_FREETYPE_H
#include FT_TRUETYPE_TABLES_H

#include "ui/text/clusters.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <utility>

namespace attune::platform {
namespace {

constexpr std::size_t kept_most = 4096;    // words
constexpr std::size_t kept_run_most = 256; // bytes

/// Copies a table of the font file, which FreeType has open.
hb_blob_t* copy_table(hb_face_t*, hb_tag_t tag, void* user) {
    auto* face = static_cast<FT_Face>(user);
    FT_ULong size = 0;
    if (FT_Load_Sfnt_Table(face, tag, 0, nullptr, &size) != 0 || size == 0) return nullptr;
    auto* bytes = static_cast<FT_Byte*>(std::malloc(size));
    if (!bytes) return nullptr;
    if (FT_Load_Sfnt_Table(face, tag, 0, bytes, &size) != 0) {
        std::free(bytes);
        return nullptr;
    }
    return hb_blob_create(reinterpret_cast<const char*>(bytes), static_cast<unsigned>(size), HB_MEMORY_MODE_WRITABLE,
                          bytes, std::free);
}

bool says_nothing(hb_script_t script) {
    return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED || script == HB_SCRIPT_UNKNOWN;
}

/// The script of the first character that has one.
hb_script_t script_of(std::u32string_view cluster) {
    hb_unicode_funcs_t* unicode = hb_unicode_funcs_get_default();
    for (const char32_t c : cluster)
        if (const hb_script_t script = hb_unicode_script(unicode, c); !says_nothing(script)) return script;
    return HB_SCRIPT_COMMON;
}

/// Plain text is drawn without kerning and ligatures, so accented letters in it are too.
bool is_set_plainly(hb_script_t script) {
    return script == HB_SCRIPT_LATIN || script == HB_SCRIPT_GREEK || script == HB_SCRIPT_CYRILLIC;
}

} // namespace

/// Clusters beside each other that one face draws in one script.
struct FontShaper::Part {
    std::size_t begin = 0, end = 0; ///< bytes
    FT_Face face = nullptr;
    hb_script_t script = HB_SCRIPT_COMMON;
};

/// One run on its way through HarfBuzz.
class FontShaper::Run {
public:
    Run(FontShaper& shaper, Family family, std::string_view text, bool right_to_left)
        : shaper_{shaper}, family_{family}, text_{text}, right_to_left_{right_to_left} {}

    std::vector<ui::ShapedGlyph> shaped() {
        split();
        if (right_to_left_) std::ranges::reverse(parts_);
        for (const Part& part : parts_) shape(part);
        return std::move(glyphs_);
    }

private:
    void split() {
        for (std::size_t at = 0; at < text_.size();) {
            const std::size_t end = ui::cluster_end(text_, at);
            const std::u32string cluster = points_of(at, end);
            Part part{at, end, shaper_.library_.face_for(family_, cluster), script_of(cluster)};
            borders_.push_back(at);
            at = end;
            if (!parts_.empty() && joins(parts_.back(), part)) continue;
            parts_.push_back(part);
        }
    }

    static bool joins(Part& last, const Part& next) {
        const bool same = last.script == next.script || says_nothing(last.script) || says_nothing(next.script);
        if (last.face != next.face || !same) return false;
        last.end = next.end;
        if (says_nothing(last.script)) last.script = next.script;
        return true;
    }

    [[nodiscard]] std::u32string points_of(std::size_t at, std::size_t end) const {
        std::u32string points;
        while (at < end) {
            const ui::CodePoint here = ui::code_point_at(text_, at);
            points += here.value;
            at += here.length;
        }
        return points;
    }

    void shape(const Part& part) {
        if (!part.face) return take_apart(part.begin, part.end);
        hb_font_t* font = shaper_.font_of(part.face);
        hb_buffer_t* buffer = filled_buffer(part);
        static constexpr std::array off = {hb_feature_t{HB_TAG('k', 'e', 'r', 'n'), 0, 0, HB_FEATURE_GLOBAL_END},
                                           hb_feature_t{HB_TAG('l', 'i', 'g', 'a'), 0, 0, HB_FEATURE_GLOBAL_END},
                                           hb_feature_t{HB_TAG('c', 'l', 'i', 'g'), 0, 0, HB_FEATURE_GLOBAL_END},
                                           hb_feature_t{HB_TAG('c', 'a', 'l', 't'), 0, 0, HB_FEATURE_GLOBAL_END}};
        hb_shape(font, buffer, off.data(), is_set_plainly(part.script) ? off.size() : 0);
        unsigned count = 0;
        const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
        const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, nullptr);
        const auto em = static_cast<float>(hb_face_get_upem(hb_font_get_face(font)));
        for (unsigned i = 0; i < count;) {
            unsigned end = i + 1;
            while (end < count && infos[end].cluster == infos[i].cluster) ++end;
            take(part, {infos + i, end - i}, positions + i, em);
            i = end;
        }
        hb_buffer_destroy(buffer);
    }

    [[nodiscard]] hb_buffer_t* filled_buffer(const Part& part) const {
        hb_buffer_t* buffer = hb_buffer_create();
        hb_buffer_add_utf8(buffer, text_.data(), static_cast<int>(text_.size()), static_cast<unsigned>(part.begin),
                           static_cast<int>(part.end - part.begin));
        hb_buffer_set_direction(buffer, right_to_left_ ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
        hb_buffer_set_script(buffer, part.script);
        hb_buffer_set_language(buffer, hb_language_from_string("und", -1));
        hb_buffer_set_flags(buffer, static_cast<hb_buffer_flags_t>(HB_BUFFER_FLAG_BOT | HB_BUFFER_FLAG_EOT |
                                                                   HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES));
        return buffer;
    }

    /// Glyphs of one of HarfBuzz's clusters.
    void take(const Part& part, std::span<const hb_glyph_info_t> infos, const hb_glyph_position_t* positions,
              float em) {
        const std::size_t at = border_at(infos.front().cluster);
        const bool missing = std::ranges::any_of(infos, [](const auto& info) { return info.codepoint == 0; });
        if (missing) return take_apart(at, cluster_end_after(part, infos.front().cluster));
        for (std::size_t i = 0; i < infos.size(); ++i)
            glyphs_.push_back({.sign = shaper_.signs_.sign_of({part.face, infos[i].codepoint}),
                               .advance = static_cast<float>(positions[i].x_advance) / em,
                               .x = static_cast<float>(positions[i].x_offset) / em,
                               .y = -static_cast<float>(positions[i].y_offset) / em,
                               .at = at});
    }

    /// What its face can't draw whole is drawn character by character, from whichever face has it.
    void take_apart(std::size_t begin, std::size_t end) {
        const std::size_t border = border_at(begin);
        for (const char32_t c : points_of(begin, end)) {
            if (shows_nothing(c)) continue;
            const FontLibrary::Found found = shaper_.library_.find(family_, c);
            glyphs_.push_back({.sign = shaper_.signs_.sign_of(found), .advance = advance_of(found), .at = border});
        }
    }

    [[nodiscard]] float advance_of(FontLibrary::Found found) const {
        if (!found.face) return substitute_box({.em = 1, .pixels = false}).advance;
        hb_font_t* font = shaper_.font_of(found.face);
        const auto em = static_cast<float>(hb_face_get_upem(hb_font_get_face(font)));
        return static_cast<float>(hb_font_get_glyph_h_advance(font, found.index)) / em;
    }

    [[nodiscard]] std::size_t border_at(std::size_t at) const {
        return *std::prev(std::ranges::upper_bound(borders_, at));
    }
    /// In right-to-left runs HarfBuzz's clusters come last first: ask the text instead.
    [[nodiscard]] std::size_t cluster_end_after(const Part& part, std::size_t at) const {
        return std::min(ui::cluster_end(text_, border_at(at)), part.end);
    }

    FontShaper& shaper_;
    Family family_;
    std::string_view text_;
    bool right_to_left_;
    std::vector<std::size_t> borders_;
    std::vector<Part> parts_;
    std::vector<ui::ShapedGlyph> glyphs_;
};

FontShaper::FontShaper(FontLibrary& library, FontSigns& signs) : library_{library}, signs_{signs} {}
FontShaper::~FontShaper() = default;

void FontShaper::FontEnd::operator()(hb_font_t* font) const { hb_font_destroy(font); }

hb_font_t* FontShaper::font_of(FT_Face face) {
    auto& font = fonts_[face];
    if (font) return font.get();
    hb_face_t* tables = hb_face_create_for_tables(copy_table, face, nullptr);
    hb_face_set_index(tables, static_cast<unsigned>(face->face_index));
    font.reset(hb_font_create(tables)); // its scale is the em's units
    hb_face_destroy(tables);
    return font.get();
}

std::span<const ui::ShapedGlyph> FontShaper::shape(const void* font, std::string_view run, bool right_to_left) {
    const ImFontConfig* source = static_cast<const ImFont*>(font)->Sources[0];
    return shape(static_cast<Family>(source->FontNo), run, right_to_left);
}

std::span<const ui::ShapedGlyph> FontShaper::shape(Family family, std::string_view run, bool right_to_left) {
    std::string key{static_cast<char>(static_cast<int>(family) * 2 + (right_to_left ? 1 : 0))};
    // Of what is written without blanks only the last long run is kept.
    if (run.size() > kept_run_most) return kept_[std::move(key)] = Run{*this, family, run, right_to_left}.shaped();
    key += run;
    if (const auto found = kept_.find(key); found != kept_.end()) return found->second;
    if (kept_.size() >= kept_most) kept_.clear();
    return kept_[std::move(key)] = Run{*this, family, run, right_to_left}.shaped();
}

} // namespace attune::platform
