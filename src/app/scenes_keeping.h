// The pages about backups, saving everything and bringing in.
#pragma once

#include "app/scenes.h"

#include <span>

namespace attune::app {

[[nodiscard]] std::span<const Scene> keeping_scenes();

} // namespace attune::app
