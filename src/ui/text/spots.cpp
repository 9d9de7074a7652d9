#include "ui/text/spots.h"

#include "ui/text/clusters.h"

#include <algorithm>

namespace attune::ui {
namespace {

/// A cluster in its place. Those of one piece share its width equally.
struct Cell {
    std::size_t begin = 0, end = 0;
    float left = 0, width = 0;
    bool leftwards = false;

    [[nodiscard]] float right() const { return left + width; }
};

void add_cells(std::string_view text, const PlacedPiece& placed, std::vector<Cell>& cells) {
    const Piece& piece = *placed.piece;
    const bool leftwards = is_leftwards(piece.level);
    const std::size_t first = cells.size();
    for (std::size_t at = piece.begin; at < piece.end;) {
        const std::size_t end = std::min(cluster_end(text, at), piece.end);
        cells.push_back({at, end, 0, 0, leftwards});
        at = end;
    }
    if (leftwards) std::reverse(cells.begin() + static_cast<std::ptrdiff_t>(first), cells.end());
    const auto count = static_cast<float>(cells.size() - first);
    for (std::size_t i = first; i < cells.size(); ++i) {
        cells[i].width = piece.width / count;
        cells[i].left = placed.left + cells[i].width * static_cast<float>(i - first);
    }
}

std::vector<Cell> plain_cells(std::string_view text, const Row& row, const Advance& advance) {
    std::vector<Cell> cells;
    float left = 0;
    for (std::size_t at = row.begin; at < row.end;) {
        const std::size_t end = std::min(cluster_end(text, at), row.end);
        cells.push_back({at, end, left, plain_width(text, at, end, advance), false});
        left = cells.back().right();
        at = end;
    }
    return cells;
}

/// The row's clusters from left to right.
std::vector<Cell> cells_of(std::string_view text, const Row& row, const Measured& measured) {
    if (measured.plain()) return plain_cells(text, row, measured.advance);
    std::vector<Cell> cells;
    for (const PlacedPiece& placed : pieces_of(text, row, measured)) add_cells(text, placed, cells);
    return cells;
}

/// Before which cell, counted from the left, a spot stands.
std::size_t gap_of(const std::vector<Cell>& cells, Spot spot) {
    const auto before = std::ranges::find(cells, spot.at, &Cell::end);
    const auto after =
        std::ranges::find_if(cells, [&](const Cell& cell) { return cell.begin <= spot.at && spot.at < cell.end; });
    const auto index = [&](auto cell) { return static_cast<std::size_t>(cell - cells.begin()); };
    if (before != cells.end() && (spot.trails || after == cells.end()))
        return index(before) + (before->leftwards ? 0 : 1);
    if (after != cells.end()) return index(after) + (after->leftwards ? 1 : 0);
    return 0;
}

float x_of_gap(const std::vector<Cell>& cells, std::size_t gap) {
    if (cells.empty()) return 0;
    return gap < cells.size() ? cells[gap].left : cells.back().right();
}

/// The spot at a cell's edge; it trails only where that makes a difference.
Spot spot_beside(const std::vector<Cell>& cells, const Row& row, const Cell& cell, bool at_right) {
    const bool behind = at_right != cell.leftwards;
    Spot spot{behind ? cell.end : cell.begin, false};
    const bool differs = gap_of(cells, spot) != gap_of(cells, {spot.at, true});
    spot.trails = behind && (differs || (row.wrapped && spot.at == row.end));
    return spot;
}

} // namespace

std::vector<PlacedPiece> pieces_of(std::string_view text, const Row& row, const Measured& measured) {
    const auto begin = measured.piece_at(row.begin);
    const auto end = std::ranges::lower_bound(measured.pieces, row.end, {}, &Piece::begin);
    if (begin >= end) return {};
    const std::size_t count = static_cast<std::size_t>(end - begin);
    std::vector<Level> levels(count);
    std::transform(begin, end, levels.begin(), [](const Piece& piece) { return piece.level; });
    // Blanks at the row's end stand where the paragraph ends (UAX #9, L1).
    for (std::size_t i = count;
         i-- > 0 && is_blank(code_point_at(text, begin[static_cast<std::ptrdiff_t>(i)].begin).value);)
        levels[i] = begin->base;
    std::vector<PlacedPiece> placed;
    float left = 0;
    for (const std::size_t i : visual_order(levels)) {
        const Piece& piece = begin[static_cast<std::ptrdiff_t>(i)];
        placed.push_back({&piece, left});
        left += piece.width;
    }
    return placed;
}

float row_width(std::string_view text, const Row& row, const Measured& measured) {
    if (measured.plain()) return plain_width(text, row.begin, row.end, measured.advance);
    float width = 0;
    for (auto piece = measured.piece_at(row.begin); piece != measured.pieces.end() && piece->begin < row.end; ++piece)
        width += piece->width;
    return width;
}

float x_of(std::string_view text, const Row& row, std::size_t at, const Measured& measured, bool trails) {
    at = std::clamp(at, row.begin, row.end);
    if (measured.plain()) return plain_width(text, row.begin, at, measured.advance);
    const std::vector<Cell> cells = cells_of(text, row, measured);
    return x_of_gap(cells, gap_of(cells, {at, trails}));
}

Spot at_x(std::string_view text, const Row& row, float x, const Measured& measured) {
    const std::vector<Cell> cells = cells_of(text, row, measured);
    if (cells.empty()) return {row.begin, false};
    for (const Cell& cell : cells) {
        if (x < cell.left + cell.width / 2) return spot_beside(cells, row, cell, false);
        if (x < cell.right()) return spot_beside(cells, row, cell, true);
    }
    return spot_beside(cells, row, cells.back(), true);
}

std::size_t under_x(std::string_view text, const Row& row, float x, const Measured& measured) {
    const std::vector<Cell> cells = cells_of(text, row, measured);
    if (cells.empty()) return row.end;
    const bool from_right = begins_right(row, measured);
    if (x < 0) return from_right ? row.end : cells.front().begin;
    for (const Cell& cell : cells)
        if (x < cell.right()) return cell.begin;
    return from_right ? cells.back().begin : row.end;
}

std::vector<Stretch> stretches_of(std::string_view text, const Row& row, Span span, const Measured& measured) {
    span = {std::clamp(span.begin, row.begin, row.end), std::clamp(span.end, row.begin, row.end)};
    if (measured.plain()) return {{x_of(text, row, span.begin, measured), x_of(text, row, span.end, measured)}};
    std::vector<Stretch> stretches;
    bool goes_on = false;
    for (const Cell& cell : cells_of(text, row, measured)) {
        const bool within = span.contains(cell.begin);
        if (within && goes_on) stretches.back().right = cell.right();
        if (within && !goes_on) stretches.push_back({cell.left, cell.right()});
        goes_on = within;
    }
    return stretches;
}

bool begins_right(const Row& row, const Measured& measured) {
    const auto piece = measured.piece_at(row.begin); // none behind a newline that ends the text
    return piece != measured.pieces.end() && is_leftwards(piece->base);
}

float row_left(std::string_view text, const Row& row, const Measured& measured, float room) {
    return begins_right(row, measured) ? room - row_width(text, row, measured) : 0;
}

bool turns_round(const Row& row, const Measured& measured) {
    for (auto piece = measured.piece_at(row.begin); piece != measured.pieces.end() && piece->begin < row.end; ++piece)
        if (is_leftwards(piece->level) || is_leftwards(piece->base)) return true;
    return false;
}

std::optional<Spot> step(std::string_view text, const Row& row, Spot from, bool rightwards, const Measured& measured) {
    const std::vector<Cell> cells = cells_of(text, row, measured);
    const std::size_t gap = gap_of(cells, from);
    if (rightwards) {
        if (gap >= cells.size()) return {};
        return spot_beside(cells, row, cells[gap], true);
    }
    if (gap == 0) return {};
    return spot_beside(cells, row, cells[gap - 1], false);
}

} // namespace attune::ui
