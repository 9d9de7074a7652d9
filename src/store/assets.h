// What comes with the program as data: ways of listening and decks of cards.
#pragma once

#include "core/deck.h"
#include "core/journal.h"
#include "core/way.h"

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace attune::store {

/// A file of ours that can't be used: which one, and what is wrong in it.
struct BadAsset : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The ways in a file {"format":1,"ways":[…]}, in its order, marked as built in. Throws `BadAsset`
/// when it can't be read, has an unknown field, an id twice, or a way that could not be begun.
[[nodiscard]] std::vector<Way> load_presets(const std::filesystem::path& file);

/// The decks of all *.json in a folder, by file name. Throws `BadAsset` as above.
[[nodiscard]] std::vector<Deck> load_decks(const std::filesystem::path& folder);

/// The words for feelings in a file {"format":1,"quadrants":[{"id":…,"words":[…]}]}, each under the id
/// "feeling.<word>". Throws `BadAsset` when a word is there twice or a quadrant is not known.
[[nodiscard]] std::vector<Feeling> load_feelings(const std::filesystem::path& file);
/// What to write about, from a file {"format":1,"prompts":[{"id":…,"text":…}]}. Throws as above.
[[nodiscard]] std::vector<Prompt> load_prompts(const std::filesystem::path& file);
/// What keeps deep talks safe, from a file {"format":1,"lines":[…]}. Throws as above.
[[nodiscard]] std::vector<std::string> load_agreements(const std::filesystem::path& file);

/// The deck in such a text; throws `BadJson` (see way_json.h) that says what is wrong.
[[nodiscard]] Deck deck_from_text(std::string_view text);

} // namespace attune::store
