// Focus, keys, bounds, rows, rest.
#include "ui/text_desk.h"

#include <doctest/doctest.h>

#include <string>

using namespace attune;
using namespace attune::ui;

namespace {

constexpr TextFieldLook one_line{.label = "Words"};

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
    desk.type("a very long name that no row of this width could ever hold, and then some more of it");
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
