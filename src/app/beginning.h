// From what the disk holds to the state the program begins with.
#pragma once

#include "app/app.h"
#include "core/drafts.h"
#include "core/effect.h"
#include "core/state.h"
#include "store/worker.h"

namespace attune::app {

struct Beginning {
    State state;
    Drafts drafts;
};

/// `loaded` over `base`, which has what comes with the program. A session that was running when
/// the program last ended is offered again, paused.
[[nodiscard]] Beginning begin_with(State base, store::Loaded loaded, const Now& now);

/// What could only be read once the program was running: what people wrote, set and began since
/// lies on top. A session found beside the one that is on the stage by now goes to the history.
[[nodiscard]] Effects join_late(State& state, Drafts& drafts, store::Loaded late, const Now& now);

/// What the command line sets on top, for this run.
void apply(const AppOptions& options, State& state);
/// `settings` as the disk shall keep them: where people left what the command line asked for, as they were `before`.
[[nodiscard]] Settings without_asked(const AppOptions& options, const Settings& before, Settings settings);

/// What this device keeps of the state.
[[nodiscard]] store::DeviceState device_state(const State& state, const Drafts& drafts);

} // namespace attune::app
