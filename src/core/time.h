// Clocks as values. The platform reads them once a frame; nothing below it asks for the time.
#pragma once

#include <chrono>

namespace attune {

using Millis = std::chrono::milliseconds;

/// A clock that never jumps and counts the time the machine sleeps. Only differences mean anything.
struct BootClock {
    using duration = Millis;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<BootClock, duration>;
    static constexpr bool is_steady = true;
};
using Instant = BootClock::time_point;

/// Calendar time in UTC. May jump when somebody sets the clock.
using WallTime = std::chrono::sys_time<Millis>;

/// What time it is, handed down to everything that wants to know.
struct Now {
    Instant instant{};
    WallTime wall{};
    std::chrono::minutes utc_offset{}; ///< local time = wall + utc_offset, at this moment

    [[nodiscard]] std::chrono::local_time<Millis> local() const {
        return std::chrono::local_time<Millis>{wall.time_since_epoch() + utc_offset};
    }
    [[nodiscard]] std::chrono::year_month_day today() const {
        return std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(local())};
    }
};

} // namespace attune
