// A shuffle that deals every card before one comes again and keeps its order over restarts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace attune {

/// How far a set of cards is dealt. The order follows from the seed, the round and the names of the
/// cards alone; what was dealt is kept by name. So cards may come, go and be left out for a while at
/// any time: the rest keeps its order, and none comes twice before all that may come have come once.
struct Shuffle {
    std::uint64_t seed = 0;
    std::uint64_t round = 0;
    std::vector<std::string> dealt; ///< of this round, in the order they came

    bool operator==(const Shuffle&) const = default;
};

/// The order of a round: indices into `names`. Names are unique.
[[nodiscard]] std::vector<std::size_t> dealing_order(const Shuffle& shuffle,
                                                     const std::vector<std::string_view>& names);

/// The card that `deal` would deal, as an index into `names` (not empty).
[[nodiscard]] std::size_t next_to_deal(const Shuffle& shuffle, const std::vector<std::string_view>& names,
                                       std::string_view lies_up = {});

/// The next card, as an index into `names` (not empty). When all of them were dealt, they begin a new
/// round, never with the card that came last or the one that `lies_up`, unless there is no other.
[[nodiscard]] std::size_t deal(Shuffle& shuffle, const std::vector<std::string_view>& names,
                               std::string_view lies_up = {});

/// Counts as dealt, wherever it was in the order.
void take_out(Shuffle& shuffle, std::string_view name);

/// Everything is shuffled anew from the next card on.
void reshuffle(Shuffle& shuffle, std::uint64_t seed);

} // namespace attune
