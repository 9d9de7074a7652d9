// Two people of one name, who mostly are one.
#pragma once

#include "ui/frame.h"

namespace attune::ui {

/// Asks whether they are, with the way to make them one; nothing where all names differ.
void ask_about_namesakes(Frame& f);

} // namespace attune::ui
