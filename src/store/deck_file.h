// Decks as files that people write and share: JSON and CSV. What is in them is not trusted.
#pragma once

#include "core/deck.h"

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace attune::store {

/// What is wrong with a deck file: half a sentence that names the card or row and says what to do.
struct BadDeckFile : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Bytes of a file.
inline constexpr std::size_t deck_file_max = 4 * 1024 * 1024;

/// Whether it is a JSON text that holds cards, be they right or wrong.
[[nodiscard]] bool is_deck_json(std::string_view text);

/// The deck in {"format":1,"title":…,"cards":[…]}. Of a card only "text" must be there: what has no
/// id, or one that can't be used, gets one that follows from its text. Unknown fields are let be.
/// The deck's id is what the file says, empty when it says none that can be used. Throws
/// `BadDeckFile`.
[[nodiscard]] Deck deck_from_json_file(std::string_view text, std::string_view file_title);

/// The same as a table: a first row that names its columns (text, back, depth, hint, feeling, need,
/// place, cost, minutes, tags, id, in any order and case; others are let be), or none: then the first
/// column is the text, the second the back. Commas, semicolons or tabs. A list of lines without them is a deck too.
[[nodiscard]] Deck deck_from_csv(std::string_view text, std::string_view file_title);

/// What the two above read as the same deck; of CSV the same cards.
[[nodiscard]] std::string deck_json_file(const Deck& deck);
[[nodiscard]] std::string deck_csv(const Deck& deck);

} // namespace attune::store
