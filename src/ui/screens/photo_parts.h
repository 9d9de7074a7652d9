// What the sheets that a photo can be added to share.
#pragma once

#include "ui/frame.h"

namespace attune::ui {

/// Says that a photo is being made ready, with a way to take that back. False, and nothing drawn: none is.
bool photo_on_its_way(Frame& f);

} // namespace attune::ui
