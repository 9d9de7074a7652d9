// The start of the program: what was on the stage when it last ended.
#pragma once

#include "core/session.h"
#include "core/state.h"

namespace attune {

/// Offers a session from device.json again, paused as `recover` says, or its closing page; with no
/// time on its clock it is dropped. `last_known`: since its origin, from the last beat.
void offer_again(State& state, Session session, Millis last_known, const Now& now);

} // namespace attune
