// Scripts whose letters change beside each other, shaped with the fonts that the program has.
#include "platform/font_library.h"
#include "platform/font_shaper.h"
#include "platform/font_signs.h"
#include "ui/text/clusters.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace attune;
using namespace attune::platform;

namespace {

struct Desk {
    FontLibrary library{ATTUNE_TEST_FONTS};
    FontSigns signs;
    FontShaper shaper{library, signs};

    std::vector<ui::ShapedGlyph> of(std::string_view run, bool right_to_left = false, Family family = Family::Sans) {
        const auto glyphs = shaper.shape(family, run, right_to_left);
        return {glyphs.begin(), glyphs.end()};
    }
    [[nodiscard]] FontLibrary::Found drawn(const ui::ShapedGlyph& glyph) const { return *signs.glyph_of(glyph.sign); }
};

float width_of(const std::vector<ui::ShapedGlyph>& glyphs) {
    float width = 0;
    for (const ui::ShapedGlyph& glyph : glyphs) width += glyph.advance;
    return width;
}

std::size_t groups_of(const std::vector<ui::ShapedGlyph>& glyphs) {
    std::set<std::size_t> borders;
    for (const ui::ShapedGlyph& glyph : glyphs) borders.insert(glyph.at);
    return borders.size();
}

} // namespace

TEST_CASE("runs become as many glyphs as their script makes of them") {
    struct Row {
        const char *what, *run;
        bool right_to_left;
        std::size_t glyphs, groups;
    };
    for (const Row& row : {
             Row{"Devanagari: the vowel goes before its letter", "कि", false, 2, 1},
             Row{"Devanagari: letters joined into one", "क्ष", false, 1, 1},
             Row{"Devanagari: two syllables", "नमः", false, 3, 2},
             Row{"Bengali: letters joined", "ক্ষমা", false, 3, 2},
             Row{"Tamil: a vowel on both sides", "கொ", false, 3, 1},
             Row{"Thai: marks above each other", "กี่", false, 3, 1},
             Row{"Arabic: lam and alef", "لا", true, 1, 1},
             Row{"Arabic: three letters", "بيت", true, 3, 3},
             Row{"Hebrew: points", "שָׁ", true, 3, 1},
             Row{"Latin: a letter and its accent", "e\u0301", false, 1, 1},
             Row{"a family", "👨‍👩‍👧‍👦", false, 1, 1},
             Row{"a skin tone", "👋🏽", false, 1, 1},
             Row{"a farmer with a skin tone", "👩🏽‍🌾", false, 1, 1},
             Row{"two flags", "🇩🇪🇯🇵", false, 2, 2},
             Row{"the flag of England", "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", false, 1,
                 1},
             Row{"a keycap", "1️⃣", false, 1, 1},
             Row{"a heart", "❤️", false, 1, 1},
             Row{"no such family: its parts", "👋\u200D🎉", false, 2, 1},
         }) {
        CAPTURE(row.what);
        Desk desk;
        const auto glyphs = desk.of(row.run, row.right_to_left);
        CHECK(glyphs.size() == row.glyphs);
        CHECK(groups_of(glyphs) == row.groups);
        CHECK(width_of(glyphs) > 0);
        for (const ui::ShapedGlyph& glyph : glyphs) CHECK(desk.drawn(glyph).face != nullptr);
    }
}

TEST_CASE("no script that the fonts have shows a box") {
    for (const char* word : {"नमस्ते", "বাংলা", "தமிழ்", "తెలుగు", "ಕನ್ನಡ", "മലയാളം", "ગુજરાતી", "ਪੰਜਾਬੀ", "ଓଡ଼ିଆ", "සිංහල",
                             "ภาษาไทย", "ລາວ", "ភាសាខ្មែរ", "မြန်မာ", "བོད་ཡིག", "አማርኛ", "ᠮᠣᠩᠭᠣᠯ", "ꦗꦮ", "Việt"}) {
        for (const Family family : {Family::Serif, Family::Sans, Family::Semibold}) {
            CAPTURE(word);
            Desk desk;
            for (const ui::ShapedGlyph& glyph : desk.of(word, false, family)) CHECK(desk.drawn(glyph).face != nullptr);
        }
    }
    for (const char* word : {"العربية", "فارسی", "עברית", "ייִדיש", "ܣܘܪܝܝܐ", "ދިވެހި", "ߒߞߏ"}) {
        CAPTURE(word);
        Desk desk;
        for (const ui::ShapedGlyph& glyph : desk.of(word, true)) CHECK(desk.drawn(glyph).face != nullptr);
    }
}

TEST_CASE("Arabic letters are joined: each form is another glyph") {
    Desk desk;
    const auto three = desk.of("ببب", true);
    REQUIRE(three.size() == 3);
    CHECK(three[0].sign != three[1].sign);
    CHECK(three[1].sign != three[2].sign);
    CHECK(three[0].at == 4); // from left to right, so the last letter comes first
    CHECK(three[2].at == 0);
    const auto apart = desk.of("ب\u200Cب", true);
    REQUIRE(apart.size() == 2);
    CHECK(apart[0].sign == apart[1].sign);
}

TEST_CASE("marks stand over their letter and take no room") {
    Desk desk;
    const auto thai = desk.of("กี่");
    REQUIRE(thai.size() == 3);
    CHECK(thai[0].advance > 0);
    CHECK(thai[1].advance == 0);
    CHECK(thai[2].advance == 0);
    CHECK(width_of(thai) == doctest::Approx(width_of(desk.of("ก"))));
    CHECK(width_of(desk.of("e\u0301")) == doctest::Approx(width_of(desk.of("e\u0300"))));
}

TEST_CASE("glyphs never begin inside a cluster and never turn back") {
    for (const std::string run :
         {"नमस्तेक्षत्रियविद्यार्थी", "ভালোবাসা", "สวัสดีครับน้ำ", "👨‍👩‍👧‍👦👋🏽🇩🇪❤️", "ខ្ញុំស្រឡាញ់",
          "e\u0301\u0323x\u0302", "\xF0\x9F\xFF\u0301"}) {
        for (const bool right_to_left : {false, true}) {
            CAPTURE(run);
            Desk desk;
            auto glyphs = desk.of(run, right_to_left);
            if (right_to_left) std::ranges::reverse(glyphs);
            CHECK(std::ranges::is_sorted(glyphs, {}, &ui::ShapedGlyph::at));
            for (const ui::ShapedGlyph& glyph : glyphs) CHECK(ui::is_border(run, glyph.at));
        }
    }
}

TEST_CASE("what no font has is a box, and what stands beside it is drawn") {
    Desk desk;
    const auto glyphs = desk.of("क\U000ffffd");
    REQUIRE(glyphs.size() == 2);
    CHECK(desk.drawn(glyphs[0]).face != nullptr);
    CHECK(desk.drawn(glyphs[1]).face == nullptr);
    CHECK(glyphs[1].advance == doctest::Approx(substitute_box({1, false}).advance));
    CHECK(desk.of("\u200D").empty());
}

TEST_CASE("characters that signs are made of are somebody's text too") {
    Desk desk;
    const auto glyphs = desk.of("\uE001\U000F0000");
    REQUIRE(glyphs.size() == 2);
    CHECK(glyphs[0].sign == 0xD800);
    CHECK(desk.drawn(glyphs[0]).index == desk.library.find(Family::Sans, U'\ue001').index);
    CHECK(desk.drawn(glyphs[1]).face == nullptr);
}

TEST_CASE("a glyph has one sign, whatever asks for it") {
    Desk desk;
    const char32_t sign = desk.of("किताब")[0].sign;
    CHECK(desk.of("कि")[0].sign == sign);
    CHECK(desk.of("कि", false, Family::Medium)[0].sign == sign);
    CHECK(desk.of("कि", false, Family::Serif)[0].sign != sign);
    CHECK(sign >= 0xD800);
    CHECK(sign < 0xE000);
    CHECK_FALSE(desk.signs.glyph_of(U'a').has_value());
    CHECK_FALSE(desk.signs.glyph_of(U'\uE123').has_value());
}

TEST_CASE("signs go on where the low numbers end") {
    FontSigns signs;
    std::set<char32_t> seen;
    for (unsigned i = 0; i < 9000; ++i) {
        const char32_t sign = signs.sign_of({nullptr, i});
        CHECK(seen.insert(sign).second);
        CHECK(signs.glyph_of(sign)->index == i);
    }
    CHECK(*seen.begin() == 0xD800);
    CHECK(*seen.rbegin() >= 0xF0000);
}

TEST_CASE("thousands of words are shaped and forgotten again") {
    Desk desk;
    const auto first = desk.of("कि");
    for (int i = 0; i < 10'000; ++i) {
        std::string word = "क";
        ui::append_utf8(word, U'अ' + static_cast<char32_t>(i % 50));
        ui::append_utf8(word, U'अ' + static_cast<char32_t>(i / 50 % 50));
        ui::append_utf8(word, U'अ' + static_cast<char32_t>(i / 2500));
        CHECK_FALSE(desk.of(word).empty());
    }
    CHECK(desk.of("कि")[0].sign == first[0].sign);
}

TEST_CASE("a long text without blanks is shaped anew, and short ones beside it stay right") {
    Desk desk;
    std::string longer;
    for (int i = 0; i < 200; ++i) longer += "กี่";
    const std::size_t once = desk.of(longer).size();
    CHECK(once == 600);
    CHECK(desk.of(longer + "ก").size() == 601);
    CHECK(desk.of("กี่").size() == 3);
    CHECK(desk.of(longer).size() == once);
}
