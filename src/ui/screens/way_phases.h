// The phases of a way while it is written.
#pragma once

#include "core/way.h"
#include "ui/frame.h"

namespace attune::ui {

/// The list: each phase unfolds to be changed; they are added, ordered, copied and taken out.
void edit_phases(Frame& f, Way& way);

/// The icon of what people do in a phase.
[[nodiscard]] const char* icon_of(Role role);

} // namespace attune::ui
