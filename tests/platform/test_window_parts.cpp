// What can be told about windows without one.
#include "platform/display_scale.h"
#include "platform/picture.h"
#include "platform/touch.h"
#include "platform/trouble.h"
#include "platform/utf8.h"

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <filesystem>
#include <limits>

using namespace attune::platform;

namespace {

struct Pointer {
    Pointer() {
        ImGui::CreateContext();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {400, 300};
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    }
    ~Pointer() { ImGui::DestroyContext(); }
    Pointer(const Pointer&) = delete;
    Pointer& operator=(const Pointer&) = delete;

    ImGuiIO& frame() {
        ImGui::NewFrame();
        ImGui::EndFrame();
        return ImGui::GetIO();
    }
};

} // namespace

TEST_CASE("scales snap to quarters and never shrink") {
    CHECK(snapped_scale(1.0F) == 1.0F);
    CHECK(snapped_scale(1.6F) == 1.5F);
    CHECK(snapped_scale(1.13F) == 1.25F);
    CHECK(snapped_scale(0.5F) == 1.0F);
    CHECK(snapped_scale(0.0F) == 1.0F);
    CHECK(snapped_scale(9.0F) == 4.0F);
    CHECK(snapped_scale(std::numeric_limits<float>::quiet_NaN()) == 1.0F);
}

TEST_CASE("the dots per inch are found among X resources") {
    CHECK(xft_dpi("Xft.dpi:\t144\n") == 144.0F);
    CHECK(xft_dpi("*customization:\t-color\nXft.antialias:\t1\nXft.dpi: 120.5\nXft.hinting:\t1\n") == 120.5F);
    CHECK_FALSE(xft_dpi("").has_value());
    CHECK_FALSE(xft_dpi("Xft.hinting: 1").has_value());
    CHECK_FALSE(xft_dpi("Other.Xft.dpi: 144").has_value());
    CHECK_FALSE(xft_dpi("Xft.dpi: lots").has_value());
    CHECK_FALSE(xft_dpi("Xft.dpi:").has_value());
    CHECK_FALSE(xft_dpi("Xft.dpi: 0").has_value());
}

TEST_CASE("characters are counted into bytes") {
    CHECK(byte_of("にほん", 0) == 0);
    CHECK(byte_of("にほん", 2) == 6);
    CHECK(byte_of("にほん", 3) == 9);
    CHECK(byte_of("aé😀b", 3) == 7);
    CHECK(byte_of("abc", 99) == 3);
    CHECK(byte_of("abc", -1) == 0);
    CHECK(byte_of("", 1) == 0);
}

TEST_CASE("a tap presses, lets go, and leaves no pointer behind") {
    Pointer pointer;
    Touch touch;
    CHECK_FALSE(touch.take({7, Finger::Phase::Down, 50, 60}).has_value());
    CHECK_FALSE(touch.take({7, Finger::Phase::Up, 52, 60}).has_value());
    bool was_down = false;
    bool released_in_place = false;
    for (int i = 0; i < 6; ++i) {
        const ImGuiIO& io = pointer.frame();
        CHECK(io.MouseSource == ImGuiMouseSource_TouchScreen);
        was_down |= io.MouseDown[0];
        released_in_place |= io.MouseReleased[0] && io.MousePos.x == 52;
    }
    CHECK(was_down);
    CHECK(released_in_place);
    CHECK_FALSE(pointer.frame().MouseDown[0]);
    CHECK_FALSE(ImGui::IsMousePosValid());
}

TEST_CASE("a second finger does not move the pointer") {
    Pointer pointer;
    Touch touch;
    CHECK_FALSE(touch.take({1, Finger::Phase::Down, 10, 10}).has_value());
    const auto second = touch.take({2, Finger::Phase::Down, 200, 200});
    REQUIRE(second.has_value());
    CHECK(second->x == 200);
    CHECK(touch.take({2, Finger::Phase::Moved, 210, 200}).has_value());
    for (int i = 0; i < 3; ++i) pointer.frame();
    CHECK(ImGui::GetIO().MousePos.x == 10);
    CHECK_FALSE(touch.take({1, Finger::Phase::Up, 12, 10}).has_value());
    // Still down, but not promoted to the pointer half way through its gesture.
    CHECK(touch.take({2, Finger::Phase::Moved, 220, 200}).has_value());
    CHECK(touch.take({2, Finger::Phase::Up, 220, 200}).has_value());
    CHECK_FALSE(touch.take({3, Finger::Phase::Down, 5, 5}).has_value());
}

TEST_CASE("a picture comes back from its file as it was") {
    const auto path = std::filesystem::temp_directory_path() / "attune-test-picture.png";
    Picture picture{2, 2, {255, 0, 0, 255, 0, 255, 0, 128, 1, 2, 3, 255, 9, 8, 7, 255}};
    REQUIRE(write_png(picture, path));
    const auto read = read_picture(path);
    REQUIRE(read.has_value());
    CHECK(read->width == 2);
    CHECK(read->height == 2);
    CHECK(read->rgba == picture.rgba);
    CHECK_FALSE(read_picture(path, 3).has_value());
    std::filesystem::remove(path);
    CHECK_FALSE(read_picture(path).has_value());
    CHECK_FALSE(write_png(picture, path / "below" / "a.png"));
}

TEST_CASE("what a box says is broken at spaces, not wider than a screen") {
    CHECK(in_lines("", 10).empty());
    CHECK(in_lines("one line", 10) == "one line");
    CHECK(in_lines("one line", 8) == "one line");
    CHECK(in_lines("one line", 7) == "one\nline");
    CHECK(in_lines("a bb ccc dddd", 6) == "a bb\nccc\ndddd");
    CHECK(in_lines("in /a/folder/that/is/long now", 8) == "in\n/a/folder/that/is/long\nnow");
    CHECK(in_lines("first of all", 100) == "first of all");
}
