// What people make and keep. One record, one plain struct; files know them by `kind`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/id.h"
#include "core/person.h"
#include "core/time.h"
#include "core/way.h"

namespace attune {

/// What a thank-you is for.
enum class Kind : std::uint8_t { Quality, Action, Effort, Celebration };
[[nodiscard]] std::string_view name_of(Kind kind);
[[nodiscard]] std::optional<Kind> kind_named(std::string_view name);

/// A note of thanks on the wall.
struct Note {
    RecordId id;
    RecordId from;             ///< a person; may be unknown by now
    std::optional<RecordId> to;  ///< none: all of us
    std::string from_name;     ///< as it was when written, for the day the person is gone
    std::string to_name;
    std::string text;          ///< 1 to `note_max` grapheme clusters
    Kind kind = Kind::Action;
    Hue paper = Hue::Rose;
    WallTime written{};
    std::optional<RecordId> session;  ///< pinned from its closing page

    bool operator==(const Note&) const = default;
};
inline constexpr std::size_t note_max = 2000;

/// One person's part in a finished session.
struct SeatSummary {
    RecordId person;
    std::string name;
    Hue hue = Hue::Coral;
    Millis talk{};
    std::string heard;       ///< one thing I heard
    std::string appreciation;  ///< kept here too when it was pinned as a note
    std::optional<RecordId> appreciated;  ///< whom; none: all
    std::optional<RecordId> note;         ///< the note it was pinned as

    bool operator==(const SeatSummary&) const = default;
};

/// What is kept of a session in the history.
struct SessionSummary {
    RecordId id;
    RecordId way;
    std::string way_title;
    WallTime begun{};
    Millis running{};   ///< pauses and time-outs left out
    Millis together{};
    std::vector<SeatSummary> seats;
    std::string next_step;

    bool operator==(const SessionSummary&) const = default;
};
inline constexpr std::size_t line_max = 400;  ///< grapheme clusters of the one-line answers

using Body = std::variant<Person, Way, Note, SessionSummary>;
[[nodiscard]] const RecordId& id_of(const Body& body);
/// "person", "way", "note", "session": the word used in files.
[[nodiscard]] std::string_view kind_of(const Body& body);

/// Everything known, as it stands: the newest version of each record that is not gone.
struct Library {
    std::vector<Person> people;            ///< by order, then id
    std::vector<Way> ways;                 ///< people's own, by title
    std::vector<Note> notes;               ///< newest first
    std::vector<SessionSummary> sessions;  ///< newest first

    bool operator==(const Library&) const = default;
};

/// Puts a record in its place, replacing the one with the same id.
void put(Library& library, Body body);
/// The same for many at once, in the time of a sort: for loading. Of one id, the last one counts.
void put_all(Library& library, std::vector<Body> bodies);
/// Takes a record out; nothing happens when it is not there.
void remove(Library& library, const RecordId& id);

[[nodiscard]] const Person* find_person(const Library& library, const RecordId& id);
[[nodiscard]] const Note* find_note(const Library& library, const RecordId& id);
[[nodiscard]] const SessionSummary* find_session(const Library& library, const RecordId& id);

/// The Markdown that "Save as text" writes for a session.
[[nodiscard]] std::string to_markdown(const SessionSummary& summary, std::chrono::minutes utc_offset);

}  // namespace attune
