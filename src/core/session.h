// A running listening session, kept as what happened when. Everything shown is computed from that,
// so the account of time can't drift, survives sleep and crashes, and any tap can be taken back.
#pragma once

#include "core/person.h"
#include "core/time.h"
#include "core/way.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace attune {

/// A person's place in one session. A copy: renaming or removing people later changes nothing here.
struct Seat {
    RecordId person;
    std::string name;
    Hue hue = Hue::Coral;

    bool operator==(const Seat&) const = default;
};

/// What can happen on the stage. Each is also what a button asks for.
namespace happening {
// clang-format off
struct Start { bool operator==(const Start&) const = default; };            ///< planned -> running
struct Done { bool operator==(const Done&) const = default; };              ///< "I have said it", and on; counts as Heard too
struct NotQuite { bool operator==(const NotQuite&) const = default; };      ///< the listener tries again, with all their time
struct Heard { bool operator==(const Heard&) const = default; };            ///< "I feel heard", where the speaker decides
struct Pause { bool operator==(const Pause&) const = default; };
struct Resume { bool operator==(const Resume&) const = default; };
struct AddTime { Millis by{}; bool operator==(const AddTime&) const = default; };  ///< to this step; below 0: of what is left
struct SkipPhase { bool operator==(const SkipPhase&) const = default; };
struct SkipPerson { bool operator==(const SkipPerson&) const = default; };  ///< on to the next turn
struct StepBack { bool operator==(const StepBack&) const = default; };      ///< the step before, with its time kept
struct SwapOrder { bool operator==(const SwapOrder&) const = default; };    ///< the next one begins; in the first step only
struct PickListener { std::size_t seat = 0; bool operator==(const PickListener&) const = default; };
struct TimeOut { Millis length{}; bool operator==(const TimeOut&) const = default; };  ///< `time_out_min` or more
struct EndTimeOut { bool operator==(const EndTimeOut&) const = default; };  ///< back, paused
struct Join { Seat seat; bool operator==(const Join&) const = default; };   ///< sits down last, or where they sat before
struct Leave { RecordId person; bool operator==(const Leave&) const = default; };  ///< their account stays
struct Retitle { Seat seat; bool operator==(const Retitle&) const = default; };    ///< new name or hue
struct SetLength { std::size_t phase = 0; Millis length{}; bool operator==(const SetLength&) const = default; };  ///< from now on
/// Empty card: put away. `instead`: of the one before, which was passed on; the turn to read stays.
struct ShowCard { std::string deck, card; bool instead = false; bool operator==(const ShowCard&) const = default; };
struct Stay { bool operator==(const Stay&) const = default; };              ///< no button: over time, a tap must lead on
struct Finish { bool operator==(const Finish&) const = default; };          ///< to the closing page
// clang-format on
} // namespace happening

using Happening =
    std::variant<happening::Start, happening::Done, happening::NotQuite, happening::Heard, happening::Pause,
                 happening::Resume, happening::AddTime, happening::SkipPhase, happening::SkipPerson,
                 happening::StepBack, happening::SwapOrder, happening::PickListener, happening::TimeOut,
                 happening::EndTimeOut, happening::Join, happening::Leave, happening::Retitle, happening::SetLength,
                 happening::ShowCard, happening::Stay, happening::Finish>;

struct Event {
    Millis at{}; ///< since the session's origin; never falls along the list
    Happening what;
    bool lasting = false; ///< no tap to take back (a pause that is over, a recovery, a rename)

    bool operator==(const Event&) const = default;
};

inline constexpr Millis time_out_min = std::chrono::minutes{20};

struct Session {
    RecordId id;
    Way way;                   ///< a copy: editing the way later changes nothing here
    std::vector<Seat> seats;   ///< in speaking order
    WallTime begun{};          ///< when it was laid on the table
    Instant origin{};          ///< what `Event::at` counts from, on this boot's clock
    std::vector<Event> events; ///< those that make no sense (an edited file) count for nothing

    bool operator==(const Session&) const = default;
};

/// A stretch of the plan: one phase with one pair.
struct Step {
    std::size_t phase = 0;              ///< index into way.phases
    std::size_t turn = 0;               ///< turns before this one, or before this phase for all
    std::optional<std::size_t> speaker; ///< index into the seats; none: everyone
    std::optional<std::size_t> listener;

    bool operator==(const Step&) const = default;
};

namespace status {
// clang-format off
struct Planned { bool operator==(const Planned&) const = default; };        ///< on the stage, nobody has begun
struct Running { bool operator==(const Running&) const = default; };
struct Paused { bool operator==(const Paused&) const = default; };
struct OnTimeOut { Millis began{}, until{}; bool operator==(const OnTimeOut&) const = default; };  ///< since origin
struct Finished { Millis at{}; bool operator==(const Finished&) const = default; };
// clang-format on
} // namespace status
using Status = std::variant<status::Planned, status::Running, status::Paused, status::OnTimeOut, status::Finished>;

/// Everything there is to show about a session at one moment.
struct SessionView {
    Millis at{}; ///< the moment that is shown, since origin
    Status status;
    Step step;
    std::optional<Step> next;      ///< what Done or Heard leads to; none: the closing page
    std::vector<Seat> seats;       ///< with joins, leaves and renames; indices never shift
    std::vector<bool> present;     ///< by seat: has not left
    Millis length{};               ///< of this step, with added time
    Millis spent{};                ///< in this step, pauses left out; since the last "Not quite"
    std::size_t turns_planned = 0; ///< 0: as many as time allows (circle)
    int not_quite = 0;             ///< in this step
    bool listener_to_pick = false; ///< a circle of three or more: the speaker picks who listens
    std::vector<Millis> talk;      ///< by seat: time with the floor
    Millis together{};             ///< time that was everyone's
    Millis running{};              ///< all time since the start but pauses and time-outs
    Millis paused{};
    Millis timed_out{};
    Millis waiting{};       ///< since the planned session was laid down and not begun
    std::string deck, card; ///< the card on the stage; empty: none
    bool can_undo = false;

    [[nodiscard]] Millis remaining() const { return length - spent; } ///< negative: over time
    [[nodiscard]] bool is_running() const { return std::holds_alternative<status::Running>(status); }
    [[nodiscard]] bool is_finished() const { return std::holds_alternative<status::Finished>(status); }
    /// The seat that has the floor; none: everyone.
    [[nodiscard]] std::optional<std::size_t> floor(const Way& way) const;

    bool operator==(const SessionView&) const = default;
};

[[nodiscard]] Session begin_session(RecordId id, Way way, std::vector<Seat> seats, const Now& now);

[[nodiscard]] SessionView view(const Session& session, Instant now);

/// Appends what happened, unless it makes no sense just then (false). Times never run backwards.
bool happen(Session& session, Happening what, Instant now);

/// Takes the last tap back as if it had not been made: its time goes to whoever then had the floor.
/// A pause or time-out is ended instead; a finish is turned into a pause at that moment.
bool undo(Session& session, Instant now);

/// Lets time pass: with `auto_continue`, a step that ran out leads to the next one at the moment it
/// did (never to the closing page). Returns true when it did, and then the end cue is due, which
/// `cue_between` can't see. Nobody being there (asleep for longer than `unattended_max` past the
/// end, or for more than one step) it waits.
bool let_pass(Session& session, Instant now, bool auto_continue);
inline constexpr Millis unattended_max = std::chrono::minutes{2};

/// The session as it stands after a crash or power cut, paused where it was last known to be; a
/// time-out goes on by the wall clock until its return time, and is then a pause.
/// `last_known`: since origin, from the last beat that reached the disk.
[[nodiscard]] Session recover(Session session, Millis last_known, const Now& now);

/// A cue crossed between two moments of the same step.
enum class Cue : std::uint8_t { None, Soon, End, TimeOutOver };
/// `Soon` at 80 % of the step, `End` at its planned end; the later one when a sleep crossed both.
[[nodiscard]] Cue cue_between(const SessionView& before, const SessionView& after);
inline constexpr double soon_at = 0.8;

/// What the clock shows: whole seconds left, so that 0 comes at the very end, negative when over
/// time. On time-out: what is left of it, in whole minutes but for the last one, never below 0.
[[nodiscard]] std::chrono::seconds shown_clock(const SessionView& view);

/// When the picture of the session next changes by itself: the next change of `shown_clock`, the
/// next cue, the question after a forgotten start. None: it stands still.
[[nodiscard]] std::optional<Instant> next_change(const Session& session, const SessionView& view);
/// A planned session that waits so long asks quietly whether to begin.
inline constexpr Millis forgotten_start = std::chrono::minutes{1};
/// The clock of a circle's turn that leaves the choice of the listener in view.
inline constexpr Millis pick_within = std::chrono::seconds{30};

} // namespace attune
