// Real pointers are quick: a move, a press and its end may all come between two frames.
#include "journey.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <string>
#include <utility>

using namespace attune;
using namespace attune::app;

namespace {

void quick_click(Headless& h, std::string_view label, ImGuiMouseSource source) {
    const ImVec2 at = h.item(label).centre();
    ImGui::SetCurrentContext(h.context());
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(source);
    io.AddMousePosEvent(at.x, at.y);
    io.AddMouseButtonEvent(0, true);
    io.AddMouseButtonEvent(0, false);
    h.settle();
}

} // namespace

TEST_CASE("what comes in at once is taken one after the other, without waiting for more") {
    const auto h = open(Sample::Empty, {.size = {1000, 760}});
    quick_click(*h, "One of you", ImGuiMouseSource_Mouse);
    ImGuiIO& io = ImGui::GetIO();
    for (const auto& [key, c] : {std::pair{ImGuiKey_M, 'M'}, {ImGuiKey_A, 'a'}, {ImGuiKey_Y, 'y'}, {ImGuiKey_A, 'a'}}) {
        io.AddKeyEvent(key, true);
        io.AddInputCharacter(static_cast<unsigned>(c));
        io.AddKeyEvent(key, false);
    }
    quick_click(*h, "Skip for now", ImGuiMouseSource_Mouse);
    REQUIRE(h->state().library.people.size() == 2);
    CHECK(h->state().library.people.front().name == "Maya");
}

TEST_CASE("a quick click beside a field that has the focus is a click") {
    for (const ImGuiMouseSource source : {ImGuiMouseSource_Mouse, ImGuiMouseSource_TouchScreen}) {
        const auto h = open(Sample::Empty, {.size = {1000, 760}});
        quick_click(*h, "One of you", source);
        h->type("Maya");
        quick_click(*h, "The other one", source);
        h->type("Sam");
        quick_click(*h, "That is us", source);
        CHECK(h->state().library.people.size() == 2);
    }
}

TEST_CASE("a chord counts although its modifier is let go before the next frame") {
    const auto h = open(Sample::Two, {.size = {1000, 760}});
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Shift, true); // seen by a frame of its own
    io.AddKeyEvent(ImGuiKey_LeftShift, true);
    h->frame();
    io.AddKeyEvent(ImGuiKey_Slash, true);
    io.AddKeyEvent(ImGuiMod_Shift, false);
    io.AddKeyEvent(ImGuiKey_LeftShift, false);
    io.AddKeyEvent(ImGuiKey_Slash, false);
    h->settle();
    CHECK(h->state().place().screen == Screen::Keys);
}

TEST_CASE("a modifier that comes after a key was not held with it") {
    const auto h = open(Sample::Two, {.size = {1000, 760}});
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiKey_Slash, true);
    io.AddKeyEvent(ImGuiMod_Shift, true);
    io.AddKeyEvent(ImGuiKey_Slash, false);
    io.AddKeyEvent(ImGuiMod_Shift, false);
    h->settle();
    CHECK(h->state().place().screen == Screen::Session);
}

TEST_CASE("two chords at once are taken one after the other") {
    const auto h = open(Sample::Empty, {.size = {1000, 760}});
    quick_click(*h, "One of you", ImGuiMouseSource_Mouse);
    h->type("Maya");
    std::string clipboard;
    ImGui::GetPlatformIO().Platform_ClipboardUserData = &clipboard;
    ImGui::GetPlatformIO().Platform_SetClipboardTextFn = [](ImGuiContext*, const char* text) {
        *static_cast<std::string*>(ImGui::GetPlatformIO().Platform_ClipboardUserData) = text;
    };
    ImGui::GetPlatformIO().Platform_GetClipboardTextFn = [](ImGuiContext*) {
        return static_cast<std::string*>(ImGui::GetPlatformIO().Platform_ClipboardUserData)->c_str();
    };
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Ctrl, true);
    for (const ImGuiKey key : {ImGuiKey_A, ImGuiKey_C}) io.AddKeyEvent(key, true); // the second before the first is up
    for (const ImGuiKey key : {ImGuiKey_A, ImGuiKey_C}) io.AddKeyEvent(key, false);
    io.AddKeyEvent(ImGuiMod_Ctrl, false);
    io.AddKeyEvent(ImGuiKey_End, true);
    io.AddKeyEvent(ImGuiKey_End, false);
    io.AddKeyEvent(ImGuiMod_Ctrl, true);
    io.AddKeyEvent(ImGuiKey_V, true);
    io.AddKeyEvent(ImGuiMod_Ctrl, false);
    io.AddKeyEvent(ImGuiKey_V, false);
    h->settle();
    CHECK(h->item("One of you").value == "MayaMaya");
}
