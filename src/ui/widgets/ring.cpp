#include "ui/widgets/ring.h"

#include "core/words.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <ranges>
#include <string_view>

namespace attune::ui {
namespace {

constexpr float top = -std::numbers::pi_v<float> / 2;
constexpr float around = 2 * std::numbers::pi_v<float>;
constexpr float most_below = 0.1F; // of the diameter, for the words under the clock

/// Fine enough that a wide stroke shows no corners.
int segments(float radius) { return std::clamp(static_cast<int>(radius), 48, 256); }

void draw_arc(ImDrawList& draw, ImVec2 centre, float middle, float width, float part, ImU32 colour) {
    if (part <= 0) return;
    if (part >= 0.9999F) {
        draw.AddCircle(centre, middle, colour, segments(middle), width);
        return;
    }
    const float end = top + around * part;
    draw.PathArcTo(centre, middle, top, end,
                   std::max(8, static_cast<int>(static_cast<float>(segments(middle)) * part)));
    draw.PathStroke(colour, 0, width);
    draw.AddCircleFilled({centre.x + std::cos(top) * middle, centre.y + std::sin(top) * middle}, width / 2, colour);
    draw.AddCircleFilled({centre.x + std::cos(end) * middle, centre.y + std::sin(end) * middle}, width / 2, colour);
}

/// The same as dashes, one for each minute's worth of a clock face: told apart without colour.
void draw_dashed_arc(ImDrawList& draw, ImVec2 centre, float middle, float width, float part, ImU32 colour) {
    constexpr float step = around / 60, dash = step * 0.5F;
    const float end = top + around * part;
    for (float at = top; at < end; at += step) {
        draw.PathArcTo(centre, middle, at, std::min(at + dash, end), 6);
        draw.PathStroke(colour, 0, width);
    }
}

/// Under the clock: how long it is in all, or what is said instead.
void draw_below(Frame& f, ImDrawList& draw, const RingLook& look, ImVec2 centre, float diameter) {
    Face small = face(f, Type::Label);
    small.size = std::clamp(small.size, diameter * 0.045F, diameter * most_below);
    small.line = small.size * 1.4F;
    const std::string words = !look.below.empty() ? std::string{look.below} : "of " + countdown_words(look.length);
    const ImVec2 middle{centre.x, centre.y + diameter * 0.15F};
    draw_centred(draw, small, middle, words, f.palette.text_quiet);
    const ImVec2 half{measure(small, words, 0).x / 2, small.line / 2};
    f.semantics.add({.role = ItemRole::Text,
                     .label = words,
                     .min = {middle.x - half.x, middle.y - half.y},
                     .max = {middle.x + half.x, middle.y + half.y},
                     .ink = f.palette.text_quiet,
                     .ground = f.ground,
                     .text_size = small.size});
}

} // namespace

std::string countdown_words(Millis remaining) {
    const auto shown = std::chrono::ceil<std::chrono::seconds>(remaining);
    return shown.count() < 0 ? "+" + clock_words(-shown) : clock_words(shown);
}

std::string length_words(Millis length) {
    using namespace std::chrono;
    const auto exact = round<seconds>(length);
    if (exact < 1min) return std::to_string(exact.count()) + " s";
    if (exact < 10min && exact % 1min != 0s) return clock_words(exact) + " min";
    const auto whole = round<minutes>(exact);
    if (whole < 1h) return std::to_string(whole.count()) + " min";
    std::string words = std::to_string(whole / 1h) + " h";
    if (whole % 1h != 0min) words += " " + std::to_string((whole % 1h).count()) + " min";
    return words;
}

void ring(Frame& f, ImVec2 centre, float diameter, const RingLook& look) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float width = diameter * 16 / 280;
    const float middle = (diameter - width) / 2;
    const auto length = static_cast<float>(std::max<Millis::rep>(1, look.length.count()));
    const float part = std::clamp(static_cast<float>(look.remaining.count()) / length, 0.0F, 1.0F);
    const ImU32 track = look.track != 0 ? look.track : f.palette.surface;
    draw.AddCircle(centre, middle, track, segments(middle), width);
    const ImU32 colour = look.still ? mixed(track, look.colour, 0.55F) : look.colour;
    if (look.dashed)
        draw_dashed_arc(draw, centre, middle, width, part, colour);
    else
        draw_arc(draw, centre, middle, width, part, colour);

    const std::string words = countdown_words(look.remaining);
    const bool of_shown = look.length_shown && diameter >= f.dp(180);
    // Set by the ring, not the text scale: it fills the ring at any scale and is never cut.
    Face clock = face(f, Type::Clock);
    const float wanted = diameter * (words.size() > 5 ? 0.19F : words.size() > 4 ? 0.23F : 0.262F);
    clock.line = wanted * 1.06F;
    clock.size = wanted;
    const float lift = of_shown ? diameter * 0.02F : 0;
    draw_clock(draw, clock, {centre.x, centre.y - lift}, words, f.palette.text);
    const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
    f.semantics.add({.role = ItemRole::Timer,
                     .label = words,
                     .value = std::to_string(std::chrono::ceil<std::chrono::seconds>(look.remaining).count()),
                     .min = {centre.x - diameter / 2, centre.y - diameter / 2},
                     .max = {centre.x + diameter / 2, centre.y + diameter / 2},
                     .clip_min = clip.Min,
                     .clip_max = clip.Max,
                     .ink = f.palette.text,
                     .ground = f.ground,
                     .text_size = clock.size});
    if (of_shown) draw_below(f, draw, look, centre, diameter);
}

namespace {

/// Set smaller where the widest word of the names would be broken, down to six tenths.
Face with_whole_words(Face style, const std::vector<Bar>& bars, float room) {
    float widest = 0;
    for (const Bar& bar : bars)
        for (const auto word : std::views::split(bar.name, ' '))
            widest = std::max(widest, measure(style, {word.begin(), word.end()}, 0).x);
    if (widest <= room) return style;
    const float scale = std::max(0.6F, room / widest * 0.99F);
    style.size *= scale;
    style.line *= scale;
    return style;
}

} // namespace

void time_bars(Frame& f, const std::vector<Bar>& bars, Millis full) {
    const Face style = face(f, Type::Body, 15);
    float name_room = 0, time_room = 0;
    Millis longest = std::max(full, Millis{1});
    for (const Bar& bar : bars) {
        name_room = std::max(name_room, measure(style, bar.name, 0).x);
        time_room = std::max(time_room, measure(style, clock_words(bar.time), 0).x);
        if (full.count() == 0) longest = std::max(longest, bar.time);
    }
    const float width = ImGui::GetContentRegionAvail().x;
    name_room = std::min(name_room, width * 0.36F) + f.dp(16);
    const Face names = with_whole_words(style, bars, name_room - f.dp(12));
    const float bar_room = std::max(f.dp(24), width - name_room - time_room - f.dp(16));
    for (const Bar& bar : bars) {
        const ImVec2 pos = ImGui::GetCursorScreenPos();
        ImDrawList& draw = *ImGui::GetWindowDrawList();
        const float words = measure(names, bar.name, name_room - f.dp(12)).y;
        const float height = std::max(words, f.dp(14)) + f.dp(9);
        const float y = pos.y + height / 2;
        draw_text(draw, names, {pos.x, y - words / 2}, name_room - f.dp(12), bar.name, f.palette.text);
        const float part =
            std::clamp(static_cast<float>(bar.time.count()) / static_cast<float>(longest.count()), 0.0F, 1.0F);
        const float x = pos.x + name_room, half = f.dp(7);
        const bool any = bar.time >= std::chrono::seconds{1}; // "0:00" has no bar
        const float filled = any ? std::max(f.dp(5), bar_room * part) : 0;
        draw.AddRectFilled({x, y - half}, {x + bar_room, y + half}, f.palette.surface_sunk, half);
        if (any)
            draw.AddRectFilled({x, y - half}, {x + filled, y + half}, f.palette.of(bar.hue).strong,
                               std::min(half, filled / 2));
        draw_text(draw, style, {x + bar_room + f.dp(12), y - style.line / 2}, time_room + f.dp(4),
                  clock_words(bar.time), f.palette.text);
        ImGui::Dummy({width, height});
        f.semantics.add({.role = ItemRole::Progress,
                         .label = bar.name,
                         .value = clock_words(bar.time),
                         .min = pos,
                         .max = {pos.x + width, pos.y + height},
                         .ink = f.palette.text,
                         .ground = f.ground,
                         .text_size = style.size});
    }
}

} // namespace attune::ui
