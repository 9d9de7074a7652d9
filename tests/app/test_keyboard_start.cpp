// The first start without a mouse.
#include "journey.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::app;

TEST_CASE("the keyboard goes on from where a field was") {
    for (const ImVec2 size : {ImVec2{1000, 760}, ImVec2{390, 780}}) {
        const auto h = open(Sample::Empty, {.size = size});
        h->focus("One of you");
        h->type("Ada");
        h->press(ImGuiKey_Tab);
        h->type("Ben");
        h->press(ImGuiKey_Enter);
        REQUIRE(h->state().library.people.size() == 2);
        h->press(ImGuiKey_Tab);
        CHECK(std::ranges::any_of(h->items(), &ui::Item::focused));
        h->focus("Begin, 14 min");
        h->press(ImGuiKey_Enter);
        CHECK(h->state().place().screen == Screen::Stage);
    }
}

TEST_CASE("Ctrl and Z take the last step on the stage back, whatever was pressed before") {
    const auto h = open("stage-planned", {.size = {1000, 760}, .reduced_motion = true});
    h->press(ImGuiKey_Space);
    REQUIRE(h->sees("Maya speaks"));
    h->press(ImGuiKey_Space);
    REQUIRE(h->sees("Paused"));
    h->press(ImGuiKey_Space);
    h->press(ImGuiKey_Enter);
    REQUIRE(h->sees("Sam reflects back"));
    h->press(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(h->sees("Maya speaks"));
}

TEST_CASE("a quick Ctrl and Z is one too") {
    const auto h = open("stage-reflecting", {.size = {1000, 760}, .reduced_motion = true});
    REQUIRE(h->sees("Sam reflects back"));
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Ctrl, true);
    io.AddKeyEvent(ImGuiKey_LeftCtrl, true);
    io.AddKeyEvent(ImGuiMod_Ctrl, true);
    io.AddKeyEvent(ImGuiKey_Z, true);
    io.AddKeyEvent(ImGuiMod_Ctrl, true);
    io.AddKeyEvent(ImGuiKey_Z, false);
    io.AddKeyEvent(ImGuiMod_Ctrl, false);
    io.AddKeyEvent(ImGuiKey_LeftCtrl, false);
    h->settle();
    CHECK(h->sees("Maya speaks"));
}
