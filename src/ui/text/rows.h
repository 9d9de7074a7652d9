// Rows of wrapped text, and where in them a position lies. Knows widths, not fonts.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace attune::ui {

/// Pixels from one code point to the next.
using Advance = std::function<float(char32_t)>;

/// One row: bytes `begin` to `end`, blanks at its end included, its newline not.
struct Row {
    std::size_t begin = 0, end = 0;
    bool wrapped = false; ///< goes on in the next row, which begins at `end`

    bool operator==(const Row&) const = default;
};

/// Wraps at words, between ideographs, and inside a word only where it is wider than a row.
/// Never splits a cluster. At least one row; blanks at the end of a row may be wider than `width`.
[[nodiscard]] std::vector<Row> break_rows(std::string_view text, float width,
                                          const Advance& advance);
/// All of the text in one row.
[[nodiscard]] std::vector<Row> one_row(std::string_view text);

/// Which row a position is shown in. One between two rows of a wrapped line belongs to the lower,
/// unless the caret `trails`, as it does after End.
[[nodiscard]] std::size_t row_of(const std::vector<Row>& rows, std::size_t at, bool trails);
/// Pixels from the row's beginning to the position.
[[nodiscard]] float x_of(std::string_view text, const Row& row, std::size_t at,
                         const Advance& advance);
/// The border nearest to x pixels from the row's beginning.
[[nodiscard]] std::size_t at_x(std::string_view text, const Row& row, float x,
                               const Advance& advance);
/// The border at which the cluster under x begins: what a finger points at.
[[nodiscard]] std::size_t under_x(std::string_view text, const Row& row, float x,
                                  const Advance& advance);

} // namespace attune::ui
