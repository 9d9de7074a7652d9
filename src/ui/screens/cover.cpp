#include "ui/screens/cover.h"

#include "ui/icons.h"
#include "ui/press.h"
#include "ui/scroll.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"

#include <algorithm>

namespace attune::ui {
namespace {

constexpr float avatar_dp = 88, title_dp = 38, line_dp = 17, primary_dp = 64, top_dp = 56, foot_dp = 24;

/// Words on the strong ground, with a veil under the finger.
bool ghost_button(Frame& f, std::string_view label, float width) {
    const Face style = face(f, Type::Button, 16);
    const ImVec2 words = measure(style, label, width - 2 * f.dp(16));
    const ImVec2 size{width, std::max(f.dp(target::minimum), words.y + f.dp(16))};
    const Press press = press_item(f, label, size,
                                   {.label = label,
                                    .corner = std::min(size.y / 2, f.dp(28)),
                                    .ink = f.palette.on_strong,
                                    .ground = f.ground,
                                    .text_size = style.size});
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled(press.min, press.max, pressed_veil(f, press, f.palette.on_strong), size.y / 2);
    draw_text(draw, style, {press.min.x + f.dp(16), press.centre().y - words.y / 2}, width - 2 * f.dp(16), label,
              f.palette.on_strong, Align::Centre);
    return press.clicked;
}

void draw_sign(Frame& f, const CoverLook& look, ImVec2 centre) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float side = f.dp(avatar_dp);
    draw.AddCircleFilled(centre, side / 2, faded(f.palette.on_strong, 0.18F));
    if (look.icon != nullptr) return draw_icon(f, draw, look.icon, centre, f.dp(40), f.palette.on_strong);
    Face style = face(f, Type::Button);
    style.size = style.line = side * 0.44F;
    draw_centred(draw, style, centre, initial_of(look.initial), f.palette.on_strong);
}

int buttons(Frame& f, const CoverLook& look, float width) {
    int pressed = -1;
    for (std::size_t i = 0; i < look.options.size(); ++i)
        if (ghost_button(f, look.options[i], width)) pressed = static_cast<int>(i) + 1;
    if (look.primary.empty()) return pressed;
    gap(f, space::s);
    if (button(
            f, look.primary,
            {.kind = ButtonKind::Surface, .hue = look.hue, .width = width, .height_dp = primary_dp, .id = "primary"}))
        pressed = 0;
    return pressed;
}

} // namespace

int cover(Frame& f, const CoverLook& look) {
    const ImVec2 min = ImGui::GetCursorScreenPos(), room = ImGui::GetContentRegionAvail();
    const ImU32 before = f.ground;
    f.ground = f.palette.of(look.hue).strong;
    ImGui::GetWindowDrawList()->AddRectFilled(min, {min.x + room.x, min.y + room.y}, f.ground);
    if (look.closes) {
        ImGui::SetCursorScreenPos({min.x + f.dp(space::s), min.y + f.dp(4)});
        if (icon_button(f, icon::close, "Close", {.colour = f.palette.on_strong})) f.act(action::Back{});
    }
    const float width = std::min(room.x - 2 * f.dp(space::side), f.sp(440));
    ImGui::SetCursorScreenPos({min.x, min.y + f.dp(top_dp)});
    const float height = room.y - f.dp(top_dp);
    begin_scroll(f, "cover", {room.x, height}, {.side = (room.x - width) / 2, .foot = f.dp(foot_dp)});

    const ImGuiID foot_id = ImGui::GetID("foot");
    float& foot = f.ui.heights.try_emplace(foot_id, f.dp(primary_dp)).first->second;
    const float words = f.dp(avatar_dp + space::xl + space::s) +
                        measure(face(f, Type::Display, title_dp), look.title, width).y +
                        measure(face(f, Type::Body, line_dp), look.line, width).y;
    const float least = words + foot + f.dp(space::xxl + foot_dp);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    // A little above the middle of what the buttons leave, where there is room.
    const float spare = std::max(0.0F, height - least);
    const float top = start.y + spare * 0.42F;
    draw_sign(f, look, {start.x + width / 2, top + f.dp(avatar_dp) / 2});
    ImGui::SetCursorScreenPos({start.x, top + f.dp(avatar_dp + space::xl)});
    text(f, Type::Display, look.title,
         {.colour = f.palette.on_strong, .align = Align::Centre, .width = width, .size_dp = title_dp, .heading = true});
    gap(f, space::s);
    text(f, Type::Body, look.line,
         {.colour = f.palette.on_strong, .align = Align::Centre, .width = width, .size_dp = line_dp});
    const float below = ImGui::GetCursorScreenPos().y + f.dp(space::xxl);
    ImGui::SetCursorScreenPos({start.x, std::max(below, start.y + height - foot - f.dp(foot_dp))});
    const ImVec2 foot_at = ImGui::GetCursorScreenPos();
    f.keep_free(std::min(foot_at.y, min.y + room.y));
    const int pressed = buttons(f, look, width);
    const float measured = ImGui::GetItemRectMax().y - foot_at.y;
    if (std::abs(measured - foot) > 0.5F) {
        foot = measured;
        f.motion.keep_moving();
    }
    end_scroll(f);
    f.ground = before;
    return pressed;
}

} // namespace attune::ui
