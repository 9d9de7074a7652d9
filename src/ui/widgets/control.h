// Controls for settings: a switch, a choice of a few, a slider. Each as wide as the row.
#pragma once

#include "ui/frame.h"

#include <span>
#include <string>
#include <string_view>

namespace attune::ui {

/// A row with a switch at the end. True when it was turned; `on` is what it is now.
bool toggle(Frame& f, std::string_view label, bool on, std::string_view line = {});

/// A few choices side by side, or below one another where they don't fit. Returns the index that was
/// pressed; -1: none.
int choice(Frame& f, std::string_view label, std::span<const std::string_view> choices, int chosen);

/// The same without its label shown.
int segments(Frame& f, std::string_view label, std::span<const std::string_view> choices, int chosen);

struct SliderLook {
    float min = 0, max = 1, step = 0.1F;
    std::string value; ///< the value in words: "110 %"
    bool enabled = true;
    bool unset = false; ///< nobody has chosen yet: no grip is shown, and `value` is said, not shown
};
/// Drag it, tap on it, or use the arrow keys; one that is unset begins in the middle with them. True while it
/// changes; `value` is clamped to the steps.
bool slider(Frame& f, std::string_view label, float& value, const SliderLook& look);

} // namespace attune::ui
