// What came from other devices, into the state.
#pragma once

#include "core/state.h"

#include <vector>

namespace attune {

/// Each record once. Where nobody was known, those who come sit at the table. A quiet word tells of new notes; what is
/// open stays open, but for pages about what is gone.
void take_in(State& state, std::vector<TakenIn> all, const Now& now);

} // namespace attune
