// What the pages about backups, saving and bringing in share.
#pragma once

#include "ui/frame.h"

#include <string_view>

namespace attune::ui {

/// What is being done just now, how far it is, and the way to stop it; nothing when nothing is.
void work_line(Frame& f);

/// What the last restoring, bringing in or merging changed, to be taken back; nothing when there is none.
void undo_line(Frame& f);

/// An icon and words beside it, nothing to press.
void list_line(Frame& f, const char* sign, std::string_view words);

} // namespace attune::ui
