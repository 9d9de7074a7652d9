// Half-typed text as JSON. See FORMAT.md.
#pragma once

#include "core/drafts.h"

#include <nlohmann/json_fwd.hpp>

namespace attune::store {

/// `before`: what was loaded; fields in it that we don't know are passed on.
[[nodiscard]] nlohmann::json drafts_to_json(const Drafts& drafts, const nlohmann::json& before);
[[nodiscard]] Drafts drafts_from_json(const nlohmann::json& json);

} // namespace attune::store
