// Cards to talk about. Decks are data in assets/decks and, later, people's own.
#pragma once

#include "core/hue.h"
#include "core/id.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace attune {

struct Card {
    std::string id;
    std::string text;
    std::string back;       ///< shown when the card is turned; may be empty
    std::string hint;       ///< one line for the listener; may be empty
    std::uint8_t depth = 0; ///< 1 gentle, 2 deeper, 3 deepest; 0: no depth
    std::vector<std::string> tags;
    std::string feeling;       ///< at the foot of the back: what was felt; may be empty
    std::string need;          ///< beside it: what was needed; may be empty
    std::string place;         ///< of something to do: where; may be empty
    std::string cost;          ///< the same: "free", "little"; may be empty
    std::uint16_t minutes = 0; ///< how long it takes, to `card_minutes_max`; 0: not said

    bool operator==(const Card&) const = default;
};

struct Deck {
    RecordId id;
    std::string title;
    std::string practice;
    Hue hue = Hue::Plum;
    std::string about;
    std::string how_to;
    std::vector<Card> cards;

    bool operator==(const Deck&) const = default;
};

// What the editor lets people write and what files may bring, in grapheme clusters.
inline constexpr std::size_t deck_title_max = 60;
inline constexpr std::size_t deck_line_max = 200; ///< what it is about; its practice
inline constexpr std::size_t deck_how_to_max = 1000;
inline constexpr std::size_t card_text_max = 600;         ///< either side
inline constexpr std::size_t card_line_max = 200;         ///< its hint, feeling, need, place, cost
inline constexpr std::uint16_t card_minutes_max = 10'080; ///< a week
inline constexpr std::size_t card_tag_max = 40;
inline constexpr std::size_t card_tags_max = 20;
inline constexpr std::size_t card_id_max = 26; ///< bytes
inline constexpr std::size_t cards_max = 2000; ///< in one deck

/// How a deck is written to be shared.
enum class DeckFormat : std::uint8_t { Json, Csv };

} // namespace attune
