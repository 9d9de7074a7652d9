// Names written in scripts whose letters join, stack, or run to the left, with the program's own fonts.
#include "desk.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::app;
using namespace attune::test;

namespace {

float caret_x(const Desk& desk) {
    REQUIRE(desk.last().text_input.has_value());
    return desk.last().text_input->min.x;
}

struct Writing : Desk {
    Writing() : Desk(state_of(Sample::Two)) {
        tap("People");
        tap("Add somebody");
    }
    [[nodiscard]] std::string words() const { return item("Name").value; }
};

} // namespace

TEST_CASE("an Arabic name is written from the right, joined, with the caret where the eye expects it") {
    Writing desk;
    const float empty = caret_x(desk);
    desk.type("ل");
    const float one = caret_x(desk);
    CHECK(one > empty + 100); // it stands at the field's right end
    desk.type("ي");
    CHECK(caret_x(desk) < one);
    desk.type("لى");
    const float end = caret_x(desk);
    CHECK(desk.words() == "ليلى");
    desk.press(ImGuiKey_RightArrow);
    CHECK(caret_x(desk) > end);
    desk.press(ImGuiKey_LeftArrow);
    CHECK(caret_x(desk) == end);
    desk.press(ImGuiKey_Home);
    CHECK(caret_x(desk) > one);
    desk.press(ImGuiKey_Delete);
    CHECK(desk.words() == "يلى");
    desk.type("ل");
    desk.press(ImGuiKey_Enter);
    CHECK(known(desk).back() == "ليلى");
    CHECK(desk.sees("ليلى"));
}

TEST_CASE("a Hindi name: a conjunct is one step, and goes as one") {
    Writing desk;
    desk.type("प्रिया");
    const float end = caret_x(desk);
    desk.press(ImGuiKey_LeftArrow);
    const float middle = caret_x(desk);
    desk.press(ImGuiKey_LeftArrow);
    const float begin = caret_x(desk);
    CHECK(begin < middle);
    CHECK(middle < end);
    desk.press(ImGuiKey_LeftArrow);
    CHECK(caret_x(desk) == begin);
    desk.press(ImGuiKey_RightArrow);
    CHECK(caret_x(desk) == middle);
    desk.press(ImGuiKey_Backspace);
    CHECK(desk.words() == "या");
    desk.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    desk.press(ImGuiKey_Enter);
    CHECK(known(desk).back() == "प्रिया");
}

TEST_CASE("a family of emoji is one step wide as one") {
    Writing desk;
    const float empty = caret_x(desk);
    desk.type("👩");
    const float one = caret_x(desk) - empty;
    desk.press(ImGuiKey_Backspace);
    desk.type("👨‍👩‍👧‍👦");
    CHECK(caret_x(desk) - empty == doctest::Approx(one).epsilon(0.02));
    desk.press(ImGuiKey_Backspace);
    CHECK(desk.words().empty());
}
