// The frame round the screens: navigation, banners, notices, and which screen lies on which.
#pragma once

#include "ui/frame.h"

#include <span>

namespace attune::ui {

enum class Presentation : std::uint8_t {
    Page,   ///< with the navigation beside or below it
    Detail, ///< a page; beside the one before it, which draws both, where two panes fit
    Sheet,  ///< over the page before it
    Full,   ///< all of the window, no navigation
};

struct ScreenEntry {
    Screen screen;
    Presentation how;
    void (*draw)(Frame&);
};

/// One row for each screen that works; shots and the audit loop over it too.
[[nodiscard]] std::span<const ScreenEntry> screens();
[[nodiscard]] const ScreenEntry& entry_of(Screen screen);

/// Draws the whole window.
void draw_shell(Frame& f);

/// The style that Dear ImGui itself is given: nothing of its own shows.
void apply_base_style();

} // namespace attune::ui
