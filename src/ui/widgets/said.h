// What somebody said: who, small signs beside the name, the words. An answer, an entry, a comment, a cheer.
#pragma once

#include "core/hue.h"
#include "ui/frame.h"

#include <string>
#include <string_view>
#include <vector>

namespace attune::ui {

struct SaidLook {
    std::string_view id;
    std::string_view name;
    Hue hue = Hue::Coral;
    std::string_view when;         ///< below the name
    std::vector<std::string> tags; ///< pills beside the name, below it where they don't fit
    std::string_view asked;        ///< what was asked, above the words
    std::string_view words;        ///< in serif
    std::string_view quiet;        ///< instead of words: "Sealed until you have both written"
    const char* sign = nullptr;    ///< an icon at the right end: a lock
    int lines_max = 0;             ///< 0: all
    bool presses = true;           ///< leads somewhere
    std::string_view also;         ///< for those who only hear it: what the page says elsewhere, as the day
};
/// A card as wide as the row. True when it was pressed.
bool said(Frame& f, const SaidLook& look);

} // namespace attune::ui
