#include "store/assets.h"

#include "core/words.h"
#include "store/json_fields.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

namespace attune::store {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

std::string read_whole(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    if (!in) throw BadJson{"can't be opened"};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    if (in.bad()) throw BadJson{"can't be read"};
    return text;
}

/// Runs `read` on the text of a file; what goes wrong is told with the file's name.
template <class Read>
auto with_text_of(const fs::path& file, Read read) {
    try {
        return read(read_whole(file));
    } catch (const BadJson& error) {
        throw BadAsset{file.string() + ": " + error.what()};
    }
}

Way preset_from(json from, const std::string& where) {
    auto id = Fields{from, where}.text("id");
    if (id.empty()) throw BadJson{where + " has an empty id"};
    from.erase("id");
    try {
        auto way = way_from_json(from, UnknownFields::Refuse);
        if (const auto fault = fault_of(way)) throw BadJson{std::string{words_for(*fault)}};
        way.id = id;
        way.built_in = true;
        return way;
    } catch (const BadJson& error) {
        throw BadJson{"way \"" + id + "\": " + error.what()};
    }
}

std::vector<Way> presets_from(const std::string& text) {
    const auto parsed = parse_format_1(text);
    const Fields fields{parsed, "the file"};
    fields.refuse_others({"format", "ways"});
    std::vector<Way> ways;
    std::set<RecordId> ids;
    for (const auto& from : fields.list("ways")) {
        ways.push_back(preset_from(from, "way " + std::to_string(ways.size() + 1)));
        if (!ids.insert(ways.back().id).second) {
            throw BadJson{"the id \"" + ways.back().id + "\" is there twice"};
        }
    }
    if (ways.empty()) throw BadJson{"there are no ways in it"};
    return ways;
}

Card card_from(const json& from, const std::string& where) {
    const Fields fields{from, where};
    fields.refuse_others({"id", "text", "back", "depth", "hint", "tags"});
    Card card;
    card.id = fields.text("id");
    card.text = fields.text("text");
    if (card.id.empty()) fields.fail("id", "is empty");
    if (card.text.empty()) fields.fail("text", "is empty");
    if (fields.has("back")) card.back = fields.text("back");
    if (fields.has("hint")) card.hint = fields.text("hint");
    if (fields.has("tags")) card.tags = fields.texts("tags");
    if (fields.has("depth")) card.depth = static_cast<std::uint8_t>(fields.whole("depth", 1, 3));
    return card;
}

} // namespace

Deck deck_from_text(std::string_view text) {
    const auto parsed = parse_format_1(text);
    const Fields fields{parsed, "the deck"};
    fields.refuse_others({"format", "id", "title", "practice", "hue", "about", "how_to", "cards"});
    Deck deck;
    deck.id = fields.text("id");
    deck.title = fields.text("title");
    if (deck.id.empty()) fields.fail("id", "is empty");
    if (deck.title.empty()) fields.fail("title", "is empty");
    if (fields.has("practice")) deck.practice = fields.text("practice");
    if (fields.has("hue")) deck.hue = fields.hue("hue");
    if (fields.has("about")) deck.about = fields.text("about");
    if (fields.has("how_to")) deck.how_to = fields.text("how_to");
    std::set<std::string> ids;
    for (const auto& from : fields.list("cards")) {
        deck.cards.push_back(card_from(from, "card " + std::to_string(deck.cards.size() + 1)));
        if (!ids.insert(deck.cards.back().id).second) {
            throw BadJson{"the card \"" + deck.cards.back().id + "\" is there twice"};
        }
    }
    return deck;
}

std::vector<Way> load_presets(const fs::path& file) { return with_text_of(file, presets_from); }

std::vector<Deck> load_decks(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> files;
    for (fs::directory_iterator it{folder, error}, end; !error && it != end; it.increment(error)) {
        if (it->path().extension() == ".json") files.push_back(it->path());
    }
    if (error) throw BadAsset{folder.string() + ": can't be opened (" + error.message() + ")"};
    std::sort(files.begin(), files.end());
    std::vector<Deck> decks;
    for (const auto& file : files) decks.push_back(with_text_of(file, deck_from_text));
    return decks;
}

} // namespace attune::store
