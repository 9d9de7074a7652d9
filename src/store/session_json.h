// A running session as JSON. See FORMAT.md.
#pragma once

#include "core/session.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace attune::store {

[[nodiscard]] nlohmann::json session_to_json(const Session& session);

/// Nothing when it has no id or no way that could be begun. Events that nobody knows are left out.
[[nodiscard]] std::optional<Session> session_from_json(const nlohmann::json& json);

} // namespace attune::store
