// Names of records.
#pragma once

#include "core/rng.h"
#include "core/time.h"

#include <string>
#include <string_view>

namespace attune {

/// Names one record for ever. New ones are ULIDs (26 characters of Crockford's base 32: 48 bits of
/// wall time in milliseconds, then 80 bits of chance), so that they sort by the time they were made.
/// What comes with the program (ways, decks, cards) has short lower-case names instead.
/// Source: the ULID specification.
using RecordId = std::string;

[[nodiscard]] RecordId new_id(WallTime wall, Rng& rng);
/// Whether it may have come of `new_id`, here or elsewhere.
[[nodiscard]] bool is_ulid(std::string_view text);

} // namespace attune
