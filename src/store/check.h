// Looks whether everything in a data folder is as it should be.
#pragma once

#include "store/folder.h"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace attune::store {

struct CheckFinding {
    std::string where;     ///< below the data folder: "photos/9f86…"
    std::string what;      ///< in words
    bool is_aside = false; ///< it was set aside, or a copy of it
};

struct CheckReport {
    std::size_t lines = 0, records = 0, photos = 0, backups = 0; ///< that are good
    std::size_t photos_missing = 0;                              ///< named by records and not (yet) there
    std::size_t lines_aside = 0; ///< that can't be read, and of which a copy was set aside before: no news
    std::vector<CheckFinding> findings;
    bool can_be_read = true; ///< false: the folder or a part of it can't be looked at
};

/// Only looks, unless it is to `repair`: then what is damaged goes to quarantine (lines of the log as a
/// copy, since what is good beside them stays where it is). Nothing is ever deleted. With the lock held.
/// `go_on` hears how far it is, 0 to 1, and stops it with false, between two files; empty: to the end.
[[nodiscard]] CheckReport check_folder(Disk& disk, const Folder& folder, bool repair,
                                       const std::function<bool(float)>& go_on = {});

} // namespace attune::store
