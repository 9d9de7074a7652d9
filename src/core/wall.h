// What the wall shows, and what it brings back.
#pragma once

#include "core/records.h"
#include "core/rng.h"
#include "core/time.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace attune {

/// Which notes are shown. What is not given lets all through.
struct WallFilter {
    std::optional<RecordId> from;
    std::optional<RecordId> to; ///< a person; what is for all of us is for them too
    std::optional<Kind> kind;
    std::optional<int> year; ///< of the local calendar

    bool operator==(const WallFilter&) const = default;
};

/// Whatever its year: that is a stretch of the shelf.
[[nodiscard]] bool lets_through(const WallFilter& filter, const Note& note);

/// Places on the shelf, from the first to before the last.
struct Stretch {
    std::size_t first = 0, last = 0;
};
/// The notes of that year; none: all of them.
[[nodiscard]] Stretch stretch_of(const Shelf<Note>& notes, std::optional<int> year, UtcOffset utc_offset);
/// Those that have notes, the latest first.
[[nodiscard]] std::vector<int> years_of(const Shelf<Note>& notes, UtcOffset utc_offset);

/// An old note, by chance; one that is younger than a month only where there is no other. Never the one
/// that is shown now, unless there is just that one. Null: the wall is empty.
[[nodiscard]] const Note* a_good_moment(const Shelf<Note>& notes, const RecordId& shown, WallTime now, Rng& rng);

/// What was pinned in the last seven days, the oldest first; the latest `read_out_max` of them.
[[nodiscard]] std::vector<const Note*> last_week(const Shelf<Note>& notes, WallTime now);
inline constexpr std::size_t read_out_max = 200;

/// Some note lies in the bin longer than it is kept there.
[[nodiscard]] bool is_bin_due(const Library& library, WallTime now);

} // namespace attune
