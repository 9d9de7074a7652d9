#include "ui/widgets/control.h"

#include "ui/icons.h"
#include "ui/press.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace attune::ui {
namespace {

/// The label of a control, and a quieter line below it. Returns the height taken.
float draw_label(Frame& f, ImVec2 pos, float width, std::string_view label, std::string_view line) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    float height = draw_text(draw, face(f, Type::Body), pos, width, label, f.palette.text);
    if (!line.empty())
        height += draw_text(draw, face(f, Type::Body, 14), {pos.x, pos.y + height + f.dp(2)}, width, line,
                            f.palette.text_quiet) +
                  f.dp(2);
    return height;
}

float label_height(const Frame& f, float width, std::string_view label, std::string_view line) {
    float height = measure(face(f, Type::Body), label, width).y;
    if (!line.empty()) height += measure(face(f, Type::Body, 14), line, width).y + f.dp(2);
    return height;
}

void draw_switch(Frame& f, const Press& press, ImVec2 centre, bool on) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float t = f.motion.ease(press.id ^ 0x53574954U, on ? 1 : 0, pace::quick);
    const ImVec2 half{f.dp(26), f.dp(16)};
    const ImU32 off_track = mixed(f.palette.surface_sunk, f.palette.text, 0.22F);
    draw.AddRectFilled({centre.x - half.x, centre.y - half.y}, {centre.x + half.x, centre.y + half.y},
                       mixed(off_track, f.palette.accent, t), half.y);
    const float x = centre.x + (2 * t - 1) * (half.x - half.y);
    draw.AddCircleFilled({x, centre.y}, half.y - f.dp(4), on ? f.palette.on_accent : f.palette.surface);
    if (on) draw_icon(f, draw, icon::check, {x, centre.y}, f.dp(16), faded(f.palette.accent, t));
}

struct Segments {
    Face face;
    float widest = 0;
    bool stacked = false;
    float height = 0; // of one
};

Segments lay_out(const Frame& f, std::span<const std::string_view> choices, float width) {
    Segments s{.face = face(f, Type::Label, 15)};
    for (const std::string_view words : choices) s.widest = std::max(s.widest, measure(s.face, words, 0).x);
    s.stacked = (s.widest + f.dp(24)) * static_cast<float>(choices.size()) > width;
    s.height = std::max(f.dp(target::minimum), s.face.line + f.dp(16));
    return s;
}

/// Where the steps are, for a slider that stands on none of them.
void draw_steps(const Frame& f, float left, float right, float y, float steps) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    for (float i = 0; i <= steps; ++i)
        draw.AddCircleFilled({left + (right - left) * i / steps, y}, f.dp(4), f.palette.text_quiet);
}

/// A finger must go sideways first: one that goes up or down scrolls, and changes nothing.
bool is_dragged(const Frame& f, const Press& press) {
    const ImGuiIO& io = ImGui::GetIO();
    if (ImGui::GetActiveID() != press.id || !io.MouseDown[0]) return false;
    constexpr float slop_dp = 6;
    const float across = std::abs(io.MousePos.x - io.MouseClickedPos[0].x);
    const float upright = std::abs(io.MousePos.y - io.MouseClickedPos[0].y);
    const bool sideways = io.MouseDragMaxDistanceSqr[0] >= f.dp(slop_dp) * f.dp(slop_dp) && across >= upright;
    return io.MouseSource != ImGuiMouseSource_TouchScreen || sideways;
}

} // namespace

bool toggle(Frame& f, std::string_view label, bool on, std::string_view line) {
    const float width = ImGui::GetContentRegionAvail().x;
    const float room = width - f.dp(52 + space::l);
    const float words = label_height(f, room, label, line);
    const float height = std::max(f.dp(target::primary), words + f.dp(space::l));
    const Press press = press_item(f, label, {width, height},
                                   {.role = ItemRole::Switch,
                                    .label = label,
                                    .value = on ? "on" : "off",
                                    .selected = on,
                                    .corner = f.dp(radius::note),
                                    .ink = f.palette.text,
                                    .ground = f.ground,
                                    .text_size = face(f, Type::Body).size});
    draw_label(f, {press.min.x, press.centre().y - words / 2}, room, label, line);
    draw_switch(f, press, {press.max.x - f.dp(26), press.centre().y}, on);
    return press.clicked;
}

int choice(Frame& f, std::string_view label, std::span<const std::string_view> choices, int chosen) {
    text(f, Type::Body, label);
    gap(f, space::s);
    return segments(f, label, choices, chosen);
}

int segments(Frame& f, std::string_view label, std::span<const std::string_view> choices, int chosen) {
    ImGui::PushID(label.data(), label.data() + label.size());
    const float width = ImGui::GetContentRegionAvail().x;
    const Segments s = lay_out(f, choices, width);
    const auto count = static_cast<float>(choices.size());
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const ImVec2 size{width, s.stacked ? s.height * count : s.height};
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float corner = std::min(s.height / 2, f.dp(24));
    const ImU32 track =
        f.palette.outlined ? f.palette.surface_sunk : mixed(f.palette.surface_sunk, f.palette.outline, 0.35F);
    const ImU32 chosen_ground = f.palette.dark ? mixed(f.palette.surface, f.palette.text, 0.16F) : f.palette.surface;
    draw.AddRectFilled(pos, {pos.x + size.x, pos.y + size.y}, track, corner);
    int pressed = -1;
    for (int i = 0; i < static_cast<int>(choices.size()); ++i) {
        const auto at = static_cast<float>(i);
        const ImVec2 min{pos.x + (s.stacked ? 0 : size.x / count * at), pos.y + (s.stacked ? s.height * at : 0)};
        const ImVec2 cell{s.stacked ? size.x : size.x / count, s.height};
        const bool on = i == chosen;
        const std::string_view words = choices[static_cast<std::size_t>(i)];
        const std::string said = std::string{label} + ": " + std::string{words};
        const Press press = press_area(f, words, min, cell,
                                       {.role = ItemRole::Tab,
                                        .label = said,
                                        .selected = on,
                                        .corner = corner,
                                        .ink = on ? f.palette.text : f.palette.text_quiet,
                                        .ground = on ? chosen_ground : track,
                                        .text_size = s.face.size});
        if (on)
            draw_surface(f, draw, {min.x + f.dp(4), min.y + f.dp(4)},
                         {min.x + cell.x - f.dp(4), min.y + cell.y - f.dp(4)},
                         {.fill = chosen_ground,
                          .corner_dp = corner / f.layout.density - 4,
                          .lifted = false,
                          .outline = f.palette.outline});
        draw_centred(draw, s.face, press.centre(), words, on ? f.palette.text : f.palette.text_quiet);
        if (press.clicked && !on) pressed = i;
    }
    ImGui::Dummy(size);
    ImGui::PopID();
    return pressed;
}

bool slider(Frame& f, std::string_view label, float& value, const SliderLook& look) {
    const float width = ImGui::GetContentRegionAvail().x;
    const Face body = face(f, Type::Body);
    const float value_width = look.unset ? 0 : measure(body, look.value, 0).x;
    const float words = label_height(f, width - value_width - f.dp(space::m), label, {});
    const float track_height = f.dp(target::minimum);
    const Press press = press_item(f, label, {width, words + track_height},
                                   {.role = ItemRole::Slider,
                                    .label = label,
                                    .value = look.value,
                                    .enabled = look.enabled,
                                    .corner = f.dp(radius::note),
                                    .ink = look.enabled ? f.palette.text : 0,
                                    .ground = f.ground,
                                    .text_size = body.size});
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float strength = look.enabled ? 1.0F : 0.45F;
    draw_text(draw, body, press.min, width - value_width - f.dp(space::m), label, faded(f.palette.text, strength));
    if (!look.unset)
        draw_text(draw, body, {press.max.x - value_width, press.min.y}, value_width + 1, look.value,
                  faded(f.palette.text_quiet, strength));

    const float y = press.max.y - track_height / 2, grip = f.dp(12);
    const float left = press.min.x + grip, right = press.max.x - grip;
    const float before = value;
    bool touched = false;
    const auto set = [&](float v) {
        touched = true;
        const float steps = std::round((std::clamp(v, look.min, look.max) - look.min) / look.step);
        value = std::clamp(look.min + steps * look.step, look.min, look.max);
    };
    const bool mine = is_dragged(f, press);
    const bool tapped = press.clicked && ImGui::IsMouseReleased(0);
    if (look.enabled && (mine || tapped))
        set(look.min + (ImGui::GetIO().MousePos.x - left) / (right - left) * (look.max - look.min));
    if (look.enabled && press.focused) {
        // The arrows change the value; they must not also move the focus sideways.
        ImGui::SetKeyOwner(ImGuiKey_LeftArrow, press.id);
        ImGui::SetKeyOwner(ImGuiKey_RightArrow, press.id);
        const bool less = ImGui::IsKeyPressed(ImGuiKey_LeftArrow, ImGuiInputFlags_Repeat, press.id);
        const bool more = ImGui::IsKeyPressed(ImGuiKey_RightArrow, ImGuiInputFlags_Repeat, press.id);
        if ((less || more) && look.unset)
            set((look.min + look.max) / 2);
        else if (less || more)
            set(value + (more ? look.step : -look.step));
    }
    const float x = left + (right - left) * (value - look.min) / (look.max - look.min);
    draw.AddRectFilled({press.min.x, y - f.dp(3)}, {press.max.x, y + f.dp(3)},
                       mixed(f.palette.surface_sunk, f.palette.text, 0.18F), f.dp(3));
    if (look.unset && !touched) {
        draw_steps(f, left, right, y, (look.max - look.min) / look.step);
        return false;
    }
    draw.AddRectFilled({press.min.x, y - f.dp(3)}, {x, y + f.dp(3)}, faded(f.palette.accent, strength), f.dp(3));
    draw.AddCircleFilled({x, y}, grip, f.palette.surface);
    draw.AddCircleFilled({x, y}, grip - f.dp(mine ? 1 : 3), look.enabled ? f.palette.accent : f.palette.text_quiet);
    return touched && (look.unset || value != before);
}

} // namespace attune::ui
