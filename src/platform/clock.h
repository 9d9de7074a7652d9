// The only place that asks what time it is.
#pragma once

#include "core/time.h"

namespace attune::platform {

/// For systems whose steady clock stands still during sleep: adds what the wall clock says went by besides,
/// but believes it only forwards and only for sleeps of more than `least`, since people set clocks too.
class SleepGuard {
public:
    static constexpr Millis least{2'000};
    static constexpr Millis most{std::chrono::hours{24 * 7}};

    [[nodiscard]] Instant corrected(Millis steady, WallTime wall);

private:
    bool begun_ = false;
    Millis steady_{}, slept_{};
    WallTime wall_{};
};

/// Clocks as they stand. The instant counts the time that the machine slept (CLOCK_BOOTTIME; where a system
/// has none, a steady clock with a `SleepGuard`). Instants of one `Clock` can be compared. One per thread.
class Clock {
public:
    [[nodiscard]] Now read();

private:
    [[nodiscard]] Instant instant_at(WallTime wall);

    SleepGuard guard_;
};

/// Local time minus UTC at a moment, by the system's time zone.
[[nodiscard]] std::chrono::minutes utc_offset_at(WallTime wall);

} // namespace attune::platform
