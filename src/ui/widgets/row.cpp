#include "ui/widgets/row.h"

#include "ui/press.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"

#include <algorithm>
#include <string>

namespace attune::ui {
namespace {

constexpr float lead_dp = 44, lead_gap_dp = 14, padding_dp = 16, trail_dp = 24;

} // namespace

bool list_row(Frame& f, std::string_view title, const RowLook& look) {
    const Palette& p = f.palette;
    Face title_face = face(f, Type::Body);
    title_face.font = f.fonts.semibold;
    const Face line_face = face(f, Type::Label);
    Face sub_face = line_face;
    sub_face.font = f.fonts.sans;

    const bool leads = look.icon != nullptr || !look.initial.empty();
    const float lead = leads ? f.dp(lead_dp + lead_gap_dp) : 0;
    const float value_width = look.value.empty() ? 0 : measure(line_face, look.value, 0).x + f.dp(12);
    const float trail = (look.trailing != nullptr ? f.dp(trail_dp + 8) : 0) + value_width;
    const float width = ImGui::GetContentRegionAvail().x;
    const float room = std::max(f.dp(40), width - 2 * f.dp(padding_dp) - lead - trail);
    const float title_height = measure(title_face, title, room).y;
    const float sub_height = look.subtitle.empty() ? 0 : measure(sub_face, look.subtitle, room).y + f.dp(2);
    const float words = title_height + sub_height;
    const float height = std::max({words + 2 * f.dp(14), f.dp(target::primary), leads ? f.dp(lead_dp + 28) : 0});

    const ImU32 ground = look.selected ? p.accent_soft : p.surface;
    std::string said{look.subtitle};
    if (!look.value.empty()) said += (said.empty() ? "" : ", ") + std::string{look.value};
    const Press press = press_item(f, look.id.empty() ? title : look.id, {width, height},
                                   {.label = title,
                                    .value = said,
                                    .selected = look.selected,
                                    .corner = f.dp(radius::card),
                                    .ink = p.text,
                                    .ground = ground,
                                    .text_size = title_face.size});
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw_surface(f, draw, press.min, press.max, {.fill = pressed_shade(f, press, ground)});

    const float middle = press.centre().y;
    const float x = press.min.x + f.dp(padding_dp);
    const ImVec2 lead_centre{x + f.dp(lead_dp) / 2, middle};
    if (!look.initial.empty()) {
        draw_avatar(f, draw, lead_centre, f.dp(lead_dp), look.hue, look.initial);
    } else if (look.icon != nullptr) {
        draw.AddCircleFilled(lead_centre, f.dp(lead_dp) / 2, p.of(look.hue).soft);
        draw_icon(f, draw, look.icon, lead_centre, f.dp(24), p.of(look.hue).strong);
    }
    const float top = middle - words / 2;
    draw_text(draw, title_face, {x + lead, top}, room, title, p.text);
    draw_text(draw, sub_face, {x + lead, top + title_height + f.dp(2)}, room, look.subtitle, p.text_quiet);
    const float right = press.max.x - f.dp(padding_dp);
    const float sign = look.trailing != nullptr ? f.dp(trail_dp + 8) : 0;
    if (!look.value.empty())
        draw_text(draw, line_face, {right - sign - value_width + f.dp(12), middle - line_face.line / 2}, value_width,
                  look.value, p.text_quiet);
    if (look.trailing != nullptr)
        draw_icon(f, draw, look.trailing, {right - f.dp(trail_dp) / 2, middle}, f.dp(trail_dp), p.text_quiet);
    return press.clicked;
}

void section(Frame& f, std::string_view words) {
    text(f, Type::Label, words, {.colour = f.palette.text_quiet, .size_dp = 13, .heading = true, .strong = true});
}

} // namespace attune::ui
