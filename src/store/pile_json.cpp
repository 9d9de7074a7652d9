#include "store/pile_json.h"

#include "store/lenient_json.h"

#include <algorithm>
#include <array>

namespace attune::store {

using nlohmann::json;

namespace {

using Which = CardFilter::Which;
constexpr std::array<std::string_view, 3> which_names{"all", "kept", "unseen"};

json to_json(const Shuffle& shuffle) {
    return {{"seed", shuffle.seed}, {"round", shuffle.round}, {"dealt", shuffle.dealt}};
}

json to_json(const CardFilter& filter) {
    return {{"which", which_names.at(static_cast<std::size_t>(filter.which))},
            {"depth", filter.depth},
            {"tag", filter.tag}};
}

json to_json(const Pile& pile) {
    return {{"shuffle", to_json(pile.shuffle)},
            {"up", pile.up},
            {"turned", pile.turned},
            {"past", pile.past},
            {"future", pile.future},
            {"filter", to_json(pile.filter)}};
}

template <class Value>
json map_to_json(const std::map<std::string, Value>& map) {
    auto made = json::object();
    for (const auto& [name, value] : map) made[name] = to_json(value);
    return made;
}

/// Names of cards; more than a deck can have are left out.
std::vector<std::string> cards_at(const json& from, const char* key, std::size_t most) {
    std::vector<std::string> cards;
    for (const auto& value : list_at(from, key)) {
        if (cards.size() >= most) break;
        if (value.is_string()) cards.push_back(value.get<std::string>());
    }
    return cards;
}

Shuffle read_shuffle(const json& from) {
    constexpr std::size_t all_decks = 20 * cards_max;
    return {count_at(from, "seed"), count_at(from, "round"), cards_at(from, "dealt", all_decks)};
}

CardFilter read_filter(const json& from) {
    const auto which = std::ranges::find(which_names, text_at(from, "which"));
    const auto depth = static_cast<std::uint8_t>(std::min<std::size_t>(index_at(from, "depth"), 3));
    return {which == which_names.end() ? Which::All : static_cast<Which>(which - which_names.begin()), depth,
            text_at(from, "tag")};
}

Pile read_pile(const json& from) {
    return {read_shuffle(member(from, "shuffle")),   text_at(from, "up"),
            bool_at(from, "turned").value_or(false), cards_at(from, "past", past_max),
            cards_at(from, "future", past_max),      read_filter(member(from, "filter"))};
}

template <class Value, class Read>
std::map<std::string, Value> read_map(const json& from, Read read) {
    std::map<std::string, Value> found;
    if (!from.is_object()) return found;
    for (const auto& [name, value] : from.items()) {
        if (found.size() >= list_max) break;
        found[name] = read(value);
    }
    return found;
}

} // namespace

json shuffles_to_json(const std::map<std::string, Shuffle>& shuffles) { return map_to_json(shuffles); }

json piles_to_json(const std::map<RecordId, Pile>& piles) { return map_to_json(piles); }

std::map<std::string, Shuffle> read_shuffles(const json& from) { return read_map<Shuffle>(from, read_shuffle); }

std::map<RecordId, Pile> read_piles(const json& from) { return read_map<Pile>(from, read_pile); }

} // namespace attune::store
