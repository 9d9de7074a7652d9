// Words on every ground that they are meant to lie on, in every theme. Source: WCAG 2.1, 1.4.3 and 1.4.11.
#include "ui/theme.h"

#include <doctest/doctest.h>

#include <array>
#include <string_view>
#include <vector>

using namespace attune;
using namespace attune::ui;

namespace {

constexpr double words = 4.5, shapes = 3; // large words count as shapes
constexpr double much = 7;                // what high contrast promises

struct Pair {
    std::string_view ink_name, ground_name;
    ImU32 ink, ground;
    double least;
};

std::vector<Pair> pairs_of(const Palette& p) {
    const std::array grounds{std::pair{"background", p.background}, std::pair{"surface", p.surface},
                             std::pair{"surface_sunk", p.surface_sunk}};
    std::vector<Pair> pairs{{"on_accent", "accent", p.on_accent, p.accent, words},
                            {"accent", "accent_soft", p.accent, p.accent_soft, words},
                            {"text", "accent_soft", p.text, p.accent_soft, words},
                            {"background", "text", p.background, p.text, words}}; // a notice is turned round
    for (const auto& [name, ground] : grounds) {
        pairs.push_back({"text", name, p.text, ground, words});
        pairs.push_back({"text_quiet", name, p.text_quiet, ground, words});
        pairs.push_back({"accent", name, p.accent, ground, words});
        pairs.push_back({"focus", name, p.focus, ground, shapes});
    }
    for (const Hue hue : all_hues) {
        const HueColours& colours = p.of(hue);
        const std::string_view name = name_of(hue);
        pairs.push_back({name, "its paper", colours.strong, colours.soft, words});
        pairs.push_back({"text", name, p.text, colours.soft, words});
        pairs.push_back({"text_quiet", name, p.text_quiet, colours.soft, words});
        pairs.push_back({"on_strong", name, p.on_strong, colours.strong, words});
        pairs.push_back({"focus", name, p.focus, colours.soft, shapes});
        for (const auto& [ground_name, ground] : grounds)
            pairs.push_back({name, ground_name, colours.strong, ground, words});
    }
    return pairs;
}

} // namespace

TEST_CASE("a ratio of contrast is what WCAG says it is") {
    CHECK(contrast(IM_COL32_BLACK, IM_COL32_WHITE) == doctest::Approx(21));
    CHECK(contrast(IM_COL32_WHITE, IM_COL32_BLACK) == doctest::Approx(21));
    CHECK(contrast(IM_COL32_WHITE, IM_COL32_WHITE) == doctest::Approx(1));
    CHECK(contrast(IM_COL32(0x76, 0x76, 0x76, 255), IM_COL32_WHITE) == doctest::Approx(4.54).epsilon(0.001));
}

TEST_CASE("words can be read on every ground, in every theme") {
    for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Contrast}) {
        for (const Pair& pair : pairs_of(palette_of(theme))) {
            CAPTURE(static_cast<int>(theme));
            CAPTURE(pair.ink_name);
            CAPTURE(pair.ground_name);
            CHECK(contrast(pair.ink, pair.ground) >= pair.least);
        }
    }
}

TEST_CASE("high contrast is higher") {
    const Palette& p = palette_of(ThemeChoice::Contrast);
    for (const Pair& pair : pairs_of(p)) {
        CAPTURE(pair.ink_name);
        CAPTURE(pair.ground_name);
        CHECK(contrast(pair.ink, pair.ground) >= (pair.least == words ? much : shapes));
    }
    CHECK(contrast(p.outline, p.surface) >= much);
    CHECK(p.outlined);
}

TEST_CASE("people are told apart by more than lightness: no two hues are alike") {
    for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Contrast}) {
        const Palette& p = palette_of(theme);
        for (const Hue a : all_hues)
            for (const Hue b : all_hues)
                if (a != b) CHECK(p.of(a).strong != p.of(b).strong);
    }
}

TEST_CASE("the system's choice is light or dark") {
    CHECK(resolved(ThemeChoice::System, false) == ThemeChoice::Light);
    CHECK(resolved(ThemeChoice::System, true) == ThemeChoice::Dark);
    CHECK(resolved(ThemeChoice::Contrast, true) == ThemeChoice::Contrast);
    CHECK_FALSE(palette_of(ThemeChoice::Light).dark);
    CHECK(palette_of(ThemeChoice::Dark).dark);
}
