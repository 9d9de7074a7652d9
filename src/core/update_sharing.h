// What came from other devices, into the state.
#pragma once

#include "core/state.h"

#include <cstddef>
#include <vector>

namespace attune {

/// So many records within one frame, which then takes 4 ms at the most with 100,000 notes on the wall (`dev bench`).
inline constexpr std::size_t taken_in_a_frame = 400;

/// Each record once. Where nobody was known, those who come sit at the table. A quiet word tells of new notes; what is
/// open stays open, but for pages about what is gone.
void take_in(State& state, std::vector<TakenIn> all, const Now& now);

} // namespace attune
