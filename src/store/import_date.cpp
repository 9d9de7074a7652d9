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

/// With plain blanks only: a system's own words for a time have narrow ones before "PM".
std::string with_plain_blanks(std::string_view text) {
    std::string plain{text};
    for (const std::string_view blank : {"\xC2\xA0", "\xE2\x80\xAF"}) {
        for (auto at = plain.find(blank); at != std::string::npos; at = plain.find(blank, at))
            plain.replace(at, blank.size(), 1, ' ');
    }
    return std::string{trimmed(plain)};
}

std::string_view day_part(std::string_view text) {
    text = trimmed(text);
    text = text.substr(0, text.find_first_of(" T"));
    if (text.ends_with(',')) text.remove_suffix(1); // "11/22/2025, 11:30 PM"
    return text;
}

/// "am", "pm" of " a.m.", "P.M." and the like.
std::string half_of_day(std::string_view behind) {
    std::string letters;
    for (const char c : behind) {
        if (c != '.' && c != ' ') letters += c;
    }
    return lowered(letters);
}

/// "19:30", "7:30 PM", "7:30:15p.m.", "7 pm"; noon where it can't be read.
std::chrono::minutes hour_in(std::string_view text) {
    constexpr std::chrono::minutes noon{12 * 60};
    const auto end = text.find_first_not_of("0123456789:");
    const auto clock = text.substr(0, end);
    const auto half = half_of_day(end == std::string_view::npos ? std::string_view{} : text.substr(end));
    const bool is_halved = half == "am" || half == "pm";
    const auto colon = clock.find(':');
    auto hour = number_in(clock.substr(0, colon));
    const bool has_minute = colon != std::string_view::npos;
    const auto minute = has_minute  ? number_in(clock.substr(colon + 1, 2))
                        : is_halved ? std::optional{0}
                                    : std::nullopt;
    if (!hour || !minute || *hour > 23 || *minute > 59) return noon;
    if (is_halved && *hour <= 12) hour = *hour % 12 + (half == "pm" ? 12 : 0);
    return std::chrono::minutes{*hour * 60 + *minute};
}

constexpr int months = 12, year_begins = 1000; // a number from there on is a year
constexpr int year_first = 1970;               // earlier times are not kept

int year_with_century(int year) {
    if (year < 0 || year >= 100) return year;
    return year + (year < 70 ? 2000 : 1900);
}

std::optional<WallTime> local_time(std::string_view text, const DateWish& wish) {
    const auto numbers = numbers_of(day_part(text));
    if (!numbers) return {};
    auto [year, month, day] = *numbers;
    if (year < year_begins) {
        std::swap(year, day);
        if (wish.order == DayOrder::MonthFirst) std::swap(month, day);
        year = year_with_century(year);
    }
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok() || year < year_first || year > 9998) return {};
    const auto blank = text.find_first_of(" T");
    const auto hour = hour_in(blank == std::string_view::npos ? std::string_view{} : trimmed(text.substr(blank + 1)));
    return wish.utc_offset.wall(std::chrono::local_days{date} + hour);
}

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

std::optional<WallTime> date_in(std::string_view text, const DateWish& wish) {
    const auto plain = with_plain_blanks(text);
    const auto exact = time_from_text(plain);
    const auto time = exact ? exact : local_time(plain, wish);
    if (exact && number_in(plain.substr(0, 4)).value_or(0) < year_first)
        return {}; // it was held to the first that is kept
    const std::chrono::year_month_day today{std::chrono::floor<std::chrono::days>(wish.utc_offset.local(wish.now))};
    const std::chrono::local_days end{(today.year() + std::chrono::years{2}) / 1 / 1};
    return time && wish.utc_offset.local(*time) < end ? time : std::nullopt;
}

} // namespace attune::store
