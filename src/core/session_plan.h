// The order of a session: which step follows which, who speaks next and who listens.
// Neighbouring for_each phases form a round: all of them in a row are one person's turn, and the
// round goes on until everybody here had a turn (or the time of the circle is used).
#pragma once

#include "core/session.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace attune {

/// Who sits at the table and what they have done so far: all that the order depends on.
struct Table {
    const Way* way = nullptr;
    std::vector<bool> present;         ///< by seat
    std::size_t opener = 0;            ///< the seat that begins; the others follow in order
    std::vector<std::size_t> speakers; ///< by turn, the one going on included
    std::vector<Millis> used;          ///< by phase: running time
};

/// A step, and where its round began.
struct Spot {
    Step step;
    std::size_t round_turn = 0; ///< `step.turn` of the round's first turn

    bool operator==(const Spot&) const = default;
};

/// The seat that has the floor in a step; none: everyone.
[[nodiscard]] std::optional<std::size_t> floor_of(const Way& way, const Step& step);

[[nodiscard]] std::size_t count_present(const Table& table);
[[nodiscard]] bool is_present(const Table& table, std::optional<std::size_t> seat);
/// The next person here after `seat`, around the table; `seat` itself when it is the only one.
[[nodiscard]] std::optional<std::size_t> next_seat(const Table& table, std::size_t seat);
/// Who opens a round: the opener, or whoever is here after them.
[[nodiscard]] std::optional<std::size_t> opening_speaker(const Table& table);
/// Who listens unless somebody is picked: the next seat, in a circle whoever spoke least and
/// longest ago. None: nobody else is here.
[[nodiscard]] std::optional<std::size_t> default_listener(const Table& table, std::size_t speaker,
                                                          std::size_t round_turn);

[[nodiscard]] std::optional<Spot> first_spot(const Table& table);
/// The next phase, or the next turn, or what follows the round. None: the session is over.
[[nodiscard]] std::optional<Spot> spot_after(const Table& table, const Spot& spot);
/// Like `spot_after`, but the rest of the turn is left out.
[[nodiscard]] std::optional<Spot> turn_after(const Table& table, const Spot& spot);
/// How many turns there will be in all; 0: as many as the time of a circle allows.
[[nodiscard]] std::size_t count_turns(const Table& table, const Spot& spot);

} // namespace attune
