// The keyboard on the stage, for whoever holds the time.
#include "ui/screens/stage_layout.h"
#include "ui/ui_state.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <chrono>

namespace attune::ui {
namespace {

using std::chrono::minutes;

bool pressed(ImGuiKey key, ImGuiID owner = ImGuiKeyOwner_Any) {
    return ImGui::IsKeyPressed(key, ImGuiInputFlags_None, owner);
}

/// The widget that the focus ring is round takes Space, Enter and the arrows.
bool ring_is_shown(const Frame& f) { return std::ranges::any_of(f.semantics.items(), &Item::focused); }

constexpr Millis ring_rests_after{15'000};

/// Keys that move the ring or press what it is round.
bool ring_is_used() {
    constexpr std::array keys{ImGuiKey_Tab,       ImGuiKey_Space,      ImGuiKey_Enter,   ImGuiKey_KeypadEnter,
                              ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow};
    return std::ranges::any_of(keys, [](ImGuiKey key) { return ImGui::IsKeyDown(key); });
}

/// Hidden, not forgotten: the next Tab shows it where it was.
void put_ring_to_rest(Frame& f) {
    f.ui.stage_ring.reset();
    ImGui::GetCurrentContext()->NavCursorVisible = false;
}

/// What is seen counts: a ring presses what it is round. It goes to rest when the floor has passed, when a
/// pointer is used, and when nobody has used the keyboard for a while, so that who holds the time can
/// press Space without looking.
void follow_ring(Frame& f, const Scene& scene) {
    auto& ring = f.ui.stage_ring;
    if (!ring_is_shown(f)) return ring.reset();
    const UiState::StageRing now{scene.view.step, scene.view.not_quite, scene.view.status.index(), f.now.instant};
    if (!ring) ring = now;
    if (ring_is_used()) ring->used = now.used;
    const bool passed = ring->step != now.step || ring->not_quite != now.not_quite || ring->status != now.status;
    const Millis idle = now.used - ring->used;
    if (passed || idle >= ring_rests_after || ImGui::IsMouseClicked(0)) return put_ring_to_rest(f);
    f.wake(ring_rests_after - idle);
}

/// Escape takes away the ring first; it leads back when there is none.
void escape(Frame& f) {
    if (!f.ui.stage_ring || !pressed(ImGuiKey_Escape)) return;
    ImGui::SetKeyOwner(ImGuiKey_Escape, ImGui::GetID("stage keys"));
    put_ring_to_rest(f);
}

void toggle(Frame& f, StageMode mode) {
    f.act(action::SetStageMode{f.state.stage_mode == mode ? StageMode::Normal : mode});
}

/// On many layouts a sign has a key of its own, which arrives as a character only.
bool typed(ImWchar sign) {
    const auto& queue = ImGui::GetIO().InputQueueCharacters;
    return std::find(queue.begin(), queue.end(), sign) != queue.end();
}

/// By the sign or by its key, but once for both.
bool sign_pressed(ImWchar sign, ImGuiKey key, ImGuiKey on_keypad) {
    if (pressed(key) || pressed(on_keypad)) return true;
    return typed(sign) && !ImGui::IsKeyDown(key) && !ImGui::IsKeyDown(on_keypad);
}

bool minute_more() { return sign_pressed('+', ImGuiKey_Equal, ImGuiKey_KeypadAdd); }
bool minute_less() { return sign_pressed('-', ImGuiKey_Minus, ImGuiKey_KeypadSubtract); }

/// Keys that move the focus too, while its ring is shown.
void shared_keys(Frame& f, const Scene& scene, ImGuiID owner) {
    for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow}) ImGui::SetKeyOwner(key, owner);
    if (pressed(ImGuiKey_Space))
        on_stage(f, start_or_pause(scene));
    else if (pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeypadEnter))
        on_stage(f, go_on(scene));
    else if (pressed(ImGuiKey_RightArrow, owner))
        on_stage(f, happening::SkipPhase{});
    else if (pressed(ImGuiKey_LeftArrow, owner))
        on_stage(f, happening::StepBack{});
}

void letter_keys(Frame& f) {
    if (minute_more()) on_stage(f, happening::AddTime{minutes{1}});
    if (minute_less()) on_stage(f, happening::AddTime{-minutes{1}});
    if (pressed(ImGuiKey_N)) f.act(action::DrawCard{});
    if (pressed(ImGuiKey_T)) f.act(action::GoTo{{Screen::TimeOut, {}}});
    if (pressed(ImGuiKey_F)) toggle(f, StageMode::Stage);
    if (pressed(ImGuiKey_G)) toggle(f, StageMode::Table);
}

} // namespace

void stage_keys(Frame& f, const Scene& scene) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.WantTextInput) return;
    escape(f);
    follow_ring(f, scene);
    if (io.KeyCtrl || io.KeySuper) {
        if (pressed(ImGuiKey_Z) && !io.KeyShift) f.act(action::UndoOnStage{});
        return;
    }
    if (io.KeyAlt) return;
    if (!ring_is_shown(f)) shared_keys(f, scene, ImGui::GetID("stage keys"));
    letter_keys(f);
}

} // namespace attune::ui
