// What stands where there is nothing yet.
#pragma once

#include "ui/frame.h"

#include <string_view>

namespace attune::ui {

/// An icon, what will be here in one line, and a quieter line below, in the middle of the row.
void empty_state(Frame& f, const char* icon, std::string_view title, std::string_view line);

} // namespace attune::ui
