// What `update` wants done in the world. `app` carries it out.
#pragma once

#include "core/keeping.h"
#include "core/records.h"
#include "core/session.h"
#include "core/settings.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace attune {

namespace effect {
struct Put {
    Body body;
    bool settles = false; ///< versions made apart are not offered any more
};                        ///< append a version of a record
struct Gone {
    RecordId id;
    std::string_view kind;
};                    ///< append its end; kind as in files
struct SaveDevice {}; ///< settings, people here, running session, drafts: device.json
struct Play {
    Sound sound;
    Cue cue = Cue::End;
    float volume = 1;
};
struct KeepAwake {
    bool on = false;
};
struct FullScreen {
    bool on = false;
};
struct OpenFolder {}; ///< the data folder, in the system's file manager
struct WriteFile {
    std::string name, content;
}; ///< into the data folder's exports; never replaces
struct WriteWay {
    std::string name;
    Way way;
}; ///< the same, a way as JSON
struct TakePhoto {
    std::string path;
}; ///< make a bounded copy and keep it; then PhotoTaken or PhotoRefused
struct WriteDeck {
    std::string name;
    Deck deck;
    DeckFormat format = DeckFormat::Json;
}; ///< the same, a deck
struct LookAtFolder {
    std::string path;
};                      ///< then FolderLooked
struct FindPictures {}; ///< this device's newest; then PicturesFound
struct FindVersions {
    RecordId id;
}; ///< those made apart; then VersionsFound
struct Keep {
    KeepingRequest what;
}; ///< then KeepingSays
struct MoveOver {
    std::string folder;
}; ///< end, bring the rest of the data folder there, and begin again in it
struct Quit {};
} // namespace effect

using Effect = std::variant<effect::Put, effect::Gone, effect::SaveDevice, effect::Play, effect::KeepAwake,
                            effect::FullScreen, effect::OpenFolder, effect::WriteFile, effect::WriteWay,
                            effect::WriteDeck, effect::TakePhoto, effect::FindPictures, effect::LookAtFolder,
                            effect::FindVersions, effect::Keep, effect::MoveOver, effect::Quit>;
using Effects = std::vector<Effect>;

} // namespace attune
