// The words that files know enumerators by.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace attune {

/// The enumerator whose place in `names` that word has.
template <class Word, std::size_t count>
[[nodiscard]] std::optional<Word> word_named(const std::array<std::string_view, count>& names, std::string_view name) {
    const auto it = std::find(names.begin(), names.end(), name);
    if (it == names.end()) return std::nullopt;
    return static_cast<Word>(it - names.begin());
}

} // namespace attune
