#include "ui/screens/keeping_parts.h"

#include "ui/icons.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"
#include "ui/widgets/row.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace attune::ui {
namespace {

std::string_view words_for(KeepingWork::What what) {
    switch (what) {
    case KeepingWork::What::Export: return "Saving to a file";
    case KeepingWork::What::Look: return "Looking at what is in it";
    case KeepingWork::What::Import: return "Bringing in";
    case KeepingWork::What::Restore: return "Restoring";
    case KeepingWork::What::Backup: return "Backing up";
    case KeepingWork::What::Undo: return "Taking it back";
    case KeepingWork::What::Move: return "Moving";
    case KeepingWork::What::Merge: return "Making them one";
    case KeepingWork::What::Check: return "Checking";
    }
    return "";
}

/// What is written in one go ends in a moment, and is not left half done.
bool can_stop(const KeepingWork& work) {
    using enum KeepingWork::What;
    return work.what != Backup && work.what != Undo && work.what != Merge && work.part < 1;
}

void bar(Frame& f, float part) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, height = f.dp(6);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled(min, {min.x + width, min.y + height}, f.palette.accent_soft, height / 2);
    const float done = std::max(height, width * std::clamp(part, 0.0F, 1.0F));
    draw.AddRectFilled(min, {min.x + done, min.y + height}, f.palette.accent, height / 2);
    ImGui::Dummy({width, height});
}

} // namespace

void work_line(Frame& f) {
    const auto& work = f.state.keeping.work;
    if (!work) return;
    gap(f, space::m);
    const Panel panel(f, "work", {}, space::l);
    std::string words{words_for(work->what)};
    if (work->part > 0) words += ", " + std::to_string(std::lround(work->part * 100)) + " %";
    text(f, Type::Body, words);
    if (work->part > 0) {
        gap(f, space::s);
        bar(f, work->part);
    }
    if (!can_stop(*work)) return;
    gap(f, space::s);
    if (chip(f, "Stop", {.icon = icon::close, .role = ItemRole::Button})) f.act(action::StopKeeping{});
}

void undo_line(Frame& f) {
    const Keeping& kept = f.state.keeping;
    if (!kept.can_undo) return;
    using By = keeping::Changed::By;
    gap(f, space::m);
    if (list_row(f,
                 kept.changed_by == By::Import  ? "Undo bringing in"
                 : kept.changed_by == By::Merge ? "Undo making two people one"
                                                : "Undo the restoring",
                 {.icon = icon::undo,
                  .hue = Hue::Gold,
                  .subtitle = "Everything it changed is as it was before; what you wrote since stays",
                  .id = "undo"}))
        f.act(action::UndoKeeping{});
}

void list_line(Frame& f, const char* sign, std::string_view words) {
    const Face style = face(f, Type::Body);
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const float lead = f.sp(32);
    draw_icon(f, *ImGui::GetWindowDrawList(), sign, {pos.x + f.sp(10), pos.y + style.line / 2}, f.sp(20),
              f.palette.accent);
    const Column column({pos.x + lead, pos.y}, std::max(f.dp(80), ImGui::GetContentRegionAvail().x - lead));
    text(f, Type::Body, words);
}

} // namespace attune::ui
