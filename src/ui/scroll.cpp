#include "ui/scroll.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "ui/ui_state.h"

namespace attune::ui {
namespace {

constexpr float drag_threshold_dp = 16;
constexpr float friction_per_s = 3.2F;      // a flick fades to a twentieth in about a second
constexpr float spring_per_s = 14;          // back from beyond an end
constexpr float wheel_per_s = 18;           // towards where the wheel leads
constexpr float still = 8;                  // pixels per second that nobody sees
constexpr float wheel_step_dp = 64;
constexpr Millis thumb_shown{900};

float clamped(const ScrollState& s, float at) { return std::clamp(at, 0.0F, std::max(0.0F, s.max)); }

void track_finger(Frame& f, ScrollState& s, ImGuiID id, const ImRect& box) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool touch = io.MouseSource == ImGuiMouseSource_TouchScreen;
    // What a finger dragged may have gone in the middle of it: nobody drags when no finger is down.
    if (!io.MouseDown[0] && !io.MouseReleased[0]) f.ui.scrolling = 0;
    if (touch && ImGui::IsMouseClicked(0) && box.Contains(io.MousePos) &&
        ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows | ImGuiHoveredFlags_AllowWhenBlockedByActiveItem)) {
        s.tracking = true;
        s.finger = io.MousePos.y;
        if (std::abs(s.velocity) > still) ImGui::ClearActiveID();  // a touch stops the glide, no more
        s.velocity = 0;
        s.wheeling = false;
    }
    if (!s.tracking) return;
    if (!io.MouseDown[0]) {
        s.tracking = false;
        if (f.ui.scrolling == id) f.ui.scrolling = 0;
        return;
    }
    if (f.ui.scrolling == 0) {
        const ImVec2 pulled = ImGui::GetMouseDragDelta(0, 0);
        const bool upright = std::abs(pulled.y) > std::abs(pulled.x);
        if (std::abs(pulled.y) < f.dp(drag_threshold_dp) || !upright) return;
        f.ui.scrolling = id;
        s.grip = s.at + io.MousePos.y;
        s.finger = io.MousePos.y;
        ImGui::ClearActiveID();  // a scroll never presses what it began on
    }
    if (f.ui.scrolling != id) return;
    const float wanted = s.grip - io.MousePos.y;
    const float inside = clamped(s, wanted);
    s.at = inside + rubber_band(wanted - inside, box.GetHeight());
    if (f.dt > 0) {
        const float speed = (s.finger - io.MousePos.y) / f.dt;
        s.velocity += (speed - s.velocity) * 0.4F;  // the last few samples, newest first
    }
    s.finger = io.MousePos.y;
    f.motion.keep_moving();
}

void take_wheel(Frame& f, ScrollState& s) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.MouseWheel == 0 || !ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows)) return;
    // A text field under the pointer that scrolls itself has asked for the wheel.
    if (!ImGui::TestKeyOwner(ImGuiKey_MouseWheelY, ImGuiKeyOwner_NoOwner)) return;
    if (!s.wheeling) s.target = s.at;
    s.wheeling = true;
    s.velocity = 0;
    s.target = clamped(s, s.target - io.MouseWheel * f.dp(wheel_step_dp));
}

void draw_thumb(Frame& f, const ScrollState& s, const ImRect& box) {
    if (s.max <= 0) return;
    const Millis quiet = std::chrono::duration_cast<Millis>(f.now.instant - s.moved);
    if (quiet >= thumb_shown || s.moved == Instant{}) return;
    f.wake(quiet > thumb_shown - pace::normal ? Millis{0} : thumb_shown - pace::normal - quiet);
    const float left = static_cast<float>((thumb_shown - quiet).count()) /
                       static_cast<float>(pace::normal.count());
    const float height = box.GetHeight();
    const float thumb = std::max(f.dp(32), height * height / (height + s.max));
    const float y = box.Min.y + (height - thumb) * (clamped(s, s.at) / s.max);
    const float x = box.Max.x - f.dp(6);
    ImGui::GetWindowDrawList()->AddRectFilled({x, y + f.dp(4)}, {x + f.dp(3), y + thumb - f.dp(4)},
                                              faded(f.palette.text, 0.35F * std::min(1.0F, left)),
                                              f.dp(2));
}

}  // namespace

float rubber_band(float beyond, float height) {
    // Follows at half speed at first and never further than a third of the region.
    const float reach = height / 3;
    if (reach <= 0) return 0;
    const float pull = std::abs(beyond) / 2;
    return std::copysign(reach * (1 - 1 / (pull / reach + 1)), beyond);
}

void glide(ScrollState& s, float dt, float height) {
    const float inside = clamped(s, s.at);
    if (s.wheeling) {
        s.at += (s.target - s.at) * (1 - std::exp(-wheel_per_s * dt));
        if (std::abs(s.target - s.at) < 0.5F) {
            s.at = s.target;
            s.wheeling = false;
        }
        return;
    }
    if (s.at != inside) {
        s.velocity *= std::exp(-4 * spring_per_s * dt);
        s.at = inside + (s.at + s.velocity * dt - inside) * std::exp(-spring_per_s * dt);
        if (std::abs(s.at - inside) < 0.5F && std::abs(s.velocity) < 4 * still) {
            s.at = inside;
            s.velocity = 0;
        }
        return;
    }
    s.at += s.velocity * dt;
    const float beyond = s.at - clamped(s, s.at);
    if (beyond != 0) s.at = clamped(s, s.at) + rubber_band(beyond, height);
    s.velocity *= std::exp(-friction_per_s * dt);
    if (std::abs(s.velocity) < still) s.velocity = 0;
}

void begin_scroll(Frame& f, const char* name, ImVec2 size, const ScrollLook& look) {
    const ImGuiID id = ImGui::GetID(name);
    auto& slot = f.ui.scrolls[id];
    if (!slot) slot = std::make_unique<ScrollState>();
    ScrollState& s = *slot;

    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{look.side, 0});
    ImGui::SetNextWindowScroll({-1, clamped(s, s.at)});
    ImGui::BeginChild(id, size, ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse |
                          ImGuiWindowFlags_NoBackground);
    ImGui::PopStyleVar();
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    s.shown = window->Scroll.y;

    if (!s.tracking && s.at == clamped(s, s.at)) s.max = std::max(0.0F, window->ScrollMax.y);
    const float before = s.at;
    track_finger(f, s, id, window->InnerRect);
    take_wheel(f, s);
    if (f.ui.scrolling != id && !s.tracking) {
        if (f.motion.reduced() && s.wheeling) {
            s.at = s.target;
            s.wheeling = false;
        }
        glide(s, f.dt, window->InnerRect.GetHeight());
        if (s.wheeling || s.velocity != 0 || s.at != clamped(s, s.at)) f.motion.keep_moving();
    }
    if (std::abs(s.at - before) > 0.01F) {
        s.moved = f.now.instant;
        f.motion.keep_moving();
    }
    const float beyond = s.at - clamped(s, s.at);
    if (beyond != 0) ImGui::SetCursorPosY(ImGui::GetCursorPosY() - beyond);
    f.semantics.push_scroll(clamped(s, s.at), s.max - clamped(s, s.at));
    ImGui::GetStateStorage()->SetFloat(id, look.foot);
}

void end_scroll(Frame& f) {
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    const ImGuiID id = window->ChildId;
    auto found = f.ui.scrolls.find(id);
    const float foot = ImGui::GetStateStorage()->GetFloat(id, 0);
    if (foot > 0) ImGui::Dummy({1, foot});
    f.semantics.pop_scroll();
    if (found != f.ui.scrolls.end()) draw_thumb(f, *found->second, window->InnerRect);
    ImGui::EndChild();
    if (found == f.ui.scrolls.end()) return;
    // The keyboard moved the focus out of sight and ImGui scrolled after it: follow.
    ScrollState& s = *found->second;
    if (window->ScrollTarget.y < FLT_MAX) {
        s.at = s.target = std::clamp(window->ScrollTarget.y - window->ScrollTargetCenterRatio.y * window->InnerRect.GetHeight(),
                                     0.0F, std::max(0.0F, window->ScrollMax.y));
        s.velocity = 0;
        s.moved = f.now.instant;
        f.motion.keep_moving();
    }
}

}  // namespace attune::ui
