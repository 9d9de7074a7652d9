// Every screen in each state that matters, reached as people reach it: for pictures and the audit.
#pragma once

#include "app/headless.h"
#include "app/sample.h"

#include <span>
#include <string_view>

namespace attune::app {

struct Scene {
    std::string_view name; ///< lower case, for file names
    Sample sample = Sample::Two;
    void (*reach)(Headless&) = nullptr; ///< none: as it opens
};

[[nodiscard]] std::span<const Scene> scenes();

} // namespace attune::app
