#include "platform/offscreen.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <string>

using namespace attune::platform;

namespace {

struct Context {
    Context() {
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr;
    }
    ~Context() { ImGui::DestroyContext(); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
};

std::array<int, 4> pixel(const Picture& p, int x, int y) {
    const auto at = (static_cast<std::size_t>(y) * static_cast<std::size_t>(p.width) + static_cast<std::size_t>(x)) * 4;
    return {p.rgba[at], p.rgba[at + 1], p.rgba[at + 2], p.rgba[at + 3]};
}

} // namespace

TEST_CASE("pictures are drawn without a display") {
#ifdef __linux__
    unsetenv("DISPLAY");
    unsetenv("WAYLAND_DISPLAY");
#endif
    std::string error;
    const auto offscreen = Offscreen::open(error);
    CAPTURE(error);
    REQUIRE(offscreen);
    const Context context;
    const auto renderer = offscreen->make_renderer(error);
    REQUIRE(renderer);
    const std::array<std::uint8_t, 4> blue = {0, 0, 255, 255};
    const ImTextureID texture = renderer->make_texture(1, 1, blue);
    REQUIRE(texture != ImTextureID_Invalid);
    for (const float scale : {1.0F, 2.0F}) {
        ImGuiIO& io = ImGui::GetIO();
        io.DisplaySize = {60, 40};
        io.DisplayFramebufferScale = {scale, scale};
        ImGui::NewFrame();
        ImDrawList* draw = ImGui::GetForegroundDrawList();
        draw->AddRectFilled({0, 0}, {20, 10}, IM_COL32(255, 0, 0, 255));
        draw->AddImage(texture, {40, 30}, {60, 40});
        ImGui::Render();
        const Picture picture = offscreen->draw(*renderer, *ImGui::GetDrawData(), IM_COL32(10, 200, 30, 255));
        const int s = static_cast<int>(scale);
        REQUIRE(picture.width == 60 * s);
        REQUIRE(picture.height == 40 * s);
        CHECK(pixel(picture, 5 * s, 5 * s) == std::array{255, 0, 0, 255});
        CHECK(pixel(picture, 50 * s, 35 * s) == std::array{0, 0, 255, 255});
        CHECK(pixel(picture, 30 * s, 20 * s) == std::array{10, 200, 30, 255});
    }
    renderer->drop_texture(texture);
    CHECK(renderer->make_texture(2, 2, blue) == ImTextureID_Invalid);
}
