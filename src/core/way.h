// A way of listening: the plan of a session before anybody sits down to it.
#pragma once

#include "core/hue.h"
#include "core/id.h"
#include "core/time.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune {

/// What happens in a phase. It settles who has the floor, who decides that it is over, and the
/// words on the stage.
enum class Role : std::uint8_t {
    Ask,       ///< the speaker asks whether now is a good time
    Speak,     ///< the speaker has the floor, the listener listens
    Reflect,   ///< the listener says back what was heard; the speaker decides
    Validate,  ///< the listener says what makes sense; the speaker decides
    Empathise, ///< the listener guesses how it felt; the speaker decides
    Respond,   ///< the listener asks and is glad with them (good news); the speaker decides
    Circle,    ///< the speaker speaks, the listener reflects as they go; the speaker decides
    Share,     ///< everyone, on a card or a question
    Close,     ///< everyone, a word to end with
};

/// What people may write down while a phase goes on.
enum class Keep : std::uint8_t {
    Nothing,
    Thanks, ///< up to `thanks_max` by whoever speaks, each for the wall with a tap
    Wishes, ///< one by each of them, a plan or a goal with a tap
};
[[nodiscard]] std::string_view name_of(Keep keep); ///< "thanks", "wishes": used in files
[[nodiscard]] std::optional<Keep> keep_named(std::string_view name);
inline constexpr std::size_t thanks_max = 5;

/// Who has the floor in a role.
enum class Floor : std::uint8_t { Speaker, Listener, Everyone };
[[nodiscard]] Floor floor_of(Role role);
/// True where the speaker answers "Not quite" or "I feel heard" instead of saying "done".
[[nodiscard]] bool speaker_decides(Role role);

[[nodiscard]] std::string_view name_of(Role role); ///< "speak", "reflect", …: used in files
[[nodiscard]] std::optional<Role> role_named(std::string_view name);

struct Phase {
    Role role = Role::Speak;
    std::string name;               ///< what it is for, where the role does not say; may be empty
    Millis length{};                ///< `phase_min` to `phase_max`
    bool for_each = true;           ///< once with each person as speaker; else once for all
    std::string guidance;           ///< one line for the one who has the floor; {speaker} and {listener}
                                    ///< stand for names
    std::string to_listener;        ///< one line for the other one, e.g. on the far half of the table
    std::vector<std::string> words; ///< sentence openings to lean on
    std::uint8_t depth = 0;         ///< 1 to 3: cards of this depth are dealt; 0: none
    Keep keep = Keep::Nothing;

    bool operator==(const Phase&) const = default;
};

struct Way {
    RecordId id;
    std::string title;
    std::string about; ///< one line for the list
    std::string icon;  ///< a name in the icon font
    Hue hue = Hue::Coral;
    std::uint8_t people_min = 2; ///< 1 to `seats_max`
    std::uint8_t people_max = 2;
    std::vector<Phase> phases;    ///< 1 to `phases_max`; neighbours that are `for_each` make one turn
    std::optional<Millis> circle; ///< turns go on until so much time is used: listener speaks next
    bool built_in = false;        ///< comes with the program: can be duplicated, not changed

    bool operator==(const Way&) const = default;
};

/// The minutes of a way, when they differ for one session.
struct Lengths {
    std::vector<Millis> phases;
    std::optional<Millis> circle;

    bool operator==(const Lengths&) const = default;
};

inline constexpr Millis phase_min = std::chrono::seconds{10};
inline constexpr Millis phase_max = std::chrono::hours{3};
inline constexpr std::size_t phases_max = 24;

/// How long the whole is planned to take with so many people.
[[nodiscard]] Millis planned_length(const Way& way, std::size_t people);

/// What a new way of one's own begins with: one phase, and no name yet.
[[nodiscard]] Way blank_way();

[[nodiscard]] Lengths lengths_of(const Way& way);
/// The way with these minutes, held between `phase_min` and `phase_max`. Those of another shape (the
/// way was changed since) count for nothing.
[[nodiscard]] Way with_lengths(Way way, const Lengths& lengths);

/// What is wrong with a way somebody wrote or dropped on the window; nothing: it can be begun.
enum class WayFault : std::uint8_t {
    NoTitle,
    NoPhases,
    TooManyPhases,
    PhaseTooShort,
    PhaseTooLong,
    NoPeople,
    TooManyPeople,
    CircleWithoutTurn,
};
[[nodiscard]] std::optional<WayFault> fault_of(const Way& way);

} // namespace attune
