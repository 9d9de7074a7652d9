#include "ui/widgets/ring.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace attune::ui {
namespace {

std::string two(long long v) { return (v < 10 ? "0" : "") + std::to_string(v); }

std::string in_clock(long long seconds) {
    const long long hours = seconds / 3600, minutes = seconds / 60 % 60;
    if (hours > 0) return std::to_string(hours) + ":" + two(minutes) + ":" + two(seconds % 60);
    return std::to_string(minutes) + ":" + two(seconds % 60);
}

constexpr float top = -std::numbers::pi_v<float> / 2;
constexpr float around = 2 * std::numbers::pi_v<float>;

void draw_arc(ImDrawList& draw, ImVec2 centre, float middle, float width, float part, ImU32 colour) {
    if (part <= 0) return;
    if (part >= 0.9999F) {
        draw.AddCircle(centre, middle, colour, 0, width);
        return;
    }
    const float end = top + around * part;
    draw.PathArcTo(centre, middle, top, end, 0);
    draw.PathStroke(colour, 0, width);
    draw.AddCircleFilled({centre.x + std::cos(top) * middle, centre.y + std::sin(top) * middle}, width / 2, colour);
    draw.AddCircleFilled({centre.x + std::cos(end) * middle, centre.y + std::sin(end) * middle}, width / 2, colour);
}

}  // namespace

std::string clock_words(Millis remaining) {
    const auto ms = remaining.count();
    if (ms > -1000 && ms <= 0) return "0:00";
    if (ms < 0) return "+" + in_clock(-ms / 1000);
    return in_clock((ms + 999) / 1000);
}

std::string used_words(Millis used) { return in_clock(used.count() / 1000); }

std::string length_words(Millis length) {
    const auto seconds = (length.count() + 500) / 1000;
    if (seconds < 60) return std::to_string(seconds) + " s";
    const auto minutes = (seconds + 30) / 60;
    if (seconds < 600 && seconds % 60 != 0) return in_clock(seconds) + " min";
    if (minutes < 60) return std::to_string(minutes) + " min";
    std::string words = std::to_string(minutes / 60) + " h";
    if (minutes % 60 != 0) words += " " + std::to_string(minutes % 60) + " min";
    return words;
}

void ring(Frame& f, ImVec2 centre, float diameter, const RingLook& look) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float width = diameter * 16 / 280;
    const float middle = (diameter - width) / 2;
    const auto length = static_cast<float>(std::max<Millis::rep>(1, look.length.count()));
    const float part = std::clamp(static_cast<float>(look.remaining.count()) / length, 0.0F, 1.0F);
    const ImU32 track = look.track != 0 ? look.track : f.palette.surface;
    draw.AddCircle(centre, middle, track, 0, width);
    draw_arc(draw, centre, middle, width, part, look.still ? mixed(track, look.colour, 0.55F) : look.colour);

    const std::string words = clock_words(look.remaining);
    const bool of_shown = look.length_shown && diameter >= f.dp(180);
    // Set by the ring, not the text scale: it fills the ring at any scale and is never cut.
    Face clock = face(f, Type::Clock);
    const float wanted = diameter * (words.size() > 5 ? 0.19F : words.size() > 4 ? 0.23F : 0.262F);
    clock.line = wanted * 1.06F;
    clock.size = wanted;
    const float lift = of_shown ? diameter * 0.02F : 0;
    draw_clock(draw, clock, {centre.x, centre.y - lift}, words, f.palette.text);
    if (of_shown) {
        Face small = face(f, Type::Label);
        small.size = std::clamp(small.size, diameter * 0.045F, diameter * 0.075F);
        small.line = small.size * 1.4F;
        const std::string of = !look.below.empty() ? std::string{look.below} : "of " + in_clock((look.length.count() + 999) / 1000);
        draw_centred(draw, small, {centre.x, centre.y + diameter * 0.15F}, of, f.palette.text_quiet);
    }
    const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
    f.semantics.add({.role = ItemRole::Timer, .label = words,
                     .value = std::to_string(static_cast<long long>(std::floor(static_cast<double>(look.remaining.count()) / 1000.0 + 0.999))),
                     .min = {centre.x - diameter / 2, centre.y - diameter / 2},
                     .max = {centre.x + diameter / 2, centre.y + diameter / 2},
                     .clip_min = clip.Min, .clip_max = clip.Max,
                     .ink = f.palette.text, .ground = f.ground, .text_size = clock.size});
}

void time_bars(Frame& f, const std::vector<Bar>& bars, Millis full) {
    const Face style = face(f, Type::Body, 15);
    float name_room = 0, time_room = 0;
    Millis longest = std::max(full, Millis{1});
    for (const Bar& bar : bars) {
        name_room = std::max(name_room, measure(style, bar.name, 0).x);
        time_room = std::max(time_room, measure(style, used_words(bar.time), 0).x);
        if (full.count() == 0) longest = std::max(longest, bar.time);
    }
    const float width = ImGui::GetContentRegionAvail().x;
    name_room = std::min(name_room, width * 0.36F) + f.dp(16);
    const float bar_room = std::max(f.dp(24), width - name_room - time_room - f.dp(16));
    for (const Bar& bar : bars) {
        const ImVec2 pos = ImGui::GetCursorScreenPos();
        ImDrawList& draw = *ImGui::GetWindowDrawList();
        const float height = std::max(style.line, f.dp(14)) + f.dp(9);
        const float y = pos.y + height / 2;
        draw_text(draw, style, {pos.x, y - style.line / 2}, name_room - f.dp(12), bar.name, f.palette.text,
                  Align::Left, 1);
        const float part = std::clamp(static_cast<float>(bar.time.count()) / static_cast<float>(longest.count()), 0.0F, 1.0F);
        const float x = pos.x + name_room, half = f.dp(7);
        const float filled = std::max(f.dp(5), bar_room * part);
        draw.AddRectFilled({x, y - half}, {x + bar_room, y + half}, f.palette.surface_sunk, half);
        draw.AddRectFilled({x, y - half}, {x + filled, y + half}, f.palette.of(bar.hue).strong, std::min(half, filled / 2));
        draw_text(draw, style, {x + bar_room + f.dp(12), y - style.line / 2}, time_room + f.dp(4), used_words(bar.time), f.palette.text);
        ImGui::Dummy({width, height});
        f.semantics.add({.role = ItemRole::Progress, .label = bar.name, .value = used_words(bar.time), .min = pos,
                         .max = {pos.x + width, pos.y + height}, .ink = f.palette.text, .ground = f.ground, .text_size = style.size});
    }
}

}  // namespace attune::ui
