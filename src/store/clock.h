// When versions were made, as text and as a clock that never runs backwards.
#pragma once

#include "core/time.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace attune::store {

/// RFC 3339 in UTC with milliseconds: "2026-11-22T20:15:03.250Z". Years 1970 to 9999; others are
/// held to these.
[[nodiscard]] std::string time_text(WallTime time);
/// Also takes whole seconds and other zones ("+01:00").
[[nodiscard]] std::optional<WallTime> time_from_text(std::string_view text);

/// A moment of a hybrid logical clock: wall time, and a count for what happened within the same
/// millisecond or while the wall clock stood behind. Orders the versions of a record.
/// Source: Kulkarni et al., "Logical Physical Clocks", 2014.
struct Stamp {
    WallTime wall{};
    std::uint16_t count = 0;

    auto operator<=>(const Stamp&) const = default;
};

/// The year 9999: versions from then on are not taken.
inline constexpr WallTime stamp_end{std::chrono::sys_days{std::chrono::year{9999} / 1 / 1}};

/// "2026-11-22T20:15:03.250Z-0001"; texts sort as stamps do. A time alone is taken with count 0.
[[nodiscard]] std::string stamp_text(const Stamp& stamp);
[[nodiscard]] std::optional<Stamp> stamp_from_text(std::string_view text);

/// The least stamp above one; the last one that is taken stays.
[[nodiscard]] Stamp next_after(const Stamp& stamp);

class HybridClock {
public:
    /// A stamp above all that were given or seen.
    [[nodiscard]] Stamp next(WallTime wall);
    void saw(const Stamp& stamp);
    [[nodiscard]] const Stamp& last() const { return last_; }

private:
    Stamp last_;
};

} // namespace attune::store
