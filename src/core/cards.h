// Cards as the stage needs them.
#pragma once

#include "core/rng.h"
#include "core/session.h"
#include "core/state.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace attune {

struct DealtCard {
    std::string deck, card;

    bool operator==(const DealtCard&) const = default;
};

/// The depth of cards that suits a phase: its own, else gentle ones.
[[nodiscard]] std::uint8_t depth_for(const Phase& phase);

/// The next card of that depth out of all decks, in the order of the pile "stage/<depth>", which is
/// shuffled when it is first used. None: no deck has such a card that was not set aside.
/// `lies_up`: the card on the stage now, or empty.
[[nodiscard]] std::optional<DealtCard> deal_card(State& state, std::uint8_t depth, const DealtCard& lies_up, Rng& rng);

/// The same of one deck, filtered as its page is, in the order of a pile of its own.
[[nodiscard]] std::optional<DealtCard> deal_card_of(State& state, const Deck& deck, const DealtCard& lies_up, Rng& rng);
/// The deck whose card lay on the stage before it began: the session is about it. Empty: none did.
[[nodiscard]] RecordId deck_brought(const Session& session);

/// Whose turn it is to read the card on the stage and answer first: the people still there take it
/// in turns, card by card. None: no card is on the stage.
[[nodiscard]] std::optional<std::size_t> reads_first(const Session& session, const SessionView& view);
/// The same while no card is there: of the one that will be drawn next. None: nobody is there.
[[nodiscard]] std::optional<std::size_t> reads_next(const Session& session, const SessionView& view);

} // namespace attune
