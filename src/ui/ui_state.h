// What widgets remember from frame to frame. Owned by the app, one per window.
#pragma once

#include <imgui.h>

#include <memory>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/state.h"
#include "ui/text/set_text.h"

namespace attune::ui {

struct TextEdit;    // widgets/text_edit.h
struct ScrollState; // scroll.h

struct UiState {
    UiState();
    ~UiState();
    UiState(const UiState&) = delete;
    UiState& operator=(const UiState&) = delete;

    std::unordered_map<ImGuiID, std::unique_ptr<TextEdit>> edits;
    std::unordered_map<ImGuiID, std::unique_ptr<ScrollState>> scrolls;
    ImGuiID scrolling = 0;      ///< the region that a finger drags or that glides
    bool opening = false;       ///< the screen being drawn was not there in the last frame
    std::vector<Place> places;  ///< of the last frame
    float came_from = 0;        ///< the side that the page came from: right 1, left -1
    std::unordered_set<ImGuiID> open;  ///< what was unfolded
    /// One number for each phase of the way being written, so that its fields keep what they are
    /// about when the order changes; and those from before a phase was taken out.
    std::vector<int> phase_keys, phase_keys_before;
    int next_phase_key = 0;
    int focus_lost_frames = 0;  ///< since what had the keyboard's focus was last drawn
    ImGuiID wants_focus = 0;    ///< a widget to be focused when it is next drawn
    int atlas_shadow = -1;      ///< rectangle of the shadow in the font atlas
    struct RowHeights {
        float key = 0;  ///< width and text scale that they were measured at
        std::vector<float> heights;
    };
    std::unordered_map<ImGuiID, RowHeights> row_heights;  ///< of long lists, see list_clip.h
    SetTexts set_texts;
    std::unordered_map<ImGuiID, float> heights;  ///< of sheets and the like, as last measured, pixels
};

}  // namespace attune::ui
