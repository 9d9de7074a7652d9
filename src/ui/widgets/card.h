// The face of a card: serif words sized to fit, what it is about above, a hint below.
#pragma once

#include "core/deck.h"
#include "ui/frame.h"

#include <string>
#include <string_view>

namespace attune::ui {

struct CardLook {
    Hue hue = Hue::Plum;
    std::string_view above; ///< small words at the top of the front
    bool back = false;      ///< the other side, on the hue's strong colour
    float corner_dp = radius::card;
    float padding_dp = 28;
    float words_dp = 32; ///< the largest size of the words
    float lead_dp = 0;   ///< room left free at the right of the top line, for buttons
    bool lifted = true;
};

/// A single word or two with an explanation behind it: shown large and in the middle.
[[nodiscard]] bool is_word(const Card& card);
/// "", or the hint, feeling and need, for those who only hear the card.
[[nodiscard]] std::string said_below(const Card& card, bool back);

/// How high a card must be at this width, so that all is to be read; pixels.
[[nodiscard]] float least_card_height(const Frame& f, const Card& card, float width, const CardLook& look);
/// Draws it into a box. Nothing to press, nothing for the semantics.
void draw_card(Frame& f, ImDrawList& draw, ImVec2 min, ImVec2 max, const Card& card, const CardLook& look);
/// A card face down, with a plain pattern in the deck's hue.
void draw_card_back(Frame& f, ImDrawList& draw, ImVec2 min, ImVec2 max, Hue hue);

/// Ink of the words and what they lie on, for the contrast check.
[[nodiscard]] ImU32 card_ink(const Frame& f, const CardLook& look);
[[nodiscard]] ImU32 card_ground(const Frame& f, const CardLook& look);

} // namespace attune::ui
