// Somebody who sits at the table.
#pragma once

#include "core/hue.h"
#include "core/id.h"

#include <cstddef>
#include <string>

namespace attune {

struct Person {
    RecordId id;
    std::string name; ///< UTF-8, as typed; 1 to `name_max` grapheme clusters once trimmed
    Hue hue = Hue::Coral;
    double order = 0; ///< people are shown in rising order; a move writes one record only

    bool operator==(const Person&) const = default;
};

inline constexpr std::size_t name_max = 40;
/// An empathy circle seats eight at most; more people than that may be known, not seated.
inline constexpr std::size_t seats_max = 8;

} // namespace attune
