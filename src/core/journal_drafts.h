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

struct JournalDrafts {
    std::map<RecordId, Answer> answers; ///< by person: what nobody else sees, sealed or not
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
