// Where positions stand in rows, and which position stands where.
#include "ui/cell_shaper.h"
#include "ui/text/clusters.h"
#include "ui/text/spots.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace attune::ui;

namespace {

float ten(char32_t c) {
    const bool joins = c == 0x200D || c == 0xFE0F || (c >= 0x300 && c < 0x370);
    return c == '\n' || joins ? 0.0F : 10.0F;
}

/// Every cluster ten pixels wide.
struct Line {
    std::string text;
    CellShaper shaper;
    Measured of_text;
    Row row;

    explicit Line(std::string words)
        : text{std::move(words)}, of_text{measured(text, {ten, &shaper, nullptr, 20})}, row{0, text.size(), false} {}
    [[nodiscard]] float x(std::size_t at, bool trails = false) const { return x_of(text, row, at, of_text, trails); }
    [[nodiscard]] Spot at(float x) const { return at_x(text, row, x, of_text); }
    [[nodiscard]] std::size_t under(float x) const { return under_x(text, row, x, of_text); }
    /// Every x at which the caret stands on its way through the row.
    [[nodiscard]] std::vector<float> walk(Spot from, bool rightwards) const {
        std::vector<float> xs{x(from.at, from.trails)};
        while (const auto next = step(text, row, from, rightwards, of_text)) {
            from = *next;
            xs.push_back(x(from.at, from.trails));
            REQUIRE(xs.size() < 100);
        }
        return xs;
    }
};

} // namespace

TEST_CASE("positions in a plain row") {
    const std::string text = "one two three";
    const Row row = break_rows(text, 80, ten)[1];
    CHECK(x_of(text, row, 10, ten) == 20);
    CHECK(at_x(text, row, 24, ten).at == 10);
    CHECK(at_x(text, row, 26, ten).at == 11);
    CHECK(at_x(text, row, -5, ten).at == 8);
    CHECK(at_x(text, row, 999, ten).at == 13);
    CHECK_FALSE(at_x(text, row, 999, ten).trails);
    CHECK(at_x(text, break_rows(text, 80, ten)[0], 999, ten) == Spot{8, true});
    CHECK(under_x(text, row, 26, ten) == 10);
    CHECK(under_x(text, row, 999, ten) == 13);
    CHECK(row_width(text, row, ten) == 50);
    const std::string emoji = "👨‍👩‍👧x";
    const Measured parts = measured(emoji, Pen{ten});
    CHECK(at_x(emoji, one_row(emoji)[0], 14, parts).at == 0);
    CHECK(at_x(emoji, one_row(emoji)[0], 16, parts).at == emoji.size() - 1);
}

TEST_CASE("Hebrew begins at the right") {
    const Line line{"שיר"}; // two bytes a letter
    CHECK(begins_right(line.row, line.of_text));
    CHECK(line.x(0) == 30);
    CHECK(line.x(2) == 20);
    CHECK(line.x(6) == 0);
    CHECK(line.at(28).at == 0);
    CHECK(line.at(24).at == 2);
    CHECK(line.at(-9).at == 6);
    CHECK(line.under(25) == 0);
    CHECK(line.under(999) == 0);
    CHECK(line.under(-9) == 6);
    CHECK(row_left(line.text, line.row, line.of_text, 100) == 70);
    CHECK(row_left("abc", {0, 3, false}, Measured{ten}, 100) == 0);
}

TEST_CASE("where text turns round a position stands in two places") {
    const Line line{"ab שי c"}; // seen: a b _ י ש _ c
    CHECK_FALSE(begins_right(line.row, line.of_text));
    CHECK(turns_round(line.row, line.of_text));
    CHECK(line.x(3) == 50);       // before ש
    CHECK(line.x(3, true) == 30); // behind the blank
    CHECK(line.x(5) == 40);       // between the two
    CHECK(line.x(7) == 50);       // before the blank
    CHECK(line.x(7, true) == 30); // behind י
    CHECK(line.at(31) == Spot{7, true});
    CHECK(line.at(49) == Spot{3, false});
    CHECK(line.at(29) == Spot{3, true});
    CHECK(line.at(11) == Spot{1, false});
}

TEST_CASE("the caret walks as the eye does, over every place once") {
    using Xs = std::vector<float>;
    for (const char* text : {"abc", "שיר", "ab שי c", "שי ab ר", "אבabגד", "12 שי 34"}) {
        CAPTURE(text);
        const Line line{text};
        const float width = row_width(line.text, line.row, line.of_text);
        Xs there;
        for (float x = 0; x <= width; x += 10) there.push_back(x);
        const Xs back{there.rbegin(), there.rend()};
        CHECK(line.walk(line.at(-1), true) == there);
        CHECK(line.walk(line.at(999), false) == back);
    }
}

TEST_CASE("letters drawn together share their width") {
    const Line line{"لا"}; // one sign, two letters
    CHECK(row_width(line.text, line.row, line.of_text) == 10);
    CHECK(line.x(0) == 10);
    CHECK(line.x(2) == 5);
    CHECK(line.x(4) == 0);
    CHECK(line.at(6).at == 2);
}

TEST_CASE("a selection shows in the stretches that it has") {
    const auto count = [](const char* text, Span span) {
        const Line line{text};
        return stretches_of(line.text, line.row, span, line.of_text).size();
    };
    CHECK(count("abc", {0, 2}) == 1);
    CHECK(count("ab שיר c", {0, 9}) == 1);
    CHECK(count("ab שיר c", {1, 5}) == 2); // "b " and the first letter, at the other end
    const Line line{"ab שיר c"};
    const auto two = stretches_of(line.text, line.row, {1, 5}, line.of_text);
    CHECK(two[0].left == 10);
    CHECK(two[0].right == 30);
    CHECK(two[1].left == 50);
    CHECK(two[1].right == 60);
}

TEST_CASE("blanks at the end of a wrapped row hang out where the row ends") {
    const Line whole{"שי רב"};
    const std::vector<Row> rows = break_rows(whole.text, 20, whole.of_text);
    REQUIRE(rows.size() == 2);
    CHECK(x_of(whole.text, rows[0], 0, whole.of_text) == 30);
    CHECK(x_of(whole.text, rows[0], rows[0].end, whole.of_text, true) == 0);
    CHECK(row_left(whole.text, rows[0], whole.of_text, 20) == -10);
}
