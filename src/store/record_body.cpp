#include "store/record_body.h"

#include "store/clock.h"
#include "store/deck_json.h"
#include "store/journal_json.h"
#include "store/lenient_json.h"
#include "store/photo_json.h"
#include "store/thanks_json.h"
#include "store/together_json.h"
#include "store/unknown_fields.h"
#include "store/way_json.h"

#include <nlohmann/json.hpp>
#include <simdjson.h>

#include <algorithm>
#include <array>

namespace attune::store {

using nlohmann::json;

namespace {

using store::to_json; // those of the journal and of what people do together

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
    if (!seat.thanks.empty()) made["thanks"] = thanks_to_json(seat.thanks);
    if (!seat.wish.empty()) made["wish"] = seat.wish;
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
    return {.person = id_at(from, "person").value_or(""),
            .name = text_at(from, "name"),
            .hue = hue_at(from, "hue", Hue::Coral),
            .talk = millis_at(from, "talk_ms"),
            .heard = text_at(from, "heard"),
            .appreciation = text_at(from, "appreciation"),
            .appreciated = id_at(from, "appreciated"),
            .note = id_at(from, "note"),
            .thanks = thanks_at(from, "thanks"),
            .wish = text_at(from, "wish")};
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

/// Throws `BadJson` where the id is not the one that follows from what the record is about: a later
/// version may mean something else by it.
template <class Record>
Record under_its_id(Record record, const RecordId& id) {
    if (record.id != id) throw BadJson{"a record under another id"};
    return record;
}

Answer read_given_answer(const json& from, const RecordId& id) {
    auto answer = read_answer(from, id);
    return under_its_id(std::move(answer), answer_id(answer.check_in, answer.person));
}

Liking read_own_liking(const json& from, const RecordId& id) {
    auto liking = read_liking(from, id);
    return under_its_id(std::move(liking), liking_id(liking.idea, liking.person));
}

RitualMark read_days_mark(const json& from, const RecordId& id) {
    auto mark = read_ritual_mark(from, id);
    return under_its_id(std::move(mark), ritual_mark_id(mark.ritual, mark.day));
}

Agreed read_own_agreed(const json& from, const RecordId& id) {
    auto agreed = read_agreed(from, id);
    return under_its_id(std::move(agreed), agreed_id(agreed.person));
}

Agreements read_the_agreements(const json& from, const RecordId& id) {
    return under_its_id(read_agreements(from, id), agreements_id);
}

using ReadBody = Body (*)(const json& from, const RecordId& id);
template <auto read>
Body body_of(const json& from, const RecordId& id) {
    return read(from, id);
}
struct Reader {
    std::string_view kind;
    ReadBody read;
};
constexpr std::array readers{
    Reader{"person", body_of<read_person>},
    Reader{"way", body_of<read_way>},
    Reader{"session", body_of<read_session>},
    Reader{"heart", body_of<read_heart>},
    Reader{"deck", body_of<read_deck>},
    Reader{"card_mark", body_of<read_card_mark>},
    Reader{"feeling", body_of<read_feeling>},
    Reader{"check_in", body_of<read_check_in>},
    Reader{"check_in_answer", body_of<read_given_answer>},
    Reader{"entry", body_of<read_entry>},
    Reader{"comment", body_of<read_comment>},
    Reader{"idea", body_of<read_idea>},
    Reader{"liking", body_of<read_own_liking>},
    Reader{"plan", body_of<read_plan>},
    Reader{"memory", body_of<read_memory>},
    Reader{"ritual", body_of<read_ritual>},
    Reader{"ritual_mark", body_of<read_days_mark>},
    Reader{"goal", body_of<read_goal>},
    Reader{"cheer", body_of<read_cheer>},
    Reader{"win", body_of<read_win>},
    Reader{"agreements", body_of<read_the_agreements>},
    Reader{"agreed", body_of<read_own_agreed>},
};

BodyRead understood(std::string_view kind, const RecordId& id, const json& from) {
    const auto reader = std::ranges::find(readers, kind, &Reader::kind);
    if (reader == readers.end()) return {};
    auto body = reader->read(from, id);
    const auto as_understood = [&] { return std::visit([](const auto& record) { return to_json(record); }, body); };
    auto unknown = unknown_in(kind, from, as_understood);
    return {std::move(body), std::move(unknown)};
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
