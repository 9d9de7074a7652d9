// Lines that run from right to left, as they are drawn.
#include <doctest/doctest.h>

#include <string>

#include "ui/text/bidi.h"

using attune::ui::runs_right_to_left;
using attune::ui::visual_line;

TEST_CASE("lines from left to right are told apart quickly and left alone") {
    for (const char* line : {"", "Maya", "Zoë Łukasz", "Ольга", "Ελένη", "प्रिया", "สมชาย", "👩🏽‍🌾❤️ and 3:25", "漢字かな", "…"}) {
        CAPTURE(line);
        CHECK_FALSE(runs_right_to_left(line));
        CHECK(visual_line(line) == line);
    }
}

TEST_CASE("Hebrew is turned round, figures and Latin words in it are not") {
    CHECK(runs_right_to_left("שירה"));
    CHECK(visual_line("שירה") == "הריש");
    CHECK(visual_line("בשעה 19:30") == "19:30 העשב");
    CHECK(visual_line("Maya ו Sam") == "Maya ו Sam");
}

TEST_CASE("Arabic letters are joined as well") {
    // Initial, medial and final forms of the letters of "بيت", drawn from the last to the first.
    CHECK(visual_line("بيت") == "\uFE96\uFEF4\uFE91");
    // Lam and alef become one letter; nothing is left in the place of the second.
    CHECK(visual_line("لا") == "\uFEFB");
}

TEST_CASE("brackets face the right way, and broken UTF-8 does no harm") {
    CHECK(visual_line("(שירה)") == "(הריש)");
    CHECK_NOTHROW((void)visual_line("\xD7\xD7\x90\xFF"));
}
