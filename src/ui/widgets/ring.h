// The ring and the clock of the stage, and bars that compare times.
#pragma once

#include "core/hue.h"
#include "core/time.h"
#include "ui/frame.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::ui {

/// "3:25", "1:02:09", "+0:07" once the time is over. Rounds up as core's `shown_clock` does, so that the
/// start shows the full length and 0:00 is the moment it ends.
[[nodiscard]] std::string countdown_words(Millis remaining);
/// "14 min", "1 h 5 min", "45 s": planned lengths.
[[nodiscard]] std::string length_words(Millis length);

struct RingLook {
    Millis remaining{};
    Millis length{};
    ImU32 colour = 0; ///< of the part that is left
    ImU32 track = 0;  ///< 0: the theme's surface
    bool length_shown = true;
    bool dashed = false;    ///< nearly over: a sign for those who don't see the colour, or have it already
    bool still = false;     ///< paused: the colour is quieter
    std::string_view below; ///< under the clock; empty: "of 5:00"
};
/// Centred on a point; the clock inside, its size follows the ring's. Says itself as a timer.
void ring(Frame& f, ImVec2 centre, float diameter, const RingLook& look);

struct Bar {
    std::string name;
    Hue hue = Hue::Coral;
    Millis time{};
};
/// A row for each: name, bar, time; the longest fills `full` (0: the longest).
void time_bars(Frame& f, const std::vector<Bar>& bars, Millis full = Millis{0});

} // namespace attune::ui
