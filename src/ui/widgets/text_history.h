// Undo and redo of a text: what was replaced by what, and where the caret was.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace attune::ui {

/// Caret and the other end of the selection, in bytes; equal: nothing is selected.
struct Carets {
    std::size_t caret = 0, anchor = 0;

    bool operator==(const Carets&) const = default;
};

/// Edits of the kinds but `Whole` grow together while they go on where the last one stopped.
enum class EditKind : std::uint8_t { Whole, Typing, Backspacing, Deleting };

struct TextChange {
    std::size_t at = 0;
    std::string removed, inserted;
    Carets before, after;
    EditKind kind = EditKind::Whole;
};

class TextHistory {
public:
    void add(TextChange change);
    /// What comes next is a step of its own: the caret moved, the focus left.
    void seal() { open_ = false; }
    void clear();

    [[nodiscard]] bool can_undo() const { return !done_.empty(); }
    [[nodiscard]] bool can_redo() const { return !undone_.empty(); }
    /// Takes the change back (or does it again) in `text`; returns where the caret goes.
    Carets undo(std::string& text);
    Carets redo(std::string& text);

private:
    [[nodiscard]] bool grows(const TextChange& last, const TextChange& next) const;
    void forget_oldest();

    std::vector<TextChange> done_, undone_;
    std::size_t bytes_ = 0; ///< held by `done_`
    bool open_ = false;
};

} // namespace attune::ui
