// Words made comparable: without case, accents and other forms of the same letter.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attune::ui {

/// For searching, never for showing. Accents go; signs that make another letter of the one they stand
/// on (the vowels of Devanagari or Thai, the dots of kana) stay. What is no UTF-8 folds to nothing.
/// Source: Unicode compatibility decomposition and case folding, by utf8proc.
[[nodiscard]] std::string folded(std::string_view text);

/// The words of a search, folded, none twice.
[[nodiscard]] std::vector<std::string> search_words(std::string_view query);

} // namespace attune::ui
