// What is at hand today, each one tap away.
#pragma once

#include "ui/frame.h"

namespace attune::ui {

/// Up to two quiet lines: a check-in that waits, a plan today, a ritual due; else, now and then, a good
/// moment. Nothing where there is nothing.
void at_hand(Frame& f);

} // namespace attune::ui
