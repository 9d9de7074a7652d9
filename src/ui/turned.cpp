#include "ui/turned.h"

#include <cmath>

namespace attune::ui {

Turned::Turned(ImDrawList& draw, const ImRect& box) : draw_(draw), sum_(box.Min.x + box.Max.x, box.Min.y + box.Max.y) {
    draw_.AddDrawCmd(); // the commands before keep their clip rectangles
    first_vertex_ = draw_.VtxBuffer.Size;
    first_command_ = draw_.CmdBuffer.Size - 1;
}

Turned::~Turned() {
    for (int i = first_vertex_; i < draw_.VtxBuffer.Size; ++i) {
        ImVec2& pos = draw_.VtxBuffer[i].pos;
        pos = {sum_.x - pos.x, sum_.y - pos.y};
    }
    for (int i = first_command_; i < draw_.CmdBuffer.Size; ++i) {
        ImVec4& clip = draw_.CmdBuffer[i].ClipRect;
        clip = {sum_.x - clip.z, sum_.y - clip.w, sum_.x - clip.x, sum_.y - clip.y};
    }
    draw_.AddDrawCmd(); // and so do those after
}

Posed::Posed(ImDrawList& draw, const ImRect& box, const Pose& pose)
    : draw_(draw), middle_(box.GetCenter()), distance_(2.4F * (box.GetWidth() + box.GetHeight())), pose_(pose),
      first_vertex_(draw.VtxBuffer.Size) {}

Posed::~Posed() {
    if (pose_.at_rest()) return;
    const float across = std::cos(pose_.turn), away = std::sin(pose_.turn);
    const float cosine = std::cos(pose_.tilt), sine = std::sin(pose_.tilt);
    for (int i = first_vertex_; i < draw_.VtxBuffer.Size; ++i) {
        ImVec2& pos = draw_.VtxBuffer[i].pos;
        const float x = pos.x - middle_.x, y = pos.y - middle_.y;
        const float nearness = pose_.scale * distance_ / (distance_ + x * away);
        const float seen_x = x * across * nearness, seen_y = y * nearness;
        pos = {middle_.x + pose_.shift.x + seen_x * cosine - seen_y * sine,
               middle_.y + pose_.shift.y + seen_x * sine + seen_y * cosine};
    }
}

ImRect turned(const ImRect& what, const ImRect& box) {
    const ImVec2 sum{box.Min.x + box.Max.x, box.Min.y + box.Max.y};
    return {{sum.x - what.Max.x, sum.y - what.Max.y}, {sum.x - what.Min.x, sum.y - what.Min.y}};
}

} // namespace attune::ui
