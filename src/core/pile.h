// The pile of a deck: what is up, what came before it, what may come next.
#pragma once

#include "core/deck.h"
#include "core/shuffle.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace attune {

struct Library;
struct State;

/// Which cards of a deck are dealt. Those set aside never are.
struct CardFilter {
    enum class Which : std::uint8_t { All, Kept, Unseen };
    Which which = Which::All;
    std::uint8_t depth = 0; ///< 1 to 3; 0: whatever their depth
    std::string tag;        ///< empty: whatever their tags

    bool operator==(const CardFilter&) const = default;
};

struct Pile {
    Shuffle shuffle;
    std::string up;                  ///< the card that is up; empty: none yet, or none is left
    bool turned = false;             ///< its back is shown
    std::vector<std::string> past;   ///< cards that were up before, the last one last; `past_max` at most
    std::vector<std::string> future; ///< cards that were laid back, the next one last
    CardFilter filter;

    [[nodiscard]] bool begun() const { return !up.empty() || !past.empty(); }
    bool operator==(const Pile&) const = default;
};
inline constexpr std::size_t past_max = 200;

/// Null: nobody has drawn from that deck yet.
[[nodiscard]] const Pile* find_pile(const State& state, std::string_view deck);
/// Not set aside, and let through by the filter.
[[nodiscard]] bool is_dealt(const Library& library, const Deck& deck, const Card& card, const CardFilter& filter);
[[nodiscard]] std::vector<const Card*> cards_dealt(const Library& library, const Deck& deck, const CardFilter& filter);
/// The card that is up; null: none.
[[nodiscard]] const Card* card_up(const State& state, const Deck& deck);
/// The card that lies under it: the one that is drawn next. Null: none, or nobody has drawn yet.
[[nodiscard]] const Card* card_under(const State& state, const Deck& deck);
/// The card that was up before and would come back; null: none.
[[nodiscard]] const Card* card_before(const State& state, const Deck& deck);

/// "7 of 48".
struct PileCount {
    std::size_t at = 0; ///< 0: the card that is up is none of them, or none is up
    std::size_t of = 0;
};
[[nodiscard]] PileCount count_in(const State& state, const Deck& deck);

} // namespace attune
