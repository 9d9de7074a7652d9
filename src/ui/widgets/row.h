// Rows of a list: an icon or avatar, a title, a line below, a sign at the end. As cards.
#pragma once

#include "ui/frame.h"

#include <optional>
#include <string_view>

namespace attune::ui {

struct RowLook {
    const char* icon = nullptr; ///< in a round of the hue's soft tone
    std::string_view initial;   ///< instead of an icon: an avatar
    Hue hue = Hue::Coral;
    std::string_view subtitle;
    const char* trailing = nullptr; ///< icon at the end, e.g. a chevron
    std::string_view value;         ///< words at the end
    bool selected = false;
    std::string_view id; ///< the record's id; else the title
};
/// A card that can be pressed, as wide as the row. True when it was.
bool list_row(Frame& f, std::string_view title, const RowLook& look);

/// A small heading over a group of things.
void section(Frame& f, std::string_view words);

} // namespace attune::ui
