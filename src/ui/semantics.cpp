#include "ui/semantics.h"

#include <imgui_internal.h>

#include <utility>

namespace attune::ui {

std::string_view name_of(ItemRole role) {
    switch (role) {
    case ItemRole::Button: return "button";
    case ItemRole::Link: return "link";
    case ItemRole::Text: return "text";
    case ItemRole::Heading: return "heading";
    case ItemRole::TextField: return "textfield";
    case ItemRole::Switch: return "switch";
    case ItemRole::Slider: return "slider";
    case ItemRole::Tab: return "tab";
    case ItemRole::Chip: return "chip";
    case ItemRole::Timer: return "timer";
    case ItemRole::Image: return "image";
    case ItemRole::Progress: return "progress";
    case ItemRole::ListItem: return "listitem";
    }
    return "text";
}

void Semantics::add(Item item) {
    if (silent_ > 0) return;
    const ImGuiContext* g = ImGui::GetCurrentContext();
    if (item.clip_max.x <= item.clip_min.x && g != nullptr && g->CurrentWindow != nullptr) {
        const ImRect& clip = g->CurrentWindow->ClipRect;
        item.clip_min = clip.Min;
        item.clip_max = clip.Max;
    }
    item.scrolls = !scrolls_.empty();
    for (const ImVec2& room : scrolls_) {
        item.scroll_above += room.x;
        item.scroll_below += room.y;
    }
    item.floating = floating_;
    item.group = group_;
    items_.push_back(std::move(item));
}

} // namespace attune::ui
