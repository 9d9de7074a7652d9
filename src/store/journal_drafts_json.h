// Half-written parts of the journal and of what people do together, as JSON. For .cpp files of the store
// only.
#pragma once

#include "core/journal_drafts.h"
#include "store/lenient_json.h"
#include "store/record_line.h"

#include <nlohmann/json.hpp>

#include <map>

namespace attune::store {

[[nodiscard]] nlohmann::json journal_drafts_to_json(const JournalDrafts& drafts);
[[nodiscard]] JournalDrafts journal_drafts_from_json(const nlohmann::json& from);
[[nodiscard]] nlohmann::json together_drafts_to_json(const TogetherDrafts& drafts);
[[nodiscard]] TogetherDrafts together_drafts_from_json(const nlohmann::json& from);

/// Entries by record; such as no record can have are left out.
template <class Value, class Read>
std::map<RecordId, Value> read_by_record(const nlohmann::json& from, Read read) {
    std::map<RecordId, Value> found;
    if (!from.is_object()) return found;
    for (const auto& [id, value] : from.items()) {
        if (id.size() <= id_bytes_max && found.size() < list_max) found[id] = read(value);
    }
    return found;
}

} // namespace attune::store
