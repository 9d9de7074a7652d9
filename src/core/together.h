// Time for each other, and each other's growth: ideas, plans, memories, rituals, goals, agreements.
#pragma once

#include "core/id.h"
#include "core/photo.h"
#include "core/time.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune {

/// A day of the calendar on the wall: wherever one is, Saturday is Saturday.
using Day = std::chrono::local_days;

/// Something to do together, of people's own. Those of the deck are its cards; an idea's name is the
/// card's there.
struct Idea {
    RecordId id;
    std::string text;
    std::string place, cost; ///< may be empty
    int minutes = 0;         ///< 0: not said
    WallTime written{};

    bool operator==(const Idea&) const = default;
};
inline constexpr std::size_t idea_max = 200;
inline constexpr std::string_view idea_deck = "time-for-us";

/// What one person quietly said to an idea; shown to nobody until all like it.
struct Liking {
    RecordId id; ///< `liking_id` of the two
    RecordId idea;
    RecordId person;
    bool likes = true;

    bool operator==(const Liking&) const = default;
};
[[nodiscard]] RecordId liking_id(const RecordId& idea, const RecordId& person);

struct Plan {
    RecordId id;
    std::string what; ///< 1 to `idea_max` grapheme clusters
    Day day{};
    std::optional<std::chrono::minutes> at; ///< after midnight; none: the whole day
    int minutes = 0;                        ///< how long; 0: not said
    std::string place;
    std::vector<RecordId> people;
    std::optional<RecordId> idea;
    std::optional<RecordId> session; ///< what it was agreed in

    bool operator==(const Plan&) const = default;
};

struct Memory {
    RecordId id;
    std::string what; ///< what it was
    std::string line; ///< what stays of it; may be empty
    Day day{};
    std::optional<Photo> photo;
    std::optional<RecordId> plan; ///< it came of

    bool operator==(const Memory&) const = default;
};
inline constexpr std::size_t memory_line_max = 400;

enum class Rhythm : std::uint8_t { Daily, Weekly, Monthly };
[[nodiscard]] std::string_view name_of(Rhythm rhythm);
[[nodiscard]] std::optional<Rhythm> rhythm_named(std::string_view name);

struct Ritual {
    RecordId id;
    std::string what;
    Rhythm rhythm = Rhythm::Weekly;
    int on = 0;                      ///< weekly: 1 Monday to 7 Sunday; monthly: the day, 1 to 31; daily: nothing
    std::optional<WallTime> resting; ///< since when; it asks for nothing until it is woken

    bool operator==(const Ritual&) const = default;
};

/// What became of a ritual in one of its days, weeks or months.
struct RitualMark {
    RecordId id; ///< `ritual_mark_id` of ritual and day
    RecordId ritual;
    Day day{};        ///< the first of that day, week or month
    bool done = true; ///< else: let be this time

    bool operator==(const RitualMark&) const = default;
};
/// "2026-11-22"
[[nodiscard]] std::string day_text(Day day);
[[nodiscard]] RecordId ritual_mark_id(const RecordId& ritual, Day day);
/// The day, the Monday or the first of the month that `today` belongs to.
[[nodiscard]] Day period_of(Rhythm rhythm, Day today);
/// The day in that period from which it asks; the last of the month where it is shorter.
[[nodiscard]] Day due_day(const Ritual& ritual, Day today);

struct GoalStep {
    std::string text;
    std::optional<WallTime> done;

    bool operator==(const GoalStep&) const = default;
};

struct Goal {
    RecordId id;
    RecordId owner;
    std::string owner_name;
    std::string what; ///< 1 to `idea_max` grapheme clusters
    std::string why;
    std::vector<GoalStep> steps; ///< the first that is not done is the next one; at most `steps_max`
    WallTime begun{};
    std::optional<WallTime> done;
    std::optional<RecordId> note; ///< celebrated on the wall as

    bool operator==(const Goal&) const = default;
};
inline constexpr std::size_t why_max = 1000;
inline constexpr std::size_t steps_max = 50;

/// A word from somebody else on the way: a record of its own.
struct Cheer {
    RecordId id;
    RecordId goal;
    RecordId from;
    std::string from_name;
    std::string text;
    WallTime written{};

    bool operator==(const Cheer&) const = default;
};
inline constexpr std::size_t cheer_max = 400;

/// Something on the way to a goal that went well, in its owner's words: no step, and worth a line.
struct Win {
    RecordId id;
    RecordId goal;
    std::string text; ///< 1 to `win_max` grapheme clusters
    WallTime written{};
    std::optional<RecordId> note; ///< celebrated on the wall as

    bool operator==(const Win&) const = default;
};
inline constexpr std::size_t win_max = 400;

/// What keeps the deep talks safe, in people's own words. There is one: its id is `agreements_id`.
struct Agreements {
    RecordId id;
    std::vector<std::string> lines; ///< at most `agreements_max`

    bool operator==(const Agreements&) const = default;
};
inline const RecordId agreements_id = "agreements";
inline constexpr std::size_t agreements_max = 20;
inline constexpr std::size_t agreement_line_max = 200;

/// Somebody's yes to those lines and no others.
struct Agreed {
    RecordId id; ///< `agreed_id` of the person
    RecordId person;
    std::vector<std::string> lines;
    WallTime when{};

    bool operator==(const Agreed&) const = default;
};
[[nodiscard]] RecordId agreed_id(const RecordId& person);

// The order of each shelf.
[[nodiscard]] bool comes_before(const Idea& a, const Idea& b);             ///< newest first
[[nodiscard]] bool comes_before(const Liking& a, const Liking& b);         ///< those of an idea side by side
[[nodiscard]] bool comes_before(const Plan& a, const Plan& b);             ///< by day, the whole day first
[[nodiscard]] bool comes_before(const Memory& a, const Memory& b);         ///< newest first
[[nodiscard]] bool comes_before(const Ritual& a, const Ritual& b);         ///< daily first, then by what it is
[[nodiscard]] bool comes_before(const RitualMark& a, const RitualMark& b); ///< by ritual, then day
[[nodiscard]] bool comes_before(const Goal& a, const Goal& b);             ///< newest first
[[nodiscard]] bool comes_before(const Cheer& a, const Cheer& b); ///< those of a goal side by side, oldest first
[[nodiscard]] bool comes_before(const Win& a, const Win& b);     ///< those of a goal side by side, oldest first
[[nodiscard]] bool comes_before(const Agreements& a, const Agreements& b);
[[nodiscard]] bool comes_before(const Agreed& a, const Agreed& b);

} // namespace attune
