// The journal's records as JSON. For .cpp files of the store only. See FORMAT.md.
#pragma once

#include "core/journal.h"

#include <nlohmann/json_fwd.hpp>

namespace attune::store {

[[nodiscard]] nlohmann::json to_json(const Feeling& feeling);
[[nodiscard]] nlohmann::json to_json(const CheckIn& check_in);
[[nodiscard]] nlohmann::json feelings_to_json(const std::vector<Felt>& feelings);
[[nodiscard]] nlohmann::json to_json(const Answer& answer);
[[nodiscard]] nlohmann::json to_json(const Entry& entry);
[[nodiscard]] nlohmann::json to_json(const Comment& comment);

/// Throws `BadJson` when it has a quadrant that is not known.
[[nodiscard]] Feeling read_feeling(const nlohmann::json& from, const RecordId& id);
[[nodiscard]] CheckIn read_check_in(const nlohmann::json& from, const RecordId& id);
[[nodiscard]] Answer read_answer(const nlohmann::json& from, const RecordId& id);
[[nodiscard]] Entry read_entry(const nlohmann::json& from, const RecordId& id);
[[nodiscard]] Comment read_comment(const nlohmann::json& from, const RecordId& id);

} // namespace attune::store
