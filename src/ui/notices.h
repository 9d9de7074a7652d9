// Words that come and go: banners that last while something is wrong, a notice that can be undone.
#pragma once

#include "ui/frame.h"

#include <imgui_internal.h>

namespace attune::ui {

/// Draws lasting banners (disk trouble, what loading set aside) at the top and returns what is left.
ImRect draw_banners(Frame& f, ImRect room);
/// The banner of disk trouble alone, where a sheet hides the page's: returns its height, 0 when all is well.
float draw_trouble(Frame& f, ImVec2 pos, float width);
/// Draws the notice of the moment into the current window, over all of it: above what was kept free, or with a sheet
/// up where it hides nothing of it that can be pressed.
void draw_notice(Frame& f, bool by_sheet);
/// A quiet sign while words wait for a slow disk; nothing while saving is as quick as it should be.
void draw_saving(Frame& f);

} // namespace attune::ui
