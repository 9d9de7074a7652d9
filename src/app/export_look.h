// The program's colours for pages that a browser shows.
#pragma once

#include "core/settings.h"

#include <set>
#include <string>

namespace attune::app {

/// "--ground:#faf6f0;--text:…;" and so on, for `store::ExportWork`.
[[nodiscard]] std::string css_colours(ThemeChoice theme);

/// The program's fonts with these characters, inside the style sheet. Without those that can't be read.
[[nodiscard]] std::string css_fonts(const std::set<char32_t>& characters);

} // namespace attune::app
