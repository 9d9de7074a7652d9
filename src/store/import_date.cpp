#include "store/import_date.h"

#include "core/text.h"
#include "store/clock.h"

#include <array>
#include <charconv>
#include <utility>

namespace attune::store {

namespace {

std::optional<int> number_in(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return {};
    return number;
}

/// The three numbers of a day, as they stand there.
std::optional<std::array<int, 3>> numbers_of(std::string_view day) {
    const auto sign = day.find_first_of("-./");
    if (sign == std::string_view::npos) return {};
    const auto second = day.find(day[sign], sign + 1);
    if (second == std::string_view::npos) return {};
    const auto a = number_in(day.substr(0, sign)), b = number_in(day.substr(sign + 1, second - sign - 1)),
               c = number_in(day.substr(second + 1));
    if (!a || !b || !c) return {};
    return std::array{*a, *b, *c};
}

std::string_view day_part(std::string_view text) {
    text = trimmed(text);
    return text.substr(0, text.find_first_of(" T"));
}

std::chrono::minutes hour_in(std::string_view text) {
    constexpr std::chrono::minutes noon{12 * 60};
    const auto colon = text.find(':');
    const auto hour = number_in(text.substr(0, colon));
    const auto minute = colon == std::string_view::npos ? std::nullopt : number_in(text.substr(colon + 1, 2));
    if (!hour || !minute || *hour < 0 || *hour > 23 || *minute < 0 || *minute > 59) return noon;
    return std::chrono::minutes{*hour * 60 + *minute};
}

constexpr int months = 12, year_begins = 1000; // a number from there on is a year

} // namespace

DayOrder day_order_of(const std::vector<std::string>& dates) {
    bool month_first = false;
    for (const auto& date : dates) {
        const auto numbers = numbers_of(day_part(date));
        if (!numbers || (*numbers)[0] >= year_begins) continue;
        if ((*numbers)[0] > months) return DayOrder::DayFirst;
        month_first = month_first || (*numbers)[1] > months;
    }
    return month_first ? DayOrder::MonthFirst : DayOrder::DayFirst;
}

std::optional<WallTime> date_in(std::string_view text, DayOrder order, UtcOffset utc_offset) {
    text = trimmed(text);
    if (const auto exact = time_from_text(text)) return exact;
    const auto numbers = numbers_of(day_part(text));
    if (!numbers) return {};
    auto [year, month, day] = *numbers;
    if (year < year_begins) {
        std::swap(year, day);
        if (order == DayOrder::MonthFirst) std::swap(month, day);
        if (year >= 0 && year < 100) year += 2000;
    }
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok() || year < 1970 || year > 9998) return {};
    const auto blank = text.find_first_of(" T");
    const auto hour = hour_in(blank == std::string_view::npos ? std::string_view{} : trimmed(text.substr(blank + 1)));
    return utc_offset.wall(std::chrono::local_days{date} + hour);
}

} // namespace attune::store
