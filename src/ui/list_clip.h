// Long lists of rows of unequal height: only those near the window are looked at.
#pragma once

#include "ui/frame.h"
#include "ui/ui_state.h"

#include <cstddef>

namespace attune::ui {

/// Heights are remembered from when a row was last drawn; a row never drawn counts as the one that was
/// drawn first. When one above the window turns out to be higher, what is seen stays where it is.
/// A frame costs what it shows; one that finds a new height costs an addition for each row below it.
///     ListClip clip(f, "rows", rows.size());
///     for (std::size_t i = clip.first(); clip.begin_row(i); ++i) { draw(rows[i]); clip.end_row(i); }
class ListClip {
public:
    ListClip(Frame& f, const char* id, std::size_t count);
    ~ListClip();
    ListClip(const ListClip&) = delete;
    ListClip& operator=(const ListClip&) = delete;

    /// The first row worth drawing.
    [[nodiscard]] std::size_t first() const { return first_; }
    /// False: the rest is out of sight.
    bool begin_row(std::size_t index);
    void end_row(std::size_t index);

private:
    Frame& f_;
    RowHeights& rows_;
    ImGuiID id_;
    float seen_from_, foot_; ///< window coordinates; up to the latter is worth drawing
    double start_;           ///< y of the list's beginning
    std::size_t first_ = 0;
    std::size_t next_ = 0; ///< the row after those that have their place
    float owed_ = 0;       ///< rows above the window turned out to be so much higher
    float row_top_ = 0;
};

} // namespace attune::ui
