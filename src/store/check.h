// Looks whether everything in a data folder is as it should be.
#pragma once

#include "core/keeping.h"
#include "store/folder.h"

#include <functional>

namespace attune::store {

struct CheckWish {
    bool repair = false; ///< what is damaged goes to quarantine: of lines of the log a copy, since others lie beside
    bool in_use = false; ///< somebody may be writing a line just now
    std::function<bool(float)> go_on; ///< hears how far it is, 0 to 1; false stops it between two files. Empty: go on
};

/// Nothing is ever deleted. By whoever holds the lock.
[[nodiscard]] CheckReport check_folder(Disk& disk, const Folder& folder, const CheckWish& wish = {});

} // namespace attune::store
