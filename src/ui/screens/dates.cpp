#include "ui/screens/dates.h"

#include <array>
#include <string_view>

namespace attune::ui {
namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};

std::chrono::local_time<Millis> local(WallTime when, const Now& now) {
    return std::chrono::local_time<Millis>{when.time_since_epoch() + now.utc_offset};
}

std::string year_words(std::chrono::year year) { return std::to_string(static_cast<int>(year)); }

} // namespace

std::string day_words(WallTime when, const Now& now) {
    const auto day = std::chrono::floor<std::chrono::days>(local(when, now));
    const auto today = std::chrono::floor<std::chrono::days>(now.local());
    if (day == today) return "Today";
    if (day == today - std::chrono::days{1}) return "Yesterday";
    const std::chrono::year_month_day date{day};
    std::string words{weekdays[std::chrono::weekday{day}.c_encoding()]};
    words += " " + std::to_string(static_cast<unsigned>(date.day())) + " ";
    words += months[static_cast<unsigned>(date.month()) - 1];
    if (date.year() != now.today().year()) words += " " + year_words(date.year());
    return words;
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

} // namespace attune::ui
