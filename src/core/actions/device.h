// Settings, notices, and what the machine says.
#pragma once

#include "core/actions/list.h"
#include "core/settings.h"
#include "core/state.h"

#include <string>

namespace attune::action {

struct ChangeSettings {
    Settings settings;
};
struct TestSound {};
struct Restore {}; ///< what the notice offers to put back
struct DismissNotice {};
struct SeenLoadReport {};
struct OpenDataFolder {};
struct ToggleFullScreen {};
struct Quit {};
struct Say {
    std::string words;
}; ///< a notice, e.g. why a dropped file was not taken

// from the machine
struct Tick {}; ///< time passed
struct DiskFailed {
    DiskTrouble trouble;
};
struct DiskWell {};
struct SavingChanged {
    bool saving = false;
};
struct WindowMoved {
    WindowPlace window;
};
struct SoundMissing {
    bool missing = true;
};
struct FileSaved {
    std::string path;
    bool ok = true;
    std::string why{};              ///< not, as a sentence for people; empty: nobody knows
    std::size_t photos_missing = 0; ///< that belong in it and are not there
};

using OfNotices = List<ChangeSettings, TestSound, Restore, DismissNotice, SeenLoadReport, OpenDataFolder,
                       ToggleFullScreen, Quit, Say>;
using OfMachine = List<Tick, DiskFailed, DiskWell, SavingChanged, WindowMoved, SoundMissing, FileSaved>;

} // namespace attune::action
