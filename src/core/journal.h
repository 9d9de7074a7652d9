// The journal: check-ins that open together, and what people write down.
#pragma once

#include "core/id.h"
#include "core/time.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune {

/// The four quarters of feeling: how stirred somebody is, and how good it is.
enum class Quadrant : std::uint8_t { StirredHard, StirredGood, StillHard, StillGood };
inline constexpr std::size_t quadrants = 4;
[[nodiscard]] std::string_view name_of(Quadrant quadrant);
[[nodiscard]] std::optional<Quadrant> quadrant_named(std::string_view name);

/// A word for a feeling. Those that come with the program are data; one of people's own, or a change of
/// one that came, is a record under the word's id.
struct Feeling {
    RecordId id;
    Quadrant quadrant = Quadrant::StillGood;
    std::string word;   ///< 1 to `feeling_max` grapheme clusters
    bool aside = false; ///< not offered any more

    bool operator==(const Feeling&) const = default;
};
inline constexpr std::size_t feeling_max = 24;

/// A word as somebody chose it: kept as it was, whatever becomes of the list.
struct Felt {
    std::string word;
    Quadrant quadrant = Quadrant::StillGood;

    bool operator==(const Felt&) const = default;
};
inline constexpr std::size_t felt_max = 5;

/// A check-in of some people on a day. Its id follows from the day, so that two devices that begin one
/// apart from each other mean the same.
struct CheckIn {
    RecordId id;
    std::vector<RecordId> people; ///< who is to write
    WallTime begun{};
    std::optional<WallTime> opened; ///< none: what was written is sealed

    bool operator==(const CheckIn&) const = default;
};
/// "check-in-2026-11-22", and from the second of a day on "check-in-2026-11-22-2".
[[nodiscard]] RecordId check_in_id(std::chrono::year_month_day day, int which);

/// What one of them wrote: a record of its own, sealed until the check-in is opened.
struct Answer {
    RecordId id; ///< `answer_id` of the two
    RecordId check_in;
    RecordId person;
    std::string name;           ///< as it was when written
    int connected = 0;          ///< 0 far apart to 10 very close
    std::vector<Felt> feelings; ///< at most `felt_max`
    std::string line;           ///< at most `answer_line_max` grapheme clusters; may be empty
    WallTime written{};

    bool operator==(const Answer&) const = default;
};
[[nodiscard]] RecordId answer_id(const RecordId& check_in, const RecordId& person);
inline constexpr int connected_max = 10;
inline constexpr std::size_t answer_line_max = 400;

/// An entry as it read before it was changed.
struct EarlierText {
    WallTime until{}; ///< when it was changed
    std::string text;

    bool operator==(const EarlierText&) const = default;
};

struct Entry {
    RecordId id;
    RecordId author;         ///< a person; may be unknown by now
    std::string author_name; ///< as it was when written
    std::string text;        ///< 1 to `entry_max` grapheme clusters
    std::string prompt;      ///< what was asked, in its words; empty: nothing
    bool only_mine = false;  ///< never leaves the device, and lies behind a tap
    WallTime written{};
    std::vector<EarlierText> earlier; ///< the newest last, at most `earlier_max`

    bool operator==(const Entry&) const = default;
};
inline constexpr std::size_t entry_max = 20'000;
inline constexpr std::size_t earlier_max = 20;

/// What somebody says to an entry: a record of its own, so that nobody overwrites anybody.
struct Comment {
    RecordId id;
    RecordId entry;
    RecordId author;
    std::string author_name;
    std::string text; ///< 1 to `comment_max` grapheme clusters
    WallTime written{};

    bool operator==(const Comment&) const = default;
};
inline constexpr std::size_t comment_max = 2000;

/// Something to write about. Comes with the program, in assets/prompts.
struct Prompt {
    std::string id;
    std::string text;

    bool operator==(const Prompt&) const = default;
};

// The order of each shelf.
[[nodiscard]] bool comes_before(const Feeling& a, const Feeling& b); ///< by id
[[nodiscard]] bool comes_before(const CheckIn& a, const CheckIn& b); ///< newest first
[[nodiscard]] bool comes_before(const Answer& a,
                                const Answer& b); ///< those of a check-in side by side, first written first
[[nodiscard]] bool comes_before(const Entry& a, const Entry& b);     ///< newest first
[[nodiscard]] bool comes_before(const Comment& a, const Comment& b); ///< those of an entry side by side, oldest first

} // namespace attune
