// What was read from a file, or from another data folder, to be brought in.
#pragma once

#include "core/keeping.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace attune::store {

/// How a record shall be.
struct Wanted {
    std::string id, kind;
    std::optional<std::string> body; ///< the text of a JSON object; none: gone
    bool mine = false;               ///< for this device alone
    bool id_says_it = false;         ///< the id follows from what it says: one that is here says the same
};

struct ImportJob {
    ImportLook look;             ///< as far as the file alone says it
    std::vector<Wanted> records; ///< each once; those that are not here come
    std::string lines;           ///< of another log: versions as they are
};

} // namespace attune::store
