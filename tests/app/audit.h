// What every screen has to keep to, whatever its size, text scale, theme and data.
#pragma once

#include "app/headless.h"
#include "ui/semantics.h"

#include <string>
#include <vector>

namespace attune::app {

using Items = std::vector<ui::Item>;
/// Each fault is one line: the rule, then the item.
using Faults = std::vector<std::string>;

/// Hit areas, windows, clips, cut text, overlaps. `size`: of the window, in pixels.
[[nodiscard]] Faults faults_of_place(const Items& items, ImVec2 size, float density = 1);
/// Everything that can be pressed has a name, and no two the same one.
[[nodiscard]] Faults faults_of_labels(const Items& items);
/// WCAG 2.1 AA: 4.5, and 3 for large text.
[[nodiscard]] Faults faults_of_contrast(const Items& items);
/// `walk`: the items as Tab came to them, each where it lies while nothing is scrolled.
[[nodiscard]] Faults faults_of_tab(const Items& items, const Items& walk);

/// Presses Tab until it comes round.
[[nodiscard]] Items tab_walk(Headless& h);

} // namespace attune::app
