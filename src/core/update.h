// The one place that changes the state.
#pragma once

#include "core/action.h"
#include "core/drafts.h"
#include "core/effect.h"
#include "core/rng.h"
#include "core/state.h"

namespace attune {

/// What `update` is handed beside the state: the moment, chance, and the half-typed texts that an
/// action may use up (and then clears).
struct Moment {
    Now now;
    Rng& rng;
    Drafts& drafts;
};

/// Carries out one action. Actions that make no sense just then change nothing.
[[nodiscard]] Effects update(State& state, const Action& action, Moment moment);

} // namespace attune
