// Comma-separated values as spreadsheet programs read and write them (RFC 4180, and what they do
// beyond it).
#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace attune::store {

inline constexpr std::size_t cells_max = 64;

struct CsvRow {
    std::size_t number = 0; ///< as a spreadsheet counts, from 1
    std::vector<std::string> cells;
    bool goes_on = false; ///< with a cell that is not blank beyond those
};

/// A row whose quotation marks can't be made out.
struct BadCsv : std::runtime_error {
    BadCsv(std::size_t row_, const std::string& what) : std::runtime_error{what}, row{row_} {}
    std::size_t row;
};

/// For `csv_rows`: a row is one cell.
inline constexpr char no_delimiter = '\x1f';

/// What a first line `sep=;` says, as spreadsheet programs write it: a tab or a sign of ASCII. Takes
/// that line away, but for its end: rows keep their numbers. Any other first line is let be.
[[nodiscard]] std::optional<char> take_named_delimiter(std::string_view& text);

/// The rows that are not blank, at most `rows_max`, the first `cells_max` cells of each. Line ends of any
/// kind; in a cell they become "\n". Throws `BadCsv`.
[[nodiscard]] std::vector<CsvRow> csv_rows(std::string_view text, char delimiter, std::size_t rows_max);

/// What cells and names are compared by: without blanks at the ends, in lower case.
[[nodiscard]] std::string cell_key(std::string_view cell);

/// One row, its line end included.
[[nodiscard]] std::string csv_line(const std::vector<std::string>& cells);

/// A spreadsheet takes a cell that begins with =, +, - or @ for something to compute. With an
/// apostrophe in front it is text. `unguarded(guarded(cell)) == cell`, whatever the cell.
[[nodiscard]] std::string guarded(std::string_view cell);
[[nodiscard]] std::string_view unguarded(std::string_view cell);

} // namespace attune::store
