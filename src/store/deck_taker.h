// Takes a deck from a file card by card: tidies, checks the bounds, gives ids. For the store only.
#pragma once

#include "core/deck.h"

#include <set>
#include <string>
#include <string_view>

namespace attune::store {

class DeckTaker {
public:
    /// Throws `BadDeckFile`. A deck without a title gets that of the file.
    DeckTaker(Deck head, std::string_view file_title);

    /// `where` is what the file's author would call it: "card 3", "row 5". Throws `BadDeckFile`.
    void add(Card card, const std::string& where);
    /// Throws `BadDeckFile` when there are no cards.
    [[nodiscard]] Deck done();

private:
    Deck deck_;
    std::set<std::string> ids_;
};

/// Throws `BadDeckFile` when it is longer than `deck_file_max` or not text in UTF-8. Without the
/// mark (BOM) that some programs put in front.
[[nodiscard]] std::string_view checked_text(std::string_view file);

} // namespace attune::store
