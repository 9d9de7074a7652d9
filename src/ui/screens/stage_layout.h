// How the stage is laid out: beside the normal layouts, the mode for the far end of the room, the
// two halves of a table, and the wait of a time-out.
#pragma once

#include "ui/screens/stage_parts.h"

namespace attune::ui {

/// One column, ring and words side by side, or two panes, as the room asks for.
void stage_normal(Frame& f, const Scene& scene, const ImRect& room);
/// Readable at 3 m: who, the clock, the deciding buttons.
void stage_from_afar(Frame& f, const Scene& scene, const ImRect& room);
/// Two halves face to face.
void stage_table(Frame& f, const Scene& scene, const ImRect& room);
/// The wait of a time-out, until somebody is back.
void stage_waits(Frame& f, const Scene& scene, const ImRect& room);

/// The keyboard on the stage. Call after everything is drawn.
void stage_keys(Frame& f, const Scene& scene);

} // namespace attune::ui
