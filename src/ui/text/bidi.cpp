#include "ui/text/bidi.h"

#include "ui/text/clusters.h"

#include <fribidi.h>

#include <algorithm>
#include <numeric>

namespace attune::ui {
namespace {

std::vector<FriBidiChar> points_of(std::string_view text) {
    std::vector<FriBidiChar> points;
    points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint here = code_point_at(text, at);
        points.push_back(here.value);
        at += here.length;
    }
    return points;
}

/// Whose letters are more: an English sentence that begins with a Hebrew name stays one. As many of
/// both: the first decides.
FriBidiParType direction_of(const std::vector<FriBidiCharType>& types) {
    const auto letters = [&](bool leftwards) {
        return std::ranges::count_if(types, [leftwards](FriBidiCharType type) {
            return FRIBIDI_IS_LETTER(type) && (FRIBIDI_IS_RTL(type) != 0) == leftwards;
        });
    };
    const auto left = letters(true), right = letters(false);
    if (left == right) return FRIBIDI_PAR_ON;
    return left > right ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
}

} // namespace

bool runs_right_to_left(std::string_view text) {
    // In UTF-8, Hebrew to N'Ko (U+0590 to U+07FF) begins with D6 to DF; later blocks and
    // presentation forms begin with E0 A0 to E0 A3 and EF AC to EF BB; the marks of direction with
    // E2 80 and E2 81, but they turn nothing round by themselves.
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const auto a = static_cast<unsigned char>(text[i]);
        const auto b = static_cast<unsigned char>(text[i + 1]);
        if (a >= 0xD6 && a <= 0xDF) return true;
        if (a == 0xE0 && b >= 0xA0 && b <= 0xA3) return true;
        if (a == 0xEF && b >= 0xAC && b <= 0xBB && b != 0xB8) return true; // B8: selectors
        if (a == 0xF0 && b == 0x90) return true;                           // old scripts, Hanifi Rohingya
        if (a == 0xF0 && b == 0x9E) return true;                           // Adlam
    }
    return false;
}

Levels levels_of(std::string_view paragraph) {
    const std::vector<FriBidiChar> points = points_of(paragraph);
    const auto count = static_cast<FriBidiStrIndex>(points.size());
    Levels levels{.base = 0, .of_points = std::vector<Level>(points.size(), 0)};
    if (points.empty()) return levels;
    std::vector<FriBidiCharType> types(points.size());
    std::vector<FriBidiBracketType> brackets(points.size());
    std::vector<FriBidiLevel> found(points.size());
    fribidi_get_bidi_types(points.data(), count, types.data());
    fribidi_get_bracket_types(points.data(), count, types.data(), brackets.data());
    FriBidiParType direction = direction_of(types);
    if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), count, &direction, found.data()) == 0)
        return levels;
    levels.base = FRIBIDI_IS_RTL(direction) ? 1 : 0;
    std::ranges::transform(found, levels.of_points.begin(),
                           [](FriBidiLevel level) { return static_cast<Level>(std::max<int>(0, level)); });
    return levels;
}

std::vector<std::size_t> visual_order(std::span<const Level> levels) {
    std::vector<std::size_t> order(levels.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const Level highest = levels.empty() ? Level{0} : *std::ranges::max_element(levels);
    // Everything at least as deep is turned round, the deepest first.
    for (Level level = highest; level >= 1; --level) {
        const auto deep = [&](std::size_t i) { return levels[i] >= level; };
        for (auto begin = order.begin(); begin != order.end();) {
            begin = std::find_if(begin, order.end(), deep);
            const auto end = std::find_if_not(begin, order.end(), deep);
            std::reverse(begin, end);
            begin = end;
        }
    }
    return order;
}

char32_t mirrored(char32_t c) {
    FriBidiChar other = c;
    fribidi_get_mirror_char(c, &other);
    return other;
}

} // namespace attune::ui
