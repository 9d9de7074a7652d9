// What several of the pages of Together need.
#pragma once

#include "core/together_view.h"
#include "ui/frame.h"
#include "ui/surface.h"

#include <algorithm>
#include <string>
#include <vector>

namespace attune::ui {

/// "at home · free · 30 min".
[[nodiscard]] std::string idea_line(const IdeaShown& idea);
[[nodiscard]] const char* icon_of(const IdeaShown& idea);
[[nodiscard]] Hue hue_of(const IdeaShown& idea);
/// "18:30 · at home · Maya and Sam".
[[nodiscard]] std::string plan_line(const Frame& f, const Plan& plan);
/// "Every Sunday", and how it stands.
[[nodiscard]] std::string rhythm_words(const Ritual& ritual);
[[nodiscard]] std::string ritual_words(const Frame& f, const Ritual& ritual);

/// A leaf of the calendar and what is planned for it. True when it was pressed.
bool plan_row(Frame& f, const Plan& plan);
/// An idea, with a way to plan it at the end, or to the plan that there is.
void idea_row(Frame& f, const IdeaShown& idea);

/// Opens the editor with a plan of it, or goes on with the one that was begun.
void plan_idea(Frame& f, const IdeaShown& idea);
void write_plan(Frame& f);
/// Opens the editor with a memory of it, or the memory that there is.
void remember(Frame& f, const Plan* plan);

/// In halves side by side where the window is wide, else one below the other.
template <class Left, class Right>
void side_by_side(Frame& f, Left left, Right right) {
    if (!f.wide()) {
        left();
        gap(f, 22);
        return right();
    }
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const float between = f.dp(space::xxl), width = (ImGui::GetContentRegionAvail().x - between) / 2;
    {
        const Column column(pos, width);
        left();
    }
    const float end = ImGui::GetItemRectMax().y;
    {
        const Column column({pos.x + width + between, pos.y}, width);
        right();
    }
    ImGui::SetCursorScreenPos({pos.x, std::max(end, ImGui::GetItemRectMax().y)});
    ImGui::Dummy({1, 0});
}

/// What a memory is called: what it was, else what stays of it.
[[nodiscard]] std::string memory_title(const Memory& memory);

} // namespace attune::ui
