// What the journal's pages show, made anew only when the records they come from have changed.
#pragma once

#include "core/records.h"
#include "core/time.h"
#include "ui/frame.h"
#include "ui/widgets/chart.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace attune::ui {

/// Tells whether a shelf is the one that was looked at, unchanged.
struct ShelfMark {
    std::uint64_t revision = 0;
    std::size_t size = 0;
    const void* front = nullptr;

    bool operator==(const ShelfMark&) const = default;
};
template <class Record>
[[nodiscard]] ShelfMark mark_of(const Shelf<Record>& shelf) {
    return {shelf.revision(), shelf.size(), shelf.empty() ? nullptr : &shelf.front()};
}

/// By the wall clock here and now.
[[nodiscard]] Day day_of(WallTime when, const Now& now);

/// One of the two is there.
struct JournalRow {
    const CheckIn* check_in = nullptr;
    const Entry* entry = nullptr;

    [[nodiscard]] WallTime when() const { return check_in != nullptr ? check_in->begun : entry->written; }
};

/// How far back the chart looks.
enum class ChartSpan : std::uint8_t { Weeks, Months, Years };
inline constexpr std::size_t chart_spans = 3;

struct JournalLists {
    std::array<ShelfMark, 4> marks{};
    Day today{};
    std::vector<JournalRow> rows;                         ///< newest first
    std::vector<JournalRow> on_this_day;                  ///< one of each earlier year
    Chart last;                                           ///< the last check-ins
    std::array<std::optional<Chart>, chart_spans> charts; ///< made when they are first asked for
    std::vector<const CheckIn*> opened;                   ///< newest first

    // for the search
    ShelfMark folded_mark{};
    std::vector<std::string> folded; ///< of each entry
    std::string query;
    bool query_mine = false;
    std::vector<const Entry*> found;
};

/// As the records are now.
[[nodiscard]] JournalLists& journal_lists(const Frame& f);
/// How connected each felt, over that time.
[[nodiscard]] const Chart& chart_over(const Frame& f, ChartSpan span);
/// Entries that say all the words of the query, newest first. Those that are only somebody's are left
/// out, or with `also_mine` found by the name of whose they are.
[[nodiscard]] const std::vector<const Entry*>& entries_found(const Frame& f, const std::string& query, bool also_mine);

} // namespace attune::ui
