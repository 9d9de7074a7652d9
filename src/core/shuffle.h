// A shuffle that deals every card before one comes again and keeps its order over restarts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace attune {

/// How far a pile is dealt. The order follows from the seed, the round and the names of the cards
/// alone, so nothing else needs to be kept, and leaving some cards out keeps the order of the rest.
struct Shuffle {
    std::uint64_t seed = 0;
    std::uint64_t round = 0;
    std::size_t position = 0; ///< cards dealt of this round

    bool operator==(const Shuffle&) const = default;
};

/// The order of a round: indices into `names`. Names are unique.
[[nodiscard]] std::vector<std::size_t> dealing_order(const Shuffle& shuffle,
                                                     const std::vector<std::string_view>& names);

/// The next card, as an index into `names` (not empty). A new round begins by itself, never with
/// the card that ended the one before, unless there is only one.
[[nodiscard]] std::size_t deal(Shuffle& shuffle, const std::vector<std::string_view>& names);

/// Everything is shuffled anew from the next card on.
void reshuffle(Shuffle& shuffle, std::uint64_t seed);

} // namespace attune
