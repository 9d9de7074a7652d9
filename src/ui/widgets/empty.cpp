#include "ui/widgets/empty.h"

#include "ui/surface.h"

namespace attune::ui {

void empty_state(Frame& f, const char* icon, std::string_view title, std::string_view line) {
    gap(f, f.layout.low ? space::l : 64);
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 centre{pos.x + width / 2, pos.y + f.dp(36)};
    draw.AddCircleFilled(centre, f.dp(36), f.palette.accent_soft);
    draw_icon(f, draw, icon, centre, f.dp(32), f.palette.accent);
    gap(f, 72 + space::l);
    text(f, Type::Note, title, {.align = Align::Centre, .size_dp = 22});
    if (line.empty()) return;
    gap(f, space::xs);
    text(f, Type::Body, line, {.colour = f.palette.text_quiet, .align = Align::Centre, .size_dp = 15});
}

} // namespace attune::ui
