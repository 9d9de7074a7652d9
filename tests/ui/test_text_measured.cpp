// What needs shaping, and the pieces that come of it.
#include "ui/cell_shaper.h"
#include "ui/text/measured.h"
#include "ui/text/rows.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace attune::ui;

namespace {

float ten(char32_t c) { return c == '\n' ? 0.0F : 10.0F; }

/// Ten pixels for whatever stands alone, eight for what is shaped.
struct Desk {
    CellShaper shaper;
    Measured of(std::string_view text) { return measured(text, {ten, &shaper, nullptr, 16}); }
};

std::vector<std::string> words_of(std::string_view text, const Measured& measured) {
    std::vector<std::string> words;
    for (const Piece& piece : measured.pieces) words.emplace_back(text.substr(piece.begin, piece.end - piece.begin));
    return words;
}
using Words = std::vector<std::string>;

} // namespace

TEST_CASE("what stands by itself is not shaped") {
    Desk desk;
    for (const char* text : {"", "Maya, 19:30", "Zoë Łukasz", "Ольга", "Ελένη", "Հայ", "ფერი", "日本語。", "한국어",
                             "→ ★ ∑ “…”", "❤", "line\nline"}) {
        CAPTURE(text);
        CHECK_FALSE(needs_shaping(text));
        CHECK(desk.of(text).plain());
    }
    for (const char* text : {"प्रिया", "สมชาย", "ខ្មែរ", "שירה", "ليلى", "e\u0301", "👋🏽", "😀", "❤️", "1️⃣",
                             "🇩🇪", "བོད", "한\u1100\u1161", "\uE001", "\xF3\xB0\x80\x80"}) {
        CAPTURE(text);
        CHECK(needs_shaping(text));
        CHECK_FALSE(desk.of(text).plain());
    }
}

TEST_CASE("pieces cover the text, and only what needs it reaches the shaper") {
    struct Row {
        std::string text;
        Words pieces;
        int asked;
    };
    for (const Row& row :
         {Row{"a 👋🏽👋🏽 b", {"a", " ", "👋🏽", "👋🏽", " ", "b"}, 1},
          Row{"किताब है", {"कि", "ता", "ब", " ", "है"}, 2}, Row{"لا بأس", {"لا", " ", "ب", "أ", "س"}, 2},
          Row{"e\u0301a\n👋🏽\n", {"e\u0301", "a", "\n", "👋🏽", "\n"}, 2}, Row{"😀\xFF", {"😀", "\xFF"}, 1}}) {
        CAPTURE(row.text);
        Desk desk;
        const Measured measured = desk.of(row.text);
        CHECK(words_of(row.text, measured) == row.pieces);
        CHECK(desk.shaper.asked == row.asked);
    }
}

TEST_CASE("widths are those of the shaper where it shaped") {
    Desk desk;
    const Measured measured = desk.of("a👋🏽");
    REQUIRE(measured.pieces.size() == 2);
    CHECK(measured.pieces[0].width == 10);
    CHECK(measured.pieces[1].width == 8);
    const Measured turned = desk.of("(שב)");
    REQUIRE(turned.pieces.size() == 4);
    CHECK(turned.glyphs[turned.pieces[0].glyphs_begin].sign == U')'); // faces the other way
    CHECK(turned.pieces[0].level == 1);
    CHECK(turned.pieces[0].base == 1);
}

TEST_CASE("without a shaper every character stands by itself") {
    const Measured measured = attune::ui::measured("किताब", Pen{ten});
    CHECK(measured.pieces.size() == 3);
    CHECK(measured.pieces[0].width == 20);
}

TEST_CASE("rows never end inside what is drawn together") {
    Desk desk;
    const std::string text = "لالالا";
    for (int width = 1; width < 40; width += 3)
        for (const Row& row : break_rows(text, static_cast<float>(width), desk.of(text))) CHECK(row.begin % 4 == 0);
    CHECK(break_rows(text, 16, desk.of(text)).size() == 2);
}
