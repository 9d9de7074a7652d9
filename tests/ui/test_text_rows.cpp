#include "ui/text/clusters.h"
#include "ui/text/rows.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using namespace attune::ui;

namespace {

// Ten pixels a code point; what joins a cluster has none.
float advance(char32_t c) {
    const bool joins = c == 0x200D || c == 0xFE0F || (c >= 0x300 && c < 0x370) || (c >= 0x1F3FB && c <= 0x1F3FF);
    return c == '\n' || joins ? 0.0F : 10.0F;
}

std::vector<std::string> wrap(std::string_view text, float width) {
    std::vector<std::string> out;
    for (const Row& row : break_rows(text, width, advance)) {
        out.emplace_back(text.substr(row.begin, row.end - row.begin));
    }
    return out;
}
using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("rows end at words and keep the blanks that they end with") {
    CHECK(wrap("", 100) == Lines{""});
    CHECK(wrap("one two three", 80) == Lines{"one two ", "three"});
    CHECK(wrap("one two three", 70) == Lines{"one two ", "three"});
    CHECK(wrap("one two three", 69) == Lines{"one ", "two ", "three"});
    CHECK(wrap("one    two", 40) == Lines{"one    ", "two"});
    CHECK(wrap("a b\n\nc\n", 100) == Lines{"a b", "", "c", ""});
    CHECK(wrap("well-known", 60) == Lines{"well-", "known"});
    CHECK(wrap("10\u00A0km far", 60) == Lines{"10\u00A0km ", "far"});
    CHECK(wrap("go 10\u00A0km", 60) == Lines{"go ", "10\u00A0km"});
}

TEST_CASE("a word wider than a row breaks between clusters") {
    CHECK(wrap("abcdefgh", 30) == Lines{"abc", "def", "gh"});
    CHECK(wrap("a bcdefg", 30) == Lines{"a ", "bcd", "efg"});
    CHECK(wrap("ee\u0301e\u0301e", 30) == Lines{"ee\u0301e\u0301", "e"});
    CHECK(wrap("👨‍👩‍👧👋🏽x", 30) == Lines{"👨‍👩‍👧", "👋🏽x"});
    CHECK(wrap("👨‍👩‍👧", 5) == Lines{"👨‍👩‍👧"}); // narrower than one cluster: never empty rows
    CHECK(wrap("abc", 0) == Lines{"a", "b", "c"});
}

TEST_CASE("Thai vowels stay with the consonant that they are written before or behind") {
    CHECK(wrap("กแก", 20) == Lines{"ก", "แก"});
    CHECK(wrap("กขเก", 30) == Lines{"กข", "เก"});
    CHECK(wrap("กขกะ", 30) == Lines{"กข", "กะ"});
    CHECK(wrap("แก", 10) == Lines{"แ", "ก"}); // where there is no room at all
}

TEST_CASE("ideographs wrap between any two, but signs stay with their word") {
    CHECK(wrap("日本語です", 30) == Lines{"日本語", "です"});
    CHECK(wrap("日本語。です", 30) == Lines{"日本", "語。で", "す"});
    CHECK(wrap("ab日本「語」", 50) == Lines{"ab日本", "「語」"});
}

TEST_CASE("whatever the text and width, rows cover it and fit") {
    std::mt19937 random{7};
    const std::vector<std::string> pieces{
        "a",       "bc", " ",    "  ", "\n",         "-",   "日", "。", "「", "👋🏽", "👨‍👩‍👧",
        "e\u0301", "🇩🇪", "\xFF", "\t", "longerword", "\r\n"};
    for (int round = 0; round < 400; ++round) {
        std::string text;
        for (auto n = random() % 30; n > 0; --n) text += pieces[random() % pieces.size()];
        const float width = static_cast<float>(random() % 120);
        const std::vector<Row> rows = break_rows(text, width, advance);
        CAPTURE(text);
        CAPTURE(width);
        REQUIRE(rows.front().begin == 0);
        REQUIRE(rows.back().end == text.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const Row& row = rows[i];
            REQUIRE(row.begin <= row.end);
            REQUIRE(is_border(text, row.begin));
            REQUIRE(is_border(text, row.end));
            if (i + 1 < rows.size()) {
                if (row.wrapped) REQUIRE(rows[i + 1].begin == row.end);
                if (!row.wrapped) REQUIRE(rows[i + 1].begin == cluster_end(text, row.end));
                if (row.wrapped) REQUIRE(row.end > row.begin);
            }
            std::size_t end = row.end; // without the blanks at the end
            while (end > row.begin && (text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
            const bool one_cluster = cluster_end(text, row.begin) >= end;
            REQUIRE((one_cluster || plain_width(text, row.begin, end, advance) <= width));
        }
    }
}

TEST_CASE("the row of a position") {
    const std::string text = "one two three";
    const std::vector<Row> rows = break_rows(text, 80, advance);
    CHECK(row_of(rows, 0, false) == 0);
    CHECK(row_of(rows, 8, false) == 1);
    CHECK(row_of(rows, 8, true) == 0); // after End
    CHECK(row_of(rows, 13, false) == 1);
    const std::string lines = "a\nb";
    CHECK(row_of(break_rows(lines, 80, advance), 2, true) == 1); // behind a newline nothing trails
}
