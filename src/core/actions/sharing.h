// Sharing with other devices, and what was made apart.
#pragma once

#include "core/actions/list.h"
#include "core/sharing.h"

#include <cstddef>
#include <string>

namespace attune::action {

/// A folder as it was typed, chosen or dropped: what lies there is then in `State::folder_look`.
struct LookAtFolder {
    std::string path;
};
/// Shares through the folder that was looked at; what lies in it and what is here become one.
struct ShareThere {};
struct ForgetFolderLook {};
struct StopSharing {}; ///< keeps everything that came
/// Nothing comes in or goes out until it goes on.
struct PauseSharing {
    bool on = true;
};
/// Opens the sheet about it; `State::other_versions` has them in a moment.
struct ShowOtherVersions {
    RecordId id;
};
struct TakeVersion {
    std::size_t index = 0;
};                     ///< of those shown: it shows from now on
struct KeepVersion {}; ///< the one that shows; the others are offered no more

// from those who do it
struct SharingChanged {
    SharingReport report;
    std::string space; ///< the wall that was joined; empty: none yet
};
struct FolderLooked {
    FolderLook look;
};
struct VersionsFound {
    OtherVersions found;
};

using OfSharing = List<LookAtFolder, ShareThere, ForgetFolderLook, StopSharing, PauseSharing, ShowOtherVersions,
                       TakeVersion, KeepVersion, SharingChanged, FolderLooked, VersionsFound>;

} // namespace attune::action
