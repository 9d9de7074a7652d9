// Chance as an input: whoever needs it is handed a seeded generator.
#pragma once

#include <random>

namespace attune {

using Rng = std::mt19937_64;

} // namespace attune
