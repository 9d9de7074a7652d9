// Moving about.
#pragma once

#include "core/actions/list.h"
#include "core/state.h"

namespace attune::action {

/// A destination replaces all places, any other lies on top (or is gone back to when it lies below
/// already). A destination while a session runs pauses it: it is left for later.
struct GoTo {
    Place place;
};
/// The place below. On a destination nothing; on the closing page `CloseSession`; on the stage: out
/// of stage or table mode, then the EndSession sheet, or straight home when nobody has begun.
struct Back {};

using Moving = List<GoTo, Back>;

} // namespace attune::action
