// Decks of one's own by label: written, changed, reordered, copied, removed.
#include "desk.h"
#include "journey.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::app;
using namespace attune::test;

namespace {

struct OwnDecks : Desk {
    OwnDecks() : Desk(without_decks()) { tap("Cards"); }
    static State without_decks() {
        State state = state_of(Sample::Two);
        state.library.decks = {};
        state.library.marks = {};
        return state;
    }
    void write_deck() {
        tap("Write a new deck");
        tap("Name");
        type("Ours");
        tap("Save the deck");
    }
    void write(std::string_view words) {
        tap("On the card");
        type(words);
    }
    [[nodiscard]] const Deck& own() const { return state().library.decks.at(0); }
    [[nodiscard]] std::string texts() const {
        std::string all;
        for (const Card& card : own().cards) all += card.text + "|";
        return all;
    }
};

} // namespace

TEST_CASE("a deck is written by hand, card after card") {
    OwnDecks desk;
    desk.write_deck();
    CHECK(desk.screen() == Screen::Deck);
    CHECK(desk.sees("No cards in it yet"));
    desk.tap("Write the first card");
    desk.write("One?");
    desk.tap("Save and write another");
    CHECK(desk.screen() == Screen::CardEditor);
    desk.type("Two?"); // the keyboard is there already
    desk.tap("On its back");
    desk.type("Behind it");
    desk.tap("How deep it goes: Deeper");
    desk.tap("Save the card");
    CHECK(desk.screen() == Screen::Deck);
    CHECK(desk.texts() == "One?|Two?|");
    CHECK(desk.own().cards[1].back == "Behind it");
    CHECK(desk.own().cards[1].depth == 2);
    desk.tap("Draw a card");
    CHECK((desk.sees("One?") || desk.sees("Two?")));
}

TEST_CASE("cards are changed, moved and removed, with undo") {
    OwnDecks desk;
    desk.write_deck();
    desk.tap("Write the first card");
    desk.write("One?");
    desk.tap("Save and write another");
    desk.write("Two?");
    desk.tap("Save the card");
    desk.tap("More about this deck");
    desk.tap("Change the deck");
    desk.tap("Two?");
    desk.tap("Earlier");
    CHECK(desk.texts() == "Two?|One?|");
    desk.write(" Really?");
    desk.tap("Save the card");
    CHECK(desk.own().cards[0].text.find("Really?") != std::string::npos);
    desk.tap("One?");
    desk.tap("Remove the card");
    CHECK(desk.own().cards.size() == 1);
    desk.tap("Undo");
    CHECK(desk.own().cards.size() == 2);
}

TEST_CASE("a half-written deck and card wait") {
    OwnDecks desk;
    desk.tap("Write a new deck");
    desk.tap("Name");
    desk.type("Half a na");
    desk.press(ImGuiKey_Escape);
    desk.tap("Back");
    CHECK(desk.sees("“Half a na”"));
    desk.tap("Go on writing");
    desk.tap("Save the deck");
    CHECK(desk.own().title == "Half a na");
    desk.tap("Write the first card");
    desk.write("Half a que");
    desk.tap("Close");
    desk.tap("Write the first card");
    CHECK(desk.program().drafts().card->card.text == "Half a que");
}

TEST_CASE("a built-in deck is made our own, a card copied, a deck removed and brought back") {
    OwnDecks desk;
    desk.tap("Needs");
    desk.tap("Draw a card");
    desk.tap("More about this deck");
    desk.tap("Copy this card");
    desk.tap("To a new deck");
    CHECK(desk.own().title == "Our own");
    CHECK(desk.own().cards.size() == 1);
    desk.tap("More about this deck");
    desk.tap("Make it your own");
    CHECK(desk.state().library.decks.size() == 2);
    CHECK(desk.sees("Needs, ours"));
    desk.tap("More about this deck");
    desk.tap("Remove the deck");
    CHECK(desk.screen() == Screen::Cards);
    CHECK(desk.state().library.decks.size() == 1);
    desk.tap("Undo");
    CHECK(desk.state().library.decks.size() == 2);
}

TEST_CASE("a deck is saved as a file in both formats") {
    OwnDecks desk;
    desk.tap("Open up");
    desk.tap("More about this deck");
    desk.tap("Save as a file");
    REQUIRE(last_effect<effect::WriteDeck>(desk));
    CHECK(last_effect<effect::WriteDeck>(desk)->format == DeckFormat::Json);
    desk.tap("More about this deck");
    desk.tap("Save as a table");
    CHECK(last_effect<effect::WriteDeck>(desk)->format == DeckFormat::Csv);
}

TEST_CASE("a deck and a card by keyboard alone") {
    OwnDecks desk;
    desk.focus("Write a new deck");
    desk.press(ImGuiKey_Enter);
    desk.focus("Name");
    desk.type("Keys");
    desk.focus("Save the deck");
    desk.press(ImGuiKey_Enter);
    desk.focus("Write the first card");
    desk.press(ImGuiKey_Space);
    desk.focus("On the card");
    desk.type("By keys?");
    desk.focus("Save the card");
    desk.press(ImGuiKey_Enter);
    CHECK(desk.texts() == "By keys?|");
}
