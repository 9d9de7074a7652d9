#include "store/journal_json.h"

#include "store/clock.h"
#include "store/lenient_json.h"
#include "store/way_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace attune::store {

using nlohmann::json;

namespace {

std::optional<WallTime> maybe_time_at(const json& from, const char* key) { return time_from_text(text_at(from, key)); }

} // namespace

json to_json(const Feeling& feeling) {
    json made{{"quadrant", name_of(feeling.quadrant)}, {"word", feeling.word}};
    if (feeling.aside) made["aside"] = true;
    return made;
}

json to_json(const CheckIn& check_in) {
    json made{{"people", check_in.people}, {"begun", time_text(check_in.begun)}};
    if (check_in.opened) made["opened"] = time_text(*check_in.opened);
    return made;
}

json feelings_to_json(const std::vector<Felt>& feelings) {
    auto made = json::array();
    for (const auto& felt : feelings) made.push_back({{"word", felt.word}, {"quadrant", name_of(felt.quadrant)}});
    return made;
}

json to_json(const Answer& answer) {
    return {{"check_in", answer.check_in},
            {"person", answer.person},
            {"name", answer.name},
            {"connected", answer.connected},
            {"feelings", feelings_to_json(answer.feelings)},
            {"line", answer.line},
            {"written", time_text(answer.written)}};
}

json to_json(const Entry& entry) {
    json made{{"author", entry.author},
              {"author_name", entry.author_name},
              {"text", entry.text},
              {"written", time_text(entry.written)}};
    if (!entry.prompt.empty()) made["prompt"] = entry.prompt;
    if (entry.only_mine) made["only_mine"] = true;
    for (const auto& earlier : entry.earlier) {
        made["earlier"].push_back({{"until", time_text(earlier.until)}, {"text", earlier.text}});
    }
    return made;
}

json to_json(const Comment& comment) {
    return {{"entry", comment.entry},
            {"author", comment.author},
            {"author_name", comment.author_name},
            {"text", comment.text},
            {"written", time_text(comment.written)}};
}

Feeling read_feeling(const json& from, const RecordId& id) {
    const auto quadrant = quadrant_named(text_at(from, "quadrant"));
    if (!quadrant) throw BadJson{"a quadrant that is not known"};
    return {id, *quadrant, text_at(from, "word"), bool_at(from, "aside").value_or(false)};
}

CheckIn read_check_in(const json& from, const RecordId& id) {
    return {id, texts_at(from, "people"), time_at(from, "begun"), maybe_time_at(from, "opened")};
}

Answer read_answer(const json& from, const RecordId& id) {
    Answer answer{.id = id,
                  .check_in = id_at(from, "check_in").value_or(""),
                  .person = id_at(from, "person").value_or(""),
                  .name = text_at(from, "name"),
                  .feelings = {},
                  .line = text_at(from, "line"),
                  .written = time_at(from, "written")};
    answer.connected =
        static_cast<int>(std::clamp(number_at(from, "connected", 5), 0.0, static_cast<double>(connected_max)));
    for (const auto& felt : list_at(from, "feelings")) {
        const auto quadrant = quadrant_named(text_at(felt, "quadrant"));
        if (!quadrant || answer.feelings.size() >= felt_max) continue;
        answer.feelings.push_back({text_at(felt, "word"), *quadrant});
    }
    return answer;
}

Entry read_entry(const json& from, const RecordId& id) {
    Entry entry{.id = id,
                .author = id_at(from, "author").value_or(""),
                .author_name = text_at(from, "author_name"),
                .text = text_at(from, "text"),
                .prompt = text_at(from, "prompt"),
                .only_mine = bool_at(from, "only_mine").value_or(false),
                .written = time_at(from, "written"),
                .earlier = {}};
    for (const auto& earlier : list_at(from, "earlier")) {
        if (entry.earlier.size() < earlier_max)
            entry.earlier.push_back({time_at(earlier, "until"), text_at(earlier, "text")});
    }
    return entry;
}

Comment read_comment(const json& from, const RecordId& id) {
    return {id,
            id_at(from, "entry").value_or(""),
            id_at(from, "author").value_or(""),
            text_at(from, "author_name"),
            text_at(from, "text"),
            time_at(from, "written")};
}

} // namespace attune::store
