// What a path or the beginning of a file says about it.
#pragma once

#include "core/text.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace attune::store {

/// A path as the rest of the program keeps words.
[[nodiscard]] inline std::string utf8(const std::filesystem::path& path) {
    const auto text = path.u8string();
    return {text.begin(), text.end()};
}

/// And back.
[[nodiscard]] inline std::filesystem::path path_of(std::string_view text) {
    return std::u8string{text.begin(), text.end()};
}

/// ".csv" of "Our deck.CSV".
[[nodiscard]] inline std::string ending_of(const std::filesystem::path& file) {
    return lowered(utf8(file.extension()));
}

/// Says that a text is UTF-8: spreadsheets write it and want it in front.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

[[nodiscard]] inline std::string_view without_byte_order_mark(std::string_view text) {
    return text.substr(text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
}

[[nodiscard]] inline bool begins_like_json(std::string_view text) {
    const auto first = text.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    return first != std::string_view::npos && text[first] == '{';
}

} // namespace attune::store
