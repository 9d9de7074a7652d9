// A deck's pile on the table: the card that is up follows the finger, turns over, leaves, comes back.
#pragma once

#include "core/pile.h"
#include "ui/frame.h"

#include <imgui_internal.h>

#include <optional>
#include <string>
#include <vector>

namespace attune::ui {

/// A card on its way off the table.
struct Flight {
    std::string card;
    bool turned = false;
    float from = 0; ///< pixels to the right of where it lay
    float side = 1; ///< leaves to the right 1, left -1
    Instant begun{};
};

/// Kept between frames: what was there in the last one, and what moves.
struct CardTable {
    RecordId deck;
    std::string up;
    bool turned = false;
    std::uint64_t seed = 0;
    bool dragging = false;
    float drag = 0;    ///< pixels the finger has gone to the right
    float speed = 0;   ///< pixels per second
    Instant dragged{}; ///< when it last moved
    float let_go = 0;  ///< where the finger let go of a card that leaves
    std::vector<Flight> flights;
    std::optional<Instant> shuffled;
};

struct TableLook {
    float words_dp = 32, padding_dp = 28;
};

/// How high the card that is up must be at this width, so that both its sides are to be read; pixels.
[[nodiscard]] float least_table_height(const Frame& f, const Deck& deck, float width, const TableLook& look);
/// The pile in a box of the window. A tap turns the card, or draws the next one where it has no back;
/// a swipe draws the next one.
void card_table(Frame& f, const Deck& deck, const ImRect& box, const TableLook& look);
/// Space and Enter turn, the arrows draw and bring back, S shuffles, K keeps. After all is drawn.
void card_table_keys(Frame& f, const Deck& deck);

} // namespace attune::ui
