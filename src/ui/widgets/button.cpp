#include "ui/widgets/button.h"

#include "ui/surface.h"

#include <imgui_internal.h>

#include <algorithm>
#include <string>

namespace attune::ui {
namespace {

struct Colours {
    ImU32 ground, ink;
};

Colours colours_of(const Frame& f, const ButtonLook& look) {
    const Palette& p = f.palette;
    const ImU32 strong = look.hue ? p.of(*look.hue).strong : p.accent;
    const ImU32 on_strong = look.hue ? p.on_strong : p.on_accent;
    const ImU32 soft = look.hue ? p.of(*look.hue).soft : p.accent_soft;
    switch (look.kind) {
    case ButtonKind::Primary: return {strong, on_strong};
    case ButtonKind::Tonal: return {soft, strong};
    case ButtonKind::Surface: return {p.surface, p.text};
    case ButtonKind::Plain: return {0, look.hue ? strong : p.text};
    }
    return {strong, on_strong};
}

constexpr float icon_dp = 24, icon_gap_dp = 10, side_dp = 22;

float content_width(const Frame& f, const Face& style, std::string_view label, const char* icon) {
    float width = measure(style, label, 0).x;
    if (icon != nullptr) width += f.sp(icon_dp) + f.dp(icon_gap_dp);
    return width;
}

Face face_of(const Frame& f, const ButtonLook& look) {
    return look.text_dp > 0 ? face(f, Type::Button, look.text_dp) : face(f, Type::Button);
}

/// Words that don't fit on one line are set smaller, down to four fifths, then wrapped on two.
Face fitting(Face style, std::string_view label, float room) {
    const float width = measure(style, label, 0).x;
    if (width > room && width * 0.8F <= room) {
        const float scale = room / width;
        style.size *= scale;
    }
    return style;
}

void draw_content(Frame& f, ImDrawList& draw, const Press& press, const Face& style, std::string_view label,
                  const char* icon, ImU32 ink) {
    const ImVec2 centre = press.centre();
    const float icon_size = f.sp(icon_dp);
    const float icon_room = icon != nullptr ? icon_size + f.dp(icon_gap_dp) : 0;
    const float room = press.max.x - press.min.x - 2 * f.dp(12) - icon_room;
    const ImVec2 words = measure(style, label, std::max(1.0F, room));
    const float left = centre.x - (words.x + icon_room) / 2;
    if (icon != nullptr) draw_icon(f, draw, icon, {left + icon_size / 2, centre.y}, icon_size, ink);
    draw_text(draw, style, {left + icon_room, centre.y - words.y / 2}, words.x + 1, label, ink, Align::Centre);
}

void tooltip(Frame& f, const Press& press, std::string_view words) {
    constexpr float patience_s = 0.6F; // who only passes by has nothing laid over the words
    if (!press.hovered || press.held || words.empty()) return;
    const float waited = ImGui::GetCurrentContext()->HoveredIdTimer;
    if (waited < patience_s) return f.wake(Millis{static_cast<Millis::rep>((patience_s - waited) * 1000) + 1});
    const Face style = face(f, Type::Label);
    const ImVec2 size = measure(style, words, f.dp(280));
    const float pad = f.dp(10);
    ImVec2 min{press.centre().x - size.x / 2 - pad, press.max.y + f.dp(6)};
    min.x = std::clamp(min.x, f.dp(4), std::max(f.dp(4), f.layout.size.x - size.x - 2 * pad - f.dp(4)));
    if (min.y + size.y + 2 * pad > f.layout.size.y) min.y = press.min.y - size.y - 2 * pad - f.dp(6);
    ImDrawList& draw = *ImGui::GetForegroundDrawList();
    draw.AddRectFilled(min, {min.x + size.x + 2 * pad, min.y + size.y + pad}, f.palette.text, f.dp(8));
    draw_text(draw, style, {min.x + pad, min.y + pad / 2}, size.x + 1, words, f.palette.background);
}

std::string_view id_or(std::string_view id, std::string_view label) { return id.empty() ? label : id; }

} // namespace

float button_width(const Frame& f, std::string_view label, const ButtonLook& look) {
    return content_width(f, face_of(f, look), label, look.icon) + 2 * f.dp(side_dp);
}

bool button(Frame& f, std::string_view label, const ButtonLook& look) {
    const float row = ImGui::GetContentRegionAvail().x;
    float width = look.width > 0 ? look.width : look.width < 0 ? std::min(row, button_width(f, label, look)) : row;
    width = std::max(width, f.dp(target::minimum));
    const float icon_room = look.icon != nullptr ? f.sp(icon_dp) + f.dp(icon_gap_dp) : 0;
    const float room = std::max(1.0F, width - 2 * f.dp(12) - icon_room);
    const Face style = fitting(face_of(f, look), label, room);
    const ImVec2 words = measure(style, label, room);
    const ImVec2 size{width, std::max(f.dp(look.height_dp), words.y + f.dp(16))};
    const Colours colours =
        look.enabled || !f.palette.outlined ? colours_of(f, look) : Colours{f.palette.background, f.palette.text_quiet};
    const float corner = std::min(size.y / 2, f.dp(40));
    const ImU32 ground = look.kind == ButtonKind::Plain ? f.ground : colours.ground;

    const Press press = press_item(f, id_or(look.id, label), size,
                                   {.label = id_or(look.said, label),
                                    .enabled = look.enabled,
                                    .corner = corner,
                                    .ink = look.enabled ? colours.ink : 0,
                                    .ground = ground,
                                    .text_size = style.size});
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float strength = look.enabled || f.palette.outlined ? 1.0F : 0.45F; // a mixed tone would be muddy there
    if (look.kind == ButtonKind::Plain) {
        draw.AddRectFilled(press.min, press.max, pressed_veil(f, press, f.palette.text), corner);
    } else {
        draw_surface(f, draw, press.min, press.max,
                     {.fill = faded(pressed_shade(f, press, colours.ground), strength),
                      .corner_dp = corner / f.layout.density,
                      .lifted = look.enabled && look.kind != ButtonKind::Tonal && look.kind != ButtonKind::Surface,
                      .dashed = !look.enabled && f.palette.outlined});
    }
    draw_content(f, draw, press, style, label, look.icon, faded(colours.ink, strength));
    tooltip(f, press, look.hint);
    return press.clicked;
}

bool icon_button(Frame& f, const char* icon, std::string_view label, const IconButtonLook& look) {
    const float side = f.dp(std::max(look.size_dp, target::minimum));
    const ImU32 ink = look.colour != 0 ? look.colour : f.palette.text_quiet;
    const Press press = press_item(f, id_or(look.id, label), {side, side},
                                   {.label = label,
                                    .enabled = look.enabled,
                                    .selected = look.selected,
                                    .corner = side / 2,
                                    .ink = ink,
                                    .ground = look.ground != 0 ? look.ground : f.ground,
                                    .text_size = f.dp(look.icon_dp)});
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    if (look.ground != 0) {
        draw_surface(f, draw, press.min, press.max,
                     {.fill = pressed_shade(f, press, look.ground),
                      .corner_dp = side / 2 / f.layout.density,
                      .lifted = look.lifted});
    } else {
        draw.AddCircleFilled(press.centre(), side / 2, pressed_veil(f, press, ink));
    }
    // Beside larger words a larger sign, as far as its button goes.
    const float size = std::min(f.dp(look.icon_dp) * std::max(f.layout.text_scale, 1.0F), 0.7F * side);
    draw_icon(f, draw, icon, press.centre(), size, faded(ink, look.enabled ? 1.0F : 0.35F));
    tooltip(f, press, label);
    return press.clicked;
}

float chip_width(const Frame& f, std::string_view label, const ChipLook& look) {
    float width = measure(face(f, Type::Label), label, 0).x + 2 * f.dp(14);
    if (look.icon != nullptr || !look.initial.empty()) width += f.sp(22) + (label.empty() ? 0 : f.dp(8));
    return std::max(width, f.dp(target::minimum));
}

bool chip(Frame& f, std::string_view label, const ChipLook& look) {
    const Face style = face(f, Type::Label);
    const float row = ImGui::GetContentRegionAvail().x;
    const float width = std::min(chip_width(f, label, look), std::max(row, f.dp(target::minimum)));
    const float lead = look.icon != nullptr || !look.initial.empty() ? f.sp(22) + f.dp(8) : 0;
    const float room = std::max(1.0F, width - 2 * f.dp(14) - lead);
    const float words = measure(style, label, room + 1).y; // wrapped where the row is narrower
    const float height = std::max(f.dp(look.height_dp), words + f.dp(14));
    const float corner = std::min(height / 2, f.dp(target::primary / 2));
    const float hit = std::max(height, f.dp(target::minimum));
    const ImU32 ground = look.selected ? f.palette.text : f.palette.surface;
    const ImU32 ink = look.selected ? f.palette.background : f.palette.text;

    const Press press = press_item(f, id_or(look.id, label), {width, hit},
                                   {.role = look.role,
                                    .label = id_or(look.said, label),
                                    .enabled = look.enabled,
                                    .selected = look.selected,
                                    .corner = corner,
                                    .ink = ink,
                                    .ground = ground,
                                    .text_size = style.size});
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 min{press.min.x, press.centre().y - height / 2};
    const ImVec2 max{press.max.x, press.centre().y + height / 2};
    draw_surface(f, draw, min, max,
                 {.fill = pressed_shade(f, press, ground),
                  .corner_dp = corner / f.layout.density,
                  .lifted = false,
                  .outline = look.selected ? 0 : f.palette.outline});
    ImGui::GetCurrentContext()->LastItemData.DisplayRect = {min, max}; // for `flow`
    ImGui::GetCurrentContext()->LastItemData.StatusFlags |= ImGuiItemStatusFlags_HasDisplayRect;
    float x = label.empty() ? press.centre().x - f.sp(11) : min.x + f.dp(14);
    if (!look.initial.empty() && look.hue) {
        draw_avatar(f, draw, {x + f.sp(11), press.centre().y}, f.sp(22), *look.hue, look.initial);
    } else if (look.icon != nullptr) {
        draw_icon(f, draw, look.icon, {x + f.sp(11), press.centre().y}, f.sp(20), ink);
    }
    draw_text(draw, style, {x + lead, press.centre().y - words / 2}, room + 1, label,
              faded(ink, look.enabled ? 1.0F : 0.45F));
    return press.clicked;
}

void flow(Frame& f, float next_width, float gap_dp) {
    const float end = ImGui::GetItemRectMax().x;
    const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
    if (end + f.dp(gap_dp) + next_width <= right) return ImGui::SameLine(0, f.dp(gap_dp));
    // The same gap downwards, where what is drawn leaves less of its hit area free than that.
    const ImGuiLastItemData& last = ImGui::GetCurrentContext()->LastItemData;
    const bool is_chip = (last.StatusFlags & ImGuiItemStatusFlags_HasDisplayRect) != 0;
    const float air = is_chip ? 2 * (last.Rect.Max.y - last.DisplayRect.Max.y) : 0;
    if (air < f.dp(gap_dp)) ImGui::Dummy({0, f.dp(gap_dp) - air});
}

} // namespace attune::ui
