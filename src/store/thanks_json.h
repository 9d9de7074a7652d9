// Thanks that were written down on the stage, as they stand in drafts and in the history.
#pragma once

#include "core/records.h"

#include <nlohmann/json_fwd.hpp>

#include <vector>

namespace attune::store {

[[nodiscard]] nlohmann::json thanks_to_json(const std::vector<KeptThanks>& thanks);
/// At most `thanks_max`; what has no words is left out.
[[nodiscard]] std::vector<KeptThanks> thanks_at(const nlohmann::json& from, const char* key);

} // namespace attune::store
