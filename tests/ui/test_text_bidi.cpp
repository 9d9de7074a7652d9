// Text that runs from right to left: its levels and its order.
#include "ui/text/bidi.h"
#include "ui/text/clusters.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace attune::ui;

namespace {

/// The characters of a line from left to right, brackets turned round where they run to the left.
std::string as_seen(std::string_view line) {
    std::vector<char32_t> points;
    for (std::size_t at = 0; at < line.size(); at += code_point_at(line, at).length)
        points.push_back(code_point_at(line, at).value);
    const Levels levels = levels_of(line);
    REQUIRE(levels.of_points.size() == points.size());
    std::string seen;
    for (const std::size_t i : visual_order(levels.of_points))
        append_utf8(seen, is_leftwards(levels.of_points[i]) ? mirrored(points[i]) : points[i]);
    return seen;
}

} // namespace

TEST_CASE("lines from left to right are told apart quickly and left alone") {
    for (const char* line : {"", "Maya", "Zoë Łukasz", "Ольга", "Ελένη", "प्रिया", "สมชาย",
                             "👩🏽‍🌾❤️ and 3:25", "漢字かな", "…"}) {
        CAPTURE(line);
        CHECK_FALSE(runs_right_to_left(line));
        CHECK(as_seen(line) == line);
        CHECK(levels_of(line).base == 0);
    }
}

TEST_CASE("Hebrew is turned round, figures and Latin words in it are not") {
    struct Row {
        const char *text, *seen;
        Level base;
    };
    for (const Row& row :
         {Row{"שירה", "הריש", 1}, Row{"בשעה 19:30", "19:30 העשב", 1}, Row{"Maya ו Sam", "Maya ו Sam", 0},
          Row{"שלום Maya", "Maya םולש", 1}, Row{"(שירה)", "(הריש)", 1}, Row{"Maya (שיר) ok", "Maya (ריש) ok", 0},
          Row{"123 שירה", "הריש 123", 1}, Row{"שירה begins", "הריש begins", 0},
          Row{"Maya, תודה רבה", "הבר הדות ,Maya", 1}}) {
        CAPTURE(row.text);
        CHECK(runs_right_to_left(row.text));
        CHECK(as_seen(row.text) == row.seen);
        CHECK(levels_of(row.text).base == row.base);
    }
}

TEST_CASE("the order of levels") {
    using Order = std::vector<std::size_t>;
    CHECK(visual_order(std::vector<Level>{}) == Order{});
    CHECK(visual_order(std::vector<Level>{0, 0, 0}) == Order{0, 1, 2});
    CHECK(visual_order(std::vector<Level>{1, 1, 1}) == Order{2, 1, 0});
    CHECK(visual_order(std::vector<Level>{0, 1, 1, 0}) == Order{0, 2, 1, 3});
    CHECK(visual_order(std::vector<Level>{1, 2, 2, 1}) == Order{3, 1, 2, 0});
    CHECK(visual_order(std::vector<Level>{0, 1, 2, 2, 1, 0}) == Order{0, 4, 2, 3, 1, 5});
}

TEST_CASE("broken UTF-8 does no harm") { CHECK(levels_of("\xD7\xD7\x90\xFF").of_points.size() == 3); }
