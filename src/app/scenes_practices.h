// Scenes of the practices that lead from a session into the journal and time together.
#pragma once

#include "app/scenes.h"

namespace attune::app {

[[nodiscard]] std::span<const Scene> practice_scenes();

} // namespace attune::app
