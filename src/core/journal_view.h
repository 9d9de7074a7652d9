// What the journal says, asked of the records.
#pragma once

#include "core/journal_drafts.h"
#include "core/state.h"

#include <string>
#include <vector>

namespace attune {

/// The latest check-in that was begun and not opened; null: there is none among the last few.
[[nodiscard]] const CheckIn* waiting_check_in(const Library& library);
/// The check-in that a tap on "Check in" is about: the one that waits, else a new one of today.
[[nodiscard]] RecordId next_check_in(const Library& library, std::chrono::year_month_day today);

/// First written first.
[[nodiscard]] std::vector<const Answer*> answers_of(const Library& library, const RecordId& check_in);
/// Who takes part, in the order of the people, as far as they are still known. A check-in that nobody
/// has written for yet is for those who are here.
[[nodiscard]] std::vector<const Person*> taking_part(const State& state, const RecordId& check_in);
/// Those of them whose answer is missing.
[[nodiscard]] std::vector<const Person*> still_to_write(const State& state, const RecordId& check_in);

/// Somebody has begun to write for the next check-in, or one waits.
[[nodiscard]] bool is_checking_in(const State& state, const JournalDrafts& drafts);

/// Oldest first.
[[nodiscard]] std::vector<const Comment*> comments_on(const Library& library, const RecordId& entry);

/// The words of a quadrant, as people have them: those that came, changed or not, then their own.
[[nodiscard]] std::vector<Feeling> feelings_of(const State& state, Quadrant quadrant, bool with_aside = false);
/// As it came with the program; null: it is people's own.
[[nodiscard]] const Feeling* built_in_feeling(const State& state, const RecordId& id);

/// Who says something to an entry, as far as is known: not its author, where somebody else is here.
[[nodiscard]] RecordId likely_answerer(const State& state, const Entry& entry, const RecordId& last);
/// Who writes on this device, as far as is known: who did last, else the first who is here.
[[nodiscard]] RecordId likely_writer(const State& state, const RecordId& last);

} // namespace attune
