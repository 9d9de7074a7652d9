#include "ui/text/clusters.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace attune::ui {
namespace {

constexpr char32_t substitute = 0xFFFD;

/// A newline always ends a cluster, so walks may begin behind the one before.
std::size_t line_begin(std::string_view text, std::size_t at) {
    if (at == 0) return 0;
    const std::size_t newline = text.rfind('\n', at - 1);
    return newline == std::string_view::npos ? 0 : newline + 1;
}

bool breaks_line(char32_t c) {
    return c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// Letters of Devanagari, Bengali, Gujarati, Oriya, Telugu or Malayalam that a virama joins into
/// one sign (UAX #29, GB9c, which came with Unicode 15.1). These blocks are laid out alike.
class Conjunct {
public:
    /// Takes the next code point in; true when it belongs to what came before.
    bool take(char32_t c) {
        const bool letter = is_letter(c);
        const bool joined = letter && linked_;
        if (letter)
            begun_ = true, linked_ = false;
        else if (begun_ && is_of_block(c) && (c & 0x7F) == 0x4D)
            linked_ = true;
        else if (!keeps(c))
            begun_ = linked_ = false;
        return joined;
    }

private:
    static bool is_of_block(char32_t c) {
        const char32_t block = c & ~char32_t{0x7F};
        return block == 0x900 || block == 0x980 || block == 0xA80 || block == 0xB00 || block == 0xC00 || block == 0xD00;
    }
    static bool is_letter(char32_t c) {
        const char32_t place = c & 0x7F;
        return is_of_block(c) && ((place >= 0x15 && place <= 0x39) || (place >= 0x58 && place <= 0x5F));
    }
    static bool keeps(char32_t c) { return c == 0x200D || (is_of_block(c) && (c & 0x7F) == 0x3C); }

    bool begun_ = false, linked_ = false;
};

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

} // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {};
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) return {byte, 1};
    utf8proc_int32_t value = 0;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
    const utf8proc_ssize_t length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &value);
    if (length <= 0 || value < 0) return {substitute, 1};
    return {static_cast<char32_t>(value), static_cast<std::size_t>(length)};
}

void append_utf8(std::string& out, char32_t code_point) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    if (!utf8proc_codepoint_valid(static_cast<utf8proc_int32_t>(code_point))) code_point = substitute;
    const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes.data());
    out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

std::size_t cluster_end(std::string_view text, std::size_t at) {
    // Most text by far: one letter of ASCII after another.
    const auto ascii = [&](std::size_t i) { return static_cast<unsigned char>(text[i]) < 0x80; };
    if (at + 1 < text.size() && ascii(at) && ascii(at + 1) && text[at] != '\r') return at + 1;
    CodePoint here = code_point_at(text, at);
    utf8proc_int32_t state = 0; // may start anew at every border
    Conjunct conjunct;
    conjunct.take(here.value);
    while (here.length > 0) {
        at += here.length;
        const CodePoint next = code_point_at(text, at);
        if (next.length == 0) break;
        const bool breaks = utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(here.value),
                                                             static_cast<utf8proc_int32_t>(next.value), &state);
        if (!conjunct.take(next.value) && breaks) break;
        here = next;
    }
    return std::min(at, text.size());
}

std::size_t border_before(std::string_view text, std::size_t at) {
    at = std::min(at, text.size());
    if (at == 0) return 0;
    // From before the newline that `at` may follow, since it can be part of "\r\n".
    std::size_t border = line_begin(text, at);
    if (border == at) border = line_begin(text, at - 1);
    for (std::size_t next = cluster_end(text, border); next < at; next = cluster_end(text, border)) {
        border = next;
    }
    return border;
}

std::size_t border_from(std::string_view text, std::size_t at) {
    if (at >= text.size()) return text.size();
    std::size_t border = line_begin(text, at);
    while (border < at) border = cluster_end(text, border);
    return border;
}

bool is_border(std::string_view text, std::size_t at) { return at <= text.size() && border_from(text, at) == at; }

std::size_t cluster_count(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at = cluster_end(text, at)) ++count;
    return count;
}

std::string_view first_clusters(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    for (; count > 0 && at < text.size(); --count) at = cluster_end(text, at);
    return text.substr(0, at);
}

std::string cleaned(std::string_view raw, bool one_line) {
    std::string out;
    out.reserve(raw.size());
    for (std::size_t at = 0; at < raw.size();) {
        const CodePoint here = code_point_at(raw, at);
        at += here.length;
        if (breaks_line(here.value)) {
            if (here.value == '\r' && at < raw.size() && raw[at] == '\n') ++at;
            out += one_line ? ' ' : '\n';
        } else if (here.value == '\t') {
            out += one_line ? ' ' : '\t';
        } else if (!is_control(here.value)) {
            append_utf8(out, here.value);
        }
    }
    return out;
}

} // namespace attune::ui
