// Time together.
#pragma once

#include "core/actions/list.h"
#include "core/together.h"

#include <optional>

namespace attune::action {

struct SaveIdea {
    Idea idea;
}; ///< a new one has an empty id
struct RemoveIdea {
    RecordId id;
};
struct LikeIdea {
    RecordId idea;
    RecordId person;
    std::optional<bool> likes; ///< none: nothing said
};
struct SavePlan {
    Plan plan;
}; ///< a new one has an empty id
struct RemovePlan {
    RecordId id;
};
struct SharePlan {
    RecordId id;
}; ///< as a calendar file into the data folder's exports
struct SaveMemory {
    Memory memory;
}; ///< a new one has an empty id
struct RemoveMemory {
    RecordId id;
};
struct SaveRitual {
    Ritual ritual;
}; ///< a new one has an empty id
struct RemoveRitual {
    RecordId id;
};
/// For the day, week or month that is; none: as if nothing had been said.
struct MarkRitual {
    RecordId id;
    std::optional<bool> done;
};
struct RestRitual {
    RecordId id;
    bool rests = true;
};
struct Unplug {}; ///< a quiet full screen; only `PlugIn` leaves it
struct PlugIn {};

using OfTime = List<SaveIdea, RemoveIdea, LikeIdea, SavePlan, RemovePlan, SharePlan, SaveMemory, RemoveMemory,
                    SaveRitual, RemoveRitual, MarkRitual, RestRitual, Unplug, PlugIn>;

} // namespace attune::action
