// A text being edited: caret, selection, undo. Knows rows, but neither fonts nor ImGui.
#pragma once

#include "ui/text/rows.h"
#include "ui/text/spots.h"
#include "ui/text/words.h"
#include "ui/widgets/text_history.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace attune::ui {

/// Left and right are the eye's; what begins at the right goes on to the left.
enum class Move : std::uint8_t {
    Left,
    Right,
    WordLeft,
    WordRight,
    RowStart,
    RowEnd,
    Up,
    Down,
    PageUp,
    PageDown,
    TextStart,
    TextEnd,
};

/// What a drag selects by: set by one, two or three clicks.
enum class Grain : std::uint8_t { Cluster, Word, Paragraph };

/// The rows of a text as it is shown, for what depends on them.
struct RowsView {
    const std::vector<Row>& rows;
    const Measured& measured;
    std::size_t per_page = 1;
    float room = 0; ///< pixels; rows of paragraphs that begin at the right end there
};

class TextModel {
public:
    /// Takes a text from outside: undo begins anew, the caret stays where it can.
    void reset(std::string_view text);
    [[nodiscard]] const std::string& text() const { return text_; }
    /// Grows with every change of the text.
    [[nodiscard]] std::uint64_t revision() const { return revision_; }
    [[nodiscard]] std::size_t length() const { return length_; } ///< in clusters

    [[nodiscard]] std::size_t caret() const { return at_.caret; }
    [[nodiscard]] std::size_t anchor() const { return at_.anchor; }
    /// The caret is shown at the end of a wrapped row, not at the beginning of the next.
    [[nodiscard]] bool trails() const { return trails_; }
    [[nodiscard]] bool has_selection() const { return at_.caret != at_.anchor; }
    [[nodiscard]] Span selection() const;
    [[nodiscard]] std::string_view selected() const;

    void move(Move move, bool extend, const RowsView& view);
    void place(std::size_t at, bool extend, bool trails = false);
    /// Selects what the grain says at `at`, and lets `drag_to` go on with it.
    void pick(std::size_t at, Grain grain);
    /// Extends the selection of `place` or `pick` to `at`, by its grain.
    void drag_to(std::size_t at, bool trails = false);
    /// Takes hold of one end of the selection, so that the other one stays.
    void hold_end(bool upper);
    void select_all();

    /// Replaces the selection. `length_max` in clusters, 0: no bound; what goes beyond it is left
    /// out, at a cluster's border. False when something was.
    bool type(std::string_view words, std::size_t length_max, bool one_line);
    bool paste(std::string_view words, std::size_t length_max, bool one_line);
    /// Deletes the selection, or up to where `reach` would lead.
    void erase(Move reach, const RowsView& view);
    void erase_selection();

    [[nodiscard]] bool can_undo() const { return history_.can_undo(); }
    [[nodiscard]] bool can_redo() const { return history_.can_redo(); }
    void undo();
    void redo();
    /// The next edit is an undo step of its own.
    void seal() { history_.seal(); }

private:
    [[nodiscard]] Spot target_of(Move move, const RowsView& view) const;
    /// The same in the order of the text: left is back.
    [[nodiscard]] Spot target_in_text(Move move, const RowsView& view) const;
    [[nodiscard]] Spot vertical(std::ptrdiff_t rows, const RowsView& view) const;
    [[nodiscard]] Span grain_at(std::size_t at) const;
    bool insert(std::string words, std::size_t length_max, EditKind kind);
    void replace(Span span, std::string_view with, EditKind kind);
    void changed();

    std::string text_;
    Carets at_;
    bool trails_ = false;
    float wish_x_ = -1; ///< where up and down would like to stay; below 0: not set
    Grain grain_ = Grain::Cluster;
    Span origin_; ///< what `pick` selected first
    TextHistory history_;
    std::uint64_t revision_ = 1;
    std::size_t length_ = 0;
};

} // namespace attune::ui
