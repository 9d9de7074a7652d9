// Where in a row a position of the text stands, and which position stands at a point. All x are
// pixels from the row's left end.
#pragma once

#include "ui/text/measured.h"
#include "ui/text/rows.h"
#include "ui/text/words.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace attune::ui {

/// A place for the caret. Where a row ends, or where text turns round, one position stands in two
/// places: behind the character before it, or at the one that follows.
struct Spot {
    std::size_t at = 0;
    bool trails = false; ///< behind the one before

    bool operator==(const Spot&) const = default;
};

[[nodiscard]] float row_width(std::string_view text, const Row& row, const Measured& measured);
[[nodiscard]] float x_of(std::string_view text, const Row& row, std::size_t at, const Measured& measured,
                         bool trails = false);
/// The spot nearest to x.
[[nodiscard]] Spot at_x(std::string_view text, const Row& row, float x, const Measured& measured);
/// The border at which the cluster under x begins: what a finger points at. The row's end beyond.
[[nodiscard]] std::size_t under_x(std::string_view text, const Row& row, float x, const Measured& measured);

struct Stretch {
    float left = 0, right = 0;
};
/// What of the row belongs to the span: several stretches where the text turns round.
[[nodiscard]] std::vector<Stretch> stretches_of(std::string_view text, const Row& row, Span span,
                                                const Measured& measured);

/// The row's paragraph runs from right to left, so it begins at the right.
[[nodiscard]] bool begins_right(const Row& row, const Measured& measured);
/// Where the row's left end stands in a room of this width.
[[nodiscard]] float row_left(std::string_view text, const Row& row, const Measured& measured, float room);
/// Something in the row runs to the left: going right is not always going on.
[[nodiscard]] bool turns_round(const Row& row, const Measured& measured);
/// The next spot to the right or to the left as the eye sees it; none at the row's edge.
[[nodiscard]] std::optional<Spot> step(std::string_view text, const Row& row, Spot from, bool rightwards,
                                       const Measured& measured);

/// A piece in its place in a row.
struct PlacedPiece {
    const Piece* piece = nullptr;
    float left = 0;
};
/// The row's pieces from left to right; none in a plain text.
[[nodiscard]] std::vector<PlacedPiece> pieces_of(std::string_view text, const Row& row, const Measured& measured);

} // namespace attune::ui
