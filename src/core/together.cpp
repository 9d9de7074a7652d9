#include "core/together.h"

#include "core/names.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <tuple>

namespace attune {

namespace {

constexpr std::array<std::string_view, 3> rhythm_names{"daily", "weekly", "monthly"};

} // namespace

std::string_view name_of(Rhythm rhythm) { return rhythm_names.at(static_cast<std::size_t>(rhythm)); }

std::optional<Rhythm> rhythm_named(std::string_view name) { return word_named<Rhythm>(rhythm_names, name); }

RecordId liking_id(const RecordId& idea, const RecordId& person) { return idea + "." + person; }

std::string day_text(Day day) {
    const std::chrono::year_month_day date{day};
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

RecordId ritual_mark_id(const RecordId& ritual, Day day) { return ritual + "." + day_text(day); }

Day period_of(Rhythm rhythm, Day today) {
    const std::chrono::year_month_day date{today};
    switch (rhythm) {
    case Rhythm::Daily: return today;
    case Rhythm::Weekly: return today - (std::chrono::weekday{today} - std::chrono::Monday);
    case Rhythm::Monthly: return Day{date.year() / date.month() / 1};
    }
    return today;
}

Day due_day(const Ritual& ritual, Day today) {
    using std::chrono::days;
    const Day first = period_of(ritual.rhythm, today);
    if (ritual.rhythm == Rhythm::Daily) return first;
    if (ritual.rhythm == Rhythm::Weekly) return first + days{std::clamp(ritual.on, 1, 7) - 1};
    const std::chrono::year_month_day date{first};
    const Day last{date.year() / date.month() / std::chrono::last};
    return std::min(last, first + days{std::clamp(ritual.on, 1, 31) - 1});
}

RecordId agreed_id(const RecordId& person) { return agreements_id + "." + person; }

bool comes_before(const Idea& a, const Idea& b) { return std::tie(b.written, b.id) < std::tie(a.written, a.id); }
bool comes_before(const Liking& a, const Liking& b) { return std::tie(a.idea, a.id) < std::tie(b.idea, b.id); }
bool comes_before(const Plan& a, const Plan& b) { return std::tie(a.day, a.at, a.id) < std::tie(b.day, b.at, b.id); }
bool comes_before(const Memory& a, const Memory& b) { return std::tie(b.day, b.id) < std::tie(a.day, a.id); }
bool comes_before(const Ritual& a, const Ritual& b) {
    return std::tie(a.rhythm, a.what, a.id) < std::tie(b.rhythm, b.what, b.id);
}
bool comes_before(const RitualMark& a, const RitualMark& b) {
    return std::tie(a.ritual, a.day, a.id) < std::tie(b.ritual, b.day, b.id);
}
bool comes_before(const Goal& a, const Goal& b) { return std::tie(b.begun, b.id) < std::tie(a.begun, a.id); }
bool comes_before(const Cheer& a, const Cheer& b) {
    return std::tie(a.goal, a.written, a.id) < std::tie(b.goal, b.written, b.id);
}
bool comes_before(const Win& a, const Win& b) {
    return std::tie(a.goal, a.written, a.id) < std::tie(b.goal, b.written, b.id);
}
bool comes_before(const Agreements& a, const Agreements& b) { return a.id < b.id; }
bool comes_before(const Agreed& a, const Agreed& b) { return a.id < b.id; }

} // namespace attune
