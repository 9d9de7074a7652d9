// Half-written parts of the journal and of what people do together. Records as far as they go: one with
// an empty id is new.
#pragma once

#include "core/journal.h"
#include "core/together.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace attune {

/// What somebody has written for a check-in so far.
struct AnswerDraft {
    std::optional<int> connected; ///< none: not said yet, and nobody says it for them
    std::vector<Felt> feelings;   ///< at most `felt_max`
    std::string line;

    [[nodiscard]] bool says_anything() const { return connected || !feelings.empty() || !line.empty(); }
    bool operator==(const AnswerDraft&) const = default;
};

struct JournalDrafts {
    std::map<RecordId, AnswerDraft> answers; ///< by person: what nobody else sees, sealed or not
    std::optional<Entry> entry;
    std::map<RecordId, std::string> comments; ///< by entry
    std::optional<Feeling> feeling;           ///< a word being written
    RecordId writer;                          ///< who wrote last on this device; may be unknown by now

    bool operator==(const JournalDrafts&) const = default;
};

struct TogetherDrafts {
    std::optional<Idea> idea;
    std::optional<Plan> plan;
    std::optional<Memory> memory;
    std::optional<Ritual> ritual;
    std::optional<Goal> goal;
    std::map<RecordId, std::string> cheers; ///< by goal
    std::map<RecordId, std::string> wins;   ///< the same
    std::string celebration;                ///< words for the wall about a goal that was reached
    std::optional<std::vector<std::string>> agreements;

    bool operator==(const TogetherDrafts&) const = default;
};

} // namespace attune
