// What widgets remember from frame to frame. Owned by the app, one per window.
#pragma once

#include "core/state.h"
#include "ui/text/set_text.h"

#include <imgui.h>

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace attune::ui {

struct TextEdit;      // widgets/text_edit.h
struct ScrollState;   // scroll.h
struct CardTable;     // widgets/card_table.h
struct JournalLists;  // screens/journal_lists.h
struct TogetherLists; // screens/together_lists.h
struct NoteWall;      // widgets/note_wall.h

/// Of a long list, see list_clip.h.
struct RowHeights {
    float key = 0;              ///< width and text scale that they were measured at
    std::vector<float> heights; ///< below 0: not known yet
    float guess = 0;            ///< of those
    std::vector<double> tops;   ///< of each row from the list's beginning, and of its end
    std::size_t settled = 0;    ///< rows whose end is where `tops` says
};

struct UiState {
    UiState();
    ~UiState();
    UiState(const UiState&) = delete;
    UiState& operator=(const UiState&) = delete;

    std::unordered_map<ImGuiID, std::unique_ptr<TextEdit>> edits;
    std::unordered_map<ImGuiID, std::unique_ptr<ScrollState>> scrolls;
    std::unique_ptr<CardTable> card_table;
    std::string card_query; ///< what cards are searched for
    std::unique_ptr<NoteWall> note_wall;
    std::string photo_path;  ///< of a picture for what is being written
    std::string photo_shown; ///< the one that lay there, or was on its way, in the last frame
    std::string folder_path; ///< of a folder to share through
    std::unique_ptr<JournalLists> journal_lists;
    std::unique_ptr<TogetherLists> together_lists;
    std::string journal_query;       ///< what entries are searched for
    bool journal_query_mine = false; ///< also among those that are only somebody's
    RecordId revealed;               ///< the entry behind a tap that was shown
    std::string place_path;          ///< where the data folder is to go
    std::string import_path;         ///< of what is to be brought in
    /// Who says something to an entry, where that is open.
    std::unordered_map<RecordId, RecordId> answerers;
    /// Ideas on the quiet turn that lasts, the latest at the end.
    std::vector<RecordId> ideas_said;
    int chart_span = 0;                            ///< weeks, months, years
    std::unordered_map<ImGuiID, int> chart_column; ///< the one whose values are shown
    std::optional<Day> calendar_month;             ///< its first day, where somebody leafed
    std::optional<Instant> held_since;             ///< a button that wants to be held
    /// What the stage showed last: its regions begin at their top with each new step.
    std::optional<std::pair<RecordId, Step>> stage_step;
    bool is_new_step = false;
    RecordId stage_card;                   ///< the one that lay on the stage in the last frame
    bool begin_card = false;               ///< the keyboard goes to the next card being written
    std::optional<std::size_t> begin_step; ///< and to this step of a goal
    ImGuiID clicked = 0;                   ///< what was last clicked or tapped
    ImGuiID scrolling = 0;                 ///< the region that a finger drags or that glides
    bool opening = false;                  ///< the screen being drawn was not there in the last frame
    std::vector<Place> places;             ///< of the last frame
    struct SheetPlace {
        ImVec2 min{}, max{};
        float title_foot = 0; ///< where its header ends, below min.y
        bool from_below = false;
    };
    std::optional<SheetPlace> sheet;  ///< the one on top, or one that is on its way out
    float came_from = 0;              ///< the side that the page came from: right 1, left -1
    std::unordered_set<ImGuiID> open; ///< what was unfolded
    /// One number for each phase of the way being written, so that its fields keep what they are
    /// about when the order changes; and those from before a phase was taken out.
    std::vector<int> phase_keys, phase_keys_before;
    int next_phase_key = 0;
    std::optional<int> phase_to_show; ///< to be scrolled to when it is next drawn
    int focus_lost_frames = 0;        ///< since what had the keyboard's focus was last drawn
    /// The stage as it was when the focus ring was last used there, see stage_keys.cpp.
    struct StageRing {
        Step step;
        int not_quite = 0;
        std::size_t status = 0; ///< index of the alternative
        Instant used{};
    };
    std::optional<StageRing> stage_ring;
    ImGuiID wants_focus = 0; ///< a widget to be focused when it is next drawn
    int atlas_shadow = -1;   ///< rectangle of the shadow in the font atlas
    std::unordered_map<ImGuiID, RowHeights> row_heights;
    SetTexts set_texts;
    std::unordered_map<ImGuiID, float> heights; ///< of sheets and the like, as last measured, pixels
};

} // namespace attune::ui
