#include "core/cards.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace attune {

std::uint8_t depth_for(const Phase& phase) {
    constexpr std::uint8_t gentle = 1;
    return phase.depth == 0 ? gentle : phase.depth;
}

std::optional<DealtCard> deal_card(State& state, std::uint8_t depth, Rng& rng) {
    std::vector<DealtCard> cards;
    std::vector<std::string> names;
    for (const auto& deck : state.decks) {
        for (const auto& card : deck.cards) {
            if (card.depth != depth) continue;
            cards.push_back({deck.id, card.id});
            names.push_back(deck.id + "/" + card.id);
        }
    }
    if (cards.empty()) return std::nullopt;
    const auto [pile, fresh] = state.shuffles.try_emplace("stage/" + std::to_string(depth));
    if (fresh) reshuffle(pile->second, rng());
    return cards.at(deal(pile->second, {names.begin(), names.end()}));
}

std::optional<std::size_t> reads_first(const Session& session, const SessionView& view) {
    if (view.card.empty()) return std::nullopt;
    const auto shown =
        std::count_if(session.events.begin(), session.events.end(), [](const Event& event) {
            const auto* show = std::get_if<happening::ShowCard>(&event.what);
            return show && !show->card.empty();
        });
    std::vector<std::size_t> there;
    for (std::size_t seat = 0; seat < view.seats.size(); ++seat) {
        if (view.present.at(seat)) there.push_back(seat);
    }
    if (there.empty() || shown == 0) return std::nullopt;
    return there.at(static_cast<std::size_t>(shown - 1) % there.size());
}

} // namespace attune
