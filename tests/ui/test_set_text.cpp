#include "ui/text/clusters.h"
#include "ui/text/set_text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace attune::ui;

namespace {

// Ten pixels a code point; what joins a cluster has none.
float width_of(char32_t c) {
    const bool joins = c == 0x200D || c == 0xFE0F || (c >= 0x300 && c < 0x370) || (c >= 0x1F3FB && c <= 0x1F3FF);
    return c == '\n' || joins ? 0.0F : 10.0F;
}

const Pen ten{width_of};

std::vector<std::string> lines_of(std::string_view text, float width, int lines_max = 0) {
    std::vector<std::string> lines;
    const SetText set = set_text(text, width, lines_max, ten);
    for (const SetLine& line : set.lines) lines.emplace_back(line.shown(text));
    return lines;
}
using Lines = std::vector<std::string>;

std::string without_blanks(std::string_view text) {
    std::string rest;
    for (const char c : text)
        if (c != ' ' && c != '\n') rest += c;
    return rest;
}

} // namespace

TEST_CASE("lines keep their words, not the blanks they broke at") {
    CHECK(lines_of("", 100) == Lines{});
    CHECK(lines_of("one two three", 70) == Lines{"one two", "three"});
    CHECK(lines_of("one    two", 40) == Lines{"one", "two"});
    CHECK(lines_of("a\n\nb\n", 100) == Lines{"a", "", "b", ""});
    CHECK(lines_of("one two", 0) == Lines{"one two"});
    CHECK(lines_of("one\ntwo", 0) == Lines{"one", "two"});
}

TEST_CASE("the width is that of the words") {
    const SetText set = set_text("one two three", 70, 0, ten);
    CHECK(set.width == 70);
    CHECK(set.lines[0].width == 70);
    CHECK(set.lines[1].width == 50);
}

TEST_CASE("no character is lost at any width, and no cluster split") {
    static constexpr std::string_view text =
        "Maya 👩🏽‍🌾 und 日本語。\n\nDonaudampfschiff e\u0301e\u0301 🇳🇱🇳🇱";
    for (int width = 1; width < 300; width += 7) {
        CAPTURE(width);
        std::string all;
        for (const SetLine& line : set_text(text, static_cast<float>(width), 0, ten).lines) {
            CHECK(is_border(text, line.begin));
            CHECK(is_border(text, line.end));
            all += line.shown(text);
        }
        CHECK(without_blanks(all) == without_blanks(text));
    }
}

TEST_CASE("more lines than asked for end in an ellipsis, between clusters") {
    CHECK(lines_of("one two three", 80, 1) == Lines{"one two…"});
    CHECK(lines_of("one two three", 70, 1) == Lines{"one tw…"});
    CHECK(lines_of("one two three", 130, 1) == Lines{"one two three"});
    CHECK(lines_of("one two three four", 70, 2) == Lines{"one two", "three…"});
    CHECK(lines_of("abc\ndef", 100, 1) == Lines{"abc…"});
    CHECK(lines_of("ab👩🏽‍🌾cd", 30, 1) == Lines{"ab…"});
    CHECK(lines_of("abc", 5, 1) == Lines{"…"});
    CHECK(lines_of("שירה ודן", 60, 1) == Lines{"שירה…"});
    CHECK(set_text("one two three", 80, 1, ten).cut);
    CHECK_FALSE(set_text("one two three", 130, 1, ten).cut);
    CHECK_FALSE(set_text("one two three", 80, 2, ten).cut);
}

TEST_CASE("what runs from right to left is drawn in its own order") {
    const SetText set = set_text("שירה", 100, 0, ten);
    REQUIRE(set.lines.size() == 1);
    std::u32string drawn;
    for (const PlacedGlyph& glyph : set.lines[0].glyphs) drawn += glyph.sign;
    CHECK(drawn == U"הריש");
    CHECK(set.lines[0].glyphs[1].x == 10);
    CHECK(set.lines[0].width == 40);
    CHECK(set.lines[0].from_right);
    CHECK_FALSE(set_text("Maya שיר", 100, 0, ten).lines[0].from_right);
}

TEST_CASE("set text is kept while it is asked for, and forgotten after") {
    SetTexts texts;
    int measured = 0;
    const auto pen = [&] {
        ++measured;
        return ten;
    };
    const int font = 0;
    const auto ask = [&](std::string_view text, float width, int lines_max) -> const SetText& {
        return texts.find_or_set(text, &font, 16, width, lines_max, pen);
    };
    CHECK(ask("one two", 40, 0).lines.size() == 2);
    CHECK(ask("one two", 40, 0).lines.size() == 2);
    CHECK(measured == 1);
    CHECK(ask("one two", 100, 0).lines.size() == 1);
    CHECK(ask("one two", 40, 1).cut);
    CHECK(ask("one too", 40, 0).lines.size() == 2);
    CHECK(measured == 4);
    CHECK(texts.size() == 4);
    for (int frame = 0; frame < 200; ++frame) {
        texts.begin_frame();
        static_cast<void>(ask("one two", 40, 0));
    }
    CHECK(measured == 4);
    CHECK(texts.size() == 1);
}
