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

/// "2026-11-22", "2026-11-22 19:30", "22.11.2026", "22/11/26"; without an hour at noon there. None: it is no day.
[[nodiscard]] std::optional<WallTime> date_in(std::string_view text, DayOrder order, UtcOffset utc_offset);

} // namespace attune::store
