// All there is to know, in one place. Only `update` changes it.
#pragma once

#include "core/deck.h"
#include "core/drafts.h"
#include "core/keeping.h"
#include "core/pile.h"
#include "core/records.h"
#include "core/session.h"
#include "core/settings.h"
#include "core/sharing.h"
#include "core/shuffle.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace attune {

enum class Screen : std::uint8_t {
    Session, ///< home of the sessions
    Cards,
    Wall,
    Journal,
    Together,
    Settings,
    People,    ///< sheet: who is here
    Person,    ///< sheet: a name and a hue
    Way,       ///< what a way is, its phases and minutes, begin
    WayEditor, ///< one's own way
    Stage,
    Closing, ///< after the session
    History,
    Summary,    ///< one session of the history
    Keys,       ///< sheet: keyboard shortcuts
    EndSession, ///< sheet: keep going, leave it for later, end it
    TimeOut,    ///< sheet: how long; then the stage shows the wait
    Licences,
    StageMore,  ///< sheet: what is rarely wanted on the stage
    Deck,       ///< one deck: the card that is up, the pile under it
    DeckMore,   ///< sheet: how to use it, browse, take away, edit, share
    DeckCards,  ///< all cards of a deck as a grid
    DeckEditor, ///< one's own deck
    CardEditor, ///< sheet: one card of it
    Compose,    ///< sheet: a note for the wall; its draft says which
    Note,       ///< sheet: one note, its hearts and what was thanked back
    WallMore,   ///< sheet: what is rarely wanted on the wall
    GoodMoment, ///< an old note in large type
    ReadOut,    ///< last week's notes, one by one, to be read aloud
    Bin,        ///< what was taken off the wall
    Waiting,    ///< sheet: another session is to be begun while one waits; its subject is the way
    // journal
    CheckIn,      ///< hands the device on; then opens what all have written. Its subject is the check-in
    CheckInWrite, ///< one person's answer, unseen by the others; its subject is the person
    Connected,    ///< how connected each felt, as a chart and as a table
    Feelings,     ///< the words for feelings, to change
    Feeling,      ///< sheet: one of them
    Entry,
    EntryEditor,
    EntryEarlier, ///< sheet: how an entry read before
    Entries,      ///< all of them, to search
    Prompts,      ///< sheet: something to write about
    JournalMore,  ///< sheet: what is rarely wanted in the journal
    // together
    Ideas,        ///< all that could be done
    IdeasTurn,    ///< one person says quietly what they like; its subject is the person, empty: hand it on
    IdeaEditor,   ///< sheet
    Plan,         ///< sheet: one plan
    PlanEditor,   ///< what, when, where, who
    Memories,     ///< by month
    Memory,       ///< one of them, large
    MemoryEditor, ///< sheet
    Ritual,       ///< sheet: one ritual: done, let be, rest
    RitualEditor, ///< sheet
    Unplug,       ///< nothing to look at but each other
    Goal,
    GoalEditor,
    GoalReached, ///< sheet: shall it go on the wall?
    GoodNews,    ///< how to be glad with somebody
    Agreements,  ///< what keeps deep talks safe
    // other devices
    Sharing,       ///< with another device, through a folder
    SharingHow,    ///< how to pair two devices with a syncer
    OtherVersions, ///< sheet: the other versions of the record that is its subject
    // kept and carried along
    Backups,
    Backup,      ///< sheet: what restoring one would change
    SaveBringIn, ///< everything as a file, and from one
    MoveData,    ///< another place for the data folder
    BringIn,     ///< sheet: what a file holds, before it is brought in
    Check,       ///< whether everything that was saved can be read
    PhotoPicker, ///< sheet: this device's newest pictures, for a note or a memory
};
/// "session", "stage", …: the names `--screen` and `--inspect` use.
[[nodiscard]] std::string_view name_of(Screen screen);
[[nodiscard]] std::optional<Screen> screen_named(std::string_view name);

struct Place {
    Screen screen = Screen::Session;
    RecordId subject; ///< which way, person, summary, deck or note; empty where there is none

    bool operator==(const Place&) const = default;
};

/// A session that went into the history, as it lay on the table.
struct PutAway {
    Session session; ///< its summary has the same id
    std::map<RecordId, ClosingAnswer> closing;
    std::string next_step;
    std::optional<RecordId> next_step_plan;
};

/// A word at the foot of the screen for a while, with what can be taken back.
struct Notice {
    std::string text;
    std::optional<Body> restore;        ///< "Undo" puts this record back
    std::vector<Body> restore_too;      ///< and these, which went with it
    std::optional<Body> retract;        ///< "Undo" takes this record away again
    std::optional<NoteDraft> thrown;    ///< "Undo" brings this back to be written on
    std::optional<PutAway> put_away;    ///< "Undo" lays this on the table again
    Instant until{};                    ///< gone from the first tick at or after this
    std::optional<std::size_t> here_at; ///< where at the table a person to put back sat
    bool in_folder = false;             ///< speaks of a file in the data folder, which can be opened
    std::size_t came = 0;               ///< speaks of so many notes that came from elsewhere; 0: of something else
    bool undoes_keeping = false;        ///< "Undo" takes back what was restored, brought in or merged

    [[nodiscard]] bool can_undo() const { return restore || retract || thrown || put_away || undoes_keeping; }
};

/// A note that has just come onto the wall, here on this device.
struct Settling {
    RecordId note;
    Instant since{};
    bool celebrated = false; ///< with a little paper
};

/// What the disk is going through, in plain words; lasting until it is well again.
struct DiskTrouble {
    enum class Cause : std::uint8_t { Full, ReadOnly, NoPermission, FolderGone, Other };
    Cause cause = Cause::Other;
    std::string detail; ///< path and the system's word for it, for those who ask

    bool operator==(const DiskTrouble&) const = default;
};

/// What was found and set aside while loading.
struct LoadReport {
    std::size_t lines_set_aside = 0;
    bool device_reset = false; ///< device.json could not be used, or not in full
    std::string quarantine;    ///< where the copies are
    bool crashed = false;      ///< the program ended by a fault of its own; noted in the data folder
    bool only_backups = false; ///< no record is there, and backups that hold some are

    [[nodiscard]] bool clean() const { return lines_set_aside == 0 && !device_reset && !crashed && !only_backups; }
};

struct WindowPlace {
    int x = 0, y = 0, width = 0, height = 0; ///< window coordinates; width 0: not known yet
    bool maximised = false;

    bool operator==(const WindowPlace&) const = default;
};

struct State {
    // what is kept as records
    Library library;
    // what comes with the program
    std::vector<Way> presets;
    std::vector<Deck> decks;
    std::vector<Feeling> feelings; ///< words, each quadrant's together
    std::vector<Prompt> prompts;
    std::vector<std::string> agreement_lines; ///< for a start
    // what this device keeps
    Settings settings;
    std::vector<RecordId> here;     ///< who sits at the table now, in speaking order
    RecordId last_way;              ///< offered first; empty: the first preset
    std::optional<Session> session; ///< on the stage or on its closing page
    bool session_recovered = false; ///< found after a crash: offered, not shown at once
    StageMode stage_mode = StageMode::Normal;
    WindowPlace window;
    std::map<std::string, Shuffle> shuffles; ///< how far the stage's cards are dealt, by its name for them
    std::map<RecordId, Pile> piles;          ///< by deck
    std::optional<SharedFolder> shared;      ///< none: with nobody
    // what is only now
    SharingReport sharing;
    std::set<RecordId> apart; ///< records of which another version was made apart: see `has_other_version`
    std::optional<OtherVersions> other_versions; ///< of the one that was asked about last
    std::optional<FolderLook> folder_look;       ///< where somebody may want to share
    std::vector<UsualPlace> usual_places;
    PicturesHere pictures_here; ///< to choose a photo from
    Keeping keeping;
    std::vector<Place> places{Place{}}; ///< the last one is shown; the first is a destination
    std::optional<Notice> notice;
    std::optional<Settling> settling; ///< the last one since the start
    std::optional<DiskTrouble> trouble;
    LoadReport load_report;
    bool load_report_seen = false;
    std::optional<Instant> saving; ///< since when something waits to be confirmed by the disk
    bool sound_missing = false;    ///< a sound was due and there was no device for it
    /// Path of the photo that is being made ready for `drafts.note`; its note waits for it. Empty: none
    std::string taking_photo;
    bool photo_for_memory = false;    ///< it is for `drafts.together.memory` instead
    std::optional<Instant> unplugged; ///< since when
    std::string data_folder;          ///< for showing
    bool full_screen = false;
    bool full_screen_for_stage = false;   ///< stage mode did it, and ends it
    std::optional<SessionView> last_view; ///< the stage at the last tick or tap: cues compare with it

    // Once in `state.cpp`: else in every file that holds one, for a second or more of compile time each.
    State();
    State(const State&);
    State(State&&) noexcept;
    State& operator=(const State&);
    State& operator=(State&&) noexcept;
    ~State();
    [[nodiscard]] const Place& place() const { return places.back(); }
};

/// Another version of it, made apart from the one that shows, is one tap away.
[[nodiscard]] bool has_other_version(const State& state, const RecordId& id);
[[nodiscard]] const Way* find_way(const State& state, const RecordId& id);
/// The way offered first: the last used one that still exists, else the first preset. There is always
/// a preset; throws std::out_of_range otherwise.
[[nodiscard]] const Way& offered_way(const State& state);
/// The people at the table, in speaking order: those of `here` that still exist.
[[nodiscard]] std::vector<Person> people_here(const State& state);
/// Built in or people's own; null: there is none.
[[nodiscard]] const Deck* find_deck(const State& state, std::string_view id);
[[nodiscard]] const Card* find_card(const State& state, std::string_view deck, std::string_view card);

} // namespace attune
