#include "store/assets.h"

#include "core/words.h"
#include "store/deck_json.h"
#include "store/json_fields.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <utility>

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

/// "feeling.worn-out".
RecordId feeling_id(std::string word) {
    std::replace(word.begin(), word.end(), ' ', '-');
    return "feeling." + word;
}

void refuse_twice(std::set<RecordId>& ids, const RecordId& id) {
    if (!ids.insert(id).second) throw BadJson{"\"" + id + "\" is there twice"};
}

std::vector<Feeling> feelings_from(const std::string& text) {
    const auto parsed = parse_format_1(text);
    const Fields fields{parsed, "the file"};
    fields.refuse_others({"format", "quadrants"});
    std::vector<Feeling> feelings;
    std::set<RecordId> ids;
    for (const auto& from : fields.list("quadrants")) {
        const Fields part{from, "quadrant " + std::to_string(feelings.size() + 1)};
        part.refuse_others({"id", "words"});
        const auto quadrant = quadrant_named(part.text("id"));
        if (!quadrant) part.fail("id", "is not known");
        for (auto& word : part.texts("words")) {
            auto id = feeling_id(word);
            refuse_twice(ids, id);
            feelings.push_back({std::move(id), *quadrant, std::move(word)});
        }
    }
    return feelings;
}

std::vector<Prompt> prompts_from(const std::string& text) {
    const auto parsed = parse_format_1(text);
    const Fields fields{parsed, "the file"};
    fields.refuse_others({"format", "prompts"});
    std::vector<Prompt> prompts;
    std::set<RecordId> ids;
    for (const auto& from : fields.list("prompts")) {
        const Fields one{from, "prompt " + std::to_string(prompts.size() + 1)};
        one.refuse_others({"id", "text"});
        prompts.push_back({one.text("id"), one.text("text")});
        refuse_twice(ids, prompts.back().id);
    }
    return prompts;
}

std::vector<std::string> agreements_from(const std::string& text) {
    const auto parsed = parse_format_1(text);
    const Fields fields{parsed, "the file"};
    fields.refuse_others({"format", "lines"});
    return fields.texts("lines");
}

} // namespace

std::vector<Feeling> load_feelings(const fs::path& file) { return with_text_of(file, feelings_from); }
std::vector<Prompt> load_prompts(const fs::path& file) { return with_text_of(file, prompts_from); }
std::vector<std::string> load_agreements(const fs::path& file) { return with_text_of(file, agreements_from); }

Deck deck_from_text(std::string_view text) {
    auto parsed = parse_format_1(text);
    auto id = Fields{parsed, "the deck"}.text("id");
    if (id.empty()) throw BadJson{"the deck has an empty id"};
    parsed.erase("format");
    parsed.erase("id");
    auto deck = deck_from_json(parsed, UnknownFields::Refuse);
    deck.id = std::move(id);
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
