// A plan as a file that calendars take in.
#include "core/text.h"
#include "core/together_view.h"
#include "core/words.h"

#include <array>
#include <cstdio>

namespace attune {

namespace {

using std::chrono::days;
using std::chrono::minutes;

std::string date_digits(Day day) {
    const std::chrono::year_month_day date{day};
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d%02u%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

std::string moment_digits(std::chrono::local_time<Millis> at) {
    const auto day = std::chrono::floor<days>(at);
    const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(at - day)};
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "T%02d%02d%02d", static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
    return date_digits(day) + text.data();
}

/// Backslashes, commas, semicolons and line ends have a meaning of their own there.
std::string escaped(std::string_view text) {
    std::string made;
    for (const char c : text) {
        if (c == '\r') continue;
        if (c == '\\' || c == ',' || c == ';') made += '\\';
        if (c == '\n')
            made += "\\n";
        else
            made += c;
    }
    return made;
}

/// A line of at most 75 bytes; what is longer goes on in lines that begin with a blank, never cut inside
/// a code point.
void put_line(std::string& file, std::string line) {
    std::size_t room = 75;
    while (line.size() > room) {
        const auto part = clipped(line, room);
        file.append(part).append("\r\n ");
        line.erase(0, part.size());
        room = 74;
    }
    file.append(line).append("\r\n");
}

} // namespace

std::string calendar_file(const Plan& plan, const std::vector<std::string>& names, WallTime now) {
    const auto stamp = moment_digits(std::chrono::local_time<Millis>{now.time_since_epoch()}) + "Z";
    std::string file;
    put_line(file, "BEGIN:VCALENDAR");
    put_line(file, "VERSION:2.0");
    put_line(file, "PRODID:-//Attune//Plans//EN");
    put_line(file, "BEGIN:VEVENT");
    put_line(file, "UID:" + plan.id + "@attune");
    put_line(file, "DTSTAMP:" + stamp);
    if (plan.at) {
        const auto from = std::chrono::local_time<Millis>{plan.day} + *plan.at;
        constexpr minutes usual{60};
        put_line(file, "DTSTART:" + moment_digits(from));
        put_line(file, "DTEND:" + moment_digits(from + (plan.minutes > 0 ? minutes{plan.minutes} : usual)));
    } else {
        put_line(file, "DTSTART;VALUE=DATE:" + date_digits(plan.day));
        put_line(file, "DTEND;VALUE=DATE:" + date_digits(plan.day + days{1}));
    }
    put_line(file, "SUMMARY:" + escaped(plan.what));
    if (!plan.place.empty()) put_line(file, "LOCATION:" + escaped(plan.place));
    if (!names.empty()) put_line(file, "DESCRIPTION:" + escaped("With " + listed(names)));
    put_line(file, "END:VEVENT");
    put_line(file, "END:VCALENDAR");
    return file;
}

std::string calendar_file_name(const Plan& plan) {
    const auto date = date_digits(plan.day);
    return slug(plan.what, "plan") + "-" + date.substr(0, date.size() - 4) + "-" + date.substr(date.size() - 4, 2) +
           "-" + date.substr(date.size() - 2) + ".ics";
}

} // namespace attune
