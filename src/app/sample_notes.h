// Notes for pictures and tests.
#pragma once

#include "app/sample.h"
#include "core/state.h"

namespace attune::app {

/// Onto the wall and into the bin, with hearts and answers. Needs the sample's people.
void add_notes(State& state, Sample sample, WallTime latest);

} // namespace attune::app
