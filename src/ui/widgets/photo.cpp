#include "ui/widgets/photo.h"

#include "ui/icons.h"
#include "ui/pictures.h"

#include <algorithm>
#include <cmath>

namespace attune::ui {
namespace {

constexpr float flattest = 0.5F, tallest = 4.0F / 3.0F; // height for a width of 1
constexpr float sign_dp = 32;

struct Box {
    ImVec2 min, max;
    [[nodiscard]] float width() const { return max.x - min.x; }
    [[nodiscard]] float height() const { return max.y - min.y; }
};

/// Texture pixels to screen pixels.
float scale_for(const Box& box, ImVec2 size, bool whole) {
    const float across = box.width() / size.x, down = box.height() / size.y;
    return whole ? std::min(across, down) : std::max(across, down);
}

/// The part of the texture that is seen when it covers the box.
void cut_edges(Drawable& picture, const Box& box, float scale) {
    const auto cut = [scale](float& from, float& to, float side, int pixels) {
        const float seen = side / (scale * static_cast<float>(pixels));
        const float lost = (to - from) * (1 - std::min(1.0F, seen)) / 2;
        from += lost;
        to -= lost;
    };
    cut(picture.uv_min.x, picture.uv_max.x, box.width(), picture.width);
    cut(picture.uv_min.y, picture.uv_max.y, box.height(), picture.height);
}

Box fitted(const Box& box, ImVec2 size) {
    const ImVec2 centre{(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2};
    return {{centre.x - size.x / 2, centre.y - size.y / 2}, {centre.x + size.x / 2, centre.y + size.y / 2}};
}

void draw_picture(ImDrawList& draw, Drawable picture, Box box, float corner, const PhotoLook& look) {
    const ImVec2 size{static_cast<float>(picture.width), static_cast<float>(picture.height)};
    const float scale = scale_for(box, size, look.whole);
    if (look.whole)
        box = fitted(box, {size.x * scale, size.y * scale});
    else
        cut_edges(picture, box, scale);
    draw.AddImageRounded(picture.texture, box.min, box.max, picture.uv_min, picture.uv_max, IM_COL32_WHITE, corner,
                         look.corners);
}

int longer_side(const Photo& photo, const Box& box, bool whole) {
    const ImVec2 size{static_cast<float>(std::max(1, photo.width)), static_cast<float>(std::max(1, photo.height))};
    const float density = ImGui::GetIO().DisplayFramebufferScale.x;
    const float side = std::max(size.x, size.y) * scale_for(box, size, whole) * density;
    return static_cast<int>(std::lround(std::clamp(side, 1.0F, 16384.0F)));
}

} // namespace

void draw_photo(Frame& f, ImDrawList& draw, const Photo& photo, ImVec2 min, ImVec2 max, const PhotoLook& look) {
    const Box box{min, max};
    if (box.width() <= 0 || box.height() <= 0) return;
    const float corner = std::min(f.dp(look.corner_dp), std::min(box.width(), box.height()) / 2);
    const ImU32 ground = look.ground != 0 ? look.ground : f.palette.surface_sunk;
    const auto picture = f.pictures.find(photo, longer_side(photo, box, look.whole));
    const bool missing = !picture && f.pictures.is_missing(photo);
    if (!picture || look.whole) draw.AddRectFilled(min, max, ground, corner, look.corners);
    if (picture) draw_picture(draw, *picture, box, corner, look);
    if (missing) {
        const ImVec2 centre{(min.x + max.x) / 2, (min.y + max.y) / 2};
        const float side = std::min({f.dp(sign_dp), box.width(), box.height()});
        draw_icon(f, draw, icon::photo, centre, side, f.palette.text_quiet);
    }
    if (f.palette.outlined) draw.AddRect(min, max, f.palette.outline, corner, look.corners, f.dp(1.5F));
    f.semantics.add({.role = ItemRole::Image,
                     .label = "Photo",
                     .value = missing ? "not there" : "",
                     .min = min,
                     .max = max,
                     .ink = f.palette.text_quiet, // of the sign that stands for one that is missing
                     .ground = ground,
                     .text_size = f.dp(sign_dp)});
}

void whole_photo(Frame& f, const Photo& photo, float most, PhotoLook look) {
    const float row = ImGui::GetContentRegionAvail().x;
    const float high = std::min(photo_height(photo, row), most);
    const float wide =
        std::min(row, high * static_cast<float>(photo.width) / static_cast<float>(std::max(1, photo.height)));
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const float x = pos.x + (row - wide) / 2;
    look.whole = true;
    draw_photo(f, *ImGui::GetWindowDrawList(), photo, {x, pos.y}, {x + wide, pos.y + high}, look);
    ImGui::Dummy({row, high});
}

float photo_height(const Photo& photo, float width) {
    if (photo.width <= 0 || photo.height <= 0) return width;
    const float high = static_cast<float>(photo.height) / static_cast<float>(photo.width);
    return std::round(width * std::clamp(high, flattest, tallest));
}

} // namespace attune::ui
