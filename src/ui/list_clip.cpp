#include "ui/list_clip.h"

#include "ui/scroll.h"
#include "ui/ui_state.h"

#include <imgui_internal.h>

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

} // namespace

ListClip::ListClip(Frame& f, const char* id, std::size_t count)
    : f_(f), heights_(heights_for(f, ImGui::GetID(id), count)), id_(ImGui::GetID(id)) {
    const auto known = f.ui.heights.find(id_);
    guess_ = known != f.ui.heights.end() ? known->second : f.sp(96);
    const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
    const float margin = clip.GetHeight() / 2; // the next Tab and a flick land on drawn rows
    seen_from_ = clip.Min.y;
    top_ = clip.Min.y - margin;
    foot_ = clip.Max.y + margin;
}

ListClip::~ListClip() {
    skipped_ += owed_;
    flush();
    if (owed_ != 0) move_with_content(f_, owed_);
}

void ListClip::flush() {
    if (skipped_ > 0) ImGui::Dummy({1, skipped_});
    skipped_ = 0;
}

float ListClip::height_of(std::size_t index) const {
    return heights_[index] == unknown ? guess_ : heights_[index];
}

bool ListClip::begin_row(std::size_t index) {
    const float y = ImGui::GetCursorScreenPos().y + skipped_;
    const float height = height_of(index);
    if (y + height < top_ || y > foot_) {
        skipped_ += height;
        return false;
    }
    flush();
    row_top_ = ImGui::GetCursorScreenPos().y;
    return true;
}

void ListClip::end_row(std::size_t index) {
    const float assumed = height_of(index);
    const float height = ImGui::GetCursorScreenPos().y - row_top_;
    heights_[index] = height;
    if (index > 0) f_.ui.heights.try_emplace(id_, height); // the first one may have a heading
    if (height == assumed || row_top_ + height > seen_from_) return;
    // Above what is seen: in this frame all below stays where it is, from the next on it is
    // scrolled to.
    owed_ += height - assumed;
    ImGui::SetCursorScreenPos({ImGui::GetCursorScreenPos().x, row_top_ + assumed});
}

} // namespace attune::ui
