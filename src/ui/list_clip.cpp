#include "ui/list_clip.h"

#include "ui/scroll.h"

#include <imgui_internal.h>

#include <algorithm>

namespace attune::ui {
namespace {

constexpr float unknown = -1;

RowHeights& rows_for(Frame& f, ImGuiID id, std::size_t count) {
    RowHeights& rows = f.ui.row_heights[id];
    // Another width or text size wraps differently: what was measured no longer holds.
    const float key = ImGui::GetContentRegionAvail().x * 16 + f.layout.text_scale;
    if (rows.key != key || rows.heights.size() != count) {
        rows = {.key = key};
        rows.heights.assign(count, unknown);
        rows.tops.assign(count + 1, 0);
    }
    return rows;
}

float height_of(const RowHeights& rows, std::size_t index) {
    return rows.heights[index] == unknown ? rows.guess : rows.heights[index];
}

void settle_tops(RowHeights& rows, float guess) {
    if (rows.guess != guess) rows.settled = 0;
    rows.guess = guess;
    for (; rows.settled < rows.heights.size(); ++rows.settled)
        rows.tops[rows.settled + 1] = rows.tops[rows.settled] + height_of(rows, rows.settled);
}

void free_space(double height) {
    if (height > 0) ImGui::Dummy({1, static_cast<float>(height)});
}

} // namespace

ListClip::ListClip(Frame& f, const char* id, std::size_t count)
    : f_(f), rows_(rows_for(f, ImGui::GetID(id), count)), id_(ImGui::GetID(id)),
      start_(static_cast<double>(ImGui::GetCursorScreenPos().y)) {
    const auto known = f.ui.heights.find(id_);
    settle_tops(rows_, known != f.ui.heights.end() ? known->second : f.sp(96));
    const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
    const float margin = clip.GetHeight() / 2; // the next Tab and a flick land on drawn rows
    seen_from_ = clip.Min.y;
    foot_ = clip.Max.y + margin;
    const double top = static_cast<double>(clip.Min.y - margin) - start_;
    const auto end_in_sight = std::upper_bound(rows_.tops.begin() + 1, rows_.tops.end(), top);
    first_ = static_cast<std::size_t>(end_in_sight - rows_.tops.begin() - 1);
}

ListClip::~ListClip() {
    free_space(rows_.tops.back() - rows_.tops[next_] + static_cast<double>(owed_));
    if (owed_ != 0) move_with_content(f_, owed_);
}

bool ListClip::begin_row(std::size_t index) {
    if (index >= rows_.heights.size()) return false;
    if (index == first_) free_space(rows_.tops[first_]);
    next_ = index;
    row_top_ = ImGui::GetCursorScreenPos().y;
    return row_top_ <= foot_;
}

void ListClip::end_row(std::size_t index) {
    next_ = index + 1;
    const float assumed = height_of(rows_, index);
    const float height = ImGui::GetCursorScreenPos().y - row_top_;
    if (rows_.heights[index] != height) {
        rows_.heights[index] = height;
        rows_.settled = std::min(rows_.settled, index); // from the next frame on
    }
    if (index > 0) f_.ui.heights.try_emplace(id_, height); // the first one may have a heading
    if (height == assumed || row_top_ + height > seen_from_) return;
    // Above what is seen: in this frame all below stays where it is, from the next on it is
    // scrolled to.
    owed_ += height - assumed;
    ImGui::SetCursorScreenPos({ImGui::GetCursorScreenPos().x, row_top_ + assumed});
}

} // namespace attune::ui
