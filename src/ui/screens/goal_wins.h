// What went well on the way to a goal, each worth a line, and the wall if its owner likes.
#pragma once

#include "core/together.h"
#include "ui/frame.h"

namespace attune::ui {

void small_wins(Frame& f, const Goal& goal);

} // namespace attune::ui
