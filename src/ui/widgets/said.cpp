#include "ui/widgets/said.h"

#include "ui/press.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"

#include <algorithm>

namespace attune::ui {
namespace {

constexpr float padding_dp = 16, avatar_dp = 32, lead_gap_dp = 10, sign_dp = 24, pill_gap_dp = 8;

struct Faces {
    Face name, when, pill, asked, words, quiet;
};

Faces faces_of(const Frame& f) {
    Faces faces{face(f, Type::Body),      face(f, Type::Caption),  face(f, Type::Label, 13),
                face(f, Type::Label, 14), face(f, Type::Note, 19), face(f, Type::Body, 15)};
    faces.name.font = f.fonts.semibold;
    return faces;
}

struct Pill {
    ImVec2 pos, size; ///< within the card
};

struct Laid {
    float name_room = 0, head = 0, y_words = 0, asked = 0, words = 0, height = 0;
    bool beside = true; ///< the pills, of the name
    std::vector<Pill> pills;
};

/// Pills in rows from `x`, `y` to `right`; returns where the rows end.
float lay_pills(const Frame& f, const Faces& faces, const SaidLook& look, float x, float y, float right, Laid& laid) {
    const float left = x, height = faces.pill.line + f.dp(10);
    for (const std::string& tag : look.tags) {
        const float width = std::min(measure(faces.pill, tag, 0).x + 2 * f.dp(12), std::max(1.0F, right - left));
        if (x > left && x + width > right) {
            x = left;
            y += height + f.dp(pill_gap_dp);
        }
        laid.pills.push_back({{x, y}, {width, height}});
        x += width + f.dp(pill_gap_dp);
    }
    return look.tags.empty() ? y : y + height;
}

Laid lay_out(const Frame& f, const Faces& faces, const SaidLook& look, float width) {
    Laid laid;
    const float pad = f.dp(padding_dp), avatar = std::max(f.dp(avatar_dp), f.sp(avatar_dp) * 0.8F);
    const float lead = pad + avatar + f.dp(lead_gap_dp), right = width - pad;
    const float sign = look.sign != nullptr ? f.dp(sign_dp + 8) : 0;
    float pills = 0;
    for (const std::string& tag : look.tags) pills += measure(faces.pill, tag, 0).x + f.dp(24 + pill_gap_dp);
    const float name = measure(faces.name, look.name, 0).x;
    laid.beside = !look.tags.empty() && lead + name + pills + sign <= right;
    laid.name_room = std::max(f.dp(40), right - lead - sign - (laid.beside ? pills : 0));
    const float words = measure(faces.name, look.name, laid.name_room).y +
                        (look.when.empty() ? 0 : measure(faces.when, look.when, laid.name_room).y);
    laid.head = std::max(avatar, words);
    float y = pad + laid.head;
    if (laid.beside) {
        const float top = pad + (laid.head - faces.pill.line - f.dp(10)) / 2;
        lay_pills(f, faces, look, right - sign - pills + f.dp(pill_gap_dp), top, right - sign + 1, laid);
    } else if (!look.tags.empty()) {
        y = lay_pills(f, faces, look, pad, y + f.dp(10), right, laid);
    }
    const float room = width - 2 * pad;
    laid.y_words = y + f.dp(8);
    laid.asked = look.asked.empty() ? 0 : measure(faces.asked, look.asked, room).y + f.dp(4);
    if (!look.words.empty()) {
        laid.words = measure(faces.words, look.words, room).y;
        if (look.lines_max > 0)
            laid.words = std::min(laid.words, faces.words.line * static_cast<float>(look.lines_max));
    } else if (!look.quiet.empty()) {
        laid.words = measure(faces.quiet, look.quiet, room).y;
    }
    const bool any_words = laid.asked + laid.words > 0;
    laid.height = (any_words ? laid.y_words + laid.asked + laid.words : y) + pad;
    return laid;
}

std::string value_of(const SaidLook& look) {
    std::string value{look.when};
    const auto add = [&](std::string_view words) {
        if (words.empty()) return;
        if (!value.empty()) value += ", ";
        value += words;
    };
    for (const std::string& tag : look.tags) add(tag);
    add(look.also);
    add(look.asked);
    add(look.words.empty() ? look.quiet : look.words);
    return value;
}

} // namespace

bool said(Frame& f, const SaidLook& look) {
    const Faces faces = faces_of(f);
    const float width = ImGui::GetContentRegionAvail().x;
    const Laid laid = lay_out(f, faces, look, width);
    const Palette& p = f.palette;
    const ImVec2 min = ImGui::GetCursorScreenPos(), max{min.x + width, min.y + laid.height};
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    bool pressed = false;
    ImU32 ground = p.surface;
    if (look.presses) {
        const Press press = press_item(f, look.id, {width, laid.height},
                                       {.role = ItemRole::ListItem,
                                        .label = look.name,
                                        .value = value_of(look),
                                        .corner = f.dp(radius::card),
                                        .ink = p.text,
                                        .ground = p.surface,
                                        .text_size = faces.name.size});
        ground = pressed_shade(f, press, ground);
        pressed = press.clicked;
    } else {
        ImGui::Dummy({width, laid.height});
        f.semantics.add({.role = ItemRole::Text,
                         .label = std::string{look.name},
                         .value = value_of(look),
                         .min = min,
                         .max = max,
                         .ink = p.text,
                         .ground = p.surface,
                         .text_size = faces.name.size});
    }
    draw_surface(f, draw, min, max, {.fill = ground});
    const float pad = f.dp(padding_dp), avatar = std::max(f.dp(avatar_dp), f.sp(avatar_dp) * 0.8F);
    draw_avatar(f, draw, {min.x + pad + avatar / 2, min.y + pad + laid.head / 2}, avatar, look.hue, look.name);
    const float x = min.x + pad + avatar + f.dp(lead_gap_dp);
    const float name = measure(faces.name, look.name, laid.name_room).y;
    const float when = look.when.empty() ? 0 : measure(faces.when, look.when, laid.name_room).y;
    const float top = min.y + pad + (laid.head - name - when) / 2;
    draw_text(draw, faces.name, {x, top}, laid.name_room, look.name, p.text);
    if (when > 0) draw_text(draw, faces.when, {x, top + name}, laid.name_room, look.when, p.text_quiet);
    for (std::size_t i = 0; i < laid.pills.size(); ++i) {
        const ImVec2 at{min.x + laid.pills[i].pos.x, min.y + laid.pills[i].pos.y}, size = laid.pills[i].size;
        draw.AddRect(at, {at.x + size.x, at.y + size.y}, p.outline, size.y / 2, 0, f.dp(1));
        draw_text(draw, faces.pill, {at.x + f.dp(6), at.y + (size.y - faces.pill.line) / 2}, size.x - f.dp(12),
                  look.tags[i], p.text, Align::Centre, 1);
    }
    if (look.sign != nullptr)
        draw_icon(f, draw, look.sign, {max.x - pad - f.dp(sign_dp) / 2, min.y + pad + laid.head / 2}, f.dp(sign_dp),
                  p.text_quiet);
    float y = min.y + laid.y_words;
    if (!look.asked.empty()) {
        draw_text(draw, faces.asked, {min.x + pad, y}, width - 2 * pad, look.asked, p.of(look.hue).strong);
        y += laid.asked;
    }
    if (!look.words.empty())
        draw_text(draw, faces.words, {min.x + pad, y}, width - 2 * pad, look.words, p.text, Align::Start,
                  look.lines_max);
    else
        draw_text(draw, faces.quiet, {min.x + pad, y}, width - 2 * pad, look.quiet, p.text_quiet);
    return pressed;
}

} // namespace attune::ui
