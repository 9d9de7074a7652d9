// Reading the own log: the newest version of each record, and what is damaged set aside.
#pragma once

#include "core/records.h"
#include "store/folder.h"
#include "store/trouble.h"
#include "store/versions.h"

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>

namespace attune::store {

/// Where the log goes on.
struct LogEnd {
    std::uint32_t number = 0; ///< of the last file; 0: there is none
    std::uint64_t size = 0;
    bool whole = false; ///< it ends with a newline and can be appended to
};

/// What is known of a device from the versions that it made.
struct KnownDevice {
    std::uint64_t n = 0; ///< the highest that may be taken
    Stamp at;            ///< the latest
};

struct LoadedLog {
    Library library;
    Versions versions;
    std::unordered_map<RecordId, std::string> unknown; ///< fields to pass on, by record
    std::map<std::string, KnownDevice> devices;
    LogEnd end;
    std::size_t lines_set_aside = 0; ///< newly: what an earlier start kept is not counted again
    Failure failure;                 ///< a file could not be read: the rest must not be taken for all there is
};

/// Repairs only what it could keep a copy of before, and nothing unless all could be read.
[[nodiscard]] LoadedLog load_log(Disk& disk, const Folder& folder);

} // namespace attune::store
