// A text field under the mouse and the finger.
#include "ui/text_desk.h"

#include <doctest/doctest.h>

#include <string>

using namespace attune;
using namespace attune::ui;

namespace {

constexpr auto mouse = ImGuiMouseSource_Mouse;
constexpr auto touch = ImGuiMouseSource_TouchScreen;

std::string many_lines(int count) {
    std::string s = "line 0";
    for (int i = 1; i < count; ++i) s += "\nline " + std::to_string(i);
    return s;
}

} // namespace

// ---- mouse
// ------------------------------------------------------------------------------------------

TEST_CASE("mouse: click, shift, double, triple, drag") {
    TextDesk desk{"one two\nthree four"};
    desk.click(desk.place(2));
    CHECK(desk.seen() == "on|e two\nthree four");
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
    desk.rest(Millis{500});
    desk.click(desk.place(10));
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
    CHECK(desk.seen() == "on[e two\nth|ree four");
    desk.rest(Millis{500});
    desk.click(desk.place(5), 2);
    CHECK(desk.seen() == "one [two|\nthree four");
    desk.rest(Millis{500});
    desk.click(desk.place(10), 3);
    CHECK(desk.seen() == "one two\n[three four|");
    desk.rest(Millis{500});
    desk.drag(desk.place(1), desk.place(11), mouse);
    CHECK(desk.seen() == "o[ne two\nthr|ee four");
    desk.rest(Millis{500});
    desk.drag(desk.place(11), desk.place(1), mouse);
    CHECK(desk.seen() == "o|ne two\nthr]ee four");
}

TEST_CASE("a double click that drags on selects by words") {
    TextDesk desk{"one two three four"};
    desk.pointer(desk.place(5), mouse);
    desk.button(true);
    desk.button(false);
    desk.button(true);
    desk.pointer(desk.place(9), mouse);
    desk.button(false);
    CHECK(desk.seen() == "one [two three| four");
}

TEST_CASE("a double click beyond the end of a wrapped row stays on that row") {
    TextDesk desk{"one two three four five six seven eight nine ten eleven twelve"};
    const Row first = desk.edit().shown.rows.at(0);
    REQUIRE(first.wrapped);
    desk.click({desk.box_max.x - 4, desk.place(0).y}, 2);
    CHECK(desk.model().selection().end <= first.end);
    CHECK(desk.model().has_selection());
}

TEST_CASE("dragging beyond the edge scrolls on") {
    TextDesk desk{many_lines(30), {.label = "Words", .multiline = true, .lines_max = 4}};
    desk.pointer(desk.place(2), mouse);
    desk.button(true);
    desk.pointer({desk.inner.x + 20, desk.box_max.y + 60}, mouse);
    const float before = desk.edit().scroll.at;
    for (int i = 0; i < 30; ++i) {
        desk.frame();
        CHECK(desk.wake_in.has_value());
    }
    CHECK(desk.edit().scroll.at > before);
    CHECK(desk.model().selection().begin == 2);
    desk.button(false);
    const float rested = desk.edit().scroll.at;
    desk.frames(5);
    CHECK(desk.edit().scroll.at == rested);
}

TEST_CASE("the wheel scrolls the field, not the page behind it") {
    TextDesk desk{many_lines(30), {.label = "Words", .multiline = true, .lines_max = 4}};
    desk.pointer({200, desk.box_min.y + 30}, mouse);
    desk.frames(2);
    ImGui::GetIO().AddMouseWheelEvent(0, -1);
    desk.frames(20);
    CHECK(desk.edit().scroll.at > 0);
    CHECK(desk.page_at == 0);
}

// ---- touch
// ------------------------------------------------------------------------------------------

TEST_CASE("a tap focuses and places the caret; two select the word and offer the bar") {
    TextDesk desk{"one two three"};
    desk.tap(desk.place(6));
    CHECK(desk.focused());
    CHECK(desk.seen() == "one tw|o three");
    CHECK(desk.item("Copy") == nullptr);
    desk.tap(desk.place(6));
    CHECK(desk.seen() == "one [two| three");
    REQUIRE(desk.item("Copy") != nullptr);
    CHECK(desk.item("Paste") == nullptr); // the clipboard is empty
    for (const char* label : {"Cut", "Copy", "Select all"}) {
        const Item* button = desk.item(label);
        REQUIRE(button != nullptr);
        CHECK(button->role == ItemRole::Button);
        CHECK(button->max.x - button->min.x >= 48);
        CHECK(button->max.y - button->min.y >= 48);
        CHECK(button->min.x >= 0);
        CHECK(button->max.x <= 400);
        CHECK(button->min.y >= 0);
    }
    desk.rest(Millis{600});
    desk.tap(desk.item("Copy")->centre());
    CHECK(desk.clipboard == "two");
    CHECK(desk.focused());
    CHECK(desk.item("Copy") == nullptr);
}

TEST_CASE("two taps select the word also where the second one meets the handle of the first") {
    for (const float below : {0.25F, 0.5F}) {
        CAPTURE(below);
        TextDesk desk{"one two three\nfour five six"};
        const ImVec2 low = desk.place(6) + ImVec2{0, below * desk.line - 1};
        desk.tap(low);
        desk.tap(low);
        CHECK(desk.seen() == "one [two| three\nfour five six");
        CHECK(desk.item("Copy") != nullptr);
    }
}

TEST_CASE("a tap on the handle of the caret offers the bar and leaves the caret where it is") {
    TextDesk desk{"one two three\nfour five six"};
    desk.tap(desk.place(6));
    desk.rest(Millis{600});
    const ImVec2 handle = desk.place(6) + ImVec2{0, desk.line / 2 + 16};
    desk.tap(handle);
    CHECK(desk.seen() == "one tw|o three\nfour five six");
    REQUIRE(desk.item("Select all") != nullptr);
    desk.rest(Millis{600});
    desk.tap(handle);
    CHECK(desk.item("Select all") == nullptr);
}

TEST_CASE("the bar cuts, pastes and selects all") {
    TextDesk desk{"one two three"};
    desk.tap(desk.place(6));
    desk.tap(desk.place(6));
    desk.rest(Millis{600});
    desk.tap(desk.item("Cut")->centre());
    CHECK(desk.text == "one  three");
    desk.tap(desk.place(4)); // where the caret is already: the bar
    REQUIRE(desk.item("Paste") != nullptr);
    desk.rest(Millis{600});
    desk.tap(desk.item("Paste")->centre());
    CHECK(desk.text == "one two three");
    desk.rest(Millis{600});
    desk.tap(desk.place(7));
    desk.rest(Millis{600});
    desk.tap(desk.item("Select all")->centre());
    CHECK(desk.seen() == "[one two three|");
    CHECK(desk.item("Select all") == nullptr);
    CHECK(desk.item("Copy") != nullptr);
}

TEST_CASE("a long press selects the word, and the drag goes on by words") {
    TextDesk desk{"one two three"};
    desk.finger_down(desk.place(5));
    CHECK_FALSE(desk.focused());
    REQUIRE(desk.wake_in.has_value());
    CHECK(*desk.wake_in <= Millis{450});
    desk.rest(Millis{500});
    CHECK(desk.seen() == "one [two| three");
    CHECK(desk.item("Copy") == nullptr); // not under the finger
    desk.pointer(desk.place(10), touch);
    CHECK(desk.seen() == "one [two three|");
    desk.finger_up();
    CHECK(desk.item("Copy") != nullptr);
    CHECK(desk.page_at == 0);
}

TEST_CASE("handles move the ends of the selection and the caret") {
    TextDesk desk{"one two three"};
    desk.tap(desk.place(5));
    desk.tap(desk.place(5));
    const auto handle = [&](std::size_t at) {
        const ImVec2 place = desk.place(at);
        return ImVec2{place.x, place.y + desk.line / 2 + 16};
    };
    desk.drag(handle(7), handle(10), touch);
    CHECK(desk.seen() == "one [two th|ree");
    desk.drag(handle(4), handle(1), touch);
    CHECK(desk.seen() == "o|ne two th]ree");
    desk.rest(Millis{600});
    desk.tap(desk.place(13));
    CHECK(desk.seen() == "one two three|");
    desk.drag(handle(13), handle(3), touch);
    CHECK(desk.seen() == "one| two three");
    CHECK(desk.page_at == 0);
}

TEST_CASE("round a short word the nearer handle is taken") {
    TextDesk desk{"one a three"};
    desk.tap(desk.place(4));
    desk.tap(desk.place(4));
    REQUIRE(desk.seen() == "one [a| three");
    const ImVec2 end = desk.place(5);
    const ImVec2 upper{end.x + 3, end.y + desk.line / 2 + 16};
    desk.drag(upper, {desk.place(8).x + 3, upper.y}, touch);
    CHECK(desk.seen() == "one [a th|ree");
}

TEST_CASE("a finger that begins on the selection selects") {
    TextDesk desk{"one two three four"};
    desk.tap(desk.place(5));
    desk.tap(desk.place(5));
    desk.rest(Millis{600});
    desk.drag(desk.place(6), desk.place(12), touch);
    CHECK(desk.seen() == "one [two thre|e four");
}

TEST_CASE("a finger scrolls the page behind a field that does not scroll, and the focus stays") {
    TextDesk desk{"one"};
    desk.tap(desk.place(3));
    CHECK(desk.focused());
    desk.drag({200, desk.box_min.y + 24}, {200, desk.box_min.y - 36}, touch);
    CHECK(desk.page_at > 20);
    CHECK(desk.focused());
    CHECK(desk.seen() == "one|");
    desk.drag({200, 500}, {200, 440}, touch); // and so it does from elsewhere
    CHECK(desk.focused());
    CHECK(desk.ui.scrolling == 0);
    desk.rest(Millis{600});
    desk.tap({200, 500});
    CHECK_FALSE(desk.focused());
}

TEST_CASE("a finger that scrolls the page does not focus the field it began on") {
    TextDesk desk{"one"};
    desk.drag({200, desk.box_min.y + 24}, {200, desk.box_min.y - 36}, touch);
    CHECK(desk.page_at > 20);
    CHECK_FALSE(desk.focused());
}

TEST_CASE("a finger scrolls a long text inside its field") {
    TextDesk desk{many_lines(30), {.label = "Words", .multiline = true, .lines_max = 4}};
    desk.drag({200, desk.box_min.y + 80}, {200, desk.box_min.y + 20}, touch);
    CHECK(desk.edit().scroll.at > 20);
    CHECK(desk.page_at == 0);
    CHECK_FALSE(desk.focused());
    CHECK(desk.ui.scrolling == 0);
    desk.frames(120);
    // At the very top it is the page that follows the finger down, so nothing gets stuck.
    desk.edit().scroll.at = 0;
    desk.edit().scroll.velocity = 0;
    desk.drag({200, desk.box_min.y + 20}, {200, desk.box_min.y + 80}, touch);
    CHECK(desk.edit().scroll.at == 0);
    CHECK(desk.ui.scrolling == 0);
}

TEST_CASE("a field that goes in the middle of a drag leaves the page scrollable") {
    TextDesk desk{many_lines(30), {.label = "Words", .multiline = true, .lines_max = 4}};
    desk.finger_down({200, desk.box_min.y + 80});
    desk.pointer({200, desk.box_min.y + 40}, touch);
    CHECK(desk.ui.scrolling == desk.id);
    desk.hidden = true;
    desk.finger_up();
    desk.frame();
    CHECK(desk.ui.scrolling == 0);
    desk.drag({200, 500}, {200, 400}, touch);
    CHECK(desk.page_at > 20);
}
