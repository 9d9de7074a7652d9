// Cards to draw, and decks of one's own. Of a deck that is there, else nothing happens.
#pragma once

#include "core/actions/list.h"
#include "core/cards.h"
#include "core/deck.h"

#include <cstddef>
#include <string>

namespace attune::action {

struct DrawNext {
    RecordId deck;
}; ///< the next card up; also one that was laid back
struct DrawBack {
    RecordId deck;
}; ///< the card before is up again, the one that was goes back on the pile
struct TurnCard {
    RecordId deck;
};
struct ShuffleDeck {
    RecordId deck;
}; ///< all cards anew, with another one up
struct FilterDeck {
    RecordId deck;
    CardFilter filter;
}; ///< a card that it leaves out makes room for one it does not
struct MarkCard {
    RecordId deck;
    std::string card;
    Mark mark = Mark::Kept;
    bool on = true;
}; ///< set aside, it makes room
struct PickCard {
    RecordId deck;
    std::string card;
}; ///< up, on the deck's page
struct TakeTurn {
    RecordId deck;
    std::string card;
}; ///< a session of the offered way, with the card on the stage

// decks of one's own
struct SaveDeck {
    Deck deck;
}; ///< its words and hue; a new one has an empty id and no cards yet, else those it has stay
struct RemoveDeck {
    RecordId id;
};
struct DuplicateDeck {
    RecordId id;
}; ///< any deck, as one of our own; leads to its page
struct SaveCard {
    RecordId deck;
    Card card;
    bool another = false;
}; ///< a new one has an empty id; `another`: the sheet stays
struct RemoveCard {
    RecordId deck;
    std::string card;
};
struct MoveCard {
    RecordId deck;
    std::string card;
    std::size_t to = 0;
};
struct CopyCard {
    RecordId deck;
    std::string card;
    RecordId to;
}; ///< no `to`: into a new deck
struct TakeDeck {
    Deck deck;
}; ///< from a file somebody shared: one of our own from now on
struct ShareDeck {
    RecordId id;
    DeckFormat format = DeckFormat::Json;
}; ///< written into the data folder's exports

using OfCards = List<DrawNext, DrawBack, TurnCard, ShuffleDeck, FilterDeck, MarkCard, PickCard, TakeTurn>;
using OfDecks =
    List<SaveDeck, RemoveDeck, DuplicateDeck, SaveCard, RemoveCard, MoveCard, CopyCard, TakeDeck, ShareDeck>;

} // namespace attune::action
