// A photo on a note, on its tile, and in the sheet where it is chosen.
#pragma once

#include "ui/frame.h"

namespace attune::ui {

struct PhotoLook {
    float corner_dp = radius::note;
    ImDrawFlags corners = ImDrawFlags_RoundCornersAll;
    ImU32 ground = 0;   ///< under it and until it is there; 0: the theme's sunken surface
    bool whole = false; ///< all of it fits in, else it covers the box and its edges may be cut off
};

/// Draws it into a box and names it "Photo" in the semantics tree. Where there is no picture yet,
/// or none any more, calm ground.
void draw_photo(Frame& f, ImDrawList& draw, const Photo& photo, ImVec2 min, ImVec2 max, const PhotoLook& look = {});

/// All of it in the middle of the row, as large as it goes without being cut or higher than `most`, pixels.
void whole_photo(Frame& f, const Photo& photo, float most, PhotoLook look);

/// Height of a box of that width for it: its own proportions, between 2:1 and 3:4, so that neither
/// a strip nor a tower comes of it.
[[nodiscard]] float photo_height(const Photo& photo, float width);

} // namespace attune::ui
