#include "ui/text/clusters.h"
#include "ui/text_desk.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using namespace attune;
using namespace attune::ui;

namespace {

constexpr TextFieldLook one_line{.label = "Words"};
constexpr auto mouse = ImGuiMouseSource_Mouse;
constexpr auto touch = ImGuiMouseSource_TouchScreen;

std::string many_lines(int count) {
    std::string s = "line 0";
    for (int i = 1; i < count; ++i) s += "\nline " + std::to_string(i);
    return s;
}

} // namespace

// ---- focus
// ------------------------------------------------------------------------------------------

TEST_CASE("a click focuses, and what is typed is written to the string") {
    TextDesk desk{"one"};
    CHECK_FALSE(desk.focused());
    CHECK_FALSE(desk.text_input.has_value());
    desk.click(desk.place(3));
    CHECK(desk.focused());
    CHECK(desk.was_typing);
    REQUIRE(desk.text_input.has_value());
    CHECK(desk.text_input->min.x > desk.box_min.x);
    desk.type(" två 👋🏽");
    CHECK(desk.text == "one två 👋🏽");
    CHECK(desk.changed);
    CHECK(desk.item("Words")->value == desk.text);
    CHECK(desk.item("Words")->focused);
    CHECK(desk.item("Words")->role == ItemRole::TextField);
    CHECK(ImGui::GetIO().WantTextInput);
}

TEST_CASE("Tab comes in ready to type, and leaves without writing") {
    TextDesk desk{"one", one_line};
    desk.key(ImGuiKey_Tab);
    CHECK(desk.focused());
    CHECK(desk.seen() == "[one|"); // as everywhere: typing replaces
    desk.type("two");
    CHECK(desk.text == "two");
    desk.key(ImGuiKey_Tab);
    CHECK_FALSE(desk.focused());
    CHECK(desk.below_focused());
    desk.type("x");
    CHECK(desk.below == "x");
    CHECK(desk.text == "two");
    desk.key(ImGuiMod_Shift | ImGuiKey_Tab);
    CHECK(desk.focused());
}

TEST_CASE("Escape gives the focus up, and the frame of it still counts as typing") {
    TextDesk desk{"one"};
    desk.click(desk.place(1));
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Escape, true);
    desk.frame();
    CHECK_FALSE(desk.focused());
    CHECK(desk.was_typing);
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Escape, false);
    desk.frames(2);
    CHECK_FALSE(desk.was_typing);
    CHECK_FALSE(desk.text_input.has_value());
    CHECK(desk.text == "one");
    desk.type("x");
    CHECK(desk.text == "one");
}

TEST_CASE("a click elsewhere takes the focus") {
    TextDesk desk{"one"};
    desk.click(desk.place(1));
    desk.click({200, 500});
    CHECK_FALSE(desk.focused());
}

TEST_CASE("focus can be asked for") {
    TextDesk desk{"one"};
    desk.ui.wants_focus = desk.id;
    desk.frames(2);
    CHECK(desk.focused());
    CHECK(desk.ui.wants_focus == 0);
    CHECK(desk.seen() == "one|");
}

// ---- keys
// -------------------------------------------------------------------------------------------

TEST_CASE("keys in many lines") {
    TextDesk desk{"one two\nthree"};
    desk.click(desk.place(3));
    const auto after = [&](ImGuiKeyChord chord) {
        desk.key(chord);
        return desk.seen();
    };
    CHECK(after(ImGuiKey_RightArrow) == "one |two\nthree");
    CHECK(after(ImGuiMod_Ctrl | ImGuiKey_RightArrow) == "one two|\nthree");
    CHECK(after(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_LeftArrow) == "one |two]\nthree");
    CHECK(after(ImGuiKey_DownArrow) == "one two\nthre|e");
    CHECK(after(ImGuiKey_Home) == "one two\n|three");
    CHECK(after(ImGuiMod_Shift | ImGuiKey_UpArrow) == "|one two\n]three");
    CHECK(after(ImGuiMod_Ctrl | ImGuiKey_End) == "one two\nthree|");
    CHECK(after(ImGuiMod_Ctrl | ImGuiKey_Backspace) == "one two\n|");
    CHECK(after(ImGuiKey_Backspace) == "one two|");
    CHECK(after(ImGuiMod_Ctrl | ImGuiKey_Home) == "|one two");
    CHECK(after(ImGuiMod_Ctrl | ImGuiKey_Delete) == "| two");
    CHECK(after(ImGuiKey_Delete) == "|two");
    CHECK(after(ImGuiKey_Enter) == "\n|two");
    CHECK_FALSE(desk.submitted);
    CHECK(after(ImGuiMod_Ctrl | ImGuiKey_Z) == "|two");
    CHECK(after(ImGuiMod_Ctrl | ImGuiKey_Z) == "| two");
    CHECK(after(ImGuiMod_Ctrl | ImGuiKey_Y) == "|two");
    CHECK(after(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_Z) == "\n|two");
    CHECK(after(ImGuiMod_Ctrl | ImGuiKey_A) == "[\ntwo|");
    CHECK(desk.text == "\ntwo");
    CHECK(after(ImGuiMod_Ctrl | ImGuiKey_Enter) == "[\ntwo|");
    CHECK(desk.submitted);
    CHECK(desk.focused());
}

TEST_CASE("Enter submits one line") {
    TextDesk desk{"Sam", one_line};
    desk.click(desk.place(3));
    desk.key(ImGuiKey_Enter);
    CHECK(desk.submitted);
    CHECK(desk.text == "Sam");
    CHECK(desk.focused());
}

TEST_CASE("a held key repeats, and asks for the frames to do so") {
    TextDesk desk{"abcdefghij"};
    desk.click(desk.place(10));
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Backspace, true);
    for (int i = 0; i < 40; ++i) {
        desk.frame();
        REQUIRE(desk.wake_in.has_value());
        CHECK(*desk.wake_in <= Millis{50});
    }
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Backspace, false);
    desk.frames(2);
    CHECK(desk.text.size() < 8);
    CHECK(desk.text.size() > 0);
}

TEST_CASE("on macOS, Option moves by words and Command to the ends") {
    TextDesk desk{"one two\nthree"};
    ImGui::GetIO().ConfigMacOSXBehaviors = true;
    desk.click(desk.place(5));
    desk.key(ImGuiMod_Alt | ImGuiKey_RightArrow);
    CHECK(desk.seen() == "one two|\nthree");
    desk.key(ImGuiMod_Super | ImGuiKey_LeftArrow); // ImGui turns Command into Ctrl there
    CHECK(desk.seen() == "|one two\nthree");
    desk.key(ImGuiMod_Super | ImGuiKey_DownArrow);
    CHECK(desk.seen() == "one two\nthree|");
    desk.key(ImGuiMod_Alt | ImGuiKey_Backspace);
    CHECK(desk.seen() == "one two\n|");
}

// ---- clipboard
// --------------------------------------------------------------------------------------

TEST_CASE("the clipboard keeps lines, and its older keys work") {
    TextDesk desk{"one\ntwo"};
    desk.click(desk.place(0));
    desk.key(ImGuiMod_Ctrl | ImGuiKey_A);
    desk.key(ImGuiMod_Ctrl | ImGuiKey_C);
    CHECK(desk.clipboard == "one\ntwo");
    desk.key(ImGuiMod_Ctrl | ImGuiKey_X);
    CHECK(desk.text.empty());
    desk.clipboard = "a\r\nb\x01\xFF";
    desk.key(ImGuiMod_Ctrl | ImGuiKey_V);
    CHECK(desk.text == "a\nb\uFFFD");
    desk.key(ImGuiMod_Ctrl | ImGuiKey_A);
    desk.key(ImGuiMod_Ctrl | ImGuiKey_Insert);
    desk.key(ImGuiMod_Shift | ImGuiKey_Delete);
    CHECK(desk.text.empty());
    desk.key(ImGuiMod_Shift | ImGuiKey_Insert);
    desk.key(ImGuiMod_Shift | ImGuiKey_Insert);
    CHECK(desk.text == "a\nb\uFFFDa\nb\uFFFD");
    desk.key(ImGuiMod_Ctrl | ImGuiKey_C); // nothing selected: the clipboard stays
    CHECK(desk.clipboard == "a\nb\uFFFD");
}

TEST_CASE("one line takes pasted lines as words") {
    TextDesk desk{"", one_line};
    desk.click(desk.place(0));
    desk.clipboard = "a\r\nb\tc";
    desk.key(ImGuiMod_Ctrl | ImGuiKey_V);
    CHECK(desk.text == "a b c");
}

// ---- bound, error, label
// ----------------------------------------------------------------------------

TEST_CASE("the counter shows near the bound, and the bound holds") {
    TextFieldLook look = one_line;
    look.length_max = 20;
    TextDesk desk{"", look};
    desk.click(desk.place(0));
    desk.type("123456789");
    CHECK(desk.item("11 left") == nullptr);
    desk.type("0");
    CHECK(desk.item("10 left") != nullptr);
    desk.type("12345678👨‍👩‍👧x👋🏽y");
    CHECK(desk.text == "123456789012345678👨‍👩‍👧x");
    CHECK(desk.item("No room left") != nullptr);
    desk.text = std::string(23, 'a');
    desk.frames(2);
    CHECK(desk.item("3 too many") != nullptr);
}

TEST_CASE("error and label are read out") {
    TextFieldLook look = one_line;
    look.label = "Name";
    look.label_shown = true;
    look.error = "That name is taken.";
    TextDesk desk{"", look};
    REQUIRE(desk.item("That name is taken.") != nullptr);
    CHECK(desk.item("That name is taken.")->min.y >= desk.box_max.y);
    CHECK(desk.item("Name")->role == ItemRole::TextField);
    CHECK(desk.box_max.y - desk.box_min.y >= 48);
}

// ---- rows and height
// --------------------------------------------------------------------------------

TEST_CASE("the field wraps, grows to its bound, then scrolls with the caret in sight") {
    TextFieldLook look{.label = "Words", .multiline = true, .lines_max = 4};
    TextDesk desk{"", look};
    const float one = desk.box_max.y - desk.box_min.y;
    desk.click(desk.place(0));
    desk.type("some words that do not fit into one row of this field at all, whatever happens");
    desk.frames(2);
    CHECK(desk.edit().shown.rows.size() >= 2);
    CHECK(desk.edit().scroll.at == 0);
    CHECK(desk.box_max.y - desk.box_min.y > one);
    for (int i = 0; i < 8; ++i) desk.key(ImGuiKey_Enter);
    CHECK(desk.box_max.y - desk.box_min.y < one + 4 * desk.line);
    CHECK(desk.edit().scroll.max > 0);
    CHECK(desk.edit().scroll.at == doctest::Approx(desk.edit().scroll.max).epsilon(0.02));
    REQUIRE(desk.text_input.has_value());
    CHECK(desk.text_input->max.y <= desk.box_max.y);
    desk.key(ImGuiMod_Ctrl | ImGuiKey_Home);
    CHECK(desk.edit().scroll.at == 0);
    CHECK(desk.text_input->min.y >= desk.box_min.y);
}

TEST_CASE("one line scrolls sideways after its caret") {
    TextDesk desk{"", one_line};
    desk.click(desk.place(0));
    desk.type(
        "a very long name that no row of this width could ever hold, and then some more of it");
    CHECK(desk.edit().scroll_x > 0);
    CHECK(desk.text_input->max.x <= desk.box_max.x);
    desk.key(ImGuiKey_Home);
    CHECK(desk.edit().scroll_x == 0);
    CHECK(desk.box_max.y - desk.box_min.y == 48);
}

TEST_CASE("a text changed from outside is taken over") {
    TextDesk desk{"one"};
    desk.click(desk.place(3));
    desk.type("!");
    desk.text = "tw";
    desk.frames(2);
    CHECK(desk.seen() == "tw|");
    desk.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(desk.text == "tw");
}

TEST_CASE("undo outlives the focus") {
    TextDesk desk{"one"};
    desk.click(desk.place(3));
    desk.type("!");
    desk.click({200, 500});
    desk.click(desk.place(4));
    desk.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(desk.text == "one");
}

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

// ---- input methods
// ----------------------------------------------------------------------------------

TEST_CASE("composed text shows in place and becomes text when it is committed") {
    TextDesk desk{"ab"};
    desk.click(desk.place(1));
    desk.pre_edit = {"にほん", 9, 0};
    desk.frames(2);
    CHECK(desk.text == "ab");
    CHECK(desk.edit().shown.text == "aにほんb");
    CHECK(desk.text_input->min.x > desk.place(0).x);
    desk.key(ImGuiKey_Backspace); // the input method's own
    desk.key(ImGuiKey_Enter);
    desk.key(ImGuiKey_Escape);
    CHECK(desk.text == "ab");
    CHECK(desk.focused());
    desk.pre_edit = {};
    desk.type("日本");
    CHECK(desk.text == "a日本b");
    CHECK(desk.edit().shown.text == desk.text);
    desk.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(desk.text == "ab");
}

TEST_CASE("composing replaces the selection") {
    TextDesk desk{"one two"};
    desk.click(desk.place(5), 2);
    desk.pre_edit = {"zw", 2, 0};
    desk.frames(2);
    CHECK(desk.edit().shown.text == "one zw");
    desk.pre_edit = {};
    desk.frames(2);
    CHECK(desk.edit().shown.text == "one two"); // given up: nothing happened
}

// ---- rest
// -------------------------------------------------------------------------------------------

TEST_CASE("the caret blinks for ten seconds, then nothing has to be drawn") {
    TextDesk desk{"one"};
    desk.reduced_motion = false;
    desk.click(desk.place(1));
    desk.frames(3);
    REQUIRE(desk.wake_in.has_value());
    CHECK(*desk.wake_in > Millis{400}); // not more than two frames a second
    desk.rest(Millis{11'000});
    CHECK_FALSE(desk.wake_in.has_value());
}

TEST_CASE("texts that are no good UTF-8 can be edited and lose nothing") {
    TextDesk desk{"a\xFF\xC3z"};
    desk.click(desk.place(4));
    CHECK(desk.seen() == "a\xFF\xC3z|");
    desk.key(ImGuiKey_LeftArrow);
    desk.type("é");
    CHECK(desk.text == "a\xFF\xC3éz");
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

TEST_CASE("a long placeholder is seen whole") {
    TextFieldLook look = one_line;
    look.placeholder = "Something long to say about what this is for, and then some more";
    TextDesk desk{"", look};
    CHECK(desk.box_max.y - desk.box_min.y > 48);
    desk.click(desk.place(0));
    desk.type("x");
    CHECK(desk.box_max.y - desk.box_min.y == 48);
}

TEST_CASE("a disabled field takes nothing") {
    TextDesk desk{"one"};
    desk.disabled = true;
    desk.frames(2);
    desk.click(desk.place(1));
    CHECK_FALSE(desk.focused());
    CHECK_FALSE(desk.item("Words")->enabled);
}

namespace {

void do_anything(TextDesk& desk, std::mt19937& random) {
    static const std::vector<ImGuiKey> keys{
        ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow,
        ImGuiKey_Home,      ImGuiKey_End,        ImGuiKey_PageUp,  ImGuiKey_PageDown,
        ImGuiKey_Enter,     ImGuiKey_Backspace,  ImGuiKey_Delete,  ImGuiKey_Insert,
        ImGuiKey_A,         ImGuiKey_C,          ImGuiKey_X,       ImGuiKey_V,
        ImGuiKey_Z,         ImGuiKey_Y,          ImGuiKey_Tab,     ImGuiKey_Escape};
    static const std::vector<ImGuiKeyChord> mods{0, 0, ImGuiMod_Shift, ImGuiMod_Ctrl,
                                                 ImGuiMod_Ctrl | ImGuiMod_Shift};
    static const std::vector<const char*> words{
        "a", "word ", "👨‍👩‍👧", "\u0301", "🇩", "日本", "e\u0301", "\u200D"};
    const auto pick = [&](const auto& from) { return from[random() % from.size()]; };
    const auto point = [&] {
        return ImVec2{static_cast<float>(random() % 400), static_cast<float>(random() % 300)};
    };
    switch (random() % 10) {
    case 0:
    case 1:
    case 2: desk.type(pick(words)); break;
    case 3:
    case 4: desk.key(pick(mods) | pick(keys)); break;
    case 5: desk.click(point(), 1 + static_cast<int>(random() % 3)); break;
    case 6: desk.drag(point(), point(), random() % 2 == 0 ? touch : mouse); break;
    case 7: desk.tap(point()); break;
    case 8:
        desk.finger_down(point());
        desk.rest(Millis{500});
        desk.pointer(point(), touch);
        desk.finger_up();
        break;
    case 9:
        if (random() % 4 == 0)
            desk.text = pick(words) + std::string{"\xFF\n"} + pick(words);
        else
            desk.pre_edit = random() % 2 == 0
                                ? PreEdit{}
                                : PreEdit{pick(words), static_cast<int>(random() % 9), 2};
        break;
    }
}

} // namespace

TEST_CASE(
    "whatever hands do, the string is what the model holds and the caret stands on a border") {
    for (unsigned seed = 1; seed <= 12; ++seed) {
        std::mt19937 random{seed};
        TextFieldLook look{.label = "Words", .multiline = seed % 3 != 0, .lines_max = 4};
        if (seed % 4 == 0) look.length_max = 30;
        TextDesk desk{"one two three", look};
        desk.reduced_motion = seed % 2 == 0;
        for (int step = 0; step < 120; ++step) {
            do_anything(desk, random);
            desk.frame();
            CAPTURE(seed);
            CAPTURE(step);
            REQUIRE(desk.model().text() == desk.text);
            REQUIRE(is_border(desk.text, desk.model().caret()));
            REQUIRE(is_border(desk.text, desk.model().anchor()));
            REQUIRE(desk.edit().shown.rows.back().end == desk.edit().shown.text.size());
            REQUIRE(desk.text_input.has_value() == (desk.focused() || desk.below_focused()));
        }
        desk.pre_edit = {};
        desk.click({200, 590});
        desk.rest(Millis{3000});
        CHECK(desk.ui.scrolling == 0);
        CHECK_FALSE(desk.motion.moving());
    }
}
