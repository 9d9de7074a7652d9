// Decks that people write, share and drop on the window, as JSON.
#include "samples.h"
#include "store/assets.h"
#include "store/deck_file.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

namespace {

Deck read(std::string_view text) { return deck_from_json_file(text, "evening"); }

std::string fault(std::string_view text) {
    return deck_fault([&] { return read(text); });
}

std::string with_cards(const std::string& cards) { return R"({"cards":[)" + cards + "]}"; }

std::string repeated(const std::string& text, std::size_t times) {
    std::string made;
    for (std::size_t i = 0; i < times; ++i) made += text;
    return made;
}

} // namespace

TEST_CASE("a deck goes through a file unchanged, and so do those that come with the program") {
    auto decks = load_decks(std::filesystem::path{ATTUNE_TEST_ASSETS} / "decks");
    decks.push_back(sample_deck());
    for (const auto& deck : decks) {
        CAPTURE(deck.id);
        CHECK(read(deck_json_file(deck)) == deck);
    }
}

TEST_CASE("only the text of a card must be there") {
    const auto deck = read(with_cards(R"({"text":"What is home?"},{"text":"Έλα!","id":""},)"
                                      R"({"text":"Hm","id":"two words"},{"text":"Was ist Heimat?"})"));
    CHECK(deck.id.empty());
    CHECK(deck.title == "evening");
    REQUIRE(deck.cards.size() == 4);
    CHECK(deck.cards[0].id == "what-is-home");
    CHECK(deck.cards[1].id.starts_with("card-"));
    CHECK(deck.cards[2].id.starts_with("card-"));
    CHECK(deck.cards[3].text == "Was ist Heimat?");
    CHECK(deck == read(with_cards(R"({"text":"What is home?"},{"text":"Έλα!"},{"text":"Hm"},)"
                                  R"({"text":"Was ist Heimat?"})")));
}

TEST_CASE("ids that are made are short and different, and leave those that are there alone") {
    const auto deck = read(with_cards(R"({"text":"Home"},{"text":"home!"},{"text":"x","id":"home"},)"
                                      R"({"text":"A very long question that goes on and on?"},)"
                                      R"({"text":"A very long question that goes on too?"})"));
    CHECK(deck.cards[0].id == "home-2");
    CHECK(deck.cards[1].id == "home-3");
    CHECK(deck.cards[2].id == "home");
    CHECK(deck.cards[3].id != deck.cards[4].id);
    for (const auto& card : deck.cards) CHECK(card.id.size() <= card_id_max);
}

TEST_CASE("what is unknown is let be, what is untidy is tidied") {
    const auto deck = read("\xEF\xBB\xBF"
                           R"({"format":1,"id":"a b","title":" Our\tdeck\n","more":[1],
        "cards":[{"text":"  One\r\ntwo ","hint":"a\nb","tags":["x, y","x"," "],"note":{"by":"Sam"}}]})");
    CHECK(deck.id.empty());
    CHECK(deck.title == "Our deck");
    CHECK(deck.cards[0].text == "One\ntwo");
    CHECK(deck.cards[0].hint == "a b");
    CHECK(deck.cards[0].tags == std::vector<std::string>{"x", "y"});
}

TEST_CASE("a number that no computer holds is no end of the program; found by the fuzzer") {
    CHECK(fault("383861508208e8351558-").find("too large") != std::string::npos);
    CHECK(fault(R"({"cards":[{"text":"Tea?","minutes":1e999}]})").find("too large") != std::string::npos);
}

TEST_CASE("a deck file that can't be taken is told with its place and what to do") {
    const auto with_text = [](const std::string& text) {
        return with_cards(R"({"text":"First"},{"text":")" + text + "\"}");
    };
    struct Row {
        std::string file, says;
    };
    const std::vector<Row> rows{
        {"", "line 1 is not JSON"},
        {"{\"cards\":[\n{\"text\":\"a\"}\n{\"text\":\"b\"}]}", "line 3 is not JSON"},
        {"[]", "the file is not an object"},
        {"{}", "the file: \"cards\" is missing"},
        {R"({"format":2,"cards":[]})", "the file: \"format\" is newer than this program"},
        {R"({"cards":[]})", "there are no cards in it"},
        {R"({"cards":{}})", "the file: \"cards\" is not a list"},
        {with_cards("\"a\""), "card 1 is not an object"},
        {with_cards("{}"), "card 1 has no text. Write one or leave it out"},
        {with_text(" "), "card 2 has no text. Write one or leave it out"},
        {with_cards(R"({"text":7})"), "card 1: \"text\" is not a text"},
        {with_cards(R"({"text":"a","depth":4})"), "card 1: \"depth\" is not a whole number from 1 to 3"},
        {with_text("a\\u0000b"), "card 2: the text holds a sign that can't be shown. Take it out"},
        {with_text(repeated("é", 601)), "card 2: the text is longer than 600 characters. Make it shorter"},
        {with_text(repeated("e" + repeated("\u0301", 20), 600)),
         "card 2: the text is longer than 600 characters. Make it shorter"},
        {with_cards(R"({"text":"a","hint":")" + repeated("x", 201) + "\"}"),
         "card 1: the hint is longer than 200 characters. Make it shorter"},
        {with_cards(R"({"text":"a","tags":["1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21"]})"),
         "card 1 has more than 20 tags. Leave some out"},
        {with_cards(R"({"text":"a","id":"x"},{"text":"b","id":"x"})"),
         "card 2: the id \"x\" was there before. Give it another one or none"},
        {"{\"title\":\"" + repeated("x", 61) + "\",\"cards\":[{\"text\":\"a\"}]}",
         "the deck: the title is longer than 60 characters. Make it shorter"},
        {"{\n\"title\":\"\xFF\"}", "line 2 is not text in UTF-8. Save it as UTF-8 and try again"},
        {repeated("[", 100'000), "it nests too deeply"},
        {std::string(deck_file_max + 1, ' '), "it is larger than 4 MiB. Make two of it"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.file.substr(0, 100));
        CHECK(fault(row.file) == row.says);
    }
}

TEST_CASE("the bounds themselves are allowed, counted as people count") {
    std::string cards;
    for (std::size_t i = 0; i < cards_max; ++i) cards += R"({"text":"a"},)";
    CHECK(read(with_cards(cards + R"({"text":"a"})").replace(0, 0, "").erase(10, 13)).cards.size() == cards_max);
    CHECK(fault(with_cards(cards + R"({"text":"a"})")) == "there are more than 2000 cards in it. Make two decks of it");
    CHECK(read(with_cards(R"({"text":")" + repeated("é", 600) + "\"}")).cards.size() == 1);
    CHECK(read(with_cards(R"({"text":")" + repeated("👩‍👩‍👧", 600) + "\"}")).cards.size() == 1);
}
