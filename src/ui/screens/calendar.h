// A month to choose a day from: as a grid of weeks, or where seven days don't fit as days with their names.
#pragma once

#include "core/together.h"
#include "ui/frame.h"

#include <optional>

namespace attune::ui {

/// As wide as the row. The day that was pressed; leafing through the months is its own affair.
std::optional<Day> calendar(Frame& f, Day chosen);

} // namespace attune::ui
