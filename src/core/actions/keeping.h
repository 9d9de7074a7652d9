// Backups, everything as a file, bringing in.
#pragma once

#include "core/actions/list.h"
#include "core/id.h"
#include "core/keeping.h"

#include <string>

namespace attune::action {

struct LookAtBackups {}; ///< opens their page; `State::keeping` has them in a moment
struct BackUpNow {};
struct LookAtBackup {
    std::string name;
}; ///< opens the sheet that says what restoring it would change
struct RestoreBackup {
    bool also_since = false; ///< what was made since goes
};                           ///< the one that was looked at
struct UndoKeeping {};       ///< what the last restoring or bringing in changed
struct SaveEverything {
    ExportChoice choice; ///< `with_private` as `SaveWithPrivate` said
};                       ///< as a file in the data folder's exports
struct SaveWithPrivate {
    bool on = false;
};
/// A path as it was typed or dropped; opens the sheet that says what is in it.
struct LookAtImport {
    std::string path;
};
struct MapColumns {
    ColumnMap columns;
};                 ///< of the table that was looked at
struct BringIn {}; ///< what was looked at
/// Two people were one all along: `goes` is named nowhere any more.
struct MergePeople {
    RecordId goes, stays;
};
/// A path as it was typed or dropped; empty: none.
struct ChooseNewPlace {
    std::string path;
};
struct MoveData {}; ///< there
/// Whether everything that was saved can be read; `State::keeping` has the answer in a while.
struct CheckEverything {
    bool repair = false; ///< what is damaged goes aside
};
struct StopKeeping {}; ///< the work in hand
struct KeepingSays {
    KeepingNews news;
}; ///< from those who do it

using OfKeeping = List<LookAtBackups, BackUpNow, LookAtBackup, RestoreBackup, UndoKeeping, SaveEverything,
                       SaveWithPrivate, LookAtImport, MapColumns, BringIn, MergePeople, ChooseNewPlace, MoveData,
                       CheckEverything, StopKeeping, KeepingSays>;

} // namespace attune::action
