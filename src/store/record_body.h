// The bodies of records: people, ways, notes and sessions as JSON. See FORMAT.md.
#pragma once

#include "core/records.h"

#include <optional>
#include <string>
#include <string_view>

namespace simdjson::dom {
class object;
}

namespace attune::store {

/// What a body says to us.
struct BodyRead {
    std::optional<Body> body; ///< none: of a kind or shape that this version does not know
    std::string unknown;      ///< a JSON object for `body_text`: the fields we don't know; empty: none
};

/// The body as the text of a JSON object. `unknown`: fields to pass on, from an earlier version.
[[nodiscard]] std::string body_text(const Body& body, std::string_view unknown = {});

/// All kinds but notes.
[[nodiscard]] BodyRead read_body(std::string_view kind, const RecordId& id, std::string_view text);

/// Notes, of which there are many, without the way over text.
[[nodiscard]] BodyRead note_in(const simdjson::dom::object& fields, const RecordId& id);

} // namespace attune::store
