// Ways of listening as JSON: in the presets, in the log, and as files that people share.
#pragma once

#include "core/way.h"

#include <nlohmann/json_fwd.hpp>

#include <stdexcept>
#include <string>
#include <string_view>

namespace attune::store {

/// What is wrong with some JSON, in words that name the field.
struct BadJson : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// What to do about fields nobody knows: refuse them in what comes with the program, where they are
/// typing errors; let them be in what comes from people and later versions.
enum class UnknownFields : bool { Allow, Refuse };

/// The body of a way's record: everything but its id and where it comes from.
[[nodiscard]] nlohmann::json way_to_json(const Way& way);

/// Throws `BadJson`. Checks types and names, not whether the way can be begun (see `fault_of`), but
/// for the number of phases, which is bounded. The way has no id and is not built in.
[[nodiscard]] Way way_from_json(const nlohmann::json& json, UnknownFields unknown = UnknownFields::Allow);

/// The text of a file to share a way with: {"format":1,"way":{…}}.
[[nodiscard]] std::string way_file(const Way& way);

/// The way in such a file. Throws `BadJson` too when the way could not be begun.
[[nodiscard]] Way way_from_file(std::string_view text);

} // namespace attune::store
