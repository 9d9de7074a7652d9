// Rows of wrapped text. Knows widths, not fonts.
#pragma once

#include "ui/text/measured.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace attune::ui {

/// One row: bytes `begin` to `end`, blanks at its end included, its newline not.
struct Row {
    std::size_t begin = 0, end = 0;
    bool wrapped = false; ///< goes on in the next row, which begins at `end`

    bool operator==(const Row&) const = default;
};

/// Wraps at words, between ideographs, and inside a word only where it is wider than a row.
/// Never splits a cluster, nor what is drawn together. At least one row; blanks at the end of a row
/// may be wider than `width`.
[[nodiscard]] std::vector<Row> break_rows(std::string_view text, float width, const Measured& measured);
/// All of the text in one row.
[[nodiscard]] std::vector<Row> one_row(std::string_view text);

/// Which row a position is shown in. One between two rows of a wrapped line belongs to the lower,
/// unless the caret `trails`, as it does after End.
[[nodiscard]] std::size_t row_of(const std::vector<Row>& rows, std::size_t at, bool trails);

/// A space or the like, at which rows end.
[[nodiscard]] bool is_blank(char32_t c);

} // namespace attune::ui
