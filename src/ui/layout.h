// How wide the window is, and what that means for the page.
#pragma once

#include <imgui.h>

#include <cstdint>

namespace attune::ui {

enum class Width : std::uint8_t { Compact, Medium, Expanded };

struct Layout {
    ImVec2 size{};     ///< of the window, in its own coordinates
    float density = 1; ///< pixels per dp
    float text_scale = 1;
    Width width = Width::Compact;
    bool low = false; ///< under 480 dp high: a phone on its side

    [[nodiscard]] float width_dp() const { return size.x / density; }
    [[nodiscard]] float height_dp() const { return size.y / density; }
};
[[nodiscard]] Layout layout_for(ImVec2 size, float density, float text_scale);

} // namespace attune::ui
