#include "store/clock.h"

#include <algorithm>
#include <limits>

namespace attune::store {

namespace {

constexpr WallTime earliest{};
constexpr WallTime latest{std::chrono::sys_days{std::chrono::year{9999} / 12 / 31} + std::chrono::hours{24} -
                          Millis{1}};

void add_digits(std::string& text, long long value, int digits) {
    const auto at = text.size();
    text.append(static_cast<std::size_t>(digits), '0');
    for (auto place = at + static_cast<std::size_t>(digits); place-- > at; value /= 10) {
        text[place] = static_cast<char>('0' + value % 10);
    }
}

/// Reads along a text; once something does not fit, `good` stays false.
struct Reader {
    std::string_view rest;
    bool good = true;

    int number(std::size_t digits) {
        if (rest.size() < digits) return fail();
        int value = 0;
        for (const char digit : rest.substr(0, digits)) {
            if (digit < '0' || digit > '9') return fail();
            value = value * 10 + (digit - '0');
        }
        rest.remove_prefix(digits);
        return value;
    }
    bool take(char wanted) {
        if (rest.empty() || rest.front() != wanted) return false;
        rest.remove_prefix(1);
        return true;
    }
    void need(char wanted) { good = take(wanted) && good; }
    int fail() {
        good = false;
        return 0;
    }
};

int fraction_millis(Reader& reader) {
    int millis = 0;
    int weight = 100;
    while (!reader.rest.empty() && reader.rest.front() >= '0' && reader.rest.front() <= '9') {
        millis += weight * reader.number(1);
        weight /= 10;
    }
    return millis;
}

Millis zone(Reader& reader) {
    if (reader.take('Z') || reader.take('z')) return {};
    const bool east = reader.take('+');
    if (!east) reader.need('-');
    const auto hours = reader.number(2);
    reader.need(':');
    const auto minutes = reader.number(2);
    if (hours > 23 || minutes > 59) reader.fail();
    const Millis offset = std::chrono::hours{hours} + std::chrono::minutes{minutes};
    return east ? offset : -offset;
}

WallTime read_time(Reader& reader) {
    const auto year = reader.number(4);
    reader.need('-');
    const auto month = reader.number(2);
    reader.need('-');
    const auto day = reader.number(2);
    if (!reader.take('t') && !reader.take(' ')) reader.need('T');
    const auto hour = reader.number(2);
    reader.need(':');
    const auto minute = reader.number(2);
    reader.need(':');
    const auto second = reader.number(2);
    const auto millis = reader.take('.') ? fraction_millis(reader) : 0;
    const auto offset = zone(reader);
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok() || hour > 23 || minute > 59 || second > 60) reader.fail();
    if (!reader.good) return {};
    return std::chrono::sys_days{date} + std::chrono::hours{hour} + std::chrono::minutes{minute} +
           std::chrono::seconds{second} + Millis{millis} - offset;
}

} // namespace

std::string time_text(WallTime time) {
    time = std::clamp(time, earliest, latest);
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{time - day};
    std::string text;
    add_digits(text, static_cast<int>(date.year()), 4);
    text += '-';
    add_digits(text, static_cast<unsigned>(date.month()), 2);
    text += '-';
    add_digits(text, static_cast<unsigned>(date.day()), 2);
    text += 'T';
    add_digits(text, clock.hours().count(), 2);
    text += ':';
    add_digits(text, clock.minutes().count(), 2);
    text += ':';
    add_digits(text, clock.seconds().count(), 2);
    text += '.';
    add_digits(text, clock.subseconds().count(), 3);
    return text + 'Z';
}

std::optional<WallTime> time_from_text(std::string_view text) {
    Reader reader{text};
    const auto time = read_time(reader);
    if (!reader.good || !reader.rest.empty()) return {};
    return std::clamp(time, earliest, latest);
}

std::string stamp_text(const Stamp& stamp) {
    constexpr std::string_view digits = "0123456789abcdef";
    auto text = time_text(stamp.wall) + '-';
    for (int shift = 12; shift >= 0; shift -= 4) text += digits[(stamp.count >> shift) & 0xF];
    return text;
}

std::optional<Stamp> stamp_from_text(std::string_view text) {
    constexpr std::size_t plain = std::string_view{"2026-11-22T20:15:03.250Z"}.size();
    if (text.size() != plain + 5 || text[plain - 1] != 'Z' || text[plain] != '-') {
        const auto wall = time_from_text(text);
        return wall ? std::optional{Stamp{*wall, 0}} : std::nullopt;
    }
    const auto wall = time_from_text(text.substr(0, plain));
    if (!wall) return {};
    unsigned count = 0;
    for (const char digit : text.substr(plain + 1)) {
        const auto value = std::string_view{"0123456789abcdef"}.find(digit);
        if (value == std::string_view::npos) return {};
        count = count * 16 + static_cast<unsigned>(value);
    }
    return Stamp{*wall, static_cast<std::uint16_t>(count)};
}

Stamp next_after(const Stamp& stamp) {
    if (stamp.count < std::numeric_limits<std::uint16_t>::max())
        return {stamp.wall, static_cast<std::uint16_t>(stamp.count + 1)};
    return stamp.wall + Millis{1} < stamp_end ? Stamp{stamp.wall + Millis{1}, 0} : stamp;
}

Stamp HybridClock::next(WallTime wall) {
    // Kept to what the text can hold, or two stamps could be written alike.
    wall = std::clamp(wall, earliest, stamp_end - Millis{1});
    if (wall > last_.wall) {
        last_ = {wall, 0};
    } else {
        last_ = next_after(last_);
    }
    return last_;
}

void HybridClock::saw(const Stamp& stamp) { last_ = std::max(last_, stamp); }

} // namespace attune::store
