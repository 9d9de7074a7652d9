// A session as a page of text that somebody would keep.
#include "core/records.h"
#include "core/words.h"

#include <array>
#include <cstdio>

namespace attune {

namespace {

constexpr std::array<std::string_view, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

/// "Sunday 22 November 2026, 19:30"
std::string date_words(WallTime wall, UtcOffset utc_offset) {
    const auto local = utc_offset.local(wall);
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{local - day};
    std::array<char, 16> clock{};
    std::snprintf(clock.data(), clock.size(), "%02d:%02d", static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()));
    return std::string{weekdays.at(std::chrono::weekday{day}.c_encoding())} + " " +
           std::to_string(static_cast<unsigned>(date.day())) + " " +
           std::string{months.at(static_cast<unsigned>(date.month()) - 1)} + " " +
           std::to_string(static_cast<int>(date.year())) + ", " + clock.data();
}

/// Typed words on one line, with what Markdown would take for marks escaped.
std::string plain(std::string_view text) {
    std::string made;
    for (const char letter : text) {
        if (letter == '\n' || letter == '\r') {
            if (!made.empty() && made.back() != ' ') made += ' ';
            continue;
        }
        constexpr std::string_view marks = "\\`*_[]<>#|~";
        if (marks.find(letter) != std::string_view::npos) made += '\\';
        made += letter;
    }
    return made;
}

/// Typed words as a quotation, line by line.
std::string quoted(std::string_view text) {
    std::string made;
    while (!text.empty()) {
        const auto end = text.find('\n');
        made += "> " + plain(text.substr(0, end)) + "\n";
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
        if (!text.empty()) made += ">\n";
    }
    return made;
}

std::string names_of(const std::vector<SeatSummary>& seats) {
    std::string names;
    for (std::size_t seat = 0; seat < seats.size(); ++seat) {
        if (seat > 0) names += seat + 1 == seats.size() ? " and " : ", ";
        names += plain(seats[seat].name);
    }
    return names;
}

std::string name_of_person(const SessionSummary& summary, const std::optional<RecordId>& person) {
    for (const auto& seat : summary.seats) {
        if (person == seat.person) return plain(seat.name);
    }
    return "all of us";
}

std::string floor_section(const SessionSummary& summary) {
    std::string made = "## Time with the floor\n\n";
    for (const auto& seat : summary.seats) {
        made += "- " + plain(seat.name) + ": " + clock_words(seat.talk) + "\n";
    }
    if (summary.together > std::chrono::seconds{1}) {
        made += "- Together: " + clock_words(summary.together) + "\n";
    }
    return made;
}

std::string heard_section(const SessionSummary& summary) {
    std::string made;
    for (const auto& seat : summary.seats) {
        if (seat.heard.empty()) continue;
        made += "\n" + plain(seat.name) + " heard:\n\n" + quoted(seat.heard);
    }
    return made.empty() ? made : "\n## What we heard\n" + made;
}

/// Of two, whom what somebody wrote on the way was for; of more, all.
std::optional<RecordId> other_of_two(const SessionSummary& summary, const SeatSummary& from) {
    if (summary.seats.size() != 2) return std::nullopt;
    return summary.seats[summary.seats[0].person == from.person ? 1 : 0].person;
}

std::string thanks_section(const SessionSummary& summary) {
    std::string made;
    for (const auto& seat : summary.seats) {
        const auto thank = [&](const std::optional<RecordId>& whom, const std::string& words) {
            made += "\n" + plain(seat.name) + " to " + name_of_person(summary, whom) + ":\n\n" + quoted(words);
        };
        for (const auto& one : seat.thanks) thank(other_of_two(summary, seat), one.text);
        if (!seat.appreciation.empty()) thank(seat.appreciated, seat.appreciation);
    }
    return made.empty() ? made : "\n## What we appreciate\n" + made;
}

std::string wishes_section(const SessionSummary& summary) {
    std::string made;
    for (const auto& seat : summary.seats)
        if (!seat.wish.empty()) made += "\n" + plain(seat.name) + " would feel loved:\n\n" + quoted(seat.wish);
    return made.empty() ? made : "\n## What would help\n" + made;
}

} // namespace

std::string to_markdown(const SessionSummary& summary, UtcOffset utc_offset) {
    std::string made = "# " + plain(summary.way_title) + "\n\n";
    made += date_words(summary.begun, utc_offset) + "  \n";
    made += names_of(summary.seats) + ", " + clock_words(summary.running) + " in all\n\n";
    made += floor_section(summary) + heard_section(summary) + thanks_section(summary) + wishes_section(summary);
    if (!summary.next_step.empty()) made += "\n## Our next step\n\n" + quoted(summary.next_step);
    return made;
}

} // namespace attune
