// Drawing turned by half a circle, for somebody who sits at the other side of the table.
#pragma once

#include <imgui_internal.h>

namespace attune::ui {

/// Turns what is drawn into `draw` in its lifetime by 180° about the centre of `box`.
class Turned {
public:
    Turned(ImDrawList& draw, const ImRect& box);
    ~Turned();
    Turned(const Turned&) = delete;
    Turned& operator=(const Turned&) = delete;

private:
    ImDrawList& draw_;
    ImVec2 sum_;
    int first_vertex_, first_command_;
};

/// Where `what` lies once it is turned about the centre of `box`.
[[nodiscard]] ImRect turned(const ImRect& what, const ImRect& box);

}  // namespace attune::ui
