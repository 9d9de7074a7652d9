// How far cards are dealt, as device.json keeps it.
#pragma once

#include "core/pile.h"

#include <nlohmann/json_fwd.hpp>

#include <map>
#include <string>

namespace attune::store {

[[nodiscard]] nlohmann::json shuffles_to_json(const std::map<std::string, Shuffle>& shuffles);
[[nodiscard]] nlohmann::json piles_to_json(const std::map<RecordId, Pile>& piles);

/// What is missing or wrong takes its default.
[[nodiscard]] std::map<std::string, Shuffle> read_shuffles(const nlohmann::json& from);
[[nodiscard]] std::map<RecordId, Pile> read_piles(const nlohmann::json& from);

} // namespace attune::store
