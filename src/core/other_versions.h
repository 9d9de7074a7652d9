// Records by their id alone, whatever they are.
#pragma once

#include "core/records.h"

#include <optional>

namespace attune {

/// As it stands now; none: it is not there. Looks on every shelf.
[[nodiscard]] std::optional<Body> find_body(const Library& library, const RecordId& id);

} // namespace attune
