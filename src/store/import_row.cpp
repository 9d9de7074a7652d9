// A row of a table beside the note it names. A table holds no photo, no paper and no session, and its times have no
// zone.
#include "core/text.h"
#include "store/import.h"
#include "store/record_body.h"

#include <simdjson.h>

#include <chrono>
#include <string>

namespace attune::store {

namespace {

Note note_of(const Wanted& wanted) {
    simdjson::dom::parser parser;
    simdjson::dom::object fields;
    const simdjson::padded_string text{*wanted.body};
    if (parser.parse(text).get(fields) != simdjson::SUCCESS) return {};
    return std::get<Note>(*note_in(fields, RecordId{wanted.id}).body);
}

/// A table names people as they are called now; a note keeps the name they had.
bool is_same_person(const std::optional<RecordId>& here, const std::string& name_here,
                    const std::optional<RecordId>& there, const std::string& name_there) {
    return here == there || (here && there && lowered(name_here) == lowered(name_there));
}

bool is_same_minute(WallTime here, WallTime there) {
    return std::chrono::floor<std::chrono::minutes>(here) == std::chrono::floor<std::chrono::minutes>(there);
}

} // namespace

bool says_the_same(const Note& here, const Wanted& wanted) {
    const auto row = note_of(wanted);
    const auto says = wanted.row.value_or(RowSays{});
    return tidy(here.text, here.text.size()) == row.text && (!says.kind || here.kind == row.kind) &&
           (!says.from || is_same_person(here.from, here.from_name, row.from, row.from_name)) &&
           (!says.to || is_same_person(here.to, here.to_name, row.to, row.to_name)) &&
           (!says.written || is_same_minute(here.written, row.written));
}

} // namespace attune::store
