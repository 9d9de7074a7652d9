#include "ui/screens/journal_lists.h"

#include "core/journal_view.h"
#include "core/together_view.h"
#include "ui/dates.h"
#include "ui/text/fold.h"
#include "ui/ui_state.h"

#include <algorithm>
#include <map>
#include <utility>

namespace attune::ui {
namespace {

constexpr std::size_t last_check_ins = 8;
constexpr std::chrono::days weeks_span{8 * 7}, months_span{26 * 7};
constexpr std::size_t months_by_name = 14; ///< of a chart over years

std::vector<JournalRow> merged(const Library& library) {
    std::vector<JournalRow> rows;
    rows.reserve(library.check_ins.size() + library.entries.size());
    for (const CheckIn& one : library.check_ins) // nothing to see of one that nobody has written for
        if (!answers_of(library, one.id).empty()) rows.push_back({.check_in = &one});
    const auto middle = static_cast<std::ptrdiff_t>(rows.size());
    for (const Entry& one : library.entries) rows.push_back({.entry = &one});
    std::inplace_merge(rows.begin(), rows.begin() + middle, rows.end(),
                       [](const JournalRow& a, const JournalRow& b) { return a.when() > b.when(); });
    return rows;
}

/// What was last written on this day of each earlier year, the latest first; nothing that is only somebody's.
std::vector<JournalRow> on_this_day(const std::vector<JournalRow>& rows, const Now& now) {
    constexpr std::size_t most = 5;
    const auto today = now.today();
    std::vector<JournalRow> found;
    std::optional<std::chrono::year> last;
    for (const JournalRow& row : rows) {
        const std::chrono::year_month_day day{day_of(row.when(), now)};
        const bool open = row.entry != nullptr ? !row.entry->only_mine : row.check_in->opened.has_value();
        const bool same_day = day.month() == today.month() && day.day() == today.day();
        if (!open || !same_day || day.year() == today.year() || day.year() == last) continue;
        last = day.year();
        found.push_back(row);
        if (found.size() == most) break;
    }
    return found;
}

/// The word below a column; a firm one has the first claim to its room.
struct Tick {
    std::string words;
    bool firm = false;
};

/// Means of what each person answered, by column.
class ChartMaker {
public:
    void begin_column(std::string name, Tick tick) {
        columns_.push_back(std::move(name));
        ticks_.push_back(std::move(tick.words));
        firm_.push_back(tick.firm);
    }
    void add(const Answer& answer) {
        auto& line = lines_[answer.person];
        if (line.name.empty()) line.name = answer.name;
        line.sums.resize(columns_.size());
        auto& [sum, count] = line.sums.back();
        sum += static_cast<float>(answer.connected);
        ++count;
    }
    /// In the order of the people; those who are gone come last, under the name they had.
    [[nodiscard]] Chart made(const Library& library) {
        Chart chart{.columns = std::move(columns_),
                    .ticks = std::move(ticks_),
                    .firm_ticks = std::move(firm_),
                    .most = connected_max};
        for (const Person& person : library.people) {
            if (const auto it = lines_.find(person.id); it != lines_.end()) {
                chart.lines.push_back(line_of(it->second, person.name, person.hue, chart.columns.size()));
                lines_.erase(it);
            }
        }
        for (auto& [id, line] : lines_)
            chart.lines.push_back(line_of(line, line.name, Hue::Plum, chart.columns.size()));
        return chart;
    }

private:
    struct Line {
        std::string name;
        std::vector<std::pair<float, int>> sums;
    };
    static ChartLine line_of(Line& line, std::string name, Hue hue, std::size_t columns) {
        line.sums.resize(columns);
        ChartLine made{std::move(name), hue, {}};
        for (const auto& [sum, count] : line.sums)
            made.values.push_back(count > 0 ? std::optional{sum / static_cast<float>(count)} : std::nullopt);
        return made;
    }

    std::vector<std::string> columns_, ticks_;
    std::vector<bool> firm_;
    std::map<RecordId, Line> lines_;
};

std::string short_day(Day day) {
    const std::chrono::year_month_day date{day};
    return std::to_string(static_cast<unsigned>(date.day())) + " " + std::string{short_month(date.month())};
}

/// A column for each check-in of the list, which is newest first; from the oldest.
Chart each(const Library& library, std::span<const CheckIn* const> check_ins, const Now& now) {
    ChartMaker maker;
    for (auto it = check_ins.rbegin(); it != check_ins.rend(); ++it) {
        maker.begin_column(day_words((*it)->begun, now), {short_day(day_of((*it)->begun, now))});
        for (const Answer* answer : answers_of(library, (*it)->id)) maker.add(*answer);
    }
    return maker.made(library);
}

/// A column for each week or month that had any. `tick` is told which came before it, too.
template <class Period, class Name, class Tick>
Chart means(const Library& library, std::span<const CheckIn* const> check_ins, const Now& now, Period period, Name name,
            Tick tick) {
    ChartMaker maker;
    std::optional<Day> last;
    for (auto it = check_ins.rbegin(); it != check_ins.rend(); ++it) {
        const Day first = period(day_of((*it)->begun, now));
        if (first != last) maker.begin_column(name(first), tick(first, last));
        last = first;
        for (const Answer* answer : answers_of(library, (*it)->id)) maker.add(*answer);
    }
    return maker.made(library);
}

std::span<const CheckIn* const> since(const std::vector<const CheckIn*>& opened, WallTime when) {
    const auto end = std::find_if(opened.begin(), opened.end(), [&](const CheckIn* one) { return one->begun < when; });
    return {opened.data(), static_cast<std::size_t>(end - opened.begin())};
}

void find_opened(JournalLists& lists, const Library& library, const Now& now) {
    lists.opened.clear();
    for (const CheckIn& one : library.check_ins)
        if (one.opened) lists.opened.push_back(&one);
    lists.last = each(library, {lists.opened.data(), std::min(lists.opened.size(), last_check_ins)}, now);
    lists.charts = {};
}

/// A year that begins is named; other months by their names.
Tick month_or_year(Day first, std::optional<Day> last) {
    const std::chrono::year_month_day date{first};
    if (last && std::chrono::year_month_day{*last}.year() != date.year())
        return {std::to_string(static_cast<int>(date.year())), true};
    return {std::string{short_month(date.month())}};
}

/// Over so many months their names say little. The first year has what room there is before the next.
void leave_years(Chart& chart, WallTime oldest, const Now& now) {
    for (std::size_t i = 0; i < chart.ticks.size(); ++i)
        if (!chart.firm_ticks[i]) chart.ticks[i].clear();
    const std::chrono::year_month_day first{day_of(oldest, now)};
    chart.ticks.front() = std::to_string(static_cast<int>(first.year()));
}

Chart make_chart(const std::vector<const CheckIn*>& opened, const Library& library, const Now& now, ChartSpan span) {
    const auto week = [](Day day) { return period_of(Rhythm::Weekly, day); };
    const auto month = [](Day day) { return period_of(Rhythm::Monthly, day); };
    switch (span) {
    case ChartSpan::Weeks: return each(library, since(opened, now.wall - weeks_span), now);
    case ChartSpan::Months:
        return means(
            library, since(opened, now.wall - months_span), now, week,
            [](Day first) { return "The week of " + short_day(first); },
            [](Day first, std::optional<Day>) { return Tick{short_day(first)}; });
    case ChartSpan::Years: break;
    }
    Chart chart = means(
        library, opened, now, month,
        [](Day first) {
            const std::chrono::year_month_day date{first};
            return std::string{month_name(date.month())} + " " + std::to_string(static_cast<int>(date.year()));
        },
        month_or_year);
    if (chart.columns.size() > months_by_name) leave_years(chart, opened.back()->begun, now);
    return chart;
}

bool says_all(const std::string& plain, const std::vector<std::string>& words) {
    return std::ranges::all_of(words, [&](const std::string& word) { return plain.find(word) != std::string::npos; });
}

void fold_entries(JournalLists& lists, const Shelf<Entry>& entries) {
    lists.folded.clear();
    for (const Entry& one : entries)
        lists.folded.push_back(
            folded(one.only_mine ? one.author_name : one.text + " " + one.prompt + " " + one.author_name));
}

} // namespace

Day day_of(WallTime when, const Now& now) { return std::chrono::floor<std::chrono::days>(now.utc_offset.local(when)); }

JournalLists& journal_lists(const Frame& f) {
    if (!f.ui.journal_lists) f.ui.journal_lists = std::make_unique<JournalLists>();
    JournalLists& lists = *f.ui.journal_lists;
    const Library& library = f.state.library;
    const std::array marks{mark_of(library.check_ins), mark_of(library.check_in_answers), mark_of(library.entries),
                           mark_of(library.people)};
    const Day today = today_of(f.now);
    if (marks == lists.marks && today == lists.today) return lists;
    lists.marks = marks;
    lists.today = today;
    lists.rows = merged(library);
    lists.on_this_day = on_this_day(lists.rows, f.now);
    find_opened(lists, library, f.now);
    return lists;
}

const Chart& chart_over(const Frame& f, ChartSpan span) {
    JournalLists& lists = journal_lists(f);
    auto& chart = lists.charts.at(static_cast<std::size_t>(span));
    if (!chart) chart = make_chart(lists.opened, f.state.library, f.now, span);
    return *chart;
}

const std::vector<const Entry*>& entries_found(const Frame& f, const std::string& query, bool also_mine) {
    JournalLists& lists = journal_lists(f);
    const Shelf<Entry>& entries = f.state.library.entries;
    const ShelfMark mark = mark_of(entries);
    const bool anew = mark != lists.folded_mark || lists.folded.size() != entries.size();
    if (anew) fold_entries(lists, entries);
    if (!anew && lists.query == query && lists.query_mine == also_mine) return lists.found;
    lists.folded_mark = mark;
    lists.query = query;
    lists.query_mine = also_mine;
    lists.found.clear();
    const auto words = search_words(query);
    for (std::size_t i = 0; i < entries.size(); ++i)
        if ((also_mine || !entries[i].only_mine) && says_all(lists.folded[i], words))
            lists.found.push_back(&entries[i]);
    return lists.found;
}

} // namespace attune::ui
