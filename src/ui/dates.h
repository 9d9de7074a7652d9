// Days and hours in words.
#pragma once

#include "core/time.h"
#include "core/together.h"

#include <chrono>
#include <string>
#include <string_view>

namespace attune::ui {

/// "Today", "Yesterday", "Sunday 8 November", with the year when it is not this one.
[[nodiscard]] std::string day_words(WallTime when, const Now& now);
/// "19:30", local.
[[nodiscard]] std::string hour_words(WallTime when, const Now& now);
/// "November 2026".
[[nodiscard]] std::string month_words(WallTime when, const Now& now);

/// "November", "Nov".
[[nodiscard]] std::string_view month_name(std::chrono::month month);
[[nodiscard]] std::string_view short_month(std::chrono::month month);
/// "Saturday", "Sat".
[[nodiscard]] std::string_view weekday_name(std::chrono::weekday day);
[[nodiscard]] std::string_view short_weekday(std::chrono::weekday day);
/// "Today", "Tomorrow", "Saturday 28 November", with the year where it is another one.
[[nodiscard]] std::string day_words(Day day, const Now& now);
/// The same in the middle of a line: "today".
[[nodiscard]] std::string day_words_within(WallTime when, const Now& now);
[[nodiscard]] std::string day_words_within(Day day, const Now& now);
/// "A year ago", "3 years ago": of a day in an earlier year.
[[nodiscard]] std::string years_ago_words(Day day, const Now& now);
/// "18:30".
[[nodiscard]] std::string clock_of_day(std::chrono::minutes at);

} // namespace attune::ui
