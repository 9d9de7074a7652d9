#include "ui/text/bidi.h"

#include <fribidi.h>

#include <algorithm>
#include <vector>

namespace attune::ui {
namespace {

using Points = std::vector<FriBidiChar>;

Points points_of(std::string_view line) {
    Points points(line.size() + 1);
    const FriBidiStrIndex count = fribidi_charset_to_unicode(FRIBIDI_CHAR_SET_UTF8, line.data(), static_cast<FriBidiStrIndex>(line.size()), points.data());
    points.resize(static_cast<std::size_t>(count));
    return points;
}

std::string utf8_of(const Points& points) {
    std::string line(points.size() * 4 + 1, '\0');
    const FriBidiStrIndex size = fribidi_unicode_to_charset(FRIBIDI_CHAR_SET_UTF8, points.data(), static_cast<FriBidiStrIndex>(points.size()), line.data());
    line.resize(static_cast<std::size_t>(size));
    return line;
}

/// Joined forms leave fillers behind where two letters became one; marks of direction draw nothing.
bool draws_nothing(FriBidiChar c) {
    return c == FRIBIDI_CHAR_FILL || c == FRIBIDI_CHAR_LRM || c == FRIBIDI_CHAR_RLM || (c >= FRIBIDI_CHAR_LRE && c <= FRIBIDI_CHAR_RLO) ||
           (c >= FRIBIDI_CHAR_LRI && c <= FRIBIDI_CHAR_PDI);
}

}  // namespace

bool runs_right_to_left(std::string_view line) {
    // In UTF-8, Hebrew to N'Ko (U+0590 to U+07FF) begins with D6 to DF; later blocks and presentation
    // forms begin with E0 A0 to E0 A3 and EF AC to EF BB; the marks of direction with E2 80 and E2 81.
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const auto a = static_cast<unsigned char>(line[i]), b = static_cast<unsigned char>(line[i + 1]);
        if (a >= 0xD6 && a <= 0xDF) return true;
        if (a == 0xE0 && b >= 0xA0 && b <= 0xA3) return true;
        if (a == 0xEF && b >= 0xAC && b <= 0xBB && b != 0xB8) return true;  // B8: variation selectors
        if (a == 0xF0 && b == 0x90) return true;  // old scripts, Hanifi Rohingya
        if (a == 0xF0 && b == 0x9E) return true;  // Adlam
    }
    return false;
}

std::string visual_line(std::string_view line) {
    Points points = points_of(line);
    const auto count = static_cast<FriBidiStrIndex>(points.size());
    if (count == 0) return {};
    std::vector<FriBidiCharType> types(points.size());
    std::vector<FriBidiBracketType> brackets(points.size());
    std::vector<FriBidiLevel> levels(points.size());
    std::vector<FriBidiJoiningType> joining(points.size());
    fribidi_get_bidi_types(points.data(), count, types.data());
    fribidi_get_bracket_types(points.data(), count, types.data(), brackets.data());
    FriBidiParType direction = FRIBIDI_PAR_ON;
    if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), count, &direction, levels.data()) == 0) return std::string{line};
    fribidi_get_joining_types(points.data(), count, joining.data());
    fribidi_join_arabic(types.data(), count, levels.data(), joining.data());
    constexpr FriBidiFlags flags = FRIBIDI_FLAGS_DEFAULT | FRIBIDI_FLAGS_ARABIC;
    fribidi_shape(flags, levels.data(), count, joining.data(), points.data());
    if (fribidi_reorder_line(flags, types.data(), count, 0, direction, levels.data(), points.data(), nullptr) == 0) return std::string{line};
    std::erase_if(points, draws_nothing);
    return utf8_of(points);
}

}  // namespace attune::ui
