// A full page in one colour: the device is handed on, or something lies behind a tap.
#pragma once

#include "core/hue.h"
#include "ui/frame.h"

#include <string_view>
#include <vector>

namespace attune::ui {

struct CoverLook {
    Hue hue = Hue::Plum;
    std::string_view initial;   ///< a large avatar; empty: an icon
    const char* icon = nullptr; ///< instead
    std::string_view title;
    std::string_view line;
    std::string_view primary;                ///< the button; empty: none
    std::vector<std::string_view> options{}; ///< quieter ones above it
    bool closes = true;                      ///< with a cross that asks for `Back`
};
/// Fills the page. Returns 0 for the primary button, from 1 on the options; -1: nothing was pressed.
int cover(Frame& f, const CoverLook& look);

} // namespace attune::ui
