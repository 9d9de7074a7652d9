// The states of sharing with other devices.
#pragma once

#include "app/scenes.h"

#include <span>

namespace attune::app {

[[nodiscard]] std::span<const Scene> sharing_scenes();

} // namespace attune::app
