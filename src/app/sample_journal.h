// A journal, plans, memories and goals for pictures and tests.
#pragma once

#include "app/sample.h"

namespace attune::app {

/// What the people of the sample wrote and did together; with `Sample::Many` ten years of it.
void add_journal(State& state, Sample sample);

} // namespace attune::app
