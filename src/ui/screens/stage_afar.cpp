// The stage for a whole room: who, the clock, the deciding buttons. Readable at three metres.
#include "core/cards.h"
#include "ui/icons.h"
#include "ui/screens/stage_foot.h"
#include "ui/screens/stage_layout.h"
#include "ui/surface.h"
#include "ui/widgets/ring.h"

#include <algorithm>
#include <string>

namespace attune::ui {
namespace {

constexpr float bar_dp = 12, least_figures_dp = 40;
constexpr float least_below_dp = 12;     // whatever the text scale: very long names in a very small window
constexpr float card_share = 0.7F;       // of the room under the heading, where words lie above the card
constexpr float clock_per_width = 0.36F; // "10:00" is 2.7 times as wide as high

void corner_buttons(Frame& f, const Scene& scene, const ImRect& room) {
    const float top = room.Min.y + f.dp(space::s), step = f.dp(target::minimum);
    ImGui::SetCursorScreenPos({room.Min.x + f.dp(space::s), top});
    if (icon_button(f, icon::fullscreen_exit, "Leave stage mode")) f.act(action::SetStageMode{StageMode::Normal});
    if (scene.view.can_undo) {
        ImGui::SetCursorScreenPos({room.Min.x + f.dp(space::s) + step, top});
        if (icon_button(f, icon::undo, "Undo")) f.act(action::UndoOnStage{});
    }
    if (!scene.view.is_running()) return;
    ImGui::SetCursorScreenPos({room.Max.x - f.dp(space::s) - step, top});
    if (icon_button(f, icon::pause_circle_outline, "Pause")) on_stage(f, happening::Pause{});
}

/// What is left of the time, as a bar: the ring would take the room that the figures need. Nearly over
/// it is dashed, as the ring is.
void time_bar(Frame& f, const Scene& scene, ImVec2 pos, float width, ImU32 colour) {
    const auto length = static_cast<float>(std::max<Millis::rep>(1, scene.view.length.count()));
    const float part = std::clamp(static_cast<float>(scene.view.remaining().count()) / length, 0.0F, 1.0F);
    const float height = f.dp(bar_dp);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled(pos, {pos.x + width, pos.y + height}, f.palette.surface, height / 2);
    const float filled = part > 0 ? std::max(height, width * part) : 0;
    const float dash = nearly_over(scene.view) && !scene.planned() ? 2 * height : filled;
    for (float at = 0; at < filled; at += 1.5F * dash)
        draw.AddRectFilled({pos.x + at, pos.y}, {pos.x + std::min(at + dash, filled), pos.y + height}, colour,
                           height / 2);
}

/// Words under the heading, as large as fits above `foot`.
void fitted_words(Frame& f, Type type, std::string_view words, float width, float foot, float size_dp, ImU32 colour) {
    const float room = foot - ImGui::GetCursorScreenPos().y;
    while (measure(face(f, type, size_dp), words, width).y > room && size_dp * f.layout.text_scale > least_below_dp)
        size_dp *= 0.92F;
    text(f, type, words, {.colour = colour, .align = Align::Centre, .width = width, .size_dp = size_dp});
    ImGui::SetCursorScreenPos({ImGui::GetItemRectMin().x, ImGui::GetItemRectMax().y});
}

/// What to do, or who listens, and what the card says that lies there.
void below_heading(Frame& f, const Scene& scene, float width, float foot, float heading_dp) {
    const Card* card = card_of(f, scene);
    const float least = f.layout.low ? 14.0F : 18.0F, room = foot - ImGui::GetCursorScreenPos().y;
    if (!scene.words.below.empty()) {
        const float end = card != nullptr ? foot - room * card_share : foot;
        fitted_words(f, Type::Body, scene.words.below, width, end,
                     std::max(least, heading_dp * (card != nullptr ? 0.28F : 0.36F)),
                     scene.words.notable ? f.palette.text : f.palette.text_quiet);
    }
    if (card == nullptr) return;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({at.x, at.y + std::min(room * 0.05F, f.dp(space::l))});
    fitted_words(f, Type::Card, card->text, width, foot, std::max(least, heading_dp * 0.6F), f.palette.text);
}

} // namespace

void stage_from_afar(Frame& f, const Scene& scene, const ImRect& room) {
    corner_buttons(f, scene, room);
    const float side = f.dp(f.compact() ? space::side : 64);
    const float width = room.GetWidth() - 2 * side, height = room.GetHeight();
    const float x = room.Min.x + side;
    const float scale = f.layout.density * f.layout.text_scale;

    float foot = f.dp(f.layout.low ? target::primary : target::stage);
    if (are_stacked(f, scene, width)) foot = 2 * foot + f.dp(space::m);
    const float foot_top = room.Max.y - foot - f.dp(f.layout.low ? space::m : 32);

    const float heading_dp = std::min(height * 0.15F, width * 0.16F) / scale;
    float y = room.Min.y + std::max(f.dp(56), height * 0.09F);
    const float size = fitting_size(f, Type::Display, scene.words.heading, width, heading_dp, height > width ? 2 : 1);
    ImGui::SetCursorScreenPos({x, y});
    text(f, Type::Display, scene.words.heading,
         {.align = Align::Centre, .width = width, .size_dp = size, .heading = true});
    ImGui::SetCursorScreenPos({x, ImGui::GetItemRectMax().y});
    below_heading(f, scene, width, foot_top - f.dp(bar_dp + 32 + least_figures_dp), size);
    y = ImGui::GetItemRectMax().y;

    const ImU32 colour = nearly_over(scene.view) && !scene.planned() ? f.palette.of(Hue::Gold).strong : scene.strong;
    const float room_left = foot_top - y - f.dp(bar_dp + 32);
    const float figures = std::max(f.dp(least_figures_dp), std::min(room_left, width * clock_per_width));
    const ImVec2 centre{x + width / 2, y + f.dp(8) + room_left / 2};
    stage_clock(f, scene, centre, figures, scene.paused() ? faded(f.palette.text, 0.6F) : f.palette.text);
    time_bar(f, scene, {x, foot_top - f.dp(bar_dp + 20)}, width, scene.paused() ? faded(colour, 0.55F) : colour);

    const Column buttons({x, foot_top}, width);
    deciding_buttons(f, scene, width);
}

} // namespace attune::ui
