#include "store/unknown_fields.h"

#include "store/lenient_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace attune::store {

using nlohmann::json;

namespace {

using namespace std::string_view_literals;
using Keys = std::span<const std::string_view>;

// What each kind writes, optional fields included: everything else is unknown and passed on.
constexpr std::array person_keys{"name"sv, "hue"sv, "order"sv};
constexpr std::array way_keys{"title"sv, "about"sv, "icon"sv, "hue"sv, "people"sv, "phases"sv, "circle_minutes"sv};
constexpr std::array session_keys{"way"sv,         "way_title"sv, "begun"sv,    "running_ms"sv,
                                  "together_ms"sv, "seats"sv,     "next_step"sv};

constexpr std::array heart_keys{"note"sv, "person"sv};
constexpr std::array deck_keys{"title"sv, "practice"sv, "hue"sv, "about"sv, "how_to"sv, "cards"sv};
constexpr std::array card_mark_keys{"deck"sv, "card"sv, "mark"sv};

constexpr std::array phase_keys{"role"sv,  "minutes"sv, "for_each"sv, "guidance"sv, "to_listener"sv,
                                "words"sv, "depth"sv,   "keep"sv,     "name"sv};
constexpr std::array seat_keys{"person"sv,       "name"sv,        "hue"sv,  "talk_ms"sv, "heard"sv,
                               "appreciation"sv, "appreciated"sv, "note"sv, "thanks"sv,  "wish"sv};

constexpr std::array card_keys{"id"sv,      "text"sv, "back"sv,  "hint"sv, "depth"sv,  "tags"sv,
                               "feeling"sv, "need"sv, "place"sv, "cost"sv, "minutes"sv};

constexpr std::array feeling_keys{"quadrant"sv, "word"sv, "aside"sv};
constexpr std::array check_in_keys{"people"sv, "begun"sv, "opened"sv};
constexpr std::array answer_keys{"check_in"sv, "person"sv, "name"sv,   "connected"sv,
                                 "feelings"sv, "line"sv,   "written"sv};
constexpr std::array entry_keys{"author"sv,    "author_name"sv, "text"sv,   "prompt"sv,
                                "only_mine"sv, "written"sv,     "earlier"sv};
constexpr std::array comment_keys{"entry"sv, "author"sv, "author_name"sv, "text"sv, "written"sv};
constexpr std::array idea_keys{"text"sv, "place"sv, "cost"sv, "minutes"sv, "written"sv};
constexpr std::array liking_keys{"idea"sv, "person"sv, "likes"sv};
constexpr std::array plan_keys{"what"sv, "day"sv, "at"sv, "minutes"sv, "place"sv, "people"sv, "idea"sv, "session"sv};
constexpr std::array memory_keys{"what"sv, "line"sv, "day"sv, "photo"sv, "plan"sv};
constexpr std::array ritual_keys{"what"sv, "rhythm"sv, "on"sv, "resting"sv};
constexpr std::array ritual_mark_keys{"ritual"sv, "day"sv, "done"sv};
constexpr std::array goal_keys{"owner"sv, "owner_name"sv, "what"sv, "why"sv, "steps"sv, "begun"sv, "done"sv, "note"sv};
constexpr std::array cheer_keys{"goal"sv, "from"sv, "from_name"sv, "text"sv, "written"sv};
constexpr std::array win_keys{"goal"sv, "text"sv, "written"sv, "note"sv};
constexpr std::array agreements_keys{"lines"sv};
constexpr std::array agreed_keys{"person"sv, "lines"sv, "when"sv};

constexpr std::array felt_keys{"word"sv, "quadrant"sv};
constexpr std::array earlier_keys{"until"sv, "text"sv};
constexpr std::array step_keys{"text"sv, "done"sv};

struct KindKeys {
    std::string_view kind;
    Keys keys;
};
constexpr std::array all_keys{
    KindKeys{"person", person_keys},
    KindKeys{"way", way_keys},
    KindKeys{"session", session_keys},
    KindKeys{"heart", heart_keys},
    KindKeys{"deck", deck_keys},
    KindKeys{"card_mark", card_mark_keys},
    KindKeys{"feeling", feeling_keys},
    KindKeys{"check_in", check_in_keys},
    KindKeys{"check_in_answer", answer_keys},
    KindKeys{"entry", entry_keys},
    KindKeys{"comment", comment_keys},
    KindKeys{"idea", idea_keys},
    KindKeys{"liking", liking_keys},
    KindKeys{"plan", plan_keys},
    KindKeys{"memory", memory_keys},
    KindKeys{"ritual", ritual_keys},
    KindKeys{"ritual_mark", ritual_mark_keys},
    KindKeys{"goal", goal_keys},
    KindKeys{"cheer", cheer_keys},
    KindKeys{"win", win_keys},
    KindKeys{"agreements", agreements_keys},
    KindKeys{"agreed", agreed_keys},
};

/// The objects in a list of a body. Few have ids: one is taken for the same as before when it
/// stands in the same place and `mark` says the same.
struct Parts {
    const char* list;
    Keys keys;
    const char* mark;
};

std::optional<Parts> parts_of(std::string_view kind) {
    if (kind == "way") return Parts{"phases", phase_keys, "role"};
    if (kind == "session") return Parts{"seats", seat_keys, "person"};
    if (kind == "deck") return Parts{"cards", card_keys, "id"};
    if (kind == "check_in_answer") return Parts{"feelings", felt_keys, "word"};
    if (kind == "entry") return Parts{"earlier", earlier_keys, "until"};
    if (kind == "goal") return Parts{"steps", step_keys, "text"};
    return {};
}

bool has(Keys keys, std::string_view key) { return std::ranges::find(keys, key) != std::ranges::end(keys); }

json others(const json& from, Keys known) {
    json found;
    if (!from.is_object()) return found;
    for (const auto& [key, value] : from.items()) {
        if (!has(known, key)) found[key] = value;
    }
    return found;
}

/// By place; null where a part has nothing unknown.
json others_in_parts(const json& body, const Parts& parts) {
    auto found = json::array();
    bool any = false;
    for (const auto& part : list_at(body, parts.list)) {
        auto more = others(part, parts.keys);
        if (!more.is_null()) more[parts.mark] = member(part, parts.mark);
        any = any || !more.is_null();
        found.push_back(std::move(more));
    }
    return any ? found : json{};
}

/// Without what is not found again by its mark in what `made` says of the body as it was understood.
json found_again(json others, const json& made, const Parts& parts) {
    const auto& understood = list_at(made, parts.list);
    if (others.size() > understood.size())
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(understood.size()), others.end());
    bool any = false;
    for (std::size_t i = 0; i < others.size(); ++i) {
        if (!others[i].is_null() && others[i][parts.mark] != member(understood[i], parts.mark)) others[i] = nullptr;
        any = any || !others[i].is_null();
    }
    return any ? others : json{};
}

} // namespace

std::string unknown_in(std::string_view kind, const json& body, const std::function<json()>& as_understood) {
    const auto known = std::ranges::find(all_keys, kind, &KindKeys::kind);
    if (known == all_keys.end()) return {};
    auto unknown = others(body, known->keys);
    if (const auto parts = parts_of(kind)) {
        auto more = others_in_parts(body, *parts);
        if (!more.is_null()) more = found_again(std::move(more), as_understood(), *parts);
        if (!more.is_null()) unknown[parts->list] = std::move(more);
    }
    return unknown.is_null() ? std::string{} : dump(unknown);
}

/// `insert` never replaces: what we know wins.
void pass_on(json& made, const json& kept, std::string_view kind) {
    if (!kept.is_object()) return;
    const auto parts = parts_of(kind);
    if (parts && made.contains(parts->list)) {
        auto& into = made[parts->list];
        const auto& from = list_at(kept, parts->list);
        for (std::size_t i = 0; i < std::min(into.size(), from.size()); ++i) {
            const bool same = member(from[i], parts->mark) == into[i][parts->mark];
            if (same) into[i].insert(from[i].begin(), from[i].end());
        }
    }
    made.insert(kept.begin(), kept.end());
}

} // namespace attune::store
