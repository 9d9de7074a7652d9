#include "core/text.h"

#include <algorithm>
#include <array>

namespace attune {

namespace {

constexpr std::array<std::string_view, 19> blanks{" ",      "\t",     "\n",     "\v",     "\f",     "\r",     "\u00A0",
                                                  "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006",
                                                  "\u2007", "\u2008", "\u2009", "\u200A", "\u3000"};

std::size_t blank_at_start(std::string_view text) {
    for (const auto blank : blanks) {
        if (text.starts_with(blank)) return blank.size();
    }
    return 0;
}

std::size_t blank_at_end(std::string_view text) {
    for (const auto blank : blanks) {
        if (text.ends_with(blank)) return blank.size();
    }
    return 0;
}

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

bool continues_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

} // namespace

std::string_view trimmed(std::string_view text) {
    while (const auto length = blank_at_start(text)) text.remove_prefix(length);
    while (const auto length = blank_at_end(text)) text.remove_suffix(length);
    return text;
}

std::string_view clipped(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    while (bytes > 0 && continues_code_point(text[bytes])) --bytes;
    return text.substr(0, bytes);
}

std::string tidy(std::string_view text, std::size_t bytes) {
    return std::string{trimmed(clipped(trimmed(text), bytes))};
}

std::string lowered(std::string_view text) {
    std::string low{text};
    std::ranges::transform(low, low.begin(), lower);
    return low;
}

std::string slug(std::string_view text, std::string_view otherwise) {
    constexpr std::size_t longest = 40;
    std::string made;
    for (const char letter : text) {
        const char low = lower(letter);
        if ((low >= 'a' && low <= 'z') || (low >= '0' && low <= '9')) {
            made += low;
        } else if (!made.empty() && made.back() != '-') {
            made += '-';
        }
        if (made.size() == longest) break;
    }
    while (!made.empty() && made.back() == '-') made.pop_back();
    return made.empty() ? std::string{otherwise} : made;
}

std::string_view file_of(std::string_view path) {
    while (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
    const auto slash = path.find_last_of("/\\");
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

} // namespace attune
