// What people do together, asked of the records.
#pragma once

#include "core/state.h"

#include <optional>
#include <string>
#include <vector>

namespace attune {

/// Something to do, from the deck or of people's own, as lists show it.
struct IdeaShown {
    RecordId id;
    std::string text, place, cost;
    int minutes = 0;
    bool own = false;

    bool operator==(const IdeaShown&) const = default;
};
/// Own ones first.
[[nodiscard]] std::vector<IdeaShown> all_ideas(const State& state);
[[nodiscard]] std::optional<IdeaShown> find_idea(const State& state, const RecordId& id);
/// What this person said to it; none: nothing yet.
[[nodiscard]] std::optional<bool> liking_of(const Library& library, const RecordId& idea, const RecordId& person);
/// All of these like it, and there are at least two of them.
[[nodiscard]] bool is_match(const Library& library, const RecordId& idea, const std::vector<RecordId>& people);

[[nodiscard]] Day today_of(const Now& now);

/// What was kept of that plan, the latest; null: nothing yet.
[[nodiscard]] const Memory* memory_of(const Library& library, const RecordId& plan);
/// The next plan of this idea, from that day on, with nothing kept of it yet; null: there is none.
[[nodiscard]] const Plan* plan_of(const Library& library, const RecordId& idea, Day from);

enum class RitualState : std::uint8_t {
    Later, ///< not yet its day in this week or month
    Due,
    Done,    ///< this time
    LetBe,   ///< not this time
    Resting, ///< until it is woken
};
[[nodiscard]] RitualState state_of(const Library& library, const Ritual& ritual, Day today);

/// The first step that is not done; null: there is none.
[[nodiscard]] const GoalStep* next_step_of(const Goal& goal);
/// Oldest first.
[[nodiscard]] std::vector<const Cheer*> cheers_for(const Library& library, const RecordId& goal);

/// Oldest first.
[[nodiscard]] std::vector<const Win*> wins_of(const Library& library, const RecordId& goal);

/// As people have them, else as they come with the program.
[[nodiscard]] const std::vector<std::string>& agreement_lines(const State& state);
[[nodiscard]] bool has_agreed(const State& state, const RecordId& person);
[[nodiscard]] bool all_here_agreed(const State& state);

/// A calendar file with one event, in local time wherever it is read.
/// Source: RFC 5545 (iCalendar).
[[nodiscard]] std::string calendar_file(const Plan& plan, const std::vector<std::string>& names, WallTime now);
/// "cook-something-2026-11-28.ics".
[[nodiscard]] std::string calendar_file_name(const Plan& plan);

} // namespace attune
