#include "ui/turned.h"

namespace attune::ui {

Turned::Turned(ImDrawList& draw, const ImRect& box)
    : draw_(draw), sum_(box.Min.x + box.Max.x, box.Min.y + box.Max.y) {
    draw_.AddDrawCmd();  // the commands before keep their clip rectangles
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
    draw_.AddDrawCmd();  // and so do those after
}

ImRect turned(const ImRect& what, const ImRect& box) {
    const ImVec2 sum{box.Min.x + box.Max.x, box.Min.y + box.Max.y};
    return {{sum.x - what.Max.x, sum.y - what.Max.y}, {sum.x - what.Min.x, sum.y - what.Min.y}};
}

}  // namespace attune::ui
