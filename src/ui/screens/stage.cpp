// The stage: whose floor it is, the clock, and one large button for whoever decides.
#include "ui/screens/screens.h"
#include "ui/screens/stage_layout.h"

#include <algorithm>
#include <utility>

namespace attune::ui {
namespace {

std::optional<Hue> hue_of(const SessionView& view, std::optional<std::size_t> seat) {
    if (!seat || *seat >= view.seats.size()) return std::nullopt;
    return view.seats[*seat].hue;
}

/// The paper of whoever has the floor; quieter while the time stands still.
ImU32 ground_of(const Frame& f, const SessionView& view, std::optional<Hue> hue) {
    if (!hue || std::holds_alternative<status::OnTimeOut>(view.status)) return f.palette.background;
    const ImU32 soft = f.palette.of(*hue).soft;
    const bool still = std::holds_alternative<status::Paused>(view.status);
    return still ? mixed(soft, f.palette.background, 0.6F) : soft;
}

Scene make_scene(Frame& f, const Session& session) {
    SessionView seen = view(session, f.now.instant);
    const Phase& phase = session.way.phases.at(seen.step.phase);
    const auto floor = seen.floor(session.way);
    const auto hue = hue_of(seen, floor);
    StageWords words = stage_words(session, seen);
    const ImU32 ground = eased(f, ImGui::GetID("ground"), ground_of(f, seen, hue), pace::settle);
    const ImU32 strong = hue ? f.palette.of(*hue).strong : f.palette.accent;
    return {.session = session,
            .view = std::move(seen),
            .phase = phase,
            .words = std::move(words),
            .floor = floor,
            .hue = hue,
            .ground = ground,
            .strong = strong};
}

void lay_out(Frame& f, const Scene& scene, const ImRect& room) {
    if (f.state.stage_mode == StageMode::Table) return stage_table(f, scene, room);
    if (scene.on_time_out()) return stage_waits(f, scene, room);
    if (f.state.stage_mode == StageMode::Stage) return stage_from_afar(f, scene, room);
    stage_normal(f, scene, room);
}

} // namespace

void draw_stage(Frame& f) {
    if (!f.state.session || f.state.session->way.phases.empty()) return;
    const Scene scene = make_scene(f, *f.state.session);
    if (const auto change = next_change(scene.session, scene.view))
        f.wake(std::max(Millis{1}, std::chrono::duration_cast<Millis>(*change - f.now.instant)));
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const ImVec2 size = ImGui::GetContentRegionAvail();
    const ImRect room{pos, {pos.x + size.x, pos.y + size.y}};
    ImGui::GetWindowDrawList()->AddRectFilled(room.Min, room.Max, scene.ground);
    const ImU32 before = std::exchange(f.ground, scene.ground);
    lay_out(f, scene, room);
    f.ground = before;
    if (f.state.place().screen == Screen::Stage) stage_keys(f, scene);
}

} // namespace attune::ui
