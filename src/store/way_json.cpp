#include "store/way_json.h"

#include "core/words.h"
#include "store/json_fields.h"

#include <cmath>

namespace attune::store {

using nlohmann::json;

namespace {

constexpr double millis_per_minute = 60'000;
/// More than any phase or circle may last; keeps the arithmetic far from overflowing.
constexpr double minutes_max = 7 * 24 * 60;

json minutes_to_json(Millis length) {
    const auto millis = length.count();
    if (millis % 60'000 == 0) return millis / 60'000;
    return static_cast<double>(millis) / millis_per_minute;
}

Millis minutes(const Fields& fields, std::string_view key) {
    const auto value = fields.number(key);
    if (value < 0 || value > minutes_max) fields.fail(key, "is out of bounds");
    return Millis{std::llround(value * millis_per_minute)};
}

json phase_to_json(const Phase& phase) {
    json made{{"role", name_of(phase.role)}, {"minutes", minutes_to_json(phase.length)}};
    if (!phase.name.empty()) made["name"] = phase.name;
    if (!phase.for_each) made["for_each"] = false;
    if (!phase.guidance.empty()) made["guidance"] = phase.guidance;
    if (!phase.to_listener.empty()) made["to_listener"] = phase.to_listener;
    if (!phase.words.empty()) made["words"] = phase.words;
    if (phase.depth != 0) made["depth"] = phase.depth;
    if (phase.keep != Keep::Nothing) made["keep"] = name_of(phase.keep);
    return made;
}

Phase phase_from_json(const json& from, const std::string& where, UnknownFields unknown) {
    const Fields fields{from, where};
    if (unknown == UnknownFields::Refuse) {
        fields.refuse_others(
            {"role", "name", "minutes", "for_each", "guidance", "to_listener", "words", "depth", "keep"});
    }
    Phase phase;
    const auto role = role_named(fields.text("role"));
    if (!role) fields.fail("role", "is not known");
    phase.role = *role;
    phase.length = minutes(fields, "minutes");
    if (fields.has("name")) phase.name = fields.text("name");
    if (fields.has("for_each")) phase.for_each = fields.boolean("for_each");
    if (fields.has("guidance")) phase.guidance = fields.text("guidance");
    if (fields.has("to_listener")) phase.to_listener = fields.text("to_listener");
    if (fields.has("words")) phase.words = fields.texts("words");
    if (fields.has("depth")) phase.depth = static_cast<std::uint8_t>(fields.whole("depth", 0, 3));
    if (fields.has("keep")) {
        const auto keep = keep_named(fields.text("keep"));
        if (!keep && unknown == UnknownFields::Refuse) fields.fail("keep", "is not known");
        phase.keep = keep.value_or(Keep::Nothing);
    }
    return phase;
}

} // namespace

json way_to_json(const Way& way) {
    json made{{"title", way.title},
              {"about", way.about},
              {"icon", way.icon},
              {"hue", name_of(way.hue)},
              {"people", {way.people_min, way.people_max}},
              {"phases", json::array()}};
    for (const auto& phase : way.phases) made["phases"].push_back(phase_to_json(phase));
    if (way.circle) made["circle_minutes"] = minutes_to_json(*way.circle);
    return made;
}

Way way_from_json(const json& from, UnknownFields unknown) {
    const Fields fields{from, "the way"};
    if (unknown == UnknownFields::Refuse) {
        fields.refuse_others({"title", "about", "icon", "hue", "people", "phases", "circle_minutes"});
    }
    Way way;
    way.title = fields.text("title");
    if (fields.has("about")) way.about = fields.text("about");
    if (fields.has("icon")) way.icon = fields.text("icon");
    if (fields.has("hue")) way.hue = fields.hue("hue");
    if (fields.has("people")) {
        const auto& people = fields.list("people");
        if (people.size() != 2) fields.fail("people", "is not a pair of numbers");
        const json pair{{"least", people[0]}, {"most", people[1]}};
        const Fields range{pair, "\"people\" of the way"};
        way.people_min = static_cast<std::uint8_t>(range.whole("least", 0, 255));
        way.people_max = static_cast<std::uint8_t>(range.whole("most", 0, 255));
    }
    if (fields.has("circle_minutes")) way.circle = minutes(fields, "circle_minutes");
    const auto& phases = fields.list("phases");
    if (phases.size() > phases_max) fields.fail("phases", "has too many entries");
    for (const auto& phase : phases) {
        const auto where = "phase " + std::to_string(way.phases.size() + 1);
        way.phases.push_back(phase_from_json(phase, where, unknown));
    }
    return way;
}

std::string way_file(const Way& way) {
    const json file{{"format", 1}, {"way", way_to_json(way)}};
    return file.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

Way way_from_file(std::string_view text) {
    const auto parsed = parse_format_1(text);
    auto way = way_from_json(Fields{parsed, "the file"}.at("way"));
    if (const auto fault = fault_of(way)) throw BadJson{std::string{words_for(*fault)}};
    return way;
}

} // namespace attune::store
