// Backups, everything as a file, and bringing in what was saved: as the screens know them.
#pragma once

#include "core/time.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace attune {

/// How many records of each kind, by the word used in files.
using Contents = std::map<std::string, std::size_t, std::less<>>;
[[nodiscard]] std::size_t total(const Contents& contents);
/// "312 notes, 2 people and 5 smaller things"; "nothing".
[[nodiscard]] std::string words_of(const Contents& contents);

// ---- backups

enum class BackupWhy : std::uint8_t {
    Time,    ///< half an hour had passed
    Asked,   ///< somebody wanted one
    Restore, ///< before an older one was restored
    Import,  ///< before something was brought in
    Update,  ///< the first one by another version of the program
    Merge,   ///< before two people became one
    Join,    ///< before a shared wall was joined
};
[[nodiscard]] std::string_view name_of(BackupWhy why);
[[nodiscard]] std::optional<BackupWhy> backup_why_named(std::string_view name);

struct BackupInfo {
    std::string name; ///< of its file
    WallTime made{};
    BackupWhy why = BackupWhy::Time;
    Contents contents;
    std::size_t photos = 0;  ///< that its records name
    bool is_damaged = false; ///< it can't be understood
    std::uint64_t size = 0;  ///< bytes

    bool operator==(const BackupInfo&) const = default;
};

/// What restoring a backup would change.
struct RestoreLook {
    std::string name;
    WallTime made{};
    bool is_asking = true; ///< the disk has not answered yet
    bool failed = false;   ///< it is damaged or can't be read
    Contents back;         ///< not there any more: they come back
    Contents as_then;      ///< changed since: they read as they did then
    Contents since;        ///< made since: they stay, unless they are to go

    bool operator==(const RestoreLook&) const = default;
};

// ---- everything as a file

enum class ExportFormat : std::uint8_t { Json, Csv, Markdown, Html, Png };
[[nodiscard]] std::string_view name_of(ExportFormat format); ///< as file names end: "json", "md"
[[nodiscard]] std::optional<ExportFormat> export_format_named(std::string_view name);

struct ExportChoice {
    bool wall_only = false;
    ExportFormat format = ExportFormat::Json;
    bool with_private = false; ///< what is only mine, too

    bool operator==(const ExportChoice&) const = default;
};

// ---- bringing in

/// What a table of thanks may say in its columns.
enum class NoteColumn : std::uint8_t { Words, From, To, Date, Kind };
inline constexpr std::size_t note_columns = 5;
/// Which column of the table says it; none: no column does.
using ColumnMap = std::array<std::optional<std::size_t>, note_columns>;

struct ImportLook {
    enum class What : std::uint8_t { File, Table, Backup, DataFolder };
    std::string path;
    bool is_asking = true;
    std::string refused; ///< why it can't be brought in; empty: it can
    What what = What::File;
    Contents fresh;                ///< not here: they come
    Contents known;                ///< here already
    Contents different;            ///< here too, but not the same: what is here stays
    std::size_t left_out = 0;      ///< rows or records that nothing can be made of
    std::size_t twice = 0;         ///< that stand in it once more: the first one counts
    std::size_t undated = 0;       ///< of a table: notes whose date can't be read, which get the present one
    std::size_t beyond = 0;        ///< of a table: rows with cells in columns that are not read any more
    std::size_t no_notes = 0;      ///< of a table: rows that Attune saved of other things than notes
    std::size_t photos = 0;        ///< that come along
    std::size_t photos_lost = 0;   ///< that are named and not in it, damaged or too large
    std::vector<std::string> head; ///< of a table: what its columns are called
    std::vector<std::string> row;  ///< of a table: its first row
    std::string date{};            ///< of a table: of that row, as it is understood: "2 January 2026, 12:00"
    ColumnMap columns{};

    bool operator==(const ImportLook&) const = default;
};

/// A table of which nobody knows yet which column holds the words.
[[nodiscard]] inline bool lacks_words(const ImportLook& look) {
    return look.what == ImportLook::What::Table && !look.columns[static_cast<std::size_t>(NoteColumn::Words)];
}

// ---- whether everything is as it should be

/// Where what is set on this device is kept.
inline constexpr std::string_view device_file_name = "device.json";

struct CheckFinding {
    std::string where;     ///< below the data folder: "photos/9f86…"
    std::string what;      ///< in words
    bool is_aside = false; ///< it was set aside, or a copy of it

    bool operator==(const CheckFinding&) const = default;
};

struct CheckReport {
    std::size_t lines = 0, records = 0, photos = 0, backups = 0; ///< that are good
    std::size_t photos_missing = 0;                              ///< named by records and not (yet) there
    std::size_t lines_aside = 0; ///< that can't be read, and of which a copy was set aside before: no news
    std::vector<CheckFinding> findings;
    bool can_be_read = true; ///< false: the folder or a part of it can't be looked at

    [[nodiscard]] bool all_is_well() const { return can_be_read && findings.empty(); }
    bool operator==(const CheckReport&) const = default;
};

// ---- what is asked of those who do it, and what they say

namespace keeping {
struct ListBackups {};
struct MakeBackup {};
struct LookAtBackup {
    std::string name;
};
struct Restore {
    std::string name;
    bool also_since = false; ///< what was made since goes
};
struct Undo {}; ///< what the last restoring or bringing in changed
struct Export {
    ExportChoice choice;
};
struct LookAtImport {
    std::string path;
    std::optional<ColumnMap> columns; ///< none: as the table's first row says
};
struct Import {}; ///< what was looked at
/// Two people were one all along, as when both devices knew them before they shared a wall.
struct MergePeople {
    std::string goes, stays; ///< ids: wherever the one is named, the other one is from now on

    bool operator==(const MergePeople&) const = default;
};
struct Move {
    std::string to;     ///< a path as it was typed or dropped
    std::string shared; ///< what others read, where it must not be; empty: nothing is shared
};                      ///< copies the data folder there
struct Check {
    bool repair = false; ///< what is damaged goes aside
};
struct Stop {}; ///< the work in hand, which leaves nothing behind
} // namespace keeping
using KeepingRequest = std::variant<keeping::ListBackups, keeping::MakeBackup, keeping::LookAtBackup, keeping::Restore,
                                    keeping::Undo, keeping::Export, keeping::LookAtImport, keeping::Import,
                                    keeping::MergePeople, keeping::Move, keeping::Check, keeping::Stop>;

namespace keeping {
struct Backups {
    std::vector<BackupInfo> all; ///< newest first
    std::string trouble;         ///< why the last one could not be made; empty: it could
    std::string made;            ///< the one that was just asked for
};
struct Looked {
    RestoreLook look;
};
struct Progress {
    float part = 0; ///< 0 to 1
};
/// Records were made to be as a backup or a file says, or as before.
struct Changed {
    enum class By : std::uint8_t { Restore, Import, Undo, Merge };
    By by = By::Restore;
    std::size_t records = 0;
    bool can_undo = false;
};
struct ImportLooked {
    ImportLook look;
};
/// The data folder as it was a moment ago lies there, too; what is still missing comes when nobody writes.
struct Copied {
    std::string folder;
};
/// Everything, or the wall, as a file.
struct Exported {
    std::string path; ///< where it lies, or its name when it could not be saved
    bool ok = false;
    std::string why;                ///< not, as a sentence for people
    std::size_t photos_missing = 0; ///< that belong in it and are not there
};
struct Checked {
    CheckReport report;
};
/// The work came to nothing: it was stopped, or could not be done.
struct Ended {
    std::string words; ///< for people; empty: they know
};
} // namespace keeping
using KeepingNews =
    std::variant<keeping::Backups, keeping::Looked, keeping::Progress, keeping::Changed, keeping::ImportLooked,
                 keeping::Copied, keeping::Exported, keeping::Checked, keeping::Ended>;

/// What is being done just now.
struct KeepingWork {
    enum class What : std::uint8_t { Export, Look, Import, Restore, Backup, Undo, Move, Merge, Check };
    What what = What::Export;
    float part = 0;

    bool operator==(const KeepingWork&) const = default;
};

struct Keeping {
    std::optional<std::vector<BackupInfo>> backups; ///< newest first; none: not known yet
    std::string backup_trouble;
    std::optional<RestoreLook> restore;
    bool can_undo = false; ///< what the last restoring or bringing in changed can be taken back
    keeping::Changed::By changed_by = keeping::Changed::By::Restore; ///< what that was
    std::optional<keeping::MergePeople> merging;                     ///< under way
    std::vector<std::string> here_before_merge; ///< who sat at the table before two of them became one; empty: nobody
    std::optional<ImportLook> import;
    std::optional<std::string> new_place; ///< for the data folder, as it was typed or dropped; to be agreed to
    std::optional<CheckReport> check;     ///< what the last check said
    std::optional<KeepingWork> work;
    bool with_private = false; ///< what is saved as a file holds what is only mine, too

    bool operator==(const Keeping&) const = default;
};

} // namespace attune
