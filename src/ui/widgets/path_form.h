// Where something lies on the disk: written into a field, taken with a button or Enter.
#pragma once

#include "ui/frame.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace attune::ui {

struct PathForm {
    std::string_view label, placeholder; ///< of the field
    std::string_view take;               ///< what the button says
    const char* icon = nullptr;          ///< on it
    bool enabled = true;                 ///< it can be taken now, once something is written
    std::size_t length_max = 1000;       ///< grapheme clusters; 0: no bound
};

/// True when what is written shall be taken. One in an ImGui id scope.
[[nodiscard]] bool path_form(Frame& f, std::string& path, const PathForm& form);

} // namespace attune::ui
