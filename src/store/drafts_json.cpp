#include "store/drafts_json.h"

#include "store/lenient_json.h"
#include "store/record_line.h"
#include "store/way_json.h"

#include <algorithm>
#include <map>
#include <optional>

namespace attune::store {

using nlohmann::json;

namespace {

json answer_to_json(const ClosingAnswer& answer) {
    json made{{"heard", answer.heard}, {"appreciation", answer.appreciation}};
    if (answer.to) made["to"] = *answer.to;
    if (answer.note) made["note"] = *answer.note;
    return made;
}

json lengths_to_json(const Lengths& lengths) {
    json made{{"phases_ms", json::array()}};
    for (const auto length : lengths.phases) made["phases_ms"].push_back(length.count());
    if (lengths.circle) made["circle_ms"] = lengths.circle->count();
    return made;
}

std::optional<Way> read_draft_way(const json& from) {
    if (member(from, "way").is_null()) return {};
    try {
        auto way = way_from_json(member(from, "way"));
        way.id = id_at(from, "way_id").value_or("");
        way.built_in = bool_at(from, "way_built_in").value_or(false);
        return way;
    } catch (const BadJson&) {
        return {};
    }
}

Lengths read_lengths(const json& from) {
    Lengths lengths;
    for (const auto& value : list_at(from, "phases_ms")) {
        if (lengths.phases.size() >= phases_max) break;
        lengths.phases.push_back(millis_in(value));
    }
    if (!member(from, "circle_ms").is_null()) lengths.circle = millis_at(from, "circle_ms");
    return lengths;
}

/// Entries by record; such as no record can have are left out.
template <class Value, class Read>
std::map<RecordId, Value> read_by_record(const json& from, Read read) {
    std::map<RecordId, Value> found;
    if (!from.is_object()) return found;
    for (const auto& [id, value] : from.items()) {
        if (id.size() <= id_bytes_max && found.size() < list_max) found[id] = read(value);
    }
    return found;
}

ClosingAnswer read_answer(const json& from) {
    return {text_at(from, "heard"), text_at(from, "appreciation"), id_at(from, "to"),
            id_at(from, "note")};
}

} // namespace

json drafts_to_json(const Drafts& drafts, const json& before) {
    json made{{"person_name", drafts.person_name},
              {"first_names", drafts.first_names},
              {"lengths", json::object()},
              {"closing", json::object()},
              {"next_step", drafts.next_step}};
    if (drafts.person) made["person"] = *drafts.person;
    if (drafts.person_hue) made["person_hue"] = name_of(*drafts.person_hue);
    for (const auto& [way, lengths] : drafts.lengths) {
        made["lengths"][way] = lengths_to_json(lengths);
    }
    for (const auto& [person, answer] : drafts.closing) {
        made["closing"][person] = answer_to_json(answer);
    }
    if (drafts.way) {
        made["way"] = way_to_json(*drafts.way);
        made["way_id"] = drafts.way->id;
        made["way_built_in"] = drafts.way->built_in;
    }
    keep_unknown(made, before,
                 {"person", "person_name", "person_hue", "first_names", "lengths", "closing",
                  "next_step", "way", "way_id", "way_built_in"});
    return made;
}

Drafts drafts_from_json(const json& from) {
    Drafts drafts;
    const auto names = texts_at(from, "first_names");
    std::copy_n(names.begin(), std::min(names.size(), drafts.first_names.size()),
                drafts.first_names.begin());
    drafts.lengths = read_by_record<Lengths>(member(from, "lengths"), read_lengths);
    drafts.closing = read_by_record<ClosingAnswer>(member(from, "closing"), read_answer);
    drafts.person = id_at(from, "person");
    drafts.person_name = text_at(from, "person_name");
    drafts.person_hue = hue_named(text_at(from, "person_hue"));
    drafts.next_step = text_at(from, "next_step");
    drafts.way = read_draft_way(from);
    return drafts;
}

} // namespace attune::store
