// Two halves of a table, face to face: a tap anywhere on the half of whoever decides passes the floor.
#include "core/cards.h"
#include "ui/icons.h"
#include "ui/screens/stage_layout.h"
#include "ui/surface.h"
#include "ui/turned.h"
#include "ui/widgets/ring.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace attune::ui {
namespace {

constexpr float round_dp = 72, round_low_dp = 56; // the buttons between the halves
constexpr float heading_dp = 46, card_dp = 30, line_dp = 20, clock_dp = 84, clock_floor_dp = 120;
constexpr float line_least_dp = 11, card_gap_dp = 16, least_scale = 0.2F;

struct Half {
    std::optional<std::size_t> seat;
    bool far = false;     ///< turned away from the near side
    bool decides = false; ///< a tap on it leads on
    bool on_floor = false;
    bool middle_above = true; ///< the middle of the table is at the top of `box`, as it is drawn
    std::string_view id;
    ImRect box; ///< of the half, to the middle of the table
    SideWords words;
    std::string_view card; ///< what the card on the table says; empty: none lies there
    ImU32 ground = 0, strong = 0;
};

/// Who sits near and who far. Two people keep their sides; in a circle each turn's listener stays
/// where they are and speaks next.
std::array<std::optional<std::size_t>, 2> sides(const Scene& scene) {
    const SessionView& view = scene.view;
    std::vector<std::size_t> there;
    for (std::size_t seat = 0; seat < view.seats.size(); ++seat)
        if (view.present[seat]) there.push_back(seat);
    if (there.size() == 2) return {there[0], there[1]};
    const auto near = view.step.speaker, far = view.step.listener;
    if (view.step.turn % 2 == 0) return {near, far};
    return {far, near};
}

bool decides(const Scene& scene, std::optional<std::size_t> seat) {
    if (!scene.view.is_running()) return true; // to begin, to go on, to say that we are back
    if (floor_of(scene.phase.role) == Floor::Everyone || !scene.view.step.speaker) return true;
    return seat == scene.view.step.speaker;
}

float guard(const Frame& f) { return f.dp((f.layout.low ? round_low_dp : round_dp) / 2 + 4); }
float band(const Frame& f) { return f.dp(target::minimum + space::s); }

bool has_not_quite(const Scene& scene, const Half& half) {
    return half.decides && scene.view.is_running() && !scene.words.not_quite.empty();
}

/// In a circle's first moments of a turn, on the half of who speaks.
bool picks_listener(const Scene& scene, const Half& half) {
    return half.seat && half.seat == scene.view.step.speaker && !scene.on_time_out() &&
           scene.view.spent < pick_within && could_listen_else(scene.session, scene.view);
}

/// The strip at the outer end for the half's own buttons.
float buttons_height(const Frame& f, const Scene& scene, const Half& half) {
    const int rows = (has_not_quite(scene, half) ? 1 : 0) + (picks_listener(scene, half) ? 1 : 0);
    return static_cast<float>(rows) * band(f);
}

/// The half as it is drawn, less a strip at the middle of the table and one at the outer end.
ImRect inside(const Half& half, float at_middle, float at_end) {
    ImRect box = half.box;
    box.Min.y += half.middle_above ? at_middle : at_end;
    box.Max.y -= half.middle_above ? at_end : at_middle;
    return box;
}

struct Fit {
    Face heading, card, line, clock;
    float height = 0, scale = 1;
};

/// The clock is large at any text scale: what there is of room goes to the words.
Fit fit_at(const Frame& f, const Half& half, float width, float scale) {
    Fit fit{
        face(f, Type::Display, heading_dp * scale),
        face(f, Type::Card, std::max(card_dp * scale, line_least_dp / f.layout.text_scale)),
        face(f, Type::Body, std::max(line_dp * scale, line_least_dp / f.layout.text_scale)),
        face(f, Type::Clock, (half.on_floor ? clock_floor_dp : clock_dp) * scale / std::max(1.0F, f.layout.text_scale)),
        0,
        scale};
    fit.clock.line = fit.clock.size * 1.1F;
    fit.height = measure(fit.heading, half.words.heading, width).y + fit.clock.line;
    if (!half.words.line.empty()) fit.height += measure(fit.line, half.words.line, width).y;
    if (!half.card.empty()) fit.height += measure(fit.card, half.card, width).y + f.dp(card_gap_dp * scale);
    return fit;
}

/// The largest type with which everything has room on the half.
Fit fitted(const Frame& f, const Half& half, const ImRect& box, std::string_view clock) {
    float scale = 1;
    Fit fit = fit_at(f, half, box.GetWidth(), scale);
    const auto is_wide = [&] { return measure(fit.clock, clock, 0).x > box.GetWidth(); };
    while ((fit.height > box.GetHeight() || is_wide()) && scale > least_scale) {
        scale *= 0.93F;
        fit = fit_at(f, half, box.GetWidth(), scale);
    }
    return fit;
}

void say(Frame& f, ItemRole role, std::string_view label, const ImRect& drawn, const Half& half, ImU32 ink, float size,
         std::string value = {}) {
    const ImRect where = half.far ? turned(drawn, half.box) : drawn;
    f.semantics.add({.role = role,
                     .label = std::string{label},
                     .value = std::move(value),
                     .min = where.Min,
                     .max = where.Max,
                     .clip_min = half.box.Min,
                     .clip_max = half.box.Max,
                     .ink = ink,
                     .ground = half.ground,
                     .text_size = size});
}

/// Everything on a half, as its owner sees it: the middle of the table at the top.
void draw_half(Frame& f, const Scene& scene, const Half& half, ImDrawList& draw) {
    ImRect box = inside(half, guard(f), buttons_height(f, scene, half) + f.dp(space::s));
    box.Expand({-f.dp(space::l), 0});
    const auto shown = shown_clock(scene.view);
    const std::string clock = countdown_words(shown);
    const Fit fit = fitted(f, half, box, clock);
    const float width = box.GetWidth();
    float y = box.Min.y + std::max(0.0F, (box.GetHeight() - fit.height) / 2);

    const auto words = [&](ItemRole role, const Face& style, std::string_view said, ImU32 ink) {
        if (said.empty()) return; // a way without guidance
        const float height = draw_text(draw, style, {box.Min.x, y}, width, said, ink, Align::Centre);
        say(f, role, said, {{box.Min.x, y}, {box.Max.x, y + height}}, half, ink, style.size);
        y += height;
    };
    const auto figures = [&] {
        const ImVec2 centre{box.GetCenter().x, y + fit.clock.line / 2};
        const ImU32 ink = scene.paused() ? faded(half.strong, 0.7F) : half.strong;
        draw_clock(draw, fit.clock, centre, clock, ink);
        say(f, ItemRole::Timer, clock, {{box.Min.x, y}, {box.Max.x, y + fit.clock.line}}, half, half.strong,
            fit.clock.size, std::to_string(shown.count()));
        y += fit.clock.line;
    };
    const auto line = [&] { words(ItemRole::Text, fit.line, half.words.line, f.palette.text_quiet); };
    words(ItemRole::Heading, fit.heading, half.words.heading, f.palette.text);
    if (!half.card.empty()) {
        y += f.dp(card_gap_dp * fit.scale) / 2;
        words(ItemRole::Text, fit.card, half.card, f.palette.text);
        y += f.dp(card_gap_dp * fit.scale) / 2;
    }
    if (half.on_floor) {
        figures();
        line();
    } else {
        line();
        figures();
    }
}

/// A small button on the half, as its owner sees it. `row`: from the half's outer end.
struct HalfButton {
    const char* id;
    std::string_view label;
    float row = 0;
};

bool half_button(Frame& f, const Half& half, const HalfButton& what, ImDrawList& draw) {
    const float most = half.box.GetWidth() - 2 * f.dp(space::l), height = f.dp(target::minimum);
    const float width = std::min(most, button_width(f, what.label));
    const float x = half.box.GetCenter().x - width / 2, away = f.dp(space::s) + what.row * band(f);
    const float y = half.middle_above ? half.box.Max.y - away - height : half.box.Min.y + away;
    const ImRect local{{x, y}, {x + width, y + height}};
    const ImRect box = half.far ? turned(local, half.box) : local;
    Face style = face(f, Type::Button, 16);
    if (const float words = measure(style, what.label, 0).x, room = width - f.dp(space::l); words > room)
        style.size *= room / words;
    const Press press = press_area(f, what.id, box.Min, box.GetSize(),
                                   {.label = what.label,
                                    .corner = box.GetHeight() / 2,
                                    .ink = f.palette.text,
                                    .ground = f.palette.surface,
                                    .text_size = style.size});
    draw_surface(f, draw, local.Min, local.Max,
                 {.fill = pressed_shade(f, press, f.palette.surface), .corner_dp = 40, .lifted = false});
    draw_centred(draw, style, local.GetCenter(), what.label, f.palette.text);
    return press.clicked;
}

/// The next one round the table who could listen instead.
std::size_t next_listener(const SessionView& view) {
    const std::size_t count = view.seats.size();
    std::size_t seat = view.step.listener.value_or(*view.step.speaker);
    do seat = (seat + 1) % count;
    while (!view.present[seat] || seat == *view.step.speaker);
    return seat;
}

void half_buttons(Frame& f, const Scene& scene, const Half& half, ImDrawList& draw) {
    float row = 0;
    if (has_not_quite(scene, half)) {
        if (half_button(f, half, {"not quite", scene.words.not_quite, row}, draw)) on_stage(f, happening::NotQuite{});
        ++row;
    }
    if (!picks_listener(scene, half)) return;
    if (half_button(f, half, {"listener", "Somebody else listens", row}, draw))
        on_stage(f, happening::PickListener{next_listener(scene.view)});
}

/// Where a tap counts: not round the buttons between the halves, nor beside those on the half.
ImRect tap_box(const Frame& f, const Scene& scene, const Half& half) {
    const float buttons = buttons_height(f, scene, half);
    const ImRect box = inside(half, guard(f), buttons > 0 ? buttons + f.dp(space::s) : 0);
    return half.far ? turned(box, half.box) : box;
}

void draw_side(Frame& f, const Scene& scene, const Half& half) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    ImGui::PushID(half.id.data());
    const ImRect tap = tap_box(f, scene, half);
    const Press press = press_area(f, "half", tap.Min, tap.GetSize(),
                                   {.label = half.words.label,
                                    .enabled = half.decides,
                                    .corner = f.dp(12),
                                    .ink = f.palette.text,
                                    .ground = half.ground,
                                    .text_size = face(f, Type::Body).size});
    draw.AddRectFilled(half.box.Min, half.box.Max, half.decides ? pressed_shade(f, press, half.ground) : half.ground);
    if (press.clicked) on_stage(f, go_on(scene));
    const ImU32 before = std::exchange(f.ground, half.ground);
    {
        const auto turn = half.far ? std::make_unique<Turned>(draw, half.box) : nullptr;
        draw_half(f, scene, half, draw);
        half_buttons(f, scene, half, draw);
    }
    f.ground = before;
    ImGui::PopID();
}

Half make_half(Frame& f, const Scene& scene, std::optional<std::size_t> seat, bool near, const ImRect& box) {
    Half half{.seat = seat,
              .far = !near && f.state.settings.far_half_turned,
              .decides = decides(scene, seat),
              .on_floor = seat && seat == scene.floor,
              .middle_above = near || f.state.settings.far_half_turned,
              .id = near ? "near" : "far",
              .box = box};
    half.words = side_words(scene.session, scene.view, seat, half.decides);
    if (const Card* card = card_of(f, scene)) half.card = card->text;
    const bool known = seat && *seat < scene.view.seats.size();
    const HueColours colours =
        known ? f.palette.of(scene.view.seats[*seat].hue) : HueColours{f.palette.accent, f.palette.background};
    const ImU32 paper =
        scene.view.is_running() || scene.planned() ? colours.soft : mixed(colours.soft, f.palette.background, 0.6F);
    half.ground = eased(f, ImGui::GetID(near ? "near ground" : "far ground"), paper, pace::settle);
    half.strong =
        nearly_over(scene.view) && !scene.planned() && half.on_floor ? f.palette.of(Hue::Gold).strong : colours.strong;
    return half;
}

void round_buttons(Frame& f, const Scene& scene, ImVec2 middle) {
    struct Round {
        const char* glyph;
        std::string_view label;
        Action action;
    };
    const bool still = !scene.view.is_running();
    std::vector<Round> rounds{{still ? icon::play_arrow : icon::pause,
                               scene.planned()       ? "Start"
                               : scene.on_time_out() ? "We are back"
                               : still               ? "Go on"
                                                     : "Pause",
                               action::OnStage{start_or_pause(scene)}}};
    if (scene.view.can_undo) rounds.push_back({icon::undo, "Undo", action::UndoOnStage{}});
    rounds.push_back({icon::close, "Leave table mode", action::SetStageMode{StageMode::Normal}});
    const float size_dp = f.layout.low ? round_low_dp : round_dp;
    const float size = f.dp(size_dp), step = size + f.dp(space::l);
    float x = middle.x - (step * static_cast<float>(rounds.size()) - f.dp(space::l)) / 2;
    for (const Round& round : rounds) {
        ImGui::SetCursorScreenPos({x, middle.y - size / 2});
        if (icon_button(f, round.glyph, round.label,
                        {.colour = f.palette.text, .ground = f.palette.surface, .size_dp = size_dp, .lifted = true}))
            f.act(round.action);
        x += step;
    }
}

} // namespace

void stage_table(Frame& f, const Scene& scene, const ImRect& room) {
    const float middle = std::round((room.Min.y + room.Max.y) / 2);
    const auto [near, far] = sides(scene);
    const Half far_half = make_half(f, scene, far, false, {room.Min, {room.Max.x, middle}});
    const Half near_half = make_half(f, scene, near, true, {{room.Min.x, middle}, room.Max});
    draw_side(f, scene, far_half);
    // The buttons come before the near half for the keyboard, and lie over it for the eye.
    ImDrawListSplitter layers;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    layers.Split(draw, 2);
    layers.SetCurrentChannel(draw, 1);
    round_buttons(f, scene, {(room.Min.x + room.Max.x) / 2, middle});
    layers.SetCurrentChannel(draw, 0);
    draw_side(f, scene, near_half);
    layers.Merge(draw);
}

} // namespace attune::ui
