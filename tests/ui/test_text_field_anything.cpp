// Input methods, and hands that do anything.
#include "ui/text/clusters.h"
#include "ui/text_desk.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using namespace attune;
using namespace attune::ui;

namespace {

constexpr auto mouse = ImGuiMouseSource_Mouse;
constexpr auto touch = ImGuiMouseSource_TouchScreen;

} // namespace

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

namespace {

void do_anything(TextDesk& desk, std::mt19937& random) {
    static const std::vector<ImGuiKey> keys{
        ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow,  ImGuiKey_DownArrow, ImGuiKey_Home,
        ImGuiKey_End,       ImGuiKey_PageUp,     ImGuiKey_PageDown, ImGuiKey_Enter,     ImGuiKey_Backspace,
        ImGuiKey_Delete,    ImGuiKey_Insert,     ImGuiKey_A,        ImGuiKey_C,         ImGuiKey_X,
        ImGuiKey_V,         ImGuiKey_Z,          ImGuiKey_Y,        ImGuiKey_Tab,       ImGuiKey_Escape};
    static const std::vector<ImGuiKeyChord> mods{0, 0, ImGuiMod_Shift, ImGuiMod_Ctrl, ImGuiMod_Ctrl | ImGuiMod_Shift};
    static const std::vector<const char*> words{"a",       "word ", "👨‍👩‍👧", "\u0301", "🇩", "日本",
                                                "e\u0301", "\u200D"};
    const auto pick = [&](const auto& from) { return from[random() % from.size()]; };
    const auto point = [&] { return ImVec2{static_cast<float>(random() % 400), static_cast<float>(random() % 300)}; };
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
            desk.pre_edit = random() % 2 == 0 ? PreEdit{} : PreEdit{pick(words), static_cast<int>(random() % 9), 2};
        break;
    }
}

} // namespace

TEST_CASE("whatever hands do, the string is what the model holds and the caret stands on a border") {
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
