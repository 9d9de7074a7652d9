#include "ui/list_clip.h"

#include <imgui_internal.h>

#include "ui/ui_state.h"

namespace attune::ui {
namespace {

constexpr float unknown = -1;

std::vector<float>& heights_for(Frame& f, ImGuiID id, std::size_t count) {
    auto& kept = f.ui.row_heights[id];
    // Another width or text size wraps differently: what was measured no longer holds.
    const float key = ImGui::GetContentRegionAvail().x * 16 + f.layout.text_scale;
    if (kept.key != key || kept.heights.size() != count) {
        kept.key = key;
        kept.heights.assign(count, unknown);
    }
    return kept.heights;
}

}  // namespace

ListClip::ListClip(Frame& f, const char* id, std::size_t count)
    : heights_(heights_for(f, ImGui::GetID(id), count)), guess_(f.sp(96)) {
    const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
    const float margin = clip.GetHeight() / 2;  // the next Tab and a flick land on drawn rows
    top_ = clip.Min.y - margin;
    foot_ = clip.Max.y + margin;
}

ListClip::~ListClip() { flush(); }

void ListClip::flush() {
    if (skipped_ > 0) ImGui::Dummy({1, skipped_});
    skipped_ = 0;
}

bool ListClip::begin_row(std::size_t index) {
    const float y = ImGui::GetCursorScreenPos().y + skipped_;
    const float height = heights_[index] == unknown ? guess_ : heights_[index];
    if (y + height < top_ || y > foot_) {
        skipped_ += height;
        return false;
    }
    flush();
    row_top_ = ImGui::GetCursorScreenPos().y;
    return true;
}

void ListClip::end_row(std::size_t index) { heights_[index] = ImGui::GetCursorScreenPos().y - row_top_; }

}  // namespace attune::ui
