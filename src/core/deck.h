// Cards to talk about. Decks are data in assets/decks and, later, people's own.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/hue.h"
#include "core/id.h"

namespace attune {

struct Card {
    std::string id;
    std::string text;
    std::string back;        ///< shown when the card is turned; may be empty
    std::string hint;        ///< one line for the listener; may be empty
    std::uint8_t depth = 0;  ///< 1 gentle, 2 deeper, 3 deepest; 0: no depth
    std::vector<std::string> tags;

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

}  // namespace attune
