// The program's colours for pages that a browser shows.
#pragma once

#include "core/settings.h"

#include <string>

namespace attune::app {

/// "--ground:#faf6f0;--text:…;" and so on, for `store::ExportWork`.
[[nodiscard]] std::string css_colours(ThemeChoice theme);

} // namespace attune::app
