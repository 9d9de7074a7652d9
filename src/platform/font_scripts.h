// Which Noto file holds which characters.
#pragma once

#include <span>
#include <string_view>

namespace attune::platform {

struct ScriptFont {
    char32_t first, last;    ///< both included; runs may overlap, the earlier row is asked first
    std::string_view family; ///< of the file "<family>-Regular.ttf"
};

[[nodiscard]] std::span<const ScriptFont> script_fonts();

} // namespace attune::platform
