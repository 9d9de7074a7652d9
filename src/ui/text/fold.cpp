#include "ui/text/fold.h"

#include "ui/text/clusters.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace attune::ui {
namespace {

struct Likeness {
    char32_t letter;
    std::string_view plain;
};
/// Letters that people type without their stroke, which Unicode takes for letters of their own.
constexpr std::array likenesses{Likeness{U'æ', "ae"}, Likeness{U'ð', "d"}, Likeness{U'ø', "o"}, Likeness{U'đ', "d"},
                                Likeness{U'ħ', "h"},  Likeness{U'ı', "i"}, Likeness{U'ł', "l"}, Likeness{U'œ', "oe"},
                                Likeness{U'ŧ', "t"},  Likeness{U'‘', "'"}, Likeness{U'’', "'"}, Likeness{U'“', "\""},
                                Likeness{U'”', "\""}};

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char lower(char c) {
    if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
    return c == '\n' || c == '\t' ? ' ' : c;
}

/// An accent or a vowel point, which may be left out in writing. Marks with another combining class
/// belong to their letter: nukta, kana dots, virama, the vowels below Thai and Lao letters.
bool is_accent(utf8proc_int32_t code_point) {
    const int combining = utf8proc_get_property(code_point)->combining_class;
    return (combining >= 10 && combining <= 36) || combining >= 200;
}

void append_plain(std::string& out, utf8proc_int32_t code_point) {
    if (is_accent(code_point)) return;
    const auto letter = static_cast<char32_t>(code_point);
    const auto found = std::ranges::find(likenesses, letter, &Likeness::letter);
    if (found != likenesses.end()) {
        out += found->plain;
    } else if (letter < 0x80) {
        out += lower(static_cast<char>(letter));
    } else {
        append_utf8(out, letter);
    }
}

/// One code point, decomposed and without case.
void fold_one(std::string& out, char32_t letter) {
    constexpr auto how =
        static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    std::array<utf8proc_int32_t, 32> parts{};
    int last_class = 0;
    const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(letter), parts.data(),
                                               static_cast<utf8proc_ssize_t>(parts.size()), how, &last_class);
    for (utf8proc_ssize_t i = 0; i < std::min<utf8proc_ssize_t>(count, parts.size()); ++i) {
        append_plain(out, parts[static_cast<std::size_t>(i)]);
    }
}

} // namespace

std::string folded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    if (is_ascii(text)) {
        std::ranges::transform(text, std::back_inserter(out), lower);
        return out;
    }
    for (std::size_t at = 0; at < text.size();) {
        const auto unit = static_cast<unsigned char>(text[at]);
        if (unit < 0x80) {
            out += lower(text[at++]);
            continue;
        }
        const CodePoint point = code_point_at(text, at);
        at += std::max<std::size_t>(1, point.length);
        fold_one(out, point.value);
    }
    return out;
}

std::vector<std::string> search_words(std::string_view query) {
    const std::string plain = folded(query);
    std::vector<std::string> words;
    for (std::size_t at = 0; at < plain.size();) {
        const std::size_t begin = plain.find_first_not_of(' ', at);
        if (begin == std::string::npos) break;
        at = std::min(plain.find(' ', begin), plain.size());
        std::string word = plain.substr(begin, at - begin);
        if (std::ranges::find(words, word) == words.end()) words.push_back(std::move(word));
    }
    return words;
}

} // namespace attune::ui
