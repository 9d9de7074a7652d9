// What the files of scenes share.
#pragma once

#include "app/headless.h"

namespace attune::app {

inline void tell(Headless& h, const Action& action) {
    h.program().tell(action, h.now());
    h.settle();
}

} // namespace attune::app
