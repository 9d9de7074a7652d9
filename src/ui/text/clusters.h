// What a person takes for one character: grapheme clusters of UTF-8. Positions are bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace attune::ui {

/// One code point of the text. A byte that is no UTF-8 reads as U+FFFD of one byte, so that any
/// text can be walked; at the end `length` is 0.
struct CodePoint {
    char32_t value = 0;
    std::size_t length = 0;
};
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at);
/// Puts a code point's UTF-8 at the end of `out`.
void append_utf8(std::string& out, char32_t code_point);

/// End of the cluster that begins at `at`, which is a border.
[[nodiscard]] std::size_t cluster_end(std::string_view text, std::size_t at);
/// The last border before `at`; 0 at the beginning.
[[nodiscard]] std::size_t border_before(std::string_view text, std::size_t at);
/// `at` when it is a border, else the next one; never beyond the end.
[[nodiscard]] std::size_t border_from(std::string_view text, std::size_t at);
[[nodiscard]] bool is_border(std::string_view text, std::size_t at);

[[nodiscard]] std::size_t cluster_count(std::string_view text);
/// The first `count` clusters, or all of it.
[[nodiscard]] std::string_view first_clusters(std::string_view text, std::size_t count);

/// Text from outside made fit to be kept: UTF-8 with U+FFFD for what is none, every kind of line
/// end as one newline, no control characters. On one line, newlines and tabs become spaces.
[[nodiscard]] std::string cleaned(std::string_view raw, bool one_line);

} // namespace attune::ui
