// The wait of a time-out: when to be back, and nothing to do until then. Anybody can end it.
#include "ui/dates.h"
#include "ui/icons.h"
#include "ui/screens/stage_layout.h"
#include "ui/scroll.h"
#include "ui/surface.h"
#include "ui/widgets/ring.h"

#include <algorithm>
#include <string>

namespace attune::ui {
namespace {

struct Wait {
    Millis left{};
    std::string until; ///< "20:15"
};

Wait wait_of(const Frame& f, const Scene& scene) {
    const auto& time_out = std::get<status::OnTimeOut>(scene.view.status);
    const Millis left = time_out.until - scene.view.at;
    return {std::max(Millis{0}, left), hour_words(f.now.wall + left, f.now)};
}

/// "18 min", in the last one "42 s".
std::string left_words(const Scene& scene) {
    const auto left = shown_clock(scene.view);
    return length_words(std::chrono::duration_cast<Millis>(left));
}

/// "Back at 20:15" with the time in the clock's figures: the serif's low ones are harder to read.
/// Side by side on one baseline, or the time below where that is too narrow.
void heading(Frame& f, std::string_view words, std::string_view time) {
    const float size_dp = f.compact() ? 34 : 46;
    const Face voice = face(f, Type::Display, size_dp), figures = face(f, Type::Clock, size_dp * 0.92F);
    const float room = ImGui::GetContentRegionAvail().x;
    const float lead = measure(voice, words, 0).x + voice.size * 0.26F, whole = lead + measure(figures, time, 0).x;
    const bool beside = whole <= room;
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float height = beside ? voice.line : voice.line + figures.line;
    const float x = beside ? min.x + (room - whole) / 2 : min.x;
    const auto ascent = [](const Face& style) { return style.font->GetFontBaked(style.size)->Ascent; };
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw_text(draw, voice, {x, min.y}, beside ? lead : room, words, f.palette.text,
              beside ? Align::Left : Align::Centre);
    if (beside) {
        const float up =
            (voice.line - voice.size) / 2 - (figures.line - figures.size) / 2 + ascent(voice) - ascent(figures);
        draw_text(draw, figures, {x + lead, min.y + up}, 0, time, f.palette.text);
    } else {
        draw_text(draw, figures, {x, min.y + voice.line}, room, time, f.palette.text, Align::Centre);
    }
    const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
    f.semantics.add({.role = ItemRole::Heading,
                     .label = std::string{words} + " " + std::string{time},
                     .min = {x, min.y},
                     .max = {x + (beside ? whole : room), min.y + height},
                     .clip_min = clip.Min,
                     .clip_max = clip.Max,
                     .ink = f.palette.text,
                     .ground = f.ground,
                     .text_size = voice.size});
    ImGui::Dummy({room, height});
}

void middle(Frame& f, const Scene& scene, const Wait& wait, float height) {
    const bool over = wait.left == Millis{0};
    const bool low = f.layout.low;
    const float spare = std::max(0.0F, height - f.sp(low ? 190 : 330));
    gap(f, spare / f.layout.density * 0.4F);
    const float width = ImGui::GetContentRegionAvail().x;
    if (!low) {
        const ImVec2 pos = ImGui::GetCursorScreenPos();
        const float size = f.sp(44);
        draw_icon(f, *ImGui::GetWindowDrawList(), icon::self_improvement, {pos.x + width / 2, pos.y + size / 2}, size,
                  f.palette.accent);
        ImGui::Dummy({width, size});
        gap(f, space::l);
    }
    heading(f, over ? "It is" : "Back at", wait.until);
    gap(f, space::s);
    const std::string still = over ? "Come back when you are ready." : left_words(scene) + " to go";
    timer_text(f, Type::Title, still, scene.view, Align::Centre);
    gap(f, space::xxl);
    text(f, Type::Note,
         "Walk, breathe, drink some water. Nothing has to be solved before then, and the session waits where it was.",
         {.align = Align::Centre, .size_dp = 21});
}

} // namespace

void stage_waits(Frame& f, const Scene& scene, const ImRect& room) {
    const Wait wait = wait_of(f, scene);
    const float top = room.Min.y + stage_header(f, scene, room, {});
    const float width = std::min(room.GetWidth() - 2 * f.dp(space::side), f.sp(440));
    const float x = room.Min.x + (room.GetWidth() - width) / 2;
    const float large_dp = f.layout.low ? target::primary : target::stage;
    const Face style = face(f, Type::Button);
    const float foot = std::max(f.dp(large_dp), style.line + f.dp(16)) + f.dp(f.layout.low ? 24 : 48);
    const float height = room.Max.y - foot - top;
    ImGui::SetCursorScreenPos({room.Min.x, top});
    begin_scroll(f, "wait", {room.GetWidth(), height}, {.side = (room.GetWidth() - width) / 2, .foot = f.dp(space::m)});
    middle(f, scene, wait, height);
    end_scroll(f);
    ImGui::SetCursorScreenPos({x, room.Max.y - foot + f.dp(space::m)});
    if (button(f, "We are back", {.width = width, .height_dp = large_dp, .id = "go on"}))
        on_stage(f, happening::EndTimeOut{});
}

} // namespace attune::ui
