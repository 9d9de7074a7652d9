// What the pages about decks share.
#pragma once

#include "core/deck.h"
#include "core/pile.h"
#include "ui/frame.h"

#include <string>
#include <vector>

namespace attune::ui {

/// The built-in decks, then people's own.
[[nodiscard]] std::vector<const Deck*> decks_in_order(const Frame& f);
[[nodiscard]] const char* icon_of(const Deck& deck);
[[nodiscard]] bool is_own(const Frame& f, const Deck& deck);
/// "48 cards, three depths", "72 words", "12 cards, 3 set aside".
[[nodiscard]] std::string contents_of(const Frame& f, const Deck& deck);
/// "Gentle", "Deeper", "Deepest".
[[nodiscard]] std::string_view title_of_depth(std::uint8_t depth);
/// A tag as people read it.
[[nodiscard]] std::string title_of_tag(std::string_view tag);
[[nodiscard]] std::vector<std::uint8_t> depths_of(const Deck& deck);
[[nodiscard]] std::vector<std::string> tags_of(const Deck& deck);
[[nodiscard]] CardFilter filter_of(const Frame& f, const Deck& deck);
/// "7 of 48", "7 of 12 kept".
[[nodiscard]] std::string count_words(const Frame& f, const Deck& deck);

/// The filter that suits a deck best, as a row of chips: depths, a few tags, or all, kept, unseen.
void filter_chips(Frame& f, const Deck& deck);
/// All of them, for the sheet.
void all_filters(Frame& f, const Deck& deck);

/// The deck on the page it has to itself, or in the pane beside the list.
void deck_page(Frame& f, const Deck& deck, bool in_pane);

/// Begins a new deck, or a card in an own one.
void write_deck(Frame& f);
void write_card(Frame& f, const Deck& deck, const Card& card);

} // namespace attune::ui
