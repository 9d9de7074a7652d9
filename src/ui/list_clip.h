// Long lists of rows of unequal height: only those near the window are drawn.
#pragma once

#include <cstddef>
#include <vector>

#include "ui/frame.h"

namespace attune::ui {

/// Heights are remembered from when a row was last drawn; a row never drawn counts as the mean.
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

    std::vector<float>& heights_;
    float top_, foot_;      ///< what is worth drawing, window coordinates
    float guess_;
    float skipped_ = 0;
    float row_top_ = 0;
};

}  // namespace attune::ui
