// Decks of people's own, to draw pictures and try screens with.
#pragma once

#include "app/sample.h"

namespace attune::app {

/// The deck "own-deck" as the sample wants it (none on a first start), and a few marks.
void add_decks(State& state, Sample sample);

} // namespace attune::app
