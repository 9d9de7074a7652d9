#include "core/cards.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace attune {

std::uint8_t depth_for(const Phase& phase) {
    constexpr std::uint8_t gentle = 1;
    return phase.depth == 0 ? gentle : phase.depth;
}

namespace {

void add_cards(std::vector<DealtCard>& cards, const Library& library, const Deck& deck, const CardFilter& filter) {
    for (const auto* card : cards_dealt(library, deck, filter)) cards.push_back({deck.id, card->id});
}

std::string name_of(const DealtCard& card) { return card.deck + "/" + card.card; }

} // namespace

namespace {

std::optional<DealtCard> deal(State& state, const std::vector<DealtCard>& cards, const std::string& pile_name,
                              const DealtCard& lies_up, Rng& rng) {
    if (cards.empty()) return std::nullopt;
    std::vector<std::string> names;
    for (const auto& card : cards) names.push_back(name_of(card));
    const auto [pile, fresh] = state.shuffles.try_emplace(pile_name);
    if (fresh) reshuffle(pile->second, rng());
    return cards.at(deal(pile->second, {names.begin(), names.end()}, name_of(lies_up)));
}

} // namespace

std::optional<DealtCard> deal_card(State& state, std::uint8_t depth, const DealtCard& lies_up, Rng& rng) {
    const CardFilter filter{.depth = depth};
    std::vector<DealtCard> cards;
    for (const auto& deck : state.decks) add_cards(cards, state.library, deck, filter);
    for (const auto& deck : state.library.decks) add_cards(cards, state.library, deck, filter);
    return deal(state, cards, "stage/" + std::to_string(depth), lies_up, rng);
}

std::optional<DealtCard> deal_card_of(State& state, const Deck& deck, const DealtCard& lies_up, Rng& rng) {
    const auto* pile = find_pile(state, deck.id);
    std::vector<DealtCard> cards;
    add_cards(cards, state.library, deck, pile != nullptr ? pile->filter : CardFilter{});
    return deal(state, cards, "stage/deck/" + deck.id, lies_up, rng);
}

RecordId deck_brought(const Session& session) {
    for (const Event& event : session.events) {
        if (std::holds_alternative<happening::Start>(event.what)) break;
        if (const auto* show = std::get_if<happening::ShowCard>(&event.what)) return show->deck;
    }
    return {};
}

namespace {

std::size_t cards_shown(const Session& session) {
    return static_cast<std::size_t>(std::count_if(session.events.begin(), session.events.end(), [](const Event& event) {
        const auto* show = std::get_if<happening::ShowCard>(&event.what);
        return show && !show->card.empty() && !show->instead;
    }));
}

std::optional<std::size_t> reader_of(const SessionView& view, std::size_t card) {
    std::vector<std::size_t> there;
    for (std::size_t seat = 0; seat < view.seats.size(); ++seat) {
        if (view.present.at(seat)) there.push_back(seat);
    }
    if (there.empty()) return std::nullopt;
    return there.at(card % there.size());
}

} // namespace

std::optional<std::size_t> reads_first(const Session& session, const SessionView& view) {
    const auto shown = cards_shown(session);
    if (view.card.empty() || shown == 0) return std::nullopt;
    return reader_of(view, shown - 1);
}

std::optional<std::size_t> reads_next(const Session& session, const SessionView& view) {
    return view.card.empty() ? reader_of(view, cards_shown(session)) : reads_first(session, view);
}

} // namespace attune
