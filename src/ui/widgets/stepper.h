// A value between a minus and a plus.
#pragma once

#include "core/time.h"
#include "ui/frame.h"

#include <string_view>

namespace attune::ui {

struct StepperLook {
    std::string_view less, more; ///< the names of its two buttons
    bool can_less = true, can_more = true;
    std::string_view id; ///< unique in its id scope
};

/// How wide it is with this value, in pixels.
[[nodiscard]] float stepper_width(const Frame& f, std::string_view value);
/// -1, 0 or 1: what was pressed.
int stepper(Frame& f, std::string_view value, const StepperLook& look);

/// The same at the end of a line of words, or below them where it is narrow.
int stepper_line(Frame& f, std::string_view words, std::string_view value, const StepperLook& look);

/// A length one step shorter or longer, as minutes are set: by half minutes below one, by five from
/// thirty on; between `phase_min` and `phase_max`.
[[nodiscard]] Millis stepped(Millis length, int by);
/// A stepper for the length of `what` ("Speak"). True when it changed.
bool length_stepper(Frame& f, std::string_view what, Millis& length, std::string_view id);

} // namespace attune::ui
