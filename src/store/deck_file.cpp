#include "store/deck_file.h"

#include "store/deck_json.h"
#include "store/deck_taker.h"
#include "store/json_fields.h"
#include "store/lenient_json.h"

namespace attune::store {

using nlohmann::json;

bool is_deck_json(std::string_view text) {
    const auto parsed = parse(text);
    return parsed.is_object() && parsed.contains("cards");
}

Deck deck_from_json_file(std::string_view text, std::string_view file_title) {
    try {
        const auto parsed = parse_or_say_where(checked_text(text));
        const Fields fields{parsed, "the file"};
        if (fields.has("format")) require_format_1(fields);
        auto head = deck_without_cards(parsed);
        if (fields.has("id")) head.id = fields.text("id");
        DeckTaker taker{std::move(head), file_title};
        std::size_t number = 0;
        for (const auto& card : fields.list("cards")) {
            const auto where = "card " + std::to_string(++number);
            taker.add(card_from_json(card, where, UnknownFields::Allow), where);
        }
        return taker.done();
    } catch (const BadJson& error) {
        throw BadDeckFile{error.what()};
    }
}

std::string deck_json_file(const Deck& deck) {
    auto file = deck_to_json(deck);
    file["format"] = 1;
    if (!deck.id.empty()) file["id"] = deck.id;
    return file.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

} // namespace attune::store
