#include "ui/scroll.h"

#include "ui/ui_state.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <memory>
#include <utility>

namespace attune::ui {
namespace {

constexpr float drag_threshold_dp = 16;
constexpr float friction_per_s = 3.2F;  // a flick fades to a twentieth in about a second
constexpr float spring_per_s = 14;      // back from beyond an end
constexpr float wheel_per_s = 18;       // towards where the wheel leads
constexpr float still = 8;              // pixels per second that nobody sees
constexpr float speed_memory_s = 0.04F; // a finger's speed is that of its last few samples
constexpr float wheel_step_dp = 64;
constexpr float height_tolerance = 2; // pixels: a sheet that rises is rounded now up, now down
constexpr float page_part = 0.85F;    // of what is seen, by the Page keys
constexpr Millis thumb_shown{900};
constexpr float thumb_width_dp = 3, thumb_margin_dp = 4, thumb_least_dp = 32;
constexpr float edge_dp = 18;

struct Region {
    Frame& f;
    ScrollState& s;
    ImGuiID id;
    ImRect box;
};

float clamped(const ScrollState& s, float at) { return std::clamp(at, 0.0F, std::max(0.0F, s.max)); }

bool is_pulled(const ScrollState& s) { return s.at != clamped(s, s.at); }

bool moves(const ScrollState& s) { return s.wheeling || std::abs(s.velocity) >= still || is_pulled(s); }

void stop(ScrollState& s) {
    s.velocity = 0;
    s.wheeling = false;
}

/// Where it is on its way to, or where it is.
float led_to(const ScrollState& s) { return clamped(s, s.wheeling ? s.target : s.at); }

void lead_to(ScrollState& s, float target) {
    stop(s);
    s.wheeling = true;
    s.target = target;
}

/// Content that has become shorter never leaves a hole at the end.
void take_size(ScrollState& s, float max) {
    if (is_pulled(s)) return; // the content is displaced: this is not its size
    s.max = std::max(0.0F, max);
    s.at = clamped(s, s.at);
}

/// Nothing inside hears of this finger any more: what it pressed is let go.
void own_finger(ImGuiID id) {
    ImGui::SetKeyOwner(ImGuiKey_MouseLeft, id);
    ImGui::ClearActiveID();
}

void take_touch(const Region& r) {
    const ImGuiIO& io = ImGui::GetIO();
    constexpr ImGuiHoveredFlags here = ImGuiHoveredFlags_ChildWindows | ImGuiHoveredFlags_AllowWhenBlockedByActiveItem;
    if (io.MouseSource != ImGuiMouseSource_TouchScreen || !ImGui::IsMouseClicked(0)) return;
    if (r.s.max <= 0 || !r.box.Contains(io.MousePos) || !ImGui::IsWindowHovered(here)) return;
    r.s.tracking = true;
    r.s.finger = io.MousePos.y;
    if (moves(r.s)) own_finger(r.id); // a touch stops the glide, no more
    stop(r.s);
}

/// Past the threshold upwards or downwards; a finger that went sideways first is another's.
bool drag_begins(const Region& r) {
    const ImVec2 pulled = ImGui::GetMouseDragDelta(0, 0);
    const float threshold = r.f.dp(drag_threshold_dp);
    const bool upright = std::abs(pulled.y) > std::abs(pulled.x);
    if (!upright && std::abs(pulled.x) >= threshold) r.s.tracking = false;
    return upright && std::abs(pulled.y) >= threshold;
}

void follow_finger(const Region& r) {
    ScrollState& s = r.s;
    const float y = ImGui::GetIO().MousePos.y;
    const float inside = clamped(s, s.grip - y);
    s.at = inside + rubber_band(s.grip - y - inside, r.box.GetHeight());
    if (r.f.dt > 0) {
        const float newest = 1 - std::exp(-r.f.dt / speed_memory_s);
        s.velocity += ((s.finger - y) / r.f.dt - s.velocity) * newest;
    }
    s.finger = y;
    if (std::abs(s.velocity) >= still) r.f.motion.keep_moving(); // until the finger rests
}

void track_finger(const Region& r) {
    ScrollState& s = r.s;
    ImGuiID& scrolling = r.f.ui.scrolling;
    const ImGuiIO& io = ImGui::GetIO();
    // What a finger dragged may have gone in the middle of it: nobody drags when no finger is down.
    if (!io.MouseDown[0] && !io.MouseReleased[0]) scrolling = 0;
    take_touch(r);
    if (!s.tracking) return;
    if (!io.MouseDown[0]) {
        s.tracking = false;
        if (scrolling == r.id) scrolling = 0;
        return;
    }
    if (scrolling == 0 && drag_begins(r)) {
        scrolling = r.id;
        s.grip = s.at + io.MousePos.y;
        s.finger = io.MousePos.y;
        own_finger(r.id); // a scroll never presses what it began on
    }
    if (scrolling == r.id) follow_finger(r);
}

void take_wheel(const Region& r) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.MouseWheel == 0 || !ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows)) return;
    // A text field under the pointer that scrolls itself has asked for the wheel.
    if (!ImGui::TestKeyOwner(ImGuiKey_MouseWheelY, ImGuiKeyOwner_NoOwner)) return;
    lead_to(r.s, led_to(r.s) - io.MouseWheel * r.f.dp(wheel_step_dp));
}

/// The keyboard's focus lies in another region.
bool focus_is_elsewhere(const Region& r) {
    const ImGuiWindow* focused = ImGui::GetCurrentContext()->NavWindow;
    return focused != nullptr && r.f.ui.scrolls.contains(focused->ChildId) &&
           !ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows);
}

/// Text without anything to press must be readable by keyboard too, so these keys always scroll.
void take_keys(const Region& r) {
    const bool covered = (ImGui::GetCurrentContext()->CurrentItemFlags & ImGuiItemFlags_Disabled) != 0;
    if (covered || ImGui::GetIO().WantTextInput || focus_is_elsewhere(r)) return;
    const float from = led_to(r.s);
    const float page = r.box.GetHeight() * page_part;
    const auto key = [&](ImGuiKey which, float target) {
        ImGui::SetKeyOwner(which, r.id); // else ImGui would move the focus
        if (ImGui::IsKeyPressed(which, ImGuiInputFlags_Repeat, r.id)) lead_to(r.s, target);
    };
    key(ImGuiKey_PageDown, from + page);
    key(ImGuiKey_PageUp, from - page);
    key(ImGuiKey_Home, 0);
    key(ImGuiKey_End, FLT_MAX); // wherever that will be: long lists measure rows on the way
}

void move(const Region& r) {
    ScrollState& s = r.s;
    if (s.tracking) return;
    if (r.f.motion.reduced()) {
        s.at = led_to(s);
        stop(s);
    } else {
        glide(s, r.f.dt, r.box.GetHeight());
    }
    if (moves(s)) r.f.motion.keep_moving();
}

void draw_thumb(Frame& f, const ScrollState& s, const ImRect& box) {
    if (s.max <= 0 || !s.moved) return;
    const Millis left = thumb_shown - (f.now.instant - *s.moved);
    if (left <= Millis{0}) return;
    const bool fades = left < pace::normal && !f.motion.reduced();
    if (fades)
        f.motion.keep_moving();
    else
        f.wake(f.motion.reduced() ? left : left - pace::normal);
    const float strength = fades ? static_cast<float>(left.count()) / static_cast<float>(pace::normal.count()) : 1;
    const float height = box.GetHeight();
    const float thumb = std::max(f.dp(thumb_least_dp), height * height / (height + s.max));
    const float y = box.Min.y + (height - thumb) * (clamped(s, s.at) / s.max);
    const float right = box.Max.x - f.dp(thumb_width_dp), margin = f.dp(thumb_margin_dp);
    ImGui::GetWindowDrawList()->AddRectFilled({right - f.dp(thumb_width_dp), y + margin}, {right, y + thumb - margin},
                                              faded(f.palette.text, 0.35F * strength), f.dp(thumb_width_dp));
}

/// What goes on below the edge thins out there, instead of being cut.
void draw_edge(const Frame& f, const ScrollState& s, const ImRect& box) {
    const float left = s.max - clamped(s, s.at), height = std::min(f.dp(edge_dp), left);
    if (height < 1) return;
    const ImU32 none = faded(f.ground, 0);
    ImGui::GetWindowDrawList()->AddRectFilledMultiColor({box.Min.x, box.Max.y - height}, box.Max, none, none, f.ground,
                                                        f.ground);
}

ScrollState& state_of(Frame& f, ImGuiID id) {
    auto& slot = f.ui.scrolls[id];
    if (!slot || f.ui.opening) slot = std::make_unique<ScrollState>();
    return *slot;
}

void begin_child(ImGuiID id, const ScrollState& s, ImVec2 size, float side) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{side, 0});
    ImGui::SetNextWindowScroll({-1, clamped(s, s.at)});
    ImGui::BeginChild(id, size, ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse |
                          ImGuiWindowFlags_NoBackground);
    ImGui::PopStyleVar();
}

} // namespace

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
        const float target = led_to(s);
        s.at += (target - s.at) * (1 - std::exp(-wheel_per_s * dt));
        if (std::abs(target - s.at) < 0.5F) {
            s.at = target;
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
    ScrollState& s = state_of(f, id);
    s.foot = look.foot;
    begin_child(id, s, size, look.side);
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    const float height = window->SkipItems ? 0 : size.y; // out of sight nothing in it has a size
    s.resized = std::abs(std::exchange(s.height, height) - height) > height_tolerance;
    const Region region{f, s, id, window->InnerRect};
    const float before = s.at;
    take_size(s, window->ScrollMax.y);
    track_finger(region);
    take_wheel(region);
    if (look.takes_keys) take_keys(region);
    move(region);
    if (s.at != before) {
        s.moved = f.now.instant;
        f.motion.keep_moving(); // ImGui is told in the next frame
    }
    // ImGui keeps to the ends: beyond them the content itself is displaced.
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() - (s.at - clamped(s, s.at)));
    f.semantics.push_scroll(clamped(s, s.at), s.max - clamped(s, s.at));
}

void end_scroll(Frame& f) {
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    ScrollState& s = *f.ui.scrolls.at(window->ChildId);
    // Content that is pulled up keeps its size: else ImGui would push it down again.
    const float foot = s.foot + std::max(0.0F, s.at - clamped(s, s.at));
    if (foot > 0) ImGui::Dummy({1, foot});
    f.semantics.pop_scroll();
    draw_edge(f, s, window->InnerRect);
    draw_thumb(f, s, window->InnerRect);
    ImGui::EndChild();
    // Something inside asked to be seen: go there instead of jumping.
    if (window->ScrollTarget.y == FLT_MAX) return;
    lead_to(s, window->ScrollTarget.y - window->ScrollTargetCenterRatio.y * window->InnerRect.GetHeight());
    f.motion.keep_moving();
}

void scroll_to_top(Frame& f) {
    const auto found = f.ui.scrolls.find(ImGui::GetCurrentWindow()->ChildId);
    if (found == f.ui.scrolls.end()) return;
    found->second->at = 0;
    stop(*found->second);
    f.motion.keep_moving();
}

void move_with_content(Frame& f, float by) {
    const auto found = f.ui.scrolls.find(ImGui::GetCurrentWindow()->ChildId);
    if (found == f.ui.scrolls.end()) return;
    ScrollState& s = *found->second;
    s.at += by;
    s.target += by;
    s.grip += by;
    s.max += by;
    f.motion.keep_moving();
}

bool has_settled(const Frame& f) {
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    const auto found = f.ui.scrolls.find(window->ChildId);
    return !window->SkipItems && (found == f.ui.scrolls.end() || !found->second->resized);
}

void keep_in_sight(Frame& f, ImVec2 min, ImVec2 max) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    // What nearly fills the region has no room to spare: then all of it counts, not the air round it.
    const float spare = (window->InnerRect.GetHeight() - (max.y - min.y)) / 2;
    const float room = std::clamp(spare, 0.0F, f.dp(space::m));
    ImGui::ScrollToRectEx(window, {min.x - room, min.y - room, max.x + room, max.y + room},
                          ImGuiScrollFlags_KeepVisibleEdgeY);
}

} // namespace attune::ui
