// Writing from right to left, and what does both.
#include "ui/text_desk.h"

#include <doctest/doctest.h>

#include <string>

using namespace attune;
using namespace attune::ui;

namespace {

/// Where the caret is shown, from the field's left.
float caret_x(TextDesk& desk) { return desk.text_input->min.x - desk.inner.x; }

float room(TextDesk& desk) { return desk.box_max.x - 16 - 2 - desk.inner.x; }

} // namespace

TEST_CASE("Hebrew is written from the right") {
    TextDesk desk{""};
    desk.click(desk.place(0));
    CHECK(caret_x(desk) == doctest::Approx(0));
    desk.type("ש");
    CHECK(desk.text == "ש");
    const float first = caret_x(desk);
    CHECK(first > room(desk) - 20); // the letter stands at the right, the caret at its left
    CHECK(first < room(desk));
    desk.type("יר");
    CHECK(caret_x(desk) < first);
    desk.key(ImGuiKey_Home);
    CHECK(caret_x(desk) == doctest::Approx(room(desk)));
    desk.key(ImGuiKey_End);
    CHECK(desk.seen() == "שיר|");
}

TEST_CASE("arrows go where they point, Backspace goes back in the text") {
    TextDesk desk{"שיר"};
    desk.click(desk.place(0));
    CHECK(desk.seen() == "|שיר");
    desk.key(ImGuiKey_LeftArrow);
    CHECK(desk.seen() == "ש|יר");
    desk.key(ImGuiKey_LeftArrow);
    CHECK(desk.seen() == "שי|ר");
    desk.key(ImGuiKey_RightArrow);
    CHECK(desk.seen() == "ש|יר");
    desk.key(ImGuiKey_Backspace);
    CHECK(desk.text == "יר");
    desk.key(ImGuiKey_Delete);
    CHECK(desk.text == "ר");
    desk.key(ImGuiMod_Ctrl | ImGuiKey_A);
    desk.key(ImGuiKey_LeftArrow); // leaves the selection at its left: behind the text
    CHECK(desk.seen() == "ר|");
}

TEST_CASE("the caret crosses a Hebrew word in an English line letter by letter, and back") {
    TextDesk desk{"ab שי c"};
    desk.click(desk.place(0));
    float x = caret_x(desk);
    for (int i = 0; i < 7; ++i) {
        desk.key(ImGuiKey_RightArrow);
        CHECK(caret_x(desk) > x);
        x = caret_x(desk);
    }
    CHECK(desk.seen() == "ab שי c|");
    for (int i = 0; i < 7; ++i) {
        desk.key(ImGuiKey_LeftArrow);
        CHECK(caret_x(desk) < x);
        x = caret_x(desk);
    }
    CHECK(desk.seen() == "|ab שי c");
}

TEST_CASE("words and selections turn with the line") {
    TextDesk desk{"שלום עולם"};
    desk.click(desk.place(0));
    desk.key(ImGuiMod_Ctrl | ImGuiKey_LeftArrow);
    CHECK(desk.seen() == "שלום| עולם");
    desk.key(ImGuiMod_Shift | ImGuiKey_LeftArrow);
    desk.key(ImGuiMod_Shift | ImGuiKey_LeftArrow);
    CHECK(desk.seen() == "שלום[ ע|ולם");
    desk.rest(Millis{500});
    const ImVec2 inside{desk.place(2).x - 2, desk.place(2).y};
    desk.click(inside, 2);
    CHECK(desk.seen() == "[שלום| עולם");
    desk.rest(Millis{500});
    desk.drag(desk.place(9), desk.place(0), ImGuiMouseSource_Mouse);
    CHECK(desk.model().selection() == Span{0, 9});
}

TEST_CASE("up and down keep their place on the screen, whichever way the lines run") {
    TextDesk desk{"abcdef\nשירה\nabcdef"};
    desk.click(desk.place(3));
    const float x = caret_x(desk);
    desk.key(ImGuiKey_DownArrow);
    CHECK(desk.model().caret() == 15); // what is nearest: the left end, where the Hebrew line ends
    desk.key(ImGuiKey_DownArrow);
    CHECK(caret_x(desk) == doctest::Approx(x));
}

TEST_CASE("a sign of several letters is left one letter at a time, but never cut by a row") {
    TextDesk desk{"لا"};
    desk.click(desk.place(0));
    desk.key(ImGuiKey_LeftArrow);
    CHECK(desk.seen() == "ل|ا");
    desk.key(ImGuiKey_LeftArrow);
    CHECK(desk.seen() == "لا|");
}

TEST_CASE("what is composed stands in the line's own order") {
    TextDesk desk{"שר"};
    desk.click(desk.place(2));
    const float before = caret_x(desk);
    desk.pre_edit = {"י", 2, 0};
    desk.frames(2);
    CHECK(desk.edit().shown.text == "שיר");
    CHECK(caret_x(desk) < before); // goes on to the left
    desk.pre_edit = {};
    desk.type("י");
    CHECK(desk.text == "שיר");
}

TEST_CASE("one long line from right to left shows its beginning, and scrolls after its caret") {
    std::string words;
    for (int i = 0; i < 40; ++i) words += "שלום ";
    TextDesk desk{words, {.label = "Words"}};
    CHECK(desk.edit().scroll_x > 0);
    desk.click({desk.box_max.x - 17, desk.place(0).y});
    CHECK(desk.model().caret() == 0);
    desk.key(ImGuiKey_End);
    CHECK(desk.edit().scroll_x == 0);
    CHECK(desk.text_input->min.x >= desk.box_min.x);
    desk.key(ImGuiKey_Home);
    CHECK(desk.text_input->max.x <= desk.box_max.x);
}
