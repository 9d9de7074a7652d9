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

/// Local time minus UTC. It changes with the season, so that it is asked for the moment that is meant.
class UtcOffset {
public:
    using At = std::chrono::minutes (*)(WallTime);

    UtcOffset(std::chrono::minutes always = {}) : always_{always} {}
    explicit UtcOffset(At season) : at_{season} {}

    [[nodiscard]] std::chrono::minutes at(WallTime when) const { return at_ ? at_(when) : always_; }
    [[nodiscard]] std::chrono::local_time<Millis> local(WallTime when) const {
        return std::chrono::local_time<Millis>{when.time_since_epoch() + at(when)};
    }
    /// The moment at which clocks show that: of two, and where there is none, one that is near.
    [[nodiscard]] WallTime wall(std::chrono::local_time<Millis> local) const {
        const WallTime near{local.time_since_epoch()};
        return near - at(near - at(near));
    }

    bool operator==(const UtcOffset&) const = default;

private:
    std::chrono::minutes always_{};
    At at_ = nullptr;
};

/// What time it is, handed down to everything that wants to know.
struct Now {
    Instant instant{};
    WallTime wall{};
    UtcOffset utc_offset{};

    [[nodiscard]] std::chrono::local_time<Millis> local() const { return utc_offset.local(wall); }
    [[nodiscard]] std::chrono::year_month_day today() const {
        return std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(local())};
    }
};

} // namespace attune
