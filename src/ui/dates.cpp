#include "ui/dates.h"

#include <array>
#include <string_view>

namespace attune::ui {
namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};

std::chrono::local_time<Millis> local(WallTime when, const Now& now) { return now.utc_offset.local(when); }

std::string year_words(std::chrono::year year) { return std::to_string(static_cast<int>(year)); }

} // namespace

std::string day_words(WallTime when, const Now& now) {
    return day_words(std::chrono::floor<std::chrono::days>(local(when, now)), now);
}

std::string day_words_within(WallTime when, const Now& now) {
    return day_words_within(Day{std::chrono::floor<std::chrono::days>(local(when, now))}, now);
}

std::string day_words_within(Day day, const Now& now) {
    std::string words = day_words(day, now);
    const auto today = std::chrono::floor<std::chrono::days>(now.local());
    const bool is_near = day >= today - std::chrono::days{1} && day <= today + std::chrono::days{1};
    if (is_near) words.front() = static_cast<char>(words.front() - 'A' + 'a');
    return words;
}

std::string day_words(Day day, const Now& now) {
    const auto today = std::chrono::floor<std::chrono::days>(now.local());
    if (day == today) return "Today";
    if (day == today - std::chrono::days{1}) return "Yesterday";
    if (day == today + std::chrono::days{1}) return "Tomorrow";
    const std::chrono::year_month_day date{day};
    std::string words{weekdays[std::chrono::weekday{day}.c_encoding()]};
    words += " " + std::to_string(static_cast<unsigned>(date.day())) + " ";
    words += months[static_cast<unsigned>(date.month()) - 1];
    if (date.year() != now.today().year()) words += " " + year_words(date.year());
    return words;
}

std::string_view month_name(std::chrono::month month) { return months.at(static_cast<unsigned>(month) - 1); }
std::string_view short_month(std::chrono::month month) { return month_name(month).substr(0, 3); }
std::string_view weekday_name(std::chrono::weekday day) { return weekdays.at(day.c_encoding()); }
std::string_view short_weekday(std::chrono::weekday day) { return weekday_name(day).substr(0, 3); }

std::string clock_of_day(std::chrono::minutes at) {
    const auto minute = at.count() % 60;
    return std::to_string(at.count() / 60) + (minute < 10 ? ":0" : ":") + std::to_string(minute);
}

std::string hour_words(WallTime when, const Now& now) {
    const auto at = local(when, now);
    const std::chrono::hh_mm_ss time{
        std::chrono::floor<std::chrono::minutes>(at - std::chrono::floor<std::chrono::days>(at))};
    const auto minutes = time.minutes().count();
    return std::to_string(time.hours().count()) + (minutes < 10 ? ":0" : ":") + std::to_string(minutes);
}

std::string month_words(WallTime when, const Now& now) {
    const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(local(when, now))};
    return std::string{months[static_cast<unsigned>(date.month()) - 1]} + " " + year_words(date.year());
}

std::string years_ago_words(Day day, const Now& now) {
    const auto years = static_cast<int>(now.today().year()) - static_cast<int>(std::chrono::year_month_day{day}.year());
    return years == 1 ? "A year ago" : std::to_string(years) + " years ago";
}

} // namespace attune::ui
