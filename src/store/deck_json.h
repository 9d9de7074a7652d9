// Decks of cards as JSON: in assets/decks, in the log, and as files that people share.
#pragma once

#include "core/deck.h"
#include "store/way_json.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace attune::store {

/// The body of a deck's record: everything but its id.
[[nodiscard]] nlohmann::json deck_to_json(const Deck& deck);

/// Throws `BadJson`. The deck has no id; every card has one, none twice.
[[nodiscard]] Deck deck_from_json(const nlohmann::json& json, UnknownFields unknown = UnknownFields::Allow);

/// Parts of it, for files that people write by hand. Throw `BadJson`; a title, an id and a text
/// that are missing are left empty.
[[nodiscard]] Deck deck_without_cards(const nlohmann::json& json);
[[nodiscard]] Card card_from_json(const nlohmann::json& json, const std::string& where, UnknownFields unknown);

} // namespace attune::store
