// Days as people write them into tables.
#pragma once

#include "core/time.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::store {

enum class DayOrder { DayFirst, MonthFirst };

/// As the column has it: day first, as nearly everywhere, unless one of its days can only be read the other way
/// ("11/22/2024") and none only this way.
[[nodiscard]] DayOrder day_order_of(const std::vector<std::string>& dates);

struct DateWish {
    DayOrder order = DayOrder::DayFirst;
    UtcOffset utc_offset{};
    WallTime now{};
};

/// "2026-11-22", "2026-11-22 19:30", "22.11.2026", "22/11/26 7:30 PM"; without an hour at noon there. None: it is no
/// day, or none between 1970 and the end of the year after `now`.
[[nodiscard]] std::optional<WallTime> date_in(std::string_view text, const DateWish& wish);

} // namespace attune::store
