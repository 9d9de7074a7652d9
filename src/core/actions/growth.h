// Goals, cheers, wins and what was agreed upon.
#pragma once

#include "core/actions/list.h"
#include "core/together.h"

#include <cstddef>
#include <string>
#include <vector>

namespace attune::action {

struct SaveGoal {
    Goal goal;
}; ///< owner, what, why, steps; a new one has an empty id
struct RemoveGoal {
    RecordId id;
};
struct TickStep {
    RecordId goal;
    std::size_t step = 0;
    bool done = true;
};
/// Reached, or not after all. Then its owner is asked whether it shall go on the wall.
struct ReachGoal {
    RecordId id;
    bool reached = true;
};
struct CelebrateGoal {
    RecordId id;
    std::string text;
}; ///< a note on the wall, from its owner to all
struct SaveCheer {
    RecordId goal;
    RecordId from;
    std::string text;
};
struct RemoveCheer {
    RecordId id;
};
struct SaveWin {
    RecordId goal;
    std::string text;
};
struct RemoveWin {
    RecordId id;
}; ///< its note on the wall stays
struct CelebrateWin {
    RecordId id;
}; ///< a note on the wall, from the goal's owner to all
struct SaveAgreements {
    std::vector<std::string> lines;
}; ///< each one agrees anew
struct Agree {
    RecordId person;
    bool agrees = true;
};

using OfGrowth = List<SaveGoal, RemoveGoal, TickStep, ReachGoal, CelebrateGoal, SaveCheer, RemoveCheer, SaveWin,
                      RemoveWin, CelebrateWin, SaveAgreements, Agree>;

} // namespace attune::action
