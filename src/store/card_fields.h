// The fields of a card that are plain text, as JSON and CSV files name them.
#pragma once

#include "core/deck.h"

#include <array>
#include <cstddef>
#include <string>

namespace attune::store {

struct CardText {
    const char* name;
    std::string Card::*text;
    std::size_t most; ///< grapheme clusters
    bool lines;       ///< may have more than one
};

inline constexpr std::array card_texts{
    CardText{"text", &Card::text, card_text_max, true},  CardText{"back", &Card::back, card_text_max, true},
    CardText{"hint", &Card::hint, card_line_max, false}, CardText{"feeling", &Card::feeling, card_line_max, false},
    CardText{"need", &Card::need, card_line_max, false}, CardText{"place", &Card::place, card_line_max, false},
    CardText{"cost", &Card::cost, card_line_max, false}};

} // namespace attune::store
