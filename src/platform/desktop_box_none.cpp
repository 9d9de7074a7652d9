// Elsewhere SDL has boxes of its own.
#if defined(_WIN32) || defined(__EMSCRIPTEN__)

#include "platform/desktop_box.h"

namespace attune::platform {

bool show_by_desktop(const std::string&) { return false; }

} // namespace attune::platform

#endif
