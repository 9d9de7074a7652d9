// Names of records.
#pragma once

#include "core/rng.h"
#include "core/time.h"

#include <string>

namespace attune {

/// Names one record for ever. New ones are ULIDs (26 characters of Crockford's base 32: 48 bits of
/// wall time in milliseconds, then 80 bits of chance), so that they sort by the time they were made.
/// What comes with the program (ways, decks, cards) has short lower-case names instead.
/// Source: the ULID specification.
using RecordId = std::string;

[[nodiscard]] RecordId new_id(WallTime wall, Rng& rng);

} // namespace attune
