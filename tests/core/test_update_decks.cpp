// Decks of one's own: taken, shared.
#include "update_fixture.h"

#include <doctest/doctest.h>

#include <set>

using namespace attune;
using namespace attune::test;

namespace {

Deck taken_deck() {
    Deck deck{.id = "theirs", .title = "  On the road "};
    deck.cards = {{.id = "a", .text = " The first car? "},
                  {.id = "", .text = "And then?"},
                  {.id = "a", .text = "Who drove?"},
                  {.id = "blank", .text = "  "}};
    return deck;
}

} // namespace

TEST_CASE("a deck from a file is one of our own, with a page that shows it") {
    World world;
    world.act(action::TakeDeck{taken_deck()});
    REQUIRE(world.state.library.decks.size() == 1);
    const Deck& kept = world.state.library.decks.at(0);
    CHECK(kept.id.size() == 26);
    CHECK(kept.title == "On the road");
    REQUIRE(kept.cards.size() == 3);
    CHECK(kept.cards[0].text == "The first car?");
    std::set<std::string> names;
    for (const Card& card : kept.cards) names.insert(card.id);
    CHECK(names.size() == 3);
    CHECK(names.count("") == 0);
    CHECK(world.places() == "cards deck");
    CHECK(world.state.place().subject == kept.id);
    CHECK(world.said() == "“On the road” is one of your decks now");
    CHECK(world.wanted<effect::Put>().size() == 1);
}

TEST_CASE("the same deck twice is one deck; with another card it is another one") {
    World world;
    world.act(action::TakeDeck{taken_deck()});
    const auto first = world.state.library.decks.at(0).id;
    world.act(action::GoTo{{Screen::Session, {}}});
    world.act(action::TakeDeck{taken_deck()});
    CHECK(world.state.library.decks.size() == 1);
    CHECK(world.state.place().subject == first);
    CHECK(world.said() == "“On the road” is one of your decks already");
    auto longer = taken_deck();
    longer.cards.push_back({.id = "z", .text = "Are we there yet?"});
    world.act(action::TakeDeck{longer});
    CHECK(world.state.library.decks.size() == 2);
}

TEST_CASE("a deck that comes in while a session runs does not end it") {
    World world;
    world.listen_for(1min);
    world.act(action::TakeDeck{taken_deck()});
    CHECK(world.state.library.decks.size() == 1);
    CHECK(world.places() == "session stage");
    CHECK(world.seen().is_running());
}

TEST_CASE("a deck is shared under its title, in either format") {
    World world;
    world.state.decks[0].title = "Open up";
    world.act(action::ShareDeck{"open", DeckFormat::Csv});
    REQUIRE(world.wanted<effect::WriteDeck>().size() == 1);
    CHECK(world.wanted<effect::WriteDeck>()[0].name == "deck-open-up.csv");
    CHECK(world.wanted<effect::WriteDeck>()[0].deck == world.state.decks[0]);
    world.act(action::ShareDeck{"open", DeckFormat::Json});
    CHECK(world.wanted<effect::WriteDeck>()[0].name == "deck-open-up.json");
    world.act(action::ShareDeck{"none", DeckFormat::Json});
    CHECK(world.last.empty());
}

namespace {

struct Shop : World {
    RecordId own;
    Shop() {
        state.decks[0].title = "Open up";
        act(action::SaveDeck{{.title = " Ours "}});
        own = state.library.decks.at(0).id;
        write("One");
        write("Two");
        write("Three");
    }
    void write(const std::string& text) { act(action::SaveCard{own, {.text = text}}); }
    [[nodiscard]] const Deck& deck() const { return *find_deck(state, own); }
    [[nodiscard]] std::string texts() const {
        std::string all;
        for (const Card& card : deck().cards) all += card.text + " ";
        return all;
    }
};

} // namespace

TEST_CASE("a deck is written: its words, its cards, their order") {
    Shop shop;
    CHECK(shop.deck().title == "Ours");
    CHECK(shop.places() == "cards deck");
    CHECK(shop.texts() == "One Two Three ");
    const auto second = shop.deck().cards[1];
    shop.act(action::SaveCard{shop.own, {.id = second.id, .text = "Two, better"}});
    shop.act(action::MoveCard{shop.own, second.id, 99});
    CHECK(shop.texts() == "One Three Two, better ");
    shop.act(action::MoveCard{shop.own, second.id, 0});
    CHECK(shop.texts() == "Two, better One Three ");
    shop.act(action::SaveDeck{{.id = shop.own, .title = "Ours again", .hue = Hue::Gold}});
    CHECK(shop.deck().title == "Ours again");
    CHECK(shop.deck().cards.size() == 3);
}

TEST_CASE("without a name or a word nothing is saved, and it says why") {
    Shop shop;
    shop.act(action::SaveDeck{{.title = "  "}});
    CHECK(shop.state.library.decks.size() == 1);
    CHECK(shop.said() == "Give it a name first.");
    shop.write("  ");
    CHECK(shop.texts() == "One Two Three ");
    CHECK(shop.said() == "Write something on it first.");
}

TEST_CASE("a removed card comes back by undo, a removed deck too") {
    Shop shop;
    shop.act(action::RemoveCard{shop.own, shop.deck().cards[1].id});
    CHECK(shop.texts() == "One Three ");
    shop.act(action::Restore{});
    CHECK(shop.texts() == "One Two Three ");
    shop.act(action::RemoveDeck{shop.own});
    CHECK(shop.state.library.decks.empty());
    CHECK(shop.places() == "cards");
    shop.act(action::Restore{});
    CHECK(shop.texts() == "One Two Three ");
}

TEST_CASE("an undo never takes back what was written after it") {
    Shop shop;
    shop.act(action::RemoveCard{shop.own, shop.deck().cards[1].id});
    shop.write("Four");
    shop.act(action::Restore{});
    CHECK(shop.texts() == "One Three Four ");
}

TEST_CASE("a card that is up and removed makes room") {
    Shop shop;
    shop.act(action::PickCard{shop.own, shop.deck().cards[0].id});
    shop.act(action::RemoveCard{shop.own, shop.deck().cards[0].id});
    REQUIRE(card_up(shop.state, shop.deck()));
    CHECK(card_up(shop.state, shop.deck())->text != "One");
}

TEST_CASE("built-in decks and cards are copied, never changed") {
    Shop shop;
    shop.act(action::RemoveDeck{"open"});
    shop.act(action::SaveCard{"open", {.text = "x"}});
    shop.act(action::RemoveCard{"open", "card-1-0"});
    CHECK(shop.state.decks[0].cards.size() == 12);
    shop.act(action::DuplicateDeck{"open"});
    CHECK(shop.state.library.decks.size() == 2);
    CHECK(find_deck(shop.state, shop.state.place().subject)->title == "Open up, ours");
    shop.act(action::CopyCard{"open", "card-1-0", shop.own});
    CHECK(shop.deck().cards.size() == 4);
    CHECK(shop.deck().cards.back().id != "card-1-0");
    shop.act(action::CopyCard{"open", "card-1-1", {}});
    CHECK(shop.state.library.decks.size() == 3);
    CHECK(shop.said() == "Copied to “Our own”");
}

TEST_CASE("a card's draft is used up; for another one the sheet stays open") {
    Shop shop;
    shop.act(action::GoTo{{Screen::CardEditor, shop.own}});
    shop.drafts.card = CardDraft{shop.own, {.text = "Four"}};
    shop.act(action::SaveCard{shop.own, shop.drafts.card->card, true});
    CHECK(shop.places() == "cards deck card-editor");
    CHECK(shop.drafts.card == CardDraft{shop.own, {}});
    shop.act(action::SaveCard{shop.own, {.text = "Five"}});
    CHECK(shop.places() == "cards deck");
    CHECK_FALSE(shop.drafts.card);
}
