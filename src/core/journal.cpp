#include "core/journal.h"

#include "core/names.h"

#include <array>
#include <cstdio>
#include <tuple>

namespace attune {

namespace {

constexpr std::array<std::string_view, quadrants> quadrant_names{"stirred-hard", "stirred-good", "still-hard",
                                                                 "still-good"};

} // namespace

std::string_view name_of(Quadrant quadrant) { return quadrant_names.at(static_cast<std::size_t>(quadrant)); }

std::optional<Quadrant> quadrant_named(std::string_view name) { return word_named<Quadrant>(quadrant_names, name); }

RecordId check_in_id(std::chrono::year_month_day day, int which) {
    std::array<char, 48> id{};
    std::snprintf(id.data(), id.size(), "check-in-%04d-%02u-%02u", static_cast<int>(day.year()),
                  static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
    RecordId made{id.data()};
    if (which > 1) made += "-" + std::to_string(which);
    return made;
}

RecordId answer_id(const RecordId& check_in, const RecordId& person) { return check_in + "." + person; }

bool comes_before(const Feeling& a, const Feeling& b) { return a.id < b.id; }
bool comes_before(const CheckIn& a, const CheckIn& b) { return std::tie(b.begun, b.id) < std::tie(a.begun, a.id); }
bool comes_before(const Answer& a, const Answer& b) {
    return std::tie(a.check_in, a.written, a.id) < std::tie(b.check_in, b.written, b.id);
}
bool comes_before(const Entry& a, const Entry& b) { return std::tie(b.written, b.id) < std::tie(a.written, a.id); }
bool comes_before(const Comment& a, const Comment& b) {
    return std::tie(a.entry, a.written, a.id) < std::tie(b.entry, b.written, b.id);
}

} // namespace attune
