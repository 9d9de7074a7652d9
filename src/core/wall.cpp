#include "core/wall.h"

#include <algorithm>

namespace attune {

namespace {

constexpr auto young = std::chrono::days{30};
constexpr auto week = std::chrono::days{7};

/// The first place of those that were written before.
std::size_t first_before(const Shelf<Note>& notes, WallTime when) {
    const auto found =
        std::partition_point(notes.begin(), notes.end(), [=](const Note& note) { return note.written >= when; });
    return static_cast<std::size_t>(found - notes.begin());
}

/// When that year begins, where people live.
WallTime beginning_of(int year, UtcOffset utc_offset) {
    return utc_offset.wall(std::chrono::local_days{std::chrono::year{year} / 1 / 1});
}

int year_of(WallTime when, UtcOffset utc_offset) {
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(utc_offset.local(when))};
    return static_cast<int>(day.year());
}

} // namespace

bool lets_through(const WallFilter& filter, const Note& note) {
    if (filter.from && note.from != *filter.from) return false;
    if (filter.to && note.to && *note.to != *filter.to) return false;
    return !filter.kind || note.kind == *filter.kind;
}

Stretch stretch_of(const Shelf<Note>& notes, std::optional<int> year, UtcOffset utc_offset) {
    if (!year) return {0, notes.size()};
    return {first_before(notes, beginning_of(*year + 1, utc_offset)),
            first_before(notes, beginning_of(*year, utc_offset))};
}

std::vector<int> years_of(const Shelf<Note>& notes, UtcOffset utc_offset) {
    std::vector<int> years;
    for (std::size_t at = 0; at < notes.size();) {
        const int year = year_of(notes[at].written, utc_offset);
        years.push_back(year);
        at = first_before(notes, beginning_of(year, utc_offset));
    }
    return years;
}

const Note* a_good_moment(const Shelf<Note>& notes, const RecordId& shown, WallTime now, Rng& rng) {
    if (notes.empty()) return nullptr;
    std::size_t first = first_before(notes, now - young);
    if (first == notes.size()) first = 0;
    const std::size_t count = notes.size() - first;
    const std::size_t chance = rng() % count;
    if (notes[first + chance].id != shown) return &notes[first + chance];
    return &notes[first + (chance + 1) % count];
}

std::vector<const Note*> last_week(const Shelf<Note>& notes, WallTime now) {
    std::vector<const Note*> found;
    for (const auto& note : notes) {
        if (note.written < now - week || found.size() == read_out_max) break;
        found.push_back(&note);
    }
    std::reverse(found.begin(), found.end());
    return found;
}

bool is_bin_due(const Library& library, WallTime now) {
    // The one that was thrown away first lies last.
    return !library.bin.empty() && *library.bin.back().binned + bin_time <= now;
}

} // namespace attune
