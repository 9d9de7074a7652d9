// undo.json in the data folder: what the last restoring, bringing in or making one of two people changed, so that it
// can be taken back after a restart, too. See FORMAT.md.
#pragma once

#include "core/keeping.h"
#include "store/folder.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attune::store {

/// Versions of one device by their numbers, from the first to the last.
struct VersionRun {
    std::string dev;
    std::uint64_t first = 0, last = 0;

    auto operator<=>(const VersionRun&) const = default;
};

struct LastChange {
    keeping::Changed::By by = keeping::Changed::By::Restore;
    std::string backup;           ///< name of the one that says how everything was before
    std::vector<VersionRun> made; ///< the versions that came of it, rising

    [[nodiscard]] bool has_made(std::string_view dev, std::uint64_t n) const;
    bool operator==(const LastChange&) const = default;
};

/// Devices and numbers of versions, in any order.
[[nodiscard]] std::vector<VersionRun> runs_of(std::vector<std::pair<std::string, std::uint64_t>> versions);

[[nodiscard]] std::string last_change_text(const LastChange& change);
/// Any text will do. None: it can't be understood.
[[nodiscard]] std::optional<LastChange> read_last_change(std::string_view text);

/// None: nothing can be taken back, or no longer: its backup is gone.
[[nodiscard]] std::optional<LastChange> load_last_change(Disk& disk, const Folder& folder);
/// None: there is nothing to be taken back any more.
[[nodiscard]] std::error_code keep_last_change(Disk& disk, const Folder& folder,
                                               const std::optional<LastChange>& change);

} // namespace attune::store
