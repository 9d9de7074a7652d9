// A little paper, scattered once over the screen on which something is celebrated.
#pragma once

#include "ui/frame.h"

namespace attune::ui {

/// Over everything else, while `State::settling` is a celebration and young. With reduced motion none falls.
void draw_scatter(Frame& f);

} // namespace attune::ui
