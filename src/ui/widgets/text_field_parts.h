// The parts of a text field, each in a file of its own. For text_field*.cpp only.
#pragma once

#include "ui/frame.h"
#include "ui/text/spots.h"
#include "ui/ui_state.h"
#include "ui/widgets/text_edit.h"
#include "ui/widgets/text_field.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace attune::ui::field {

/// One field in one frame.
struct Field {
    Frame& f;
    const TextFieldLook& look;
    TextEdit& edit;
    ImGuiID id = 0;
    ImGuiWindow* window = nullptr;
    Face face;
    ImRect box;   ///< with its frame
    ImRect inner; ///< where the rows are seen
    bool enabled = true;
    bool hovered = false;
    bool active = false;
    bool submitted = false;

    [[nodiscard]] TextModel& model() const { return edit.model; }
    [[nodiscard]] bool one_line() const { return !look.multiline; }
    [[nodiscard]] bool composing() const { return active && !f.pre_edit.text.empty(); }
};

// ---- layout
/// Brings the rows up to date. Cheap when nothing changed.
void lay_out(Field& field);
[[nodiscard]] RowsView rows_view(const Field& field);
/// Where the left end of a row stands, in window coordinates.
[[nodiscard]] float row_left(const Field& field, const Row& row);
/// How far a long line scrolls, pixels.
[[nodiscard]] float scroll_x_max(const Field& field);
/// The text's height in pixels, all rows.
[[nodiscard]] float content_height(const Field& field);
/// The nearest place for a caret.
[[nodiscard]] Spot spot_at(const Field& field, ImVec2 point);
/// The character under a point.
[[nodiscard]] std::size_t cluster_under(const Field& field, ImVec2 point);
/// The caret at a position of the model, in window coordinates: its row from top to bottom.
[[nodiscard]] ImRect caret_rect(const Field& field, std::size_t at, bool trails);
/// The caret as it is shown: within what an input method composes, if it does.
[[nodiscard]] ImRect shown_caret_rect(const Field& field);
/// Rows that are in sight, from first to behind the last.
struct RowRange {
    std::size_t first = 0, last = 0;
};
[[nodiscard]] RowRange rows_in_sight(const Field& field);
[[nodiscard]] float row_top(const Field& field, std::size_t row);
/// Scrolls so that the caret is seen, in the field and in the page.
void follow_caret(Field& field);

// ---- focus
void activate(Field& field);
void deactivate(Field& field);
/// Who has the focus in this frame, before anything is typed or pressed.
void settle_focus(Field& field);
/// The focus has gone elsewhere.
void leave(Field& field);
/// Something was done: the caret shows and stays in sight.
void touched(Field& field);

// ---- input
void take_keys(Field& field);
void take_pointer(Field& field);
void take_finger(Field& field);
void copy_selection(Field& field);
void paste_clipboard(Field& field);
/// A drag beyond the edge scrolls.
void scroll_towards(Field& field, ImVec2 point);

// ---- the bar of Cut, Copy, Paste, Select all
void open_bar(Field& field);
void draw_bar(Field& field);
/// True when the pointer is busy with the bar.
bool take_bar(Field& field);

// ---- drawing
void draw_field(Field& field);
/// Centres of the handles that a finger can take; none: not shown. Lower, upper, caret.
struct Handles {
    std::array<ImVec2, 3> centre{};
    std::array<bool, 3> shown{};
};
[[nodiscard]] Handles handles_of(const Field& field);
[[nodiscard]] float handle_radius(const Field& field);

} // namespace attune::ui::field
