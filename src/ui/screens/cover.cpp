#include "ui/screens/cover.h"

#include "ui/icons.h"
#include "ui/press.h"
#include "ui/scroll.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"

#include <algorithm>
#include <cmath>

namespace attune::ui {
namespace {

constexpr float avatar_dp = 88, title_dp = 38, line_dp = 17, primary_dp = 64, top_dp = 56, foot_dp = 24;
constexpr float least_body_dp = 150; // above a button that stays

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

int options(Frame& f, const CoverLook& look, float width) {
    int pressed = -1;
    for (std::size_t i = 0; i < look.options.size(); ++i)
        if (ghost_button(f, look.options[i], width)) pressed = static_cast<int>(i) + 1;
    return pressed;
}

bool primary(Frame& f, const CoverLook& look, float width) {
    return button(
        f, look.primary,
        {.kind = ButtonKind::Surface, .hue = look.hue, .width = width, .height_dp = primary_dp, .id = "primary"});
}

/// A little above the middle of `room`, where there is that much.
void sign_and_words(Frame& f, const CoverLook& look, float width, float room) {
    const float height = f.dp(avatar_dp + space::xl + space::s) +
                         measure(face(f, Type::Display, title_dp), look.title, width).y +
                         measure(face(f, Type::Body, line_dp), look.line, width).y;
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float top = start.y + std::max(0.0F, room - height) * 0.42F;
    draw_sign(f, look, {start.x + width / 2, top + f.dp(avatar_dp) / 2});
    ImGui::SetCursorScreenPos({start.x, top + f.dp(avatar_dp + space::xl)});
    text(f, Type::Display, look.title,
         {.colour = f.palette.on_strong, .align = Align::Centre, .width = width, .size_dp = title_dp, .heading = true});
    gap(f, space::s);
    text(f, Type::Body, look.line,
         {.colour = f.palette.on_strong, .align = Align::Centre, .width = width, .size_dp = line_dp});
}

/// A height as it was last measured; one that turns out to be another is drawn again.
class TakenHeight {
public:
    TakenHeight(Frame& f, const char* name, float guess)
        : f_(f), height_(f.ui.heights.try_emplace(ImGui::GetID(name), guess).first->second) {}
    [[nodiscard]] float height() const { return height_; }
    void now(float height) {
        if (std::abs(height - height_) <= 0.5F) return;
        height_ = height;
        f_.motion.keep_moving();
    }

private:
    Frame& f_;
    float& height_;
};

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
    // The primary button stays at the foot, whatever scrolls; where that would leave too little it comes
    // first after the words.
    const bool has_primary = !look.primary.empty();
    TakenHeight foot(f, "foot", f.dp(primary_dp));
    const float rest = room.y - f.dp(top_dp) - foot.height() - f.dp(space::s + foot_dp);
    const bool stays = has_primary && rest >= f.dp(least_body_dp);
    const float height = stays ? rest : room.y - f.dp(top_dp);
    const float air = stays ? 0 : f.dp(foot_dp);
    begin_scroll(f, "cover", {room.x, height}, {.side = (room.x - width) / 2, .foot = air});

    TakenHeight below(f, "options", f.dp(target::minimum) * static_cast<float>(look.options.size()));
    const float apart = f.dp(stays && look.options.empty() ? space::xxl - space::s : space::xxl);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    sign_and_words(f, look, width, height - below.height() - apart - air);
    const float after = ImGui::GetCursorScreenPos().y + apart;
    const float top = std::max(after, start.y + height - below.height() - air);
    const bool any_below = !look.options.empty() || (has_primary && !stays);
    if (any_below) ImGui::SetCursorScreenPos({start.x, top});
    f.keep_free(std::min(top, min.y + f.dp(top_dp) + height));
    int pressed = has_primary && !stays && primary(f, look, width) ? 0 : -1;
    if (const int option = options(f, look, width); option > 0) pressed = option;
    if (any_below) below.now(ImGui::GetItemRectMax().y - top);
    end_scroll(f);
    if (stays) {
        ImGui::SetCursorScreenPos({min.x + (room.x - width) / 2, min.y + f.dp(top_dp) + height + f.dp(space::s)});
        if (primary(f, look, width)) pressed = 0;
        foot.now(ImGui::GetItemRectSize().y);
    }
    f.ground = before;
    return pressed;
}

} // namespace attune::ui
