#include "app/sample_decks.h"

#include <array>
#include <string>
#include <string_view>

namespace attune::app {
namespace {

constexpr std::array<std::string_view, 6> questions{"What did you want to tell me on the phone today?",
                                                    "Which of our walks would you like to have again?",
                                                    "What should we stop doing on Sundays?",
                                                    "Where shall we be in ten years?",
                                                    "What did your grandmother cook when somebody was sad?",
                                                    "When did we last laugh until it hurt?"};

Deck own_deck(std::string_view title, Hue hue) {
    return {.id = "own-deck", .title = std::string{title}, .hue = hue, .about = "What only we would ask each other"};
}

void add_cards(Deck& deck, int count) {
    for (int n = 0; n < count; ++n) {
        const auto i = static_cast<std::size_t>(n) % questions.size();
        Card card{.id = "own-" + std::to_string(n), .text = std::string{questions.at(i)}};
        if (n >= static_cast<int>(questions.size())) card.text += " (" + std::to_string(n + 1) + ")";
        deck.cards.push_back(std::move(card));
    }
}

Deck long_words() {
    Deck deck = own_deck("Donaudampfschifffahrtsgesellschaftskapitänsmütze", Hue::Gold);
    deck.how_to = std::string(120, 'w');
    deck.cards = {{.id = "own-0",
                   .text = std::string(300, 'w'),
                   .back = std::string(300, 'm'),
                   .hint = std::string(120, 'i'),
                   .depth = 2},
                  {.id = "own-1",
                   .text = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
                   .tags = {std::string(40, 't')}}};
    return deck;
}

Deck scripts() {
    Deck deck = own_deck("Все вместе 🌍", Hue::Sky);
    constexpr std::array<std::string_view, 7> texts{"О чём ты молчишь?",
                                                    "Τι σε κάνει να γελάς;",
                                                    "מה מרגיע אותך?",
                                                    "ما الذي يفرحك؟",
                                                    "तुम्हें क्या अच्छा लगता है?",
                                                    "อะไรทำให้เธอยิ้ม",
                                                    "👩🏽‍🌾❤️ 🇯🇵 何が好き？"};
    for (const std::string_view words : texts)
        deck.cards.push_back(
            {.id = "own-" + std::to_string(deck.cards.size()), .text = std::string{words}, .back = std::string{words}});
    return deck;
}

void mark(State& state, std::string_view deck, std::string_view card, Mark kind) {
    put(state.library, CardMark{mark_id(deck, card, kind), std::string{deck}, std::string{card}, kind});
}

} // namespace

void add_decks(State& state, Sample sample) {
    if (sample == Sample::Empty) return;
    Deck deck = sample == Sample::LongWords ? long_words()
                : sample == Sample::Scripts ? scripts()
                                            : own_deck("Our own", Hue::Coral);
    if (deck.cards.empty()) add_cards(deck, sample == Sample::Many ? 1000 : 12);
    put(state.library, std::move(deck));
    mark(state, "own-deck", "own-1", Mark::Aside);
    for (const Deck& one : state.decks) {
        if (one.cards.size() < 6) continue;
        mark(state, one.id, one.cards[1].id, Mark::Kept);
        mark(state, one.id, one.cards[4].id, Mark::Kept);
    }
}

} // namespace attune::app
