// Long lists of rows of unequal height: only those near the window are drawn.
#pragma once

#include <cstddef>
#include <vector>

#include "ui/frame.h"

namespace attune::ui {

/// Heights are remembered from when a row was last drawn; a row never drawn counts as one that was.
/// When one above the window turns out to be higher, what is seen stays where it is.
/// Rows out of sight are skipped in runs, so that a frame costs what it shows.
class ListClip {
public:
    ListClip(Frame& f, const char* id, std::size_t count);
    ~ListClip();
    ListClip(const ListClip&) = delete;
    ListClip& operator=(const ListClip&) = delete;

    /// False: out of sight, its room is kept; draw nothing and don't call `end_row`.
    bool begin_row(std::size_t index);
    void end_row(std::size_t index);

private:
    void flush();
    [[nodiscard]] float height_of(std::size_t index) const;

    Frame& f_;
    std::vector<float>& heights_;
    float seen_from_;       ///< window coordinates
    float top_, foot_;      ///< what is worth drawing
    ImGuiID id_;
    float guess_;           ///< of a row that was never drawn
    float owed_ = 0;        ///< rows above the window turned out to be so much higher
    float skipped_ = 0;
    float row_top_ = 0;
};

}  // namespace attune::ui
