// The decks that come with the program: their cards fit, are speakable and are unlike each other.
#include "likeness.h"
#include "store/assets.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

namespace {

std::vector<Deck> built_in() { return load_decks(std::filesystem::path{ATTUNE_TEST_ASSETS} / "decks"); }

Deck deck_named(std::string_view id) {
    for (auto& deck : built_in()) {
        if (deck.id == id) return deck;
    }
    FAIL("no deck " << id);
    return {};
}

std::size_t code_points(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

/// Ids are kept in people's data for ever: short, plain, and never given out anew.
bool is_id(const std::string& id) {
    return !id.empty() && id.size() <= 26 && id.front() != '-' && id.back() != '-' &&
           std::all_of(id.begin(), id.end(), [](char letter) {
               return letter == '-' || (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
           });
}

std::size_t tagged(const Deck& deck, const std::string& tag) {
    return static_cast<std::size_t>(std::count_if(deck.cards.begin(), deck.cards.end(), [&](const Card& card) {
        return std::count(card.tags.begin(), card.tags.end(), tag) > 0;
    }));
}

bool quoted(const std::string& text) { return text.starts_with("“") && text.ends_with("”"); }

bool ends_a_sentence(const std::string& text) {
    return text.ends_with('.') || text.ends_with('?') || text.ends_with('!') || text.ends_with("”");
}

/// What slips in while typing, and words that nobody says at a kitchen table.
std::string fault_in_words(const std::string& text) {
    if (text.empty()) return {};
    if (text.front() == ' ' || text.back() == ' ') return "a blank at an end";
    for (const auto* odd : {"  ", "\"", "\n", " ?", " .", " ,", "’", "...", "--"}) {
        if (text.find(odd) != std::string::npos) return odd;
    }
    const Wording wording{text};
    for (const auto* jargon :
         {"boundaries", "boundary",      "dysfunctional", "empower",   "gaslighting", "mindful",  "mindfulness",
          "narcissist", "partner",       "process",       "resonate",  "resonates",   "selfcare", "spouse",
          "toxic",      "trauma",        "trigger",       "triggered", "triggers",    "unpack",   "validate",
          "validation", "vulnerability", "vulnerable",    "wellbeing"}) {
        if (std::binary_search(wording.bag.begin(), wording.bag.end(), jargon)) return jargon;
    }
    return {};
}

/// How many texts begin with the same `words` words, at most.
std::size_t most_alike_openings(const std::vector<std::string>& texts, std::size_t words) {
    std::map<std::vector<std::string>, std::size_t> openings;
    std::size_t most = 0;
    for (const auto& text : texts) {
        auto opening = Wording{text}.words;
        if (opening.size() <= words) continue;
        opening.resize(words);
        most = std::max(most, ++openings[opening]);
    }
    return most;
}

struct Side {
    std::string deck, card;
    Wording wording;
};

std::vector<std::string> near_doubles_among(const std::vector<Side>& sides) {
    std::vector<std::string> found;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (!near_doubles(sides[i].wording, sides[j].wording)) continue;
            found.push_back(sides[j].deck + "/" + sides[j].card + " and " + sides[i].deck + "/" + sides[i].card);
        }
    }
    return found;
}

} // namespace

TEST_CASE("the decks are those of the design") {
    struct Row {
        const char* id;
        const char* practice;
        Hue hue;
        std::size_t least;
    };
    const std::vector<Row> rows{
        {"cheer-on", "growth", Hue::Teal, 40},       {"deep-talk", "intimacy", Hue::Coral, 90},
        {"feelings", "empathy", Hue::Sky, 64},       {"needs", "empathy", Hue::Gold, 44},
        {"open-up", "vulnerability", Hue::Plum, 60}, {"reflect-it-back", "empathy", Hue::Teal, 54},
        {"thank-you", "gratitude", Hue::Rose, 44},   {"time-for-us", "quality time", Hue::Gold, 80}};
    const auto decks = built_in();
    REQUIRE(decks.size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CAPTURE(rows[i].id);
        CHECK(decks[i].id == rows[i].id);
        CHECK(decks[i].practice == rows[i].practice);
        CHECK(decks[i].hue == rows[i].hue);
        CHECK(decks[i].cards.size() >= rows[i].least);
    }
    std::size_t cards = 0;
    for (const auto& deck : decks) cards += deck.cards.size();
    CHECK(cards >= 420);
}

TEST_CASE("decks: everything fits its place") {
    for (const auto& deck : built_in()) {
        CAPTURE(deck.id);
        CHECK(is_id(deck.id));
        CHECK(code_points(deck.title) >= 4);
        CHECK(code_points(deck.title) <= 24);
        CHECK(code_points(deck.about) >= 20);
        CHECK(code_points(deck.about) <= 60);
        CHECK(code_points(deck.how_to) >= 80);
        CHECK(code_points(deck.how_to) <= 260);
        for (const auto& card : deck.cards) {
            CAPTURE(card.id);
            CHECK(is_id(card.id));
            CHECK(code_points(card.text) <= 110);
            CHECK(code_points(card.back) <= 140);
            CHECK(code_points(card.hint) <= 60);
            CHECK(code_points(card.feeling) <= 32);
            CHECK(code_points(card.need) <= 32);
        }
    }
}

TEST_CASE("decks: the words are clean and are spoken ones") {
    for (const auto& deck : built_in()) {
        CAPTURE(deck.id);
        CHECK(fault_in_words(deck.title).empty());
        CHECK(fault_in_words(deck.about).empty());
        CHECK(fault_in_words(deck.how_to).empty());
        CHECK(ends_a_sentence(deck.how_to));
        const bool of_words = deck.id == "feelings" || deck.id == "needs";
        for (const auto& card : deck.cards) {
            CAPTURE(card.id);
            for (const auto* text : {&card.text, &card.back, &card.hint, &card.feeling, &card.need})
                CHECK(fault_in_words(*text) == "");
            CHECK(ends_a_sentence(card.text) != of_words);
            if (!card.back.empty()) CHECK(ends_a_sentence(card.back));
            if (!card.hint.empty()) CHECK(ends_a_sentence(card.hint));
        }
    }
    CHECK(fault_in_words("Ask your partner to unpack it.") == "partner");
    CHECK(fault_in_words("Two  blanks") == "  ");
    CHECK(fault_in_words("Blank at the end ") == "a blank at an end");
}

TEST_CASE("decks: no card is like another, in any deck") {
    std::vector<Side> fronts, backs;
    for (const auto& deck : built_in()) {
        for (const auto& card : deck.cards) {
            fronts.push_back({deck.id, card.id, Wording{card.text}});
            if (!card.back.empty()) backs.push_back({deck.id, card.id, Wording{card.back}});
            if (!card.hint.empty()) backs.push_back({deck.id, card.id, Wording{card.hint}});
        }
    }
    for (const auto& sides : {fronts, backs}) {
        for (const auto& pair : near_doubles_among(sides)) FAIL_CHECK("near doubles: " << pair);
    }
    const auto& copied = fronts.front();
    fronts.push_back({"a deck", "a copy", copied.wording});
    CHECK(near_doubles_among(fronts).size() == 1);
}

TEST_CASE("decks: the cards do not all begin alike") {
    for (const auto& deck : built_in()) {
        std::vector<std::string> fronts, backs;
        for (const auto& card : deck.cards) {
            fronts.push_back(card.text);
            if (!card.back.empty()) backs.push_back(card.back);
        }
        CAPTURE(deck.id);
        for (const auto& side : {fronts, backs}) {
            CHECK(most_alike_openings(side, 1) <= deck.cards.size() / 2);
            CHECK(most_alike_openings(side, 2) <= deck.cards.size() / 6);
            CHECK(most_alike_openings(side, 3) <= deck.cards.size() / 8);
        }
    }
    const std::vector<std::string> dull{"What do you like?", "What do you fear?", "What do we do?", "Which way home?"};
    CHECK(most_alike_openings(dull, 1) == 3);
    CHECK(most_alike_openings(dull, 3) == 2);
}

TEST_CASE("Deep talk goes three depths into each of five things") {
    const auto deck = deck_named("deep-talk");
    for (const std::string about : {"dreams", "fears", "childhood", "future", "us"}) {
        for (const int depth : {1, 2, 3}) {
            CAPTURE(about);
            CAPTURE(depth);
            CHECK(std::count_if(deck.cards.begin(), deck.cards.end(), [&](const Card& card) {
                      return card.depth == depth && card.tags == std::vector<std::string>{about};
                  }) >= 6);
        }
    }
}

TEST_CASE("Time for us: each says where, what it costs and how long it takes") {
    const auto deck = deck_named("time-for-us");
    std::map<std::string, int> places, costs;
    for (const auto& card : deck.cards) {
        CAPTURE(card.id);
        ++places[card.place];
        ++costs[card.cost];
        CHECK(card.minutes >= 10);
        CHECK(card.minutes <= 24 * 60);
        CHECK(card.minutes % 5 == 0);
    }
    CHECK(places.size() == 4);
    for (const auto* place : {"home", "outside", "town", "away"}) CHECK(places[place] >= 10);
    CHECK(costs.size() == 3);
    for (const auto* cost : {"free", "little", "some"}) CHECK(costs[cost] >= 10);
}

TEST_CASE("Cheer on: asking, cheering, helping and celebrating alike") {
    const auto deck = deck_named("cheer-on");
    for (const auto* kind : {"ask", "cheer", "help", "celebrate"}) CHECK(tagged(deck, kind) >= 10);
    for (const auto& card : deck.cards) CHECK(card.tags.size() == 1);
}

TEST_CASE("Open up has at least twenty cards in each of three depths") {
    const auto deck = deck_named("open-up");
    for (const int depth : {1, 2, 3}) {
        CHECK(std::count_if(deck.cards.begin(), deck.cards.end(),
                            [&](const Card& card) { return card.depth == depth; }) >= 20);
    }
}

TEST_CASE("Reflect it back: something said, and one way to say it back") {
    for (const auto& card : deck_named("reflect-it-back").cards) {
        CAPTURE(card.id);
        CHECK(quoted(card.text));
        CHECK(quoted(card.back));
        CHECK_FALSE(card.feeling.empty());
        CHECK_FALSE(card.need.empty());
        CHECK_FALSE(near_doubles(Wording{card.text}, Wording{card.back}));
    }
}

TEST_CASE("Feelings: four quadrants, each word in one, each with a back") {
    const auto deck = deck_named("feelings");
    const std::set<std::string> quadrants{"high-pleasant", "high-unpleasant", "low-pleasant", "low-unpleasant"};
    for (const auto& card : deck.cards) {
        CAPTURE(card.id);
        REQUIRE(card.tags.size() == 1);
        CHECK(quadrants.contains(card.tags.front()));
        CHECK(code_points(card.text) <= 16);
        CHECK(code_points(card.back) >= 40);
    }
    for (const auto& quadrant : quadrants) CHECK(tagged(deck, quadrant) >= 16);
}

TEST_CASE("Needs: each says what it is, and asks") {
    for (const auto& card : deck_named("needs").cards) {
        CAPTURE(card.id);
        CHECK(card.tags.size() == 1);
        CHECK(code_points(card.text) <= 30);
        CHECK(code_points(card.back) >= 40);
        CHECK(card.back.ends_with('?'));
    }
}

TEST_CASE("Thank you: qualities, actions and efforts alike") {
    const auto deck = deck_named("thank-you");
    for (const auto* kind : {"quality", "action", "effort"}) {
        CAPTURE(kind);
        CHECK(tagged(deck, kind) >= 14);
    }
    for (const auto& card : deck.cards) CHECK(card.tags.size() == 1);
}

TEST_CASE("the measure of likeness catches near doubles and lets others be") {
    const auto doubles = [](const char* a, const char* b) { return near_doubles(Wording{a}, Wording{b}); };
    // the same, turned about, inflected, and taken over in part
    CHECK(doubles("What do you fear most?", "what, MOST, do you fear"));
    CHECK(doubles("What are you most afraid of today?", "What are you afraid of most?"));
    CHECK(doubles("Which small worries followed you lately?", "Which small worry follows you late?"));
    CHECK(doubles("Tell me what you left unsaid because the moment never seemed right, and to whom.",
                  "Once in spring, the moment never seemed right and you kept the ring."));
    CHECK(doubles("Rest", "rest"));
    CHECK_FALSE(doubles("To be heard", "To be seen"));
    CHECK_FALSE(doubles("Patient", "Impatient"));
    CHECK_FALSE(doubles("What do you pretend not to mind?", "What do you find hard to ask me for?"));
    CHECK_FALSE(doubles("", "What do you pretend not to mind?"));

    CHECK(shared_words(Wording{"What do you fear?"}, Wording{"what, do YOU fear"}) == 1);
    CHECK(shared_words(Wording{""}, Wording{""}) == 0);
    CHECK(shared_trigrams(Wording{"fear"}, Wording{"feared"}) > 0.5);
    CHECK(shared_run(Wording{"a b c d"}, Wording{"x b c d a"}) == 3);
}
