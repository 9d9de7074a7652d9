// Cards: drawing, turning, shuffling, marks, a turn on one.
#include "core/pile.h"
#include "core/update_parts.h"

#include <algorithm>
#include <utility>

namespace attune {

namespace {

Pile& opened(Work& work, const RecordId& deck) {
    const auto [found, fresh] = work.state.piles.try_emplace(deck);
    if (fresh) reshuffle(found->second.shuffle, work.rng());
    return found->second;
}

/// What was up goes to the past, if it is still a card that may come back.
void lay_by(State& state, const Deck& deck, Pile& pile) {
    if (!card_up(state, deck)) return;
    pile.past.push_back(pile.up);
    if (pile.past.size() > past_max) pile.past.erase(pile.past.begin());
}

void put_up(Work& work, const Deck& deck, Pile& pile, const std::string& card) {
    pile.up = card;
    pile.turned = false;
    see_card(work, deck.id, card);
}

/// Deals from the pile; when nothing is left that may be dealt, nothing is up.
void deal_one(Work& work, const Deck& deck, Pile& pile) {
    const auto cards = cards_dealt(work.state.library, deck, pile.filter);
    if (cards.empty()) {
        pile.up.clear();
        return;
    }
    std::vector<std::string_view> names;
    for (const auto* card : cards) names.push_back(card->id);
    put_up(work, deck, pile, cards[deal(pile.shuffle, names, pile.up)]->id);
}

/// Drops everything in `ids` from this card on.
void forget_from(std::vector<std::string>& ids, std::string_view card) {
    const auto last = std::find(ids.rbegin(), ids.rend(), card);
    if (last != ids.rend()) ids.erase(last.base() - 1, ids.end());
}

void draw_on(Work& work, const Deck& deck, Pile& pile) {
    const auto* under = pile.future.empty() ? nullptr : card_under(work.state, deck);
    const bool laid_back = under && std::find(pile.future.begin(), pile.future.end(), under->id) != pile.future.end();
    if (!laid_back) {
        pile.future.clear();
        return deal_one(work, deck, pile);
    }
    forget_from(pile.future, under->id);
    put_up(work, deck, pile, under->id);
}

void mark(Work& work, const CardMark& mark, bool on) {
    const bool marked = work.state.library.marks.find(mark.id) != nullptr;
    if (on && !marked) work.keep(mark);
    if (!on && marked) work.drop(mark);
}

CardMark mark_of(const RecordId& deck, const std::string& card, Mark kind) {
    return {mark_id(deck, card, kind), deck, card, kind};
}

} // namespace

void see_card(Work& work, const RecordId& deck, const std::string& card) {
    mark(work, mark_of(deck, card, Mark::Seen), true);
}

void make_room(Work& work, const Deck& deck, std::string_view card) {
    const auto found = work.state.piles.find(deck.id);
    if (found == work.state.piles.end() || found->second.up != card) return;
    draw_on(work, deck, found->second);
    work.save_device();
}

void carry_out(Work& work, const action::DrawNext& draw) {
    const auto* deck = find_deck(work.state, draw.deck);
    if (!deck || deck->cards.empty()) return;
    auto& pile = opened(work, deck->id);
    const auto cards = cards_dealt(work.state.library, *deck, pile.filter);
    const bool only_this = cards.size() == 1 && cards[0]->id == pile.up && pile.future.empty();
    if (only_this) return work.say("This is the only card here. Look at all cards to see more.");
    lay_by(work.state, *deck, pile);
    draw_on(work, *deck, pile);
    work.save_device();
}

void carry_out(Work& work, const action::DrawBack& draw) {
    const auto* deck = find_deck(work.state, draw.deck);
    const auto* before = deck ? card_before(work.state, *deck) : nullptr;
    if (!before) return;
    auto& pile = opened(work, deck->id);
    const auto id = before->id;
    forget_from(pile.past, id);
    if (card_up(work.state, *deck)) pile.future.push_back(pile.up);
    put_up(work, *deck, pile, id);
    work.save_device();
}

void carry_out(Work& work, const action::TurnCard& turn) {
    const auto* deck = find_deck(work.state, turn.deck);
    const auto* up = deck ? card_up(work.state, *deck) : nullptr;
    if (!up || up->back.empty()) return;
    auto& pile = opened(work, deck->id);
    pile.turned = !pile.turned;
    work.save_device();
}

void carry_out(Work& work, const action::ShuffleDeck& shuffle) {
    const auto* deck = find_deck(work.state, shuffle.deck);
    if (!deck || deck->cards.empty()) return;
    auto& pile = opened(work, deck->id);
    lay_by(work.state, *deck, pile);
    pile.future.clear();
    reshuffle(pile.shuffle, work.rng());
    deal_one(work, *deck, pile);
    work.save_device();
}

void carry_out(Work& work, const action::FilterDeck& change) {
    const auto* deck = find_deck(work.state, change.deck);
    if (!deck) return;
    auto& pile = opened(work, deck->id);
    if (pile.filter == change.filter) return;
    pile.filter = change.filter;
    pile.future.clear();
    const auto* up = card_up(work.state, *deck);
    const bool stays = up && is_dealt(work.state.library, *deck, *up, pile.filter);
    if (pile.begun() && !stays) {
        lay_by(work.state, *deck, pile);
        deal_one(work, *deck, pile);
    }
    work.save_device();
}

void carry_out(Work& work, const action::MarkCard& change) {
    const auto* deck = find_deck(work.state, change.deck);
    if (!deck || !find_card(work.state, change.deck, change.card)) return;
    const auto made = mark_of(change.deck, change.card, change.mark);
    mark(work, made, change.on);
    if (change.mark != Mark::Aside) return;
    if (change.on) {
        make_room(work, *deck, change.card);
        work.say_kept("Set aside. It won't be dealt any more.", made);
    } else {
        work.say("Back in the pile");
    }
}

void carry_out(Work& work, const action::PickCard& pick) {
    auto& state = work.state;
    const auto* deck = find_deck(state, pick.deck);
    if (!deck || !find_card(state, pick.deck, pick.card)) return;
    auto& pile = opened(work, deck->id);
    if (pile.up != pick.card) {
        lay_by(state, *deck, pile);
        pile.future.clear();
        take_out(pile.shuffle, pick.card);
        put_up(work, *deck, pile, pick.card);
    }
    state.places = {Place{Screen::Cards, {}}, Place{Screen::Deck, deck->id}};
    work.save_device();
}

void carry_out(Work& work, const action::TakeTurn& take) {
    if (!find_card(work.state, take.deck, take.card)) return;
    // Whatever is asked first (who is here, what becomes of a session that waits), it lies there.
    carry_out(work, action::PickCard{take.deck, take.card});
    carry_out(work, action::BeginSession{});
}

} // namespace attune
