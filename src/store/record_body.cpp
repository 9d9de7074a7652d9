#include "store/record_body.h"

#include "store/clock.h"
#include "store/deck_json.h"
#include "store/lenient_json.h"
#include "store/photo_json.h"
#include "store/way_json.h"

#include <nlohmann/json.hpp>
#include <simdjson.h>

#include <algorithm>
#include <array>
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

constexpr std::array phase_keys{"role"sv,        "minutes"sv, "for_each"sv, "guidance"sv,
                                "to_listener"sv, "words"sv,   "depth"sv};
constexpr std::array seat_keys{"person"sv, "name"sv,         "hue"sv,         "talk_ms"sv,
                               "heard"sv,  "appreciation"sv, "appreciated"sv, "note"sv};

constexpr std::array card_keys{"id"sv,      "text"sv, "back"sv,  "hint"sv, "depth"sv,  "tags"sv,
                               "feeling"sv, "need"sv, "place"sv, "cost"sv, "minutes"sv};

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

/// `insert` never replaces: what we know wins.
void pass_on(json& made, const json& kept, std::string_view kind) {
    if (!kept.is_object()) return;
    if (const auto parts = parts_of(kind)) {
        auto& into = made[parts->list];
        const auto& from = list_at(kept, parts->list);
        for (std::size_t i = 0; i < std::min(into.size(), from.size()); ++i) {
            const bool same = member(from[i], parts->mark) == into[i][parts->mark];
            if (same) into[i].insert(from[i].begin(), from[i].end());
        }
    }
    made.insert(kept.begin(), kept.end());
}

void put_id(json& made, const char* key, const std::optional<RecordId>& id) {
    if (id) made[key] = *id;
}

// ---- writing ----

json to_json(const Person& person) {
    return {{"name", person.name}, {"hue", name_of(person.hue)}, {"order", person.order}};
}

json to_json(const Way& way) { return way_to_json(way); }

json to_json(const Note& note) {
    json made{{"from", note.from},          {"from_name", note.from_name},  {"text", note.text},
              {"kind", name_of(note.kind)}, {"paper", name_of(note.paper)}, {"written", time_text(note.written)}};
    put_id(made, "to", note.to);
    if (!note.to_name.empty()) made["to_name"] = note.to_name;
    put_id(made, "session", note.session);
    put_id(made, "answers", note.answers);
    if (note.photo) made["photo"] = photo_to_json(*note.photo);
    if (note.binned) made["binned"] = time_text(*note.binned);
    return made;
}

json to_json(const Heart& heart) { return {{"note", heart.note}, {"person", heart.person}}; }

json to_json(const Deck& deck) { return deck_to_json(deck); }

json to_json(const CardMark& mark) { return {{"deck", mark.deck}, {"card", mark.card}, {"mark", name_of(mark.mark)}}; }

json to_json(const SeatSummary& seat) {
    json made{{"person", seat.person},        {"name", seat.name},   {"hue", name_of(seat.hue)},
              {"talk_ms", seat.talk.count()}, {"heard", seat.heard}, {"appreciation", seat.appreciation}};
    put_id(made, "appreciated", seat.appreciated);
    put_id(made, "note", seat.note);
    return made;
}

json to_json(const SessionSummary& summary) {
    json made{{"way", summary.way},
              {"way_title", summary.way_title},
              {"begun", time_text(summary.begun)},
              {"running_ms", summary.running.count()},
              {"together_ms", summary.together.count()},
              {"seats", json::array()},
              {"next_step", summary.next_step}};
    for (const auto& seat : summary.seats) made["seats"].push_back(to_json(seat));
    return made;
}

// ---- reading ----

Person read_person(const json& from, const RecordId& id) {
    return {id, text_at(from, "name"), hue_at(from, "hue", Hue::Coral), number_at(from, "order", 0)};
}

Way read_way(const json& from, const RecordId& id) {
    auto way = way_from_json(from);
    way.id = id;
    return way;
}

Deck read_deck(const json& from, const RecordId& id) {
    auto deck = deck_from_json(from);
    deck.id = id;
    return deck;
}

/// Throws `BadJson` when its id is not that of the two: a later version may mean something else.
Heart read_heart(const json& from, const RecordId& id) {
    Heart heart{id, text_at(from, "note"), text_at(from, "person")};
    if (id != heart_id(heart.note, heart.person)) throw BadJson{"a heart under another id"};
    return heart;
}

/// The same.
CardMark read_card_mark(const json& from, const RecordId& id) {
    const auto mark = mark_named(text_at(from, "mark"));
    if (!mark) throw BadJson{"a mark that is not known"};
    CardMark read{id, text_at(from, "deck"), text_at(from, "card"), *mark};
    if (id != mark_id(read.deck, read.card, read.mark)) throw BadJson{"a mark under another id"};
    return read;
}

SeatSummary read_seat(const json& from) {
    return {id_at(from, "person").value_or(""), text_at(from, "name"),  hue_at(from, "hue", Hue::Coral),
            millis_at(from, "talk_ms"),         text_at(from, "heard"), text_at(from, "appreciation"),
            id_at(from, "appreciated"),         id_at(from, "note")};
}

SessionSummary read_session(const json& from, const RecordId& id) {
    SessionSummary summary{.id = id, .way = id_at(from, "way").value_or("")};
    summary.way_title = text_at(from, "way_title");
    summary.begun = time_at(from, "begun");
    summary.running = millis_at(from, "running_ms");
    summary.together = millis_at(from, "together_ms");
    for (const auto& seat : list_at(from, "seats")) {
        if (summary.seats.size() < list_max) summary.seats.push_back(read_seat(seat));
    }
    summary.next_step = text_at(from, "next_step");
    return summary;
}

template <class T>
std::string unknown_in(std::string_view kind, const json& body, Keys known, const T& understood) {
    auto unknown = others(body, known);
    if (const auto parts = parts_of(kind)) {
        auto more = others_in_parts(body, *parts);
        if (!more.is_null()) more = found_again(std::move(more), to_json(understood), *parts);
        if (!more.is_null()) unknown[parts->list] = std::move(more);
    }
    return unknown.is_null() ? std::string{} : dump(unknown);
}

template <class T>
BodyRead with_unknown(T body, std::string_view kind, const json& from, Keys known) {
    auto unknown = unknown_in(kind, from, known, body);
    return {std::move(body), std::move(unknown)};
}

BodyRead understood(std::string_view kind, const RecordId& id, const json& from) {
    if (kind == "person") return with_unknown(read_person(from, id), kind, from, person_keys);
    if (kind == "way") return with_unknown(read_way(from, id), kind, from, way_keys);
    if (kind == "session") return with_unknown(read_session(from, id), kind, from, session_keys);
    if (kind == "heart") return with_unknown(read_heart(from, id), kind, from, heart_keys);
    if (kind == "deck") return with_unknown(read_deck(from, id), kind, from, deck_keys);
    if (kind == "card_mark") {
        return with_unknown(read_card_mark(from, id), kind, from, card_mark_keys);
    }
    return {};
}

std::string_view text_in(const simdjson::dom::element& value) {
    std::string_view text;
    return value.get(text) ? std::string_view{} : text;
}

std::optional<RecordId> id_in(std::string_view text) {
    return text.empty() ? std::nullopt : std::optional{RecordId{text}};
}

/// False when it is none that we understand.
bool take_photo(Note& note, std::string_view key, const simdjson::dom::element& value) {
    if (key != "photo") return false;
    note.photo = photo_from_json(parse(simdjson::minify(value)));
    return note.photo.has_value();
}

} // namespace

std::string body_text(const Body& body, std::string_view unknown) {
    auto made = std::visit([](const auto& record) { return to_json(record); }, body);
    if (!unknown.empty()) pass_on(made, parse(unknown), kind_of(body));
    return dump(made);
}

BodyRead read_body(std::string_view kind, const RecordId& id, std::string_view text) {
    const auto from = parse(text);
    if (!from.is_object()) return {};
    try {
        return understood(kind, id, from);
    } catch (const BadJson&) {
        return {}; // a way with a role or field that only a later version knows
    }
}

BodyRead note_in(const simdjson::dom::object& fields, const RecordId& id) {
    Note note{.id = id};
    json unknown;
    for (const auto& [key, value] : fields) {
        const auto text = text_in(value);
        if (key == "from")
            note.from = text;
        else if (key == "from_name")
            note.from_name = text;
        else if (key == "to")
            note.to = id_in(text);
        else if (key == "to_name")
            note.to_name = text;
        else if (key == "text")
            note.text = text;
        else if (key == "kind")
            note.kind = kind_named(text).value_or(note.kind);
        else if (key == "paper")
            note.paper = hue_named(text).value_or(note.paper);
        else if (key == "written")
            note.written = time_from_text(text).value_or(WallTime{});
        else if (key == "session")
            note.session = id_in(text);
        else if (key == "answers")
            note.answers = id_in(text);
        else if (key == "binned")
            note.binned = time_from_text(text);
        else if (!take_photo(note, key, value))
            unknown[std::string{key}] = parse(simdjson::minify(value));
    }
    return {std::move(note), unknown.is_null() ? std::string{} : dump(unknown)};
}

} // namespace attune::store
