#include "store/record_body.h"

#include "store/clock.h"
#include "store/lenient_json.h"
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
constexpr std::array way_keys{"title"sv,  "about"sv,  "icon"sv,          "hue"sv,
                              "people"sv, "phases"sv, "circle_minutes"sv};
constexpr std::array note_keys{"from"sv, "from_name"sv, "to"sv,      "to_name"sv, "text"sv,
                               "kind"sv, "paper"sv,     "written"sv, "session"sv};
constexpr std::array session_keys{"way"sv,         "way_title"sv, "begun"sv,    "running_ms"sv,
                                  "together_ms"sv, "seats"sv,     "next_step"sv};

constexpr std::array phase_keys{"role"sv,        "minutes"sv, "for_each"sv, "guidance"sv,
                                "to_listener"sv, "words"sv,   "depth"sv};
constexpr std::array seat_keys{"person"sv, "name"sv,         "hue"sv,         "talk_ms"sv,
                               "heard"sv,  "appreciation"sv, "appreciated"sv, "note"sv};

/// The objects in a list of a body. They have no ids: one is taken for the same as before when it
/// stands in the same place and `mark` says the same.
struct Parts {
    const char* list;
    Keys keys;
    const char* mark;
};

std::optional<Parts> parts_of(std::string_view kind) {
    if (kind == "way") return Parts{"phases", phase_keys, "role"};
    if (kind == "session") return Parts{"seats", seat_keys, "person"};
    return {};
}

bool has(Keys keys, std::string_view key) {
    return std::ranges::find(keys, key) != std::ranges::end(keys);
}

json others(const json& from, Keys known) {
    json found;
    if (!from.is_object()) return found;
    for (const auto& [key, value] : from.items()) {
        if (!has(known, key)) found[key] = value;
    }
    return found;
}

/// By place; null where a part has nothing unknown, or is not found again by its mark in what `made`
/// says of the body as it was understood.
json others_in_parts(const json& body, const json& made, const Parts& parts) {
    auto found = json::array();
    bool any = false;
    const auto& from = list_at(body, parts.list);
    const auto& understood = list_at(made, parts.list);
    for (std::size_t i = 0; i < std::min(from.size(), understood.size()); ++i) {
        auto more = others(from[i], parts.keys);
        if (!more.is_null()) {
            more[parts.mark] = member(from[i], parts.mark);
            if (more[parts.mark] != member(understood[i], parts.mark)) more = nullptr;
        }
        any = any || !more.is_null();
        found.push_back(std::move(more));
    }
    return any ? found : json{};
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
    json made{{"from", note.from},
              {"from_name", note.from_name},
              {"text", note.text},
              {"kind", name_of(note.kind)},
              {"paper", name_of(note.paper)},
              {"written", time_text(note.written)}};
    put_id(made, "to", note.to);
    if (!note.to_name.empty()) made["to_name"] = note.to_name;
    put_id(made, "session", note.session);
    return made;
}

json to_json(const SeatSummary& seat) {
    json made{{"person", seat.person},    {"name", seat.name},
              {"hue", name_of(seat.hue)}, {"talk_ms", seat.talk.count()},
              {"heard", seat.heard},      {"appreciation", seat.appreciation}};
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
    return {id, text_at(from, "name"), hue_at(from, "hue", Hue::Coral),
            number_at(from, "order", 0)};
}

Way read_way(const json& from, const RecordId& id) {
    auto way = way_from_json(from);
    way.id = id;
    return way;
}

SeatSummary read_seat(const json& from) {
    return {
        id_at(from, "person").value_or(""), text_at(from, "name"),  hue_at(from, "hue", Hue::Coral),
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
        auto more = others_in_parts(body, to_json(understood), *parts);
        if (!more.is_null()) unknown[parts->list] = std::move(more);
    }
    return unknown.is_null() ? std::string{} : dump(unknown);
}

template <class T> BodyRead with_unknown(T body, std::string_view kind, const json& from, Keys known) {
    auto unknown = unknown_in(kind, from, known, body);
    return {std::move(body), std::move(unknown)};
}

BodyRead understood(std::string_view kind, const RecordId& id, const json& from) {
    if (kind == "person") return with_unknown(read_person(from, id), kind, from, person_keys);
    if (kind == "way") return with_unknown(read_way(from, id), kind, from, way_keys);
    if (kind == "session") return with_unknown(read_session(from, id), kind, from, session_keys);
    return {};
}

std::string_view text_in(const simdjson::dom::element& value) {
    std::string_view text;
    return value.get(text) ? std::string_view{} : text;
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
        if (!has(note_keys, key)) {
            unknown[std::string{key}] = parse(simdjson::minify(value));
            continue;
        }
        const std::string text{text_in(value)};
        if (key == "from") note.from = text;
        if (key == "from_name") note.from_name = text;
        if (key == "to" && !text.empty()) note.to = text;
        if (key == "to_name") note.to_name = text;
        if (key == "text") note.text = text;
        if (key == "kind") note.kind = kind_named(text).value_or(note.kind);
        if (key == "paper") note.paper = hue_named(text).value_or(note.paper);
        if (key == "written") note.written = time_from_text(text).value_or(WallTime{});
        if (key == "session" && !text.empty()) note.session = text;
    }
    return {std::move(note), unknown.is_null() ? std::string{} : dump(unknown)};
}

} // namespace attune::store
