// A finger and a mouse that tests move frame by frame.
#pragma once

#include "app/headless.h"

namespace attune::app {

class Pointer {
public:
    explicit Pointer(Headless& h, ImGuiMouseSource source = ImGuiMouseSource_TouchScreen) : h_(h), source_(source) {}

    void down(ImVec2 at) {
        move(at);
        button(true);
    }
    void move(ImVec2 at) {
        ImGui::SetCurrentContext(h_.context());
        ImGui::GetIO().AddMouseSourceEvent(source_);
        ImGui::GetIO().AddMousePosEvent(at.x, at.y);
        at_ = at;
        h_.frame();
    }
    /// In equal steps, one a frame.
    void glide(ImVec2 to, int frames) {
        const ImVec2 from = at_;
        for (int i = 1; i <= frames; ++i) {
            const float t = static_cast<float>(i) / static_cast<float>(frames);
            move({from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t});
        }
    }
    void up() {
        button(false);
        if (source_ == ImGuiMouseSource_TouchScreen) {
            ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
            h_.frame();
        }
    }
    void wheel(float notches) {
        ImGui::SetCurrentContext(h_.context());
        ImGui::GetIO().AddMouseSourceEvent(source_);
        ImGui::GetIO().AddMouseWheelEvent(0, notches);
        h_.frame();
    }

private:
    void button(bool is_down) {
        ImGui::SetCurrentContext(h_.context());
        ImGui::GetIO().AddMouseSourceEvent(source_);
        ImGui::GetIO().AddMouseButtonEvent(0, is_down);
        h_.frame();
    }

    Headless& h_;
    ImGuiMouseSource source_;
    ImVec2 at_{};
};

/// Frames until all is at rest: each 16 ms, `most` at the most.
inline int frames_to_rest(Headless& h, int most = 600) {
    for (int i = 1; i <= most; ++i) {
        h.frame();
        if (h.last().settled) return i;
    }
    return most + 1;
}

inline float top_of(const Headless& h, std::string_view label) { return h.item(label).min.y; }

} // namespace attune::app
