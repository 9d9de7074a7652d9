// Photos as records name them. For .cpp files of the store only.
#pragma once

#include "core/records.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace attune::store {

[[nodiscard]] nlohmann::json photo_to_json(const Photo& photo);
/// None: not the shape of a photo, or of a size that none has. The digest is safe as a file's name.
[[nodiscard]] std::optional<Photo> photo_from_json(const nlohmann::json& from);

} // namespace attune::store
