#include "store/deck_json.h"

#include "store/card_fields.h"
#include "store/json_fields.h"

#include <set>

namespace attune::store {

using nlohmann::json;

namespace {

json card_to_json(const Card& card) {
    json made{{"id", card.id}};
    for (const auto& field : card_texts) {
        if (!(card.*field.text).empty()) made[field.name] = card.*field.text;
    }
    if (card.depth != 0) made["depth"] = card.depth;
    if (card.minutes != 0) made["minutes"] = card.minutes;
    if (!card.tags.empty()) made["tags"] = card.tags;
    return made;
}

} // namespace

json deck_to_json(const Deck& deck) {
    json made{{"title", deck.title}, {"practice", deck.practice}, {"hue", name_of(deck.hue)},
              {"about", deck.about}, {"how_to", deck.how_to},     {"cards", json::array()}};
    for (const auto& card : deck.cards) made["cards"].push_back(card_to_json(card));
    return made;
}

Card card_from_json(const json& from, const std::string& where, UnknownFields unknown) {
    const Fields fields{from, where};
    if (unknown == UnknownFields::Refuse) {
        fields.refuse_others(
            {"id", "text", "back", "depth", "hint", "tags", "feeling", "need", "place", "cost", "minutes"});
    }
    Card card;
    if (fields.has("id")) card.id = fields.text("id");
    for (const auto& field : card_texts) {
        if (fields.has(field.name)) card.*field.text = fields.text(field.name);
    }
    if (fields.has("tags")) card.tags = fields.texts("tags");
    if (fields.has("depth")) card.depth = static_cast<std::uint8_t>(fields.whole("depth", 1, 3));
    if (fields.has("minutes")) {
        card.minutes = static_cast<std::uint16_t>(fields.whole("minutes", 1, card_minutes_max));
    }
    return card;
}

Deck deck_without_cards(const json& from) {
    const Fields fields{from, "the deck"};
    Deck deck;
    if (fields.has("title")) deck.title = fields.text("title");
    if (fields.has("practice")) deck.practice = fields.text("practice");
    if (fields.has("hue")) deck.hue = fields.hue("hue");
    if (fields.has("about")) deck.about = fields.text("about");
    if (fields.has("how_to")) deck.how_to = fields.text("how_to");
    return deck;
}

Deck deck_from_json(const json& from, UnknownFields unknown) {
    const Fields fields{from, "the deck"};
    if (unknown == UnknownFields::Refuse) {
        fields.refuse_others({"title", "practice", "hue", "about", "how_to", "cards"});
    }
    auto deck = deck_without_cards(from);
    if (fields.text("title").empty()) fields.fail("title", "is empty");
    std::set<std::string> ids;
    for (const auto& one : fields.list("cards")) {
        const auto where = "card " + std::to_string(deck.cards.size() + 1);
        auto card = card_from_json(one, where, unknown);
        for (const auto* needed : {"id", "text"}) {
            const Fields of_card{one, where};
            if (of_card.text(needed).empty()) of_card.fail(needed, "is empty");
        }
        if (!ids.insert(card.id).second) {
            throw BadJson{"the card \"" + card.id + "\" is there twice"};
        }
        deck.cards.push_back(std::move(card));
    }
    return deck;
}

} // namespace attune::store
