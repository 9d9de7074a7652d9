// Cards by label: drawing, turning, keeping, filters, search, a turn on one; by touch and by keyboard.
#include "desk.h"
#include "hands.h"
#include "journey.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace attune;
using namespace attune::app;
using namespace attune::test;

namespace {

struct Cards : Desk {
    explicit Cards(const char* deck = "Open up", ImVec2 size = phone) : Desk(state_of(Sample::Two), size) {
        tap("Cards");
        if (deck != nullptr) tap(deck);
    }
    [[nodiscard]] const Deck& deck(std::string_view id = "open-up") const { return *find_deck(state(), id); }
    [[nodiscard]] std::string up(std::string_view id = "open-up") const {
        const Card* card = card_up(state(), deck(id));
        return card != nullptr ? card->text : "";
    }
    [[nodiscard]] bool kept(std::string_view id = "open-up") const {
        return has_mark(state().library, id, card_up(state(), deck(id))->id, Mark::Kept);
    }
    /// Where the card that is up lies.
    [[nodiscard]] ImVec2 card_centre() const { return item(up()).centre(); }
};

} // namespace

TEST_CASE("a deck begins with how to use it; then card by card, and back") {
    Cards desk;
    CHECK(desk.screen() == Screen::Deck);
    CHECK(desk.sees("Anybody may pass on any card"));
    desk.tap("Draw the first card");
    const auto first = desk.up();
    REQUIRE_FALSE(first.empty());
    CHECK(desk.sees(first));
    CHECK(desk.sees("1 of 72"));
    desk.tap("Next card");
    const auto second = desk.up();
    CHECK(second != first);
    CHECK(desk.sees("2 of 72"));
    desk.tap("The card before");
    CHECK(desk.up() == first);
    CHECK_FALSE(desk.item("The card before").enabled);
    desk.tap("Next card");
    CHECK(desk.up() == second);
}

TEST_CASE("a two-sided card is turned by a tap and by keys") {
    Cards desk("Reflect it back");
    desk.tap("Draw a card");
    const Card card = *card_up(desk.state(), desk.deck("reflect-it-back"));
    desk.tap(card.text);
    CHECK(desk.sees(card.back));
    CHECK(desk.sees("Feeling: " + card.feeling));
    CHECK(desk.sees("Need: " + card.need));
    desk.tap(card.back);
    CHECK(desk.sees(card.text));
    desk.press(ImGuiKey_Space);
    CHECK(desk.sees(card.back));
    desk.press(ImGuiKey_Enter);
    CHECK(desk.sees(card.text));
}

TEST_CASE("a swipe beyond a third, or a fast one, draws the next card") {
    Cards desk;
    desk.tap("Draw a card");
    const auto first = desk.up();
    const auto from = desk.card_centre();
    SUBCASE("to the left") { desk.drag(from, {from.x - 160, from.y}, Millis{400}); }
    SUBCASE("to the right") { desk.drag(from, {from.x + 160, from.y}, Millis{400}); }
    SUBCASE("short and fast") { desk.drag(from, {from.x - 80, from.y}, Millis{80}); }
    CHECK(desk.up() != first);
    CHECK(desk.state().piles.at("open-up").past.size() == 1);
}

TEST_CASE("a short swipe springs back, a scroll is none; neither is a tap") {
    Cards desk;
    desk.tap("Draw a card");
    const auto first = desk.up();
    const auto from = desk.card_centre();
    SUBCASE("short and slow") { desk.drag(from, {from.x + 70, from.y + 4}, Millis{900}); }
    SUBCASE("up") { desk.drag(from, {from.x + 5, from.y - 160}); }
    CHECK(desk.up() == first);
    CHECK(desk.state().piles.at("open-up").past.empty());
}

TEST_CASE("the heart keeps a card; kept ones alone are dealt when asked for") {
    Cards desk;
    desk.tap("Draw a card");
    const bool before = desk.kept();
    desk.tap("Keep this card");
    CHECK(desk.kept() != before);
    desk.press(ImGuiKey_K);
    CHECK(desk.kept() == before);
    desk.tap("More about this deck");
    desk.tap("Kept");
    desk.press(ImGuiKey_Escape);
    CHECK(desk.sees("of 2 kept"));
    for (int i = 0; i < 4; ++i) {
        CHECK(desk.kept());
        desk.tap("Next card");
    }
}

TEST_CASE("depths: a tap on one deals only those, a second tap all") {
    Cards desk;
    desk.tap("Deepest");
    desk.tap("Draw a card");
    for (int i = 0; i < 5; ++i) {
        CHECK(card_up(desk.state(), desk.deck())->depth == 3);
        desk.tap("Next card");
    }
    CHECK(desk.item("Deepest").selected);
    desk.tap("Deepest");
    CHECK(desk.sees("of 72"));
}

TEST_CASE("by keyboard alone: open a deck, draw, back, shuffle, keep") {
    Cards desk(nullptr);
    desk.focus("Open up");
    desk.press(ImGuiKey_Enter);
    REQUIRE(desk.screen() == Screen::Deck);
    desk.press(ImGuiKey_RightArrow);
    const auto first = desk.up();
    REQUIRE_FALSE(first.empty());
    desk.press(ImGuiKey_RightArrow);
    CHECK(desk.up() != first);
    desk.press(ImGuiKey_LeftArrow);
    CHECK(desk.up() == first);
    desk.press(ImGuiKey_S);
    CHECK(desk.up() != first);
    const bool kept = desk.kept();
    desk.press(ImGuiKey_K);
    CHECK(desk.kept() != kept);
    desk.press(ImGuiKey_Escape);
    CHECK(desk.screen() == Screen::Cards);
}

TEST_CASE("a card set aside is shown apart and brought back") {
    Cards desk;
    desk.tap("Draw a card");
    const auto aside = desk.up();
    desk.tap("More about this deck");
    desk.tap("Set it aside");
    CHECK(desk.up() != aside);
    CHECK(desk.sees("Undo"));
    CHECK(desk.sees("of 71"));
    desk.tap("More about this deck");
    desk.tap("Look at all cards");
    desk.tap("Search the cards");
    desk.type(aside.substr(0, aside.size() / 2));
    CHECK(desk.sees("Set aside, not dealt"));
    desk.tap(aside);
    CHECK_FALSE(desk.sees("Set aside, not dealt"));
    CHECK(cards_dealt(desk.state().library, desk.deck(), {}).size() == 72);
}

TEST_CASE("setting aside is undone") {
    Cards desk;
    desk.tap("Draw a card");
    desk.tap("More about this deck");
    desk.tap("Set it aside");
    desk.tap("Undo");
    CHECK(cards_dealt(desk.state().library, desk.deck(), {}).size() == 72);
}

TEST_CASE("search through all decks, without case or accents, and pick a card") {
    Cards desk(nullptr);
    desk.tap("Search all cards");
    desk.type("SMILE thät");
    const auto& cards = desk.deck().cards;
    const auto smile = std::ranges::find(cards, "unseen-smile", &Card::id);
    REQUIRE(smile != cards.end());
    desk.tap(smile->text);
    CHECK(desk.screen() == Screen::Deck);
    CHECK(desk.up() == smile->text);
    desk.press(ImGuiKey_Escape);
    desk.tap("Search all cards");
    desk.type("zzzzzz");
    CHECK(desk.sees("No card says that"));
}

TEST_CASE("a turn on a card: it lies on the stage") {
    Cards desk;
    desk.tap("Draw a card");
    const auto card = desk.up();
    desk.tap("Take a turn on it");
    CHECK(desk.screen() == Screen::Stage);
    CHECK(desk.sees(card));
}

TEST_CASE("a turn with nobody here asks for people, and the card waits") {
    State state = state_of(Sample::Empty);
    state.places = {Place{Screen::Cards, {}}};
    Desk desk(std::move(state));
    desk.tap("Open up");
    desk.tap("Draw a card");
    const auto card = desk.state().piles.at("open-up").up;
    desk.tap("Take a turn on it");
    CHECK(desk.screen() == Screen::People);
    desk.press(ImGuiKey_Escape);
    CHECK(desk.screen() == Screen::Deck);
    CHECK(desk.state().piles.at("open-up").up == card);
}

TEST_CASE("on a laptop the deck lies beside the list") {
    Cards desk("Feelings", laptop);
    CHECK(desk.sees("Open up"));
    CHECK(desk.item("Feelings").selected);
    desk.click("Draw a card");
    const auto word = desk.up("feelings");
    desk.click(word);
    CHECK(desk.sees(card_up(desk.state(), desk.deck("feelings"))->back));
    desk.click("Quiet and glad");
    CHECK(std::ranges::count(card_up(desk.state(), desk.deck("feelings"))->tags, "low-pleasant") == 1);
    desk.click("Open up");
    CHECK(desk.item("Open up").selected);
    desk.press(ImGuiKey_Space);
    CHECK_FALSE(desk.up().empty());
}

TEST_CASE("cards on the stage are turned and skipped") {
    Cards desk("Reflect it back");
    desk.tap("Draw a card");
    const Card card = *card_up(desk.state(), desk.deck("reflect-it-back"));
    desk.tap("Take a turn on it");
    desk.tap("Turn it over");
    CHECK(desk.sees(card.back));
    desk.tap("Turn it over");
    CHECK(desk.sees(card.text));
}

TEST_CASE("with motion: turns, flights and the shuffle come to rest, and a hand interrupts them") {
    Headless h(state_of(Sample::Two), ATTUNE_TEST_FONTS, {.size = phone});
    h.program().tell(action::PickCard{"open-up", "asked-more-often"}, h.now());
    h.settle();
    const auto up = [&] { return h.state().piles.at("open-up").up; };
    h.program().tell(action::ShuffleDeck{"open-up"}, h.now());
    for (int i = 0; i < 12; ++i) h.frame();
    CHECK_FALSE(h.last().settled);
    const auto shuffled = up();
    Pointer finger(h);
    const ImVec2 middle = h.item(find_card(h.state(), "open-up", shuffled)->text).centre();
    finger.down(middle);
    finger.glide({middle.x - 180, middle.y}, 10);
    finger.up();
    CHECK(up() != shuffled);
    finger.down(middle); // the one before still flies
    finger.glide({middle.x + 180, middle.y}, 6);
    finger.up();
    CHECK(frames_to_rest(h) < 60);
    h.advance(Millis{2000});
    CHECK(h.last().settled);
}
