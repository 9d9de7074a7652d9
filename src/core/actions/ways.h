// Ways of listening. Saving closes the editor and uses up its draft; removing closes the pages about that way.
#pragma once

#include "core/actions/list.h"
#include "core/way.h"

namespace attune::action {

struct ChooseWay {
    RecordId id;
}; ///< offered first from now on
struct SaveWay {
    Way way;
}; ///< a new one has an empty id; of a built-in one a copy is made
struct DuplicateWay {
    RecordId id;
};
struct RemoveWay {
    RecordId id;
};
struct ShareWay {
    RecordId id;
}; ///< written as JSON into the data folder's exports
struct TakeWay {
    Way way;
}; ///< from a file somebody shared: one of our own from now on

using OfWays = List<ChooseWay, SaveWay, DuplicateWay, RemoveWay, ShareWay, TakeWay>;

} // namespace attune::action
