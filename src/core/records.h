// What people make and keep. One record, one plain struct; files know them by `kind`.
#pragma once

#include "core/deck.h"
#include "core/id.h"
#include "core/journal.h"
#include "core/person.h"
#include "core/photo.h"
#include "core/shelf.h"
#include "core/time.h"
#include "core/together.h"
#include "core/way.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <variant>
#include <vector>

namespace attune {

/// What a thank-you is for.
enum class Kind : std::uint8_t { Quality, Action, Effort, Celebration };
[[nodiscard]] std::string_view name_of(Kind kind);
[[nodiscard]] std::optional<Kind> kind_named(std::string_view name);

/// A note of thanks on the wall.
struct Note {
    RecordId id;
    RecordId from;              ///< a person; may be unknown by now
    std::optional<RecordId> to; ///< none: all of us
    std::string from_name;      ///< as it was when written, for the day the person is gone
    std::string to_name;
    std::string text; ///< 1 to `note_max` grapheme clusters
    Kind kind = Kind::Action;
    Hue paper = Hue::Rose;
    WallTime written{};
    std::optional<RecordId> session; ///< pinned from its closing page
    std::optional<RecordId> answers; ///< the note that this one thanks back for
    std::optional<Photo> photo;
    std::optional<WallTime> binned; ///< taken off the wall; gone for good `bin_time` later

    bool operator==(const Note&) const = default;
};
inline constexpr std::size_t note_max = 2000;
inline constexpr Millis bin_time = std::chrono::days{30};

/// Somebody's heart for a note. A record of its own, so that two people never overwrite each other.
struct Heart {
    RecordId id; ///< `heart_id` of the two
    RecordId note;
    RecordId person;

    bool operator==(const Heart&) const = default;
};
[[nodiscard]] RecordId heart_id(const RecordId& note, const RecordId& person);

/// What people keep of a card; each mark is a record of its own, for the same reason.
enum class Mark : std::uint8_t {
    Kept,  ///< a favourite
    Aside, ///< not for us: no longer dealt
    Seen,  ///< was face up once
};
[[nodiscard]] std::string_view name_of(Mark mark);
[[nodiscard]] std::optional<Mark> mark_named(std::string_view name);

struct CardMark {
    RecordId id; ///< `mark_id` of the three
    RecordId deck;
    std::string card;
    Mark mark = Mark::Kept;

    bool operator==(const CardMark&) const = default;
};
[[nodiscard]] RecordId mark_id(std::string_view deck, std::string_view card, Mark mark);

/// A thank-you written down while the session went on.
struct KeptThanks {
    std::string text;
    std::optional<RecordId> note; ///< pinned as

    bool operator==(const KeptThanks&) const = default;
};

/// One person's part in a finished session.
struct SeatSummary {
    RecordId person;
    std::string name;
    Hue hue = Hue::Coral;
    Millis talk{};
    std::string heard;                   ///< one thing I heard
    std::string appreciation;            ///< kept here too when it was pinned as a note
    std::optional<RecordId> appreciated; ///< whom; none: all
    std::optional<RecordId> note;        ///< the note it was pinned as
    std::vector<KeptThanks> thanks{};    ///< at most `thanks_max`
    std::string wish{};                  ///< what would help me feel loved

    bool operator==(const SeatSummary&) const = default;
};

/// What is kept of a session in the history.
struct SessionSummary {
    RecordId id;
    RecordId way;
    std::string way_title;
    WallTime begun{};
    Millis running{}; ///< pauses and time-outs left out
    Millis together{};
    std::vector<SeatSummary> seats;
    std::string next_step;

    bool operator==(const SessionSummary&) const = default;
};
inline constexpr std::size_t line_max = 400; ///< grapheme clusters of the one-line answers

// The order of each shelf; total, since ids are.
[[nodiscard]] bool comes_before(const Person& a, const Person& b);                 ///< by order
[[nodiscard]] bool comes_before(const Way& a, const Way& b);                       ///< by title
[[nodiscard]] bool comes_before(const Note& a, const Note& b);                     ///< last binned, then newest first
[[nodiscard]] bool comes_before(const SessionSummary& a, const SessionSummary& b); ///< newest first
[[nodiscard]] bool comes_before(const Heart& a, const Heart& b);       ///< by id: those of a note side by side
[[nodiscard]] bool comes_before(const Deck& a, const Deck& b);         ///< by title
[[nodiscard]] bool comes_before(const CardMark& a, const CardMark& b); ///< by id: those of a deck side by side

using Body =
    std::variant<Person, Way, Note, SessionSummary, Heart, Deck, CardMark, Feeling, CheckIn, Answer, Entry, Comment,
                 Idea, Liking, Plan, Memory, Ritual, RitualMark, Goal, Cheer, Agreements, Agreed, Win>;
[[nodiscard]] const RecordId& id_of(const Body& body);
/// "person", "way", "note", …: the word used in files.
[[nodiscard]] std::string_view kind_of(const Body& body);
/// "Only mine": it never leaves this device.
[[nodiscard]] bool is_private(const Body& body);
/// The photo that belongs to it; null: none.
[[nodiscard]] const Photo* photo_of(const Body& body);

/// Everything known, as it stands: the newest version of each record that is not gone.
struct Library {
    Shelf<Person> people;
    Shelf<Way> ways;   ///< people's own
    Shelf<Note> notes; ///< on the wall
    Shelf<Note> bin;   ///< taken off it
    Shelf<SessionSummary> sessions;
    Shelf<Heart> hearts;
    Shelf<Deck> decks; ///< people's own
    Shelf<CardMark> marks;
    // journal
    Shelf<Feeling> feelings; ///< people's own words, and changes of those that come with the program
    Shelf<CheckIn> check_ins;
    Shelf<Answer> check_in_answers; ///< to check-ins
    Shelf<Entry> entries;
    Shelf<Comment> comments;
    // together
    Shelf<Idea> ideas; ///< people's own
    Shelf<Liking> likings;
    Shelf<Plan> plans;
    Shelf<Memory> memories;
    Shelf<Ritual> rituals;
    Shelf<RitualMark> ritual_marks;
    Shelf<Goal> goals;
    Shelf<Cheer> cheers;
    Shelf<Win> wins;
    Shelf<Agreements> agreements; ///< one at most
    Shelf<Agreed> agreed;
    /// By the note thanked for: the notes on the wall that thank back, in no order.
    std::unordered_map<RecordId, std::vector<RecordId>> answers;

    // Once in `library.cpp`: else in every file that holds one, for a second or more of compile time each.
    Library();
    Library(const Library&);
    Library(Library&&) noexcept;
    Library& operator=(const Library&);
    Library& operator=(Library&&) noexcept;
    ~Library();
    bool operator==(const Library& other) const;
};

/// Puts a record in its place, replacing the one with the same id.
void put(Library& library, Body body);

/// Each alternative of a variant as the shelves hold it.
template <class Variant>
struct HeldAs;
template <class... Records>
struct HeldAs<std::variant<Records...>> {
    using Type = std::variant<std::shared_ptr<const Records>...>;
    using Lists = std::tuple<std::vector<std::shared_ptr<const Records>>...>;
};
/// A record as the shelves hold it.
using HeldBody = HeldAs<Body>::Type;
[[nodiscard]] HeldBody held(Body body);
/// Puts many at once, in the time of a sort: for loading and taking in. Of one id, the last one counts.
void put_all(Library& library, std::vector<HeldBody> bodies);
void put_all(Library& library, std::vector<Body> bodies);
/// Takes a record out; nothing happens when it is not there.
void remove(Library& library, const RecordId& id);

// Null: not there. The bin counts as not there for `find_note`.
/// Two who are called the same, which mostly is one whom two devices knew before they shared a wall.
struct Namesakes {
    const Person* stays = nullptr; ///< the one with the older id
    const Person* goes = nullptr;
};
[[nodiscard]] std::vector<Namesakes> namesakes(const Library& library);
[[nodiscard]] const Person* find_person(const Library& library, const RecordId& id);
[[nodiscard]] const Note* find_note(const Library& library, const RecordId& id);
[[nodiscard]] const SessionSummary* find_session(const Library& library, const RecordId& id);
[[nodiscard]] bool has_mark(const Library& library, std::string_view deck, std::string_view card, Mark mark);
/// The notes on the wall that thank back for this one, oldest first.
[[nodiscard]] std::vector<const Note*> answers_to(const Library& library, const RecordId& note);
/// Who gave this note a heart, by id.
[[nodiscard]] std::vector<RecordId> hearts_of(const Library& library, const RecordId& note);

/// The Markdown that "Save as text" writes for a session.
[[nodiscard]] std::string to_markdown(const SessionSummary& summary, UtcOffset utc_offset);

} // namespace attune
