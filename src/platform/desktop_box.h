// A box from the desktop's own programs, where SDL has none.
#pragma once

#include <string>

namespace attune::platform {

/// Waits until it was read, where the desktop has a box. False: it has nothing to say it with.
bool show_by_desktop(const std::string& text);

} // namespace attune::platform
