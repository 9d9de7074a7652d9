// The keyboard on the stage, for whoever holds the time.
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "ui/screens/stage_layout.h"

namespace attune::ui {
namespace {

using std::chrono::minutes;

bool pressed(ImGuiKey key, ImGuiID owner = ImGuiKeyOwner_Any) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_None, owner); }

/// The widget that the focus ring is round takes Space, Enter and the arrows.
bool ring_is_shown(const Frame& f) {
    return std::ranges::any_of(f.semantics.items(), &Item::focused);
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
    if (pressed(ImGuiKey_Space)) on_stage(f, start_or_pause(scene));
    else if (pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeypadEnter)) on_stage(f, go_on(scene));
    else if (pressed(ImGuiKey_RightArrow, owner)) on_stage(f, happening::SkipPhase{});
    else if (pressed(ImGuiKey_LeftArrow, owner)) on_stage(f, happening::StepBack{});
}

void letter_keys(Frame& f) {
    if (minute_more()) on_stage(f, happening::AddTime{minutes{1}});
    if (minute_less()) on_stage(f, happening::AddTime{-minutes{1}});
    if (pressed(ImGuiKey_N)) f.act(action::DrawCard{});
    if (pressed(ImGuiKey_T)) f.act(action::GoTo{{Screen::TimeOut, {}}});
    if (pressed(ImGuiKey_F)) toggle(f, StageMode::Stage);
    if (pressed(ImGuiKey_G)) toggle(f, StageMode::Table);
}

}  // namespace

void stage_keys(Frame& f, const Scene& scene) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.WantTextInput) return;
    if (io.KeyCtrl || io.KeySuper) {
        if (pressed(ImGuiKey_Z) && !io.KeyShift) f.act(action::UndoOnStage{});
        return;
    }
    if (io.KeyAlt) return;
    if (!ring_is_shown(f)) shared_keys(f, scene, ImGui::GetID("stage keys"));
    letter_keys(f);
}

}  // namespace attune::ui
