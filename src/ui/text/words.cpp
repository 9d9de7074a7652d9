#include "ui/text/words.h"

#include "ui/text/clusters.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdint>

namespace attune::ui {
namespace {

enum class Kind : std::uint8_t { Word, Han, Hiragana, Katakana, Sign, Blank, Newline };

bool between(char32_t c, char32_t low, char32_t high) { return c >= low && c <= high; }

/// Scripts written without blanks change their letters where a word often ends.
Kind kind_of(char32_t c) {
    if (c == '\n' || c == '\r') return Kind::Newline;
    if (c == '_') return Kind::Word;
    if (between(c, 0x4E00, 0x9FFF) || between(c, 0x3400, 0x4DBF) || between(c, 0x20000, 0x3FFFF)) return Kind::Han;
    if (between(c, 0x3041, 0x309F)) return Kind::Hiragana;
    if (between(c, 0x30A1, 0x30FF)) return Kind::Katakana;
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO: return Kind::Word;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC: return Kind::Blank;
    default: return Kind::Sign;
    }
}

Kind plain_kind_at(std::string_view text, std::size_t at) { return kind_of(code_point_at(text, at).value); }

/// Within words, an apostrophe, a point between figures and the like belong to the word.
bool joins(std::string_view text, std::size_t at) {
    const CodePoint here = code_point_at(text, at);
    const bool apostrophe = here.value == '\'' || here.value == 0x2019;
    const bool point = here.value == '.' || here.value == ',' || here.value == ':';
    if ((!apostrophe && !point) || at == 0 || at + here.length >= text.size()) return false;
    const std::size_t before = border_before(text, at);
    const std::size_t after = at + here.length;
    if (plain_kind_at(text, before) != Kind::Word || plain_kind_at(text, after) != Kind::Word) return false;
    const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
    return apostrophe || (digit(before) && digit(after));
}

Kind kind_at(std::string_view text, std::size_t at) {
    const Kind kind = plain_kind_at(text, at);
    return kind == Kind::Sign && joins(text, at) ? Kind::Word : kind;
}

bool is_gap(Kind kind) { return kind == Kind::Blank || kind == Kind::Newline; }

std::size_t run_end(std::string_view text, std::size_t at, Kind kind) {
    while (at < text.size() && kind_at(text, at) == kind) at = cluster_end(text, at);
    return at;
}

std::size_t run_begin(std::string_view text, std::size_t at, Kind kind) {
    while (at > 0) {
        const std::size_t before = border_before(text, at);
        if (kind_at(text, before) != kind) break;
        at = before;
    }
    return at;
}

} // namespace

std::size_t word_end_after(std::string_view text, std::size_t at) {
    while (at < text.size() && is_gap(kind_at(text, at))) at = cluster_end(text, at);
    return at < text.size() ? run_end(text, at, kind_at(text, at)) : text.size();
}

std::size_t word_begin_before(std::string_view text, std::size_t at) {
    while (at > 0 && is_gap(kind_at(text, border_before(text, at)))) at = border_before(text, at);
    return at > 0 ? run_begin(text, at, kind_at(text, border_before(text, at))) : 0;
}

Span word_at(std::string_view text, std::size_t at) {
    const Span line = paragraph_at(text, at);
    if (line.empty()) return line;
    at = at >= line.end ? border_before(text, line.end) : at;
    const Kind kind = kind_at(text, at);
    return {run_begin(text, at, kind), run_end(text, at, kind)};
}

Span paragraph_at(std::string_view text, std::size_t at) {
    at = std::min(at, text.size());
    const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    const std::size_t after = text.find('\n', at);
    return {before == std::string_view::npos ? 0 : before + 1, after == std::string_view::npos ? text.size() : after};
}

} // namespace attune::ui
