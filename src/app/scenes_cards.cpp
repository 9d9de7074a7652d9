#include "app/scene_hands.h"

#include <array>

namespace attune::app {
namespace {

void pick(Headless& h, const char* deck, const char* card) { tell(h, action::PickCard{deck, card}); }
void turned(Headless& h) {
    pick(h, "reflect-it-back", "bedtime-alone");
    tell(h, action::TurnCard{"reflect-it-back"});
}
void word(Headless& h) {
    tell(h, action::FilterDeck{"feelings", {.tag = "low-pleasant"}});
    go(h, Screen::Cards);
    go(h, Screen::Deck, "feelings");
    tell(h, action::DrawNext{"feelings"});
}
void without_cards(Headless& h) { tell(h, action::SaveDeck{{.title = "For the long drive", .hue = Hue::Sky}}); }
void in_deck(Headless& h, Screen screen, const char* deck) {
    pick(h, deck,
         find_deck(h.state(), deck) != nullptr && !find_deck(h.state(), deck)->cards.empty()
             ? find_deck(h.state(), deck)->cards[0].id.c_str()
             : "");
    go(h, screen, deck);
}
void card_editor(Headless& h) {
    if (const Deck* deck = find_deck(h.state(), "own-deck"))
        h.program().drafts_for_setup().card = CardDraft{deck->id, deck->cards[0]};
    in_deck(h, Screen::CardEditor, "own-deck");
}

constexpr std::array scenes_of_cards{
    Scene{"cards", Sample::Two, [](Headless& h) { go(h, Screen::Cards); }},
    Scene{"deck-cover", Sample::Two,
          [](Headless& h) {
              go(h, Screen::Cards);
              go(h, Screen::Deck, "thank-you");
          }},
    Scene{"deck-front", Sample::Two, [](Headless& h) { pick(h, "open-up", "asked-more-often"); }},
    Scene{"deck-back", Sample::Two, turned},
    Scene{"deck-word", Sample::Two, word},
    Scene{"deck-own", Sample::Many, [](Headless& h) { pick(h, "own-deck", "own-0"); }},
    Scene{"deck-empty-filter", Sample::Two,
          [](Headless& h) {
              go(h, Screen::Cards);
              go(h, Screen::Deck, "own-deck");
              tell(h, action::FilterDeck{"own-deck", {.which = CardFilter::Which::Kept}});
          }},
    Scene{"deck-empty", Sample::Two, without_cards},
    Scene{"deck-cards", Sample::Two, [](Headless& h) { in_deck(h, Screen::DeckCards, "open-up"); }},
    Scene{"deck-cards-own", Sample::Many, [](Headless& h) { in_deck(h, Screen::DeckCards, "own-deck"); }},
    Scene{"deck-search", Sample::Two,
          [](Headless& h) {
              go(h, Screen::Cards);
              go(h, Screen::DeckCards);
              h.type("feel");
          }},
    Scene{"deck-more", Sample::Two, [](Headless& h) { in_deck(h, Screen::DeckMore, "open-up"); }},
    Scene{"deck-more-own", Sample::Two, [](Headless& h) { in_deck(h, Screen::DeckMore, "own-deck"); }},
    Scene{"deck-editor", Sample::Two,
          [](Headless& h) {
              go(h, Screen::Cards);
              go(h, Screen::DeckEditor);
          }},
    Scene{"deck-editor-own", Sample::Two, [](Headless& h) { in_deck(h, Screen::DeckEditor, "own-deck"); }},
    Scene{"card-editor", Sample::Two, card_editor},
};

} // namespace

std::span<const Scene> cards_scenes() { return scenes_of_cards; }

} // namespace attune::app
