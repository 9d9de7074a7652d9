// Drawing turned: by half a circle, for somebody who sits at the other side of the table; or as a card
// that somebody holds, moves and turns over.
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

/// How a card lies that is held in a hand.
struct Pose {
    ImVec2 shift{}; ///< pixels
    float tilt = 0; ///< radians, clockwise, in the plane
    float turn = 0; ///< about its upright middle, radians: half of pi stands on edge
    float scale = 1;

    [[nodiscard]] bool at_rest() const { return shift.x == 0 && shift.y == 0 && tilt == 0 && turn == 0 && scale == 1; }
};

/// Moves what is drawn into `draw` in its lifetime as a card that lies in `box` at rest. Clips stay.
class Posed {
public:
    Posed(ImDrawList& draw, const ImRect& box, const Pose& pose);
    ~Posed();
    Posed(const Posed&) = delete;
    Posed& operator=(const Posed&) = delete;

private:
    ImDrawList& draw_;
    ImVec2 middle_;
    float distance_; ///< of the eye, pixels
    Pose pose_;
    int first_vertex_;
};

/// Where `what` lies once it is turned about the centre of `box`.
[[nodiscard]] ImRect turned(const ImRect& what, const ImRect& box);

} // namespace attune::ui
