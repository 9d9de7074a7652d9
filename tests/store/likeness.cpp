#include "likeness.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace attune::store::test {

namespace {

std::vector<std::string> each_once(std::vector<std::string> items) {
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    return items;
}

/// Of two sorted lists.
double in_both(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    std::vector<std::string> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return static_cast<double>(both.size());
}

} // namespace

Wording::Wording(std::string_view text) {
    std::string word;
    std::string line = " ";
    for (const char letter : std::string{text} + ' ') {
        const char lower = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
        if (lower >= 'a' && lower <= 'z') {
            word += lower;
        } else if (letter != '\'' && !word.empty()) {
            line += word + ' ';
            words.push_back(std::exchange(word, {}));
        }
    }
    bag = each_once(words);
    for (std::size_t i = 0; i + 3 <= line.size(); ++i) trigrams.push_back(line.substr(i, 3));
    trigrams = each_once(std::move(trigrams));
}

double shared_words(const Wording& a, const Wording& b) {
    const auto both = in_both(a.bag, b.bag);
    return both / std::max(1.0, static_cast<double>(a.bag.size() + b.bag.size()) - both);
}

double shared_trigrams(const Wording& a, const Wording& b) {
    const auto all = static_cast<double>(a.trigrams.size() + b.trigrams.size());
    return 2 * in_both(a.trigrams, b.trigrams) / std::max(1.0, all);
}

std::size_t shared_run(const Wording& a, const Wording& b) {
    std::size_t longest = 0;
    std::vector<std::size_t> above(b.words.size() + 1, 0);
    for (const auto& word : a.words) {
        std::vector<std::size_t> here(b.words.size() + 1, 0);
        for (std::size_t i = 0; i < b.words.size(); ++i) {
            if (b.words[i] == word) here[i + 1] = above[i] + 1;
            longest = std::max(longest, here[i + 1]);
        }
        above = std::move(here);
    }
    return longest;
}

bool near_doubles(const Wording& a, const Wording& b) {
    constexpr std::size_t a_sentence = 4;
    if (std::min(a.words.size(), b.words.size()) < a_sentence) return a.words == b.words;
    constexpr double words_limit = 0.45;
    constexpr double trigrams_limit = 0.6;
    constexpr std::size_t run_limit = 6;
    if (shared_words(a, b) >= words_limit || shared_trigrams(a, b) >= trigrams_limit) return true;
    return shared_run(a, b) >= run_limit;
}

} // namespace attune::store::test
