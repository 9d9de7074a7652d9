// Words, for moving and deleting by them and for the double click. Positions are bytes.
#pragma once

#include <cstddef>
#include <string_view>

namespace attune::ui {

struct Span {
    std::size_t begin = 0, end = 0;

    [[nodiscard]] bool empty() const { return begin == end; }
    [[nodiscard]] bool contains(std::size_t at) const { return begin <= at && at < end; }
    bool operator==(const Span&) const = default;
};

/// End of the word at or after `at`, past the blanks between.
[[nodiscard]] std::size_t word_end_after(std::string_view text, std::size_t at);
/// Beginning of the word at or before `at`, past the blanks between.
[[nodiscard]] std::size_t word_begin_before(std::string_view text, std::size_t at);
/// The word, the blanks or the signs that the character at `at` belongs to; at the end of a line
/// what stands before it.
[[nodiscard]] Span word_at(std::string_view text, std::size_t at);
/// The line between newlines that `at` lies in, without its newline.
[[nodiscard]] Span paragraph_at(std::string_view text, std::size_t at);

} // namespace attune::ui
