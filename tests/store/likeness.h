// How alike two cards are, for tests that keep doubles out of the decks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attune::store::test {

/// A text as it is compared: lower-case words of ASCII letters; apostrophes are dropped.
struct Wording {
    explicit Wording(std::string_view text);

    std::vector<std::string> words;    ///< in their order
    std::vector<std::string> bag;      ///< the same, sorted, each once
    std::vector<std::string> trigrams; ///< of letters and single blanks, sorted, each once
};

/// Shared words by all words: 1 for the same words in any order.
[[nodiscard]] double shared_words(const Wording& a, const Wording& b);

/// Shared trigrams, twice, by the trigrams of both: sees "fear" in "feared".
[[nodiscard]] double shared_trigrams(const Wording& a, const Wording& b);

/// The longest run of the same words in both.
[[nodiscard]] std::size_t shared_run(const Wording& a, const Wording& b);

/// Sentences that say the same, turned about, inflected, or with a part of one in the other. Of
/// texts of three words or fewer ("To be heard", "To be seen") only the same words are.
[[nodiscard]] bool near_doubles(const Wording& a, const Wording& b);

} // namespace attune::store::test
