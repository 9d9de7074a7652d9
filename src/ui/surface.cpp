#include "ui/surface.h"

#include "ui/ui_state.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace attune::ui {
namespace {

// The shadow is one blurred, rounded square in the font atlas, drawn as nine patches. In texels:
constexpr int shadow_side = 64;
constexpr int shadow_blur = 18;                              // free margin that the blur runs out in
constexpr int shadow_corner = shadow_side / 2 - shadow_blur; // radius of the square inside
constexpr float shadow_sigma = 6;
constexpr float shadow_drop_dp = 5;
constexpr float corner_inset = 0.3F; // of its radius: a box so far inside touches no rounded corner

/// 1 inside a rounded square, 0 outside, soft over one texel.
float coverage(int x, int y) {
    const auto middle = (shadow_side - 1) / 2.0F;
    const float half = middle - shadow_blur + 0.5F;
    const float dx = std::max(0.0F, std::abs(static_cast<float>(x) - middle) - (half - shadow_corner));
    const float dy = std::max(0.0F, std::abs(static_cast<float>(y) - middle) - (half - shadow_corner));
    return std::clamp(shadow_corner + 0.5F - std::sqrt(dx * dx + dy * dy), 0.0F, 1.0F);
}

using Plane = std::vector<float>;

Plane blurred(const Plane& in, int step_x, int step_y) {
    std::array<float, 2 * shadow_blur + 1> weights{};
    float sum = 0;
    for (int i = -shadow_blur; i <= shadow_blur; ++i) {
        const auto d = static_cast<float>(i);
        sum += weights[static_cast<std::size_t>(i + shadow_blur)] =
            std::exp(-d * d / (2 * shadow_sigma * shadow_sigma));
    }
    Plane out(in.size());
    for (int y = 0; y < shadow_side; ++y) {
        for (int x = 0; x < shadow_side; ++x) {
            float v = 0;
            for (int i = -shadow_blur; i <= shadow_blur; ++i) {
                const int sx = x + i * step_x, sy = y + i * step_y;
                if (sx < 0 || sy < 0 || sx >= shadow_side || sy >= shadow_side) continue;
                v += weights[static_cast<std::size_t>(i + shadow_blur)] *
                     in[static_cast<std::size_t>(sy * shadow_side + sx)];
            }
            out[static_cast<std::size_t>(y * shadow_side + x)] = v / sum;
        }
    }
    return out;
}

Plane shadow_plane() {
    Plane plane;
    for (int y = 0; y < shadow_side; ++y)
        for (int x = 0; x < shadow_side; ++x) plane.push_back(coverage(x, y));
    return blurred(blurred(plane, 1, 0), 0, 1);
}

void paint_shadow(ImTextureData& texture, const ImFontAtlasRect& rect) {
    const Plane plane = shadow_plane();
    for (int y = 0; y < shadow_side; ++y) {
        for (int x = 0; x < shadow_side; ++x) {
            const auto a =
                static_cast<unsigned char>(std::lround(255 * plane[static_cast<std::size_t>(y * shadow_side + x)]));
            auto* pixel = static_cast<unsigned char*>(texture.GetPixelsAt(rect.x + x, rect.y + y));
            if (texture.BytesPerPixel == 4) {
                pixel[0] = pixel[1] = pixel[2] = 255;
                pixel[3] = a;
            } else {
                *pixel = a;
            }
        }
    }
}

/// Where the shadow is in the atlas now; painted the first time.
bool shadow_rect(Frame& f, ImFontAtlasRect& rect) {
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    if (f.ui.atlas_shadow >= 0) return atlas->GetCustomRect(f.ui.atlas_shadow, &rect);
    f.ui.atlas_shadow = atlas->AddCustomRect(shadow_side, shadow_side, &rect);
    if (f.ui.atlas_shadow < 0) return false;
    paint_shadow(*atlas->TexData, rect);
    ImFontAtlasTextureBlockQueueUpload(atlas, atlas->TexData, rect.x, rect.y, rect.w, rect.h);
    return true;
}

/// A picture stretched over three by three cells: only what is between the middle lines grows.
struct NinePatch {
    std::array<float, 4> xs, ys; // where its lines are, in pixels
    std::array<float, 4> us, vs; // and in the atlas
};

void draw_within(ImDrawList& draw, const NinePatch& patch, const ImRect& box, ImU32 colour) {
    for (std::size_t r = 0; r < 3; ++r) {
        for (std::size_t c = 0; c < 3; ++c) {
            const ImRect cell{patch.xs[c], patch.ys[r], patch.xs[c + 1], patch.ys[r + 1]};
            ImRect part = cell;
            part.ClipWithFull(box);
            if (part.GetWidth() <= 0 || part.GetHeight() <= 0) continue;
            const auto u = [&](float x) {
                return std::lerp(patch.us[c], patch.us[c + 1], (x - cell.Min.x) / cell.GetWidth());
            };
            const auto v = [&](float y) {
                return std::lerp(patch.vs[r], patch.vs[r + 1], (y - cell.Min.y) / cell.GetHeight());
            };
            draw.AddImage(ImGui::GetIO().Fonts->TexRef, part.Min, part.Max, {u(part.Min.x), v(part.Min.y)},
                          {u(part.Max.x), v(part.Max.y)}, colour);
        }
    }
}

/// Round the surface, not under what it covers: painting is most of a frame where there is no graphics card.
void draw_shadow(Frame& f, ImDrawList& draw, const ImRect& box, float corner, bool opaque) {
    ImFontAtlasRect rect;
    if ((f.palette.shadow & IM_COL32_A_MASK) == 0 || !shadow_rect(f, rect)) return;
    const float texel = std::max(corner, f.dp(8)) / shadow_corner;
    const float out = shadow_blur * texel * 0.8F;
    const float drop = f.dp(shadow_drop_dp);
    const float slice = std::min({(shadow_side / 2) * texel, box.GetWidth() / 2 + out, box.GetHeight() / 2 + out});
    const ImRect all{box.Min.x - out, box.Min.y - out + drop, box.Max.x + out, box.Max.y + out + drop};
    const float mid_u = (rect.uv0.x + rect.uv1.x) / 2, mid_v = (rect.uv0.y + rect.uv1.y) / 2;
    const NinePatch patch{{all.Min.x, all.Min.x + slice, all.Max.x - slice, all.Max.x},
                          {all.Min.y, all.Min.y + slice, all.Max.y - slice, all.Max.y},
                          {rect.uv0.x, mid_u, mid_u, rect.uv1.x},
                          {rect.uv0.y, mid_v, mid_v, rect.uv1.y}};
    ImRect hidden = box;
    hidden.Expand(-(corner * corner_inset + f.dp(1)));
    if (!opaque || hidden.GetWidth() <= 0 || hidden.GetHeight() <= 0)
        return draw_within(draw, patch, all, f.palette.shadow);
    draw_within(draw, patch, {all.Min.x, all.Min.y, all.Max.x, hidden.Min.y}, f.palette.shadow);
    draw_within(draw, patch, {all.Min.x, hidden.Min.y, hidden.Min.x, hidden.Max.y}, f.palette.shadow);
    draw_within(draw, patch, {hidden.Max.x, hidden.Min.y, all.Max.x, hidden.Max.y}, f.palette.shadow);
    draw_within(draw, patch, {all.Min.x, hidden.Max.y, all.Max.x, all.Max.y}, f.palette.shadow);
}

void dash_line(ImDrawList& draw, ImVec2 a, ImVec2 b, float dash, ImU32 colour, float width) {
    const float length = std::hypot(b.x - a.x, b.y - a.y);
    if (length <= 0) return;
    const ImVec2 step{(b.x - a.x) / length, (b.y - a.y) / length};
    for (float at = 0; at < length; at += 2 * dash) {
        const float end = std::min(at + dash, length);
        draw.AddLine({a.x + step.x * at, a.y + step.y * at}, {a.x + step.x * end, a.y + step.y * end}, colour, width);
    }
}

void draw_dashes(Frame& f, ImDrawList& draw, ImVec2 min, ImVec2 max, float corner, ImU32 colour) {
    const float width = f.dp(1.25F), dash = f.dp(5);
    dash_line(draw, {min.x + corner, min.y}, {max.x - corner, min.y}, dash, colour, width);
    dash_line(draw, {min.x + corner, max.y}, {max.x - corner, max.y}, dash, colour, width);
    dash_line(draw, {min.x, min.y + corner}, {min.x, max.y - corner}, dash, colour, width);
    dash_line(draw, {max.x, min.y + corner}, {max.x, max.y - corner}, dash, colour, width);
    const auto arc = [&](float x, float y, int from) {
        draw.PathArcToFast({x, y}, corner, from, from + 3);
        draw.PathStroke(colour, 0, width);
    };
    arc(max.x - corner, max.y - corner, 0);
    arc(min.x + corner, max.y - corner, 3);
    arc(min.x + corner, min.y + corner, 6);
    arc(max.x - corner, min.y + corner, 9);
}

/// From the upper left corner to the lower right one: what CSS calls 135 degrees.
void shade(ImDrawList& draw, int first_vertex, ImVec2 min, ImVec2 max, ImU32 from, ImU32 to) {
    const float reach = ((max.x - min.x) + (max.y - min.y)) / 4;
    const ImVec2 centre{(min.x + max.x) / 2, (min.y + max.y) / 2};
    ImGui::ShadeVertsLinearColorGradientKeepAlpha(&draw, first_vertex, draw.VtxBuffer.Size,
                                                  {centre.x - reach, centre.y - reach},
                                                  {centre.x + reach, centre.y + reach}, from, to);
}

} // namespace

void draw_surface(Frame& f, ImDrawList& draw, ImVec2 min, ImVec2 max, const SurfaceLook& look) {
    const float corner = std::min(f.dp(look.corner_dp), std::min(max.x - min.x, max.y - min.y) / 2);
    const ImU32 fill = look.fill != 0 ? look.fill : f.palette.surface;
    const bool opaque = (fill & (look.fill_to != 0 ? look.fill_to : fill) & IM_COL32_A_MASK) == IM_COL32_A_MASK;
    if (look.lifted) draw_shadow(f, draw, {min, max}, corner, opaque);
    const int first_vertex = draw.VtxBuffer.Size;
    draw.AddRectFilled(min, max, fill, corner);
    if (look.fill_to != 0) shade(draw, first_vertex, min, max, look.fill, look.fill_to);
    const ImU32 line = look.outline != 0 ? look.outline : f.palette.outlined ? f.palette.outline : 0;
    if (line == 0) return;
    if (look.dashed)
        draw_dashes(f, draw, min, max, corner, line);
    else
        draw.AddRect(min, max, line, corner, 0, f.dp(f.palette.outlined ? 1.5F : 1));
}

Column::Column(ImVec2 pos, float width) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    content_right_ = window->ContentRegionRect.Max.x;
    work_right_ = window->WorkRect.Max.x;
    window->ContentRegionRect.Max.x = window->WorkRect.Max.x = pos.x + width;
    ImGui::SetCursorScreenPos(pos);
    ImGui::BeginGroup();
}

Column::~Column() {
    ImGui::EndGroup();
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    window->ContentRegionRect.Max.x = content_right_;
    window->WorkRect.Max.x = work_right_;
}

Panel::Panel(Frame& f, const char* id, const SurfaceLook& look, float padding_dp)
    : f_(f), look_(look), padding_(f.dp(padding_dp)), width_(ImGui::GetContentRegionAvail().x),
      min_(ImGui::GetCursorScreenPos()), ground_before_(f.ground) {
    ImGui::PushID(id);
    f_.ground = look_.fill != 0 ? look_.fill : f_.palette.surface;
    layers_.Split(ImGui::GetWindowDrawList(), 2);
    layers_.SetCurrentChannel(ImGui::GetWindowDrawList(), 1);
    column_.emplace(ImVec2{min_.x + padding_, min_.y + padding_}, width_ - 2 * padding_);
}

Panel::~Panel() {
    column_.reset();
    const ImVec2 max{min_.x + width_, ImGui::GetItemRectMax().y + padding_};
    layers_.SetCurrentChannel(ImGui::GetWindowDrawList(), 0);
    draw_surface(f_, *ImGui::GetWindowDrawList(), min_, max, look_);
    layers_.Merge(ImGui::GetWindowDrawList());
    ImGui::SetCursorScreenPos(min_);
    ImGui::Dummy({width_, max.y - min_.y});
    f_.ground = ground_before_;
    ImGui::PopID();
}

void gap(Frame& f, float height_dp) { ImGui::Dummy({1, f.dp(height_dp)}); }

} // namespace attune::ui
