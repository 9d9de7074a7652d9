// What was read from a file, or from another data folder, to be brought in.
#pragma once

#include "core/keeping.h"
#include "core/records.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace attune::store {

/// What a row of a table says of a note besides its words; of the rest it says nothing.
struct RowSays {
    bool from = false, to = false, written = false, kind = false;
};

/// How a record shall be.
struct Wanted {
    std::string id, kind;
    std::optional<std::string> body; ///< the text of a JSON object; none: gone
    bool mine = false;               ///< for this device alone
    bool id_says_it = false;         ///< the id follows from what it says: one that is here says the same
    std::optional<RowSays> row{};    ///< of a table: it is the same where as much is
};

struct ImportJob {
    ImportLook look;             ///< as far as the file alone says it
    std::vector<Wanted> records; ///< each once; those that are not here come
    std::string lines;           ///< of another log: versions as they are
};

/// Whether a note here says what that row of a table does.
[[nodiscard]] bool says_the_same(const Note& here, const Wanted& wanted);

} // namespace attune::store
