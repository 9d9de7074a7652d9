// All there is to know, in one place. Only `update` changes it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/deck.h"
#include "core/records.h"
#include "core/session.h"
#include "core/settings.h"
#include "core/shuffle.h"

namespace attune {

enum class Screen : std::uint8_t {
    Session,   ///< home of the sessions
    Cards, Wall, Journal, Together,
    Settings,
    People,    ///< sheet: who is here
    Person,    ///< sheet: a name and a hue
    Way,       ///< what a way is, its phases and minutes, begin
    WayEditor, ///< one's own way
    Stage,
    Closing,   ///< after the session
    History,
    Summary,   ///< one session of the history
    Keys,      ///< sheet: keyboard shortcuts
    EndSession, ///< sheet: keep going, leave it for later, end it
    TimeOut,   ///< sheet: how long; then the stage shows the wait
    Licences,
    StageMore,  ///< sheet: what is rarely wanted on the stage
};
/// "session", "stage", …: the names `--screen` and `--inspect` use.
[[nodiscard]] std::string_view name_of(Screen screen);
[[nodiscard]] std::optional<Screen> screen_named(std::string_view name);

struct Place {
    Screen screen = Screen::Session;
    RecordId subject;  ///< which way, person or summary; empty where there is none

    bool operator==(const Place&) const = default;
};

/// A word at the foot of the screen for a while, with what can be taken back.
struct Notice {
    std::string text;
    std::optional<Body> restore;  ///< "Undo" puts this record back
    Instant until{};              ///< gone from the first tick at or after this
    std::optional<std::size_t> here_at;  ///< where at the table a person to put back sat
};

/// What the disk is going through, in plain words; lasting until it is well again.
struct DiskTrouble {
    enum class Cause : std::uint8_t { Full, ReadOnly, NoPermission, FolderGone, Other };
    Cause cause = Cause::Other;
    std::string detail;  ///< path and the system's word for it, for those who ask

    bool operator==(const DiskTrouble&) const = default;
};

/// What was found and set aside while loading.
struct LoadReport {
    std::size_t lines_set_aside = 0;
    bool device_reset = false;  ///< device.json could not be used, or not in full
    std::string quarantine;     ///< where the copies are

    [[nodiscard]] bool clean() const { return lines_set_aside == 0 && !device_reset; }
};

struct WindowPlace {
    int x = 0, y = 0, width = 0, height = 0;  ///< window coordinates; width 0: not known yet
    bool maximised = false;

    bool operator==(const WindowPlace&) const = default;
};

struct State {
    // what is kept as records
    Library library;
    // what comes with the program
    std::vector<Way> presets;
    std::vector<Deck> decks;
    // what this device keeps
    Settings settings;
    std::vector<RecordId> here;         ///< who sits at the table now, in speaking order
    RecordId last_way;                  ///< offered first; empty: the first preset
    std::optional<Session> session;     ///< on the stage or on its closing page
    bool session_recovered = false;     ///< found after a crash: offered, not shown at once
    StageMode stage_mode = StageMode::Normal;
    WindowPlace window;
    std::map<std::string, Shuffle> shuffles;  ///< how far each pile of cards is dealt, by its name
    // what is only now
    std::vector<Place> places{Place{}};  ///< the last one is shown; the first is a destination
    std::optional<Notice> notice;
    std::optional<DiskTrouble> trouble;
    LoadReport load_report;
    bool load_report_seen = false;
    bool saving = false;                 ///< something confirmed by nobody yet
    std::string data_folder;             ///< for showing
    bool full_screen = false;
    bool full_screen_for_stage = false;  ///< stage mode did it, and ends it
    std::optional<SessionView> last_view;  ///< the stage at the last tick or tap: cues compare with it

    [[nodiscard]] const Place& place() const { return places.back(); }
};

[[nodiscard]] const Way* find_way(const State& state, const RecordId& id);
/// The way offered first: the last used one that still exists, else the first preset. There is always
/// a preset; throws std::out_of_range otherwise.
[[nodiscard]] const Way& offered_way(const State& state);
/// The people at the table, in speaking order: those of `here` that still exist.
[[nodiscard]] std::vector<Person> people_here(const State& state);
[[nodiscard]] const Card* find_card(const State& state, std::string_view deck, std::string_view card);

}  // namespace attune
