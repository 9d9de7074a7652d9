#include "app/wall_picture.h"

#include "app/headless.h"
#include "platform/gl_renderer.h"
#include "platform/offscreen.h"
#include "platform/photo_pixels.h"
#include "store/export_all.h"
#include "store/trouble.h"
#include "ui/theme.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <stdexcept>
#include <system_error>
#include <thread>
#include <utility>

namespace attune::app {
namespace {

constexpr float width = 1280;
constexpr float height_max = 6000;
constexpr float shadow = 6; ///< what of it is taken along
constexpr int margin = 32;

/// The wall and nothing else to say.
State only_the_wall(const State& state) {
    State made;
    made.library = state.library;
    made.presets = state.presets;
    made.decks = state.decks;
    made.settings = state.settings;
    made.settings.text_scale = 1;
    made.settings.theme = ui::resolved(state.settings.theme, false);
    return made;
}

/// Round the notes, within the picture.
platform::Picture cut_to_notes(const platform::Picture& whole, const std::vector<ui::Item>& items,
                               const Shelf<Note>& notes, ImU32 ground) {
    float left = width, right = 0, top = height_max, bottom = 0;
    for (const ui::Item& item : items) {
        if (item.role != ui::ItemRole::ListItem) continue;
        left = std::min(left, item.min.x);
        right = std::max(right, item.max.x);
        top = std::min(top, item.min.y);
        bottom = std::max(bottom, std::min(item.max.y, item.clip_max.y > 0 ? item.clip_max.y : item.max.y));
    }
    if (notes.empty() || right <= left) throw std::runtime_error("there are no notes on the wall yet");
    const auto within = [](float at, int most) { return std::clamp(static_cast<int>(at), 0, most); };
    const int x0 = within(left - shadow, whole.width), x1 = within(right + shadow, whole.width);
    const int y0 = within(top - shadow, whole.height), y1 = within(bottom + shadow, whole.height);
    // What lies beside the notes stays out, also where it is near: the margin is the ground alone.
    platform::Picture cut{x1 - x0 + 2 * margin, y1 - y0 + 2 * margin, {}};
    const std::array<std::uint8_t, 4> paint{static_cast<std::uint8_t>(ground >> IM_COL32_R_SHIFT),
                                            static_cast<std::uint8_t>(ground >> IM_COL32_G_SHIFT),
                                            static_cast<std::uint8_t>(ground >> IM_COL32_B_SHIFT), 255};
    const auto pixels = static_cast<std::size_t>(cut.width) * static_cast<std::size_t>(cut.height);
    cut.rgba.reserve(pixels * 4);
    for (std::size_t i = 0; i < pixels; ++i) cut.rgba.insert(cut.rgba.end(), paint.begin(), paint.end());
    for (int y = y0; y < y1; ++y) {
        const auto row = whole.rgba.begin() + (static_cast<std::ptrdiff_t>(y) * whole.width + x0) * 4;
        const auto to = cut.rgba.begin() + (static_cast<std::ptrdiff_t>(y - y0 + margin) * cut.width + margin) * 4;
        std::copy(row, row + static_cast<std::ptrdiff_t>(x1 - x0) * 4, to);
    }
    return cut;
}

platform::Picture drawn(const WallPicture& wall) {
    const State& state = wall.state;
    std::string error;
    const auto offscreen = platform::Offscreen::open(error);
    if (!offscreen) throw std::runtime_error(error);
    platform::Picture picture;
    bool exposing = false;
    const ImU32 ground = ui::palette_of(ui::resolved(state.settings.theme, false)).background;
    const auto make_renderer = [&]() -> Headless::Renderer {
        std::shared_ptr<platform::GlRenderer> renderer = offscreen->make_renderer(error);
        if (!renderer) throw std::runtime_error(error);
        const auto draw = [&, renderer](ImDrawData& data) {
            if (exposing)
                picture = offscreen->draw(*renderer, data, ground);
            else
                renderer->keep_textures(data);
        };
        return {.draw = draw, .textures = textures_of(*renderer)};
    };
    Headless h(only_the_wall(state), wall.fonts, {.size = {width, height_max}, .reduced_motion = true}, make_renderer);
    h.load_picture = wall.load;
    h.around().now.wall = wall.now.wall;
    h.around().now.utc_offset = wall.now.utc_offset;
    h.program().tell(action::GoTo{{Screen::Wall, {}}}, h.now());
    h.settle();
    exposing = true;
    h.frame();
    return cut_to_notes(picture, h.items(), state.library.notes, ground);
}

} // namespace

DrawnWall draw_wall(const WallPicture& wall, const std::filesystem::path& path) {
    ImGuiContext* const before = ImGui::GetCurrentContext();
    DrawnWall made;
    std::thread painter{[&] {
        try {
            const auto disk = store::system_disk();
            store::WholeFile file{*disk, path};
            const auto lies_at = file.append(platform::png_of(drawn(wall))) ? file.finish() : std::nullopt;
            if (!lies_at)
                throw std::runtime_error("it could not be written. " + std::string{store::reason_of(file.error())});
            made.path = *lies_at;
        } catch (const std::exception& error) {
            made.trouble = error.what();
        }
    }};
    painter.join();
    ImGui::SetCurrentContext(before);
    return made;
}

} // namespace attune::app
