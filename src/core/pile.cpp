#include "core/pile.h"

#include "core/state.h"

#include <algorithm>
#include <unordered_set>

namespace attune {

namespace {

const Card* card_in(const Deck& deck, std::string_view id) {
    const auto it = std::find_if(deck.cards.begin(), deck.cards.end(), [&](const Card& card) { return card.id == id; });
    return it == deck.cards.end() ? nullptr : &*it;
}

/// For cards that were up already: that they were seen keeps none of them from coming back.
const Card* last_that_fits(const State& state, const Deck& deck, const CardFilter& filter,
                           const std::vector<std::string>& ids) {
    auto seen_too = filter;
    if (seen_too.which == CardFilter::Which::Unseen) seen_too.which = CardFilter::Which::All;
    for (auto id = ids.rbegin(); id != ids.rend(); ++id) {
        const auto* card = card_in(deck, *id);
        if (card && is_dealt(state.library, deck, *card, seen_too)) return card;
    }
    return nullptr;
}

} // namespace

const Pile* find_pile(const State& state, std::string_view deck) {
    const auto found = state.piles.find(RecordId{deck});
    return found == state.piles.end() ? nullptr : &found->second;
}

bool is_dealt(const Library& library, const Deck& deck, const Card& card, const CardFilter& filter) {
    if (filter.depth != 0 && card.depth != filter.depth) return false;
    if (!filter.tag.empty() && std::find(card.tags.begin(), card.tags.end(), filter.tag) == card.tags.end())
        return false;
    if (has_mark(library, deck.id, card.id, Mark::Aside)) return false;
    switch (filter.which) {
    case CardFilter::Which::All: return true;
    case CardFilter::Which::Kept: return has_mark(library, deck.id, card.id, Mark::Kept);
    case CardFilter::Which::Unseen: return !has_mark(library, deck.id, card.id, Mark::Seen);
    }
    return true;
}

std::vector<const Card*> cards_dealt(const Library& library, const Deck& deck, const CardFilter& filter) {
    std::vector<const Card*> cards;
    for (const auto& card : deck.cards) {
        if (is_dealt(library, deck, card, filter)) cards.push_back(&card);
    }
    return cards;
}

const Card* card_up(const State& state, const Deck& deck) {
    const auto* pile = find_pile(state, deck.id);
    return pile ? card_in(deck, pile->up) : nullptr;
}

const Card* card_under(const State& state, const Deck& deck) {
    const auto* pile = find_pile(state, deck.id);
    if (!pile) return nullptr;
    if (const auto* back = last_that_fits(state, deck, pile->filter, pile->future)) return back;
    const auto cards = cards_dealt(state.library, deck, pile->filter);
    if (cards.empty()) return nullptr;
    std::vector<std::string_view> names;
    for (const auto* card : cards) names.push_back(card->id);
    return cards[next_to_deal(pile->shuffle, names, pile->up)];
}

const Card* card_before(const State& state, const Deck& deck) {
    const auto* pile = find_pile(state, deck.id);
    return pile ? last_that_fits(state, deck, pile->filter, pile->past) : nullptr;
}

PileCount count_in(const State& state, const Deck& deck) {
    const auto* pile = find_pile(state, deck.id);
    const auto cards = cards_dealt(state.library, deck, pile ? pile->filter : CardFilter{});
    PileCount count{0, cards.size()};
    if (!pile) return count;
    std::unordered_set<std::string_view> names;
    for (const auto* card : cards) names.insert(card->id);
    std::size_t at = 0;
    for (const auto& dealt : pile->shuffle.dealt) {
        if (names.contains(dealt)) ++at;
        if (dealt == pile->up && names.contains(dealt)) count.at = at;
    }
    return count;
}

} // namespace attune
