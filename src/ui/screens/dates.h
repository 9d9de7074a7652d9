// Days and hours in words.
#pragma once

#include "core/time.h"

#include <chrono>
#include <string>

namespace attune::ui {

/// "Today", "Yesterday", "Sunday 8 November", with the year when it is not this one.
[[nodiscard]] std::string day_words(WallTime when, const Now& now);
/// "19:30", local.
[[nodiscard]] std::string hour_words(WallTime when, const Now& now);
/// "November 2026".
[[nodiscard]] std::string month_words(WallTime when, const Now& now);

} // namespace attune::ui
