#include "ui/text/rows.h"

#include "ui/text/clusters.h"

#include <algorithm>
#include <string_view>

namespace attune::ui {
namespace {

bool between(char32_t c, char32_t low, char32_t high) { return c >= low && c <= high; }
bool among(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

bool is_blank(char32_t c) {
    return c == ' ' || c == '\t' || c == 0x200B || c == 0x3000 || c == 0x1680 || c == 0x205F ||
           (between(c, 0x2000, 0x200A) && c != 0x2007); // U+2007 and U+00A0 hold words together
}

/// Scripts in which a row may end between any two characters.
bool is_ideographic(char32_t c) {
    return between(c, 0x2E80, 0x30FF) || between(c, 0x3100, 0x33FF) || between(c, 0x3400, 0x4DBF) ||
           between(c, 0x4E00, 0x9FFF) || between(c, 0xA000, 0xA4CF) || between(c, 0xAC00, 0xD7A3) ||
           between(c, 0xF900, 0xFAFF) || between(c, 0xFF01, 0xFF60) ||
           between(c, 0x20000, 0x3FFFF) || between(c, 0x1F300, 0x1FAFF);
}

bool may_not_begin_row(char32_t c) {
    return among(
        c, U"!%),.:;?]}\u00BB\u2019\u201D\u2026\u3001\u3002\u3009\u300B\u300D\u300F\u3011\u3015"
           U"\u30FB\u30FC\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u30A1\u30A3"
           U"\u30A5\u30A7\u30A9\u30C3\u30E3\u30E5\u30E7\uFF01\uFF09\uFF0C\uFF0E\uFF1A\uFF1B"
           U"\uFF1F\uFF3D\uFF5D\u3005\u303B");
}

bool may_not_end_row(char32_t c) {
    return among(c, U"([{\u00AB\u2018\u201C\u3008\u300A\u300C\u300E\u3010\u3014\uFF08\uFF3B\uFF5B");
}

bool breaks_after(char32_t c) {
    return c == '-' || c == '/' || c == 0x00AD || c == 0x2010 || between(c, 0x2012, 0x2014);
}

bool binds(char32_t c) { return c == 0xA0 || c == 0x2007 || c == 0x202F || c == 0x2060; }

bool may_break(char32_t before, char32_t after) {
    if (is_blank(after)) return false; // blanks stay on the row that they end
    if (is_blank(before)) return true;
    if (binds(before) || binds(after)) return false;
    const bool anywhere = is_ideographic(before) || is_ideographic(after);
    const bool mark = breaks_after(before) && !breaks_after(after) && !between(after, '0', '9');
    return (anywhere || mark) && !may_not_begin_row(after) && !may_not_end_row(before);
}

float width_of(std::string_view text, std::size_t begin, std::size_t end, const Advance& advance) {
    float width = 0;
    while (begin < end) {
        const CodePoint here = code_point_at(text, begin);
        width += advance(here.value);
        begin += here.length;
    }
    return width;
}

class Breaker {
public:
    Breaker(std::string_view text, float width, const Advance& advance)
        : text_(text), width_(width), advance_(advance) {}

    std::vector<Row> rows() {
        while (at_ < text_.size()) take_cluster();
        rows_.push_back({begin_, text_.size(), false});
        return std::move(rows_);
    }

private:
    void take_cluster() {
        const CodePoint first = code_point_at(text_, at_);
        const std::size_t end = cluster_end(text_, at_);
        if (text_[end - 1] == '\n') {
            rows_.push_back({begin_, at_, false});
            start_row(end);
            at_ = end;
            return;
        }
        if (at_ > begin_ && may_break(before_, first.value)) mark_break();
        const float width = width_of(text_, at_, end, advance_);
        // Twice, when a word's beginning fills the next row as well.
        while (!is_blank(first.value) && at_ > begin_ && x_ + width > width_) wrap();
        x_ += width;
        before_ = first.value;
        at_ = end;
    }
    void mark_break() {
        candidate_ = at_;
        x_at_candidate_ = x_;
    }
    /// Ends the row at the last good place, or right here inside a word wider than the row.
    void wrap() {
        const bool at_word = candidate_ > begin_;
        const std::size_t end = at_word ? candidate_ : at_;
        const float left = at_word ? x_ - x_at_candidate_ : 0;
        rows_.push_back({begin_, end, true});
        start_row(end);
        x_ = left;
    }
    void start_row(std::size_t begin) {
        begin_ = candidate_ = begin;
        x_ = x_at_candidate_ = 0;
    }

    std::string_view text_;
    float width_;
    const Advance& advance_;
    std::vector<Row> rows_;
    std::size_t begin_ = 0, at_ = 0, candidate_ = 0;
    float x_ = 0, x_at_candidate_ = 0;
    char32_t before_ = 0;
};

} // namespace

std::vector<Row> break_rows(std::string_view text, float width, const Advance& advance) {
    return Breaker{text, width, advance}.rows();
}

std::vector<Row> one_row(std::string_view text) { return {{0, text.size(), false}}; }

std::size_t row_of(const std::vector<Row>& rows, std::size_t at, bool trails) {
    for (std::size_t i = rows.size(); i-- > 0;) {
        if (rows[i].begin > at) continue;
        const bool on_border = i > 0 && rows[i].begin == at && rows[i - 1].wrapped;
        return on_border && trails ? i - 1 : i;
    }
    return 0;
}

float x_of(std::string_view text, const Row& row, std::size_t at, const Advance& advance) {
    return width_of(text, row.begin, std::clamp(at, row.begin, row.end), advance);
}

std::size_t at_x(std::string_view text, const Row& row, float x, const Advance& advance) {
    float left = 0;
    for (std::size_t at = row.begin; at < row.end;) {
        const std::size_t next = std::min(cluster_end(text, at), row.end);
        const float width = width_of(text, at, next, advance);
        if (x < left + width / 2) return at;
        left += width;
        at = next;
    }
    return row.end;
}

std::size_t under_x(std::string_view text, const Row& row, float x, const Advance& advance) {
    float left = 0;
    for (std::size_t at = row.begin; at < row.end;) {
        const std::size_t next = std::min(cluster_end(text, at), row.end);
        left += width_of(text, at, next, advance);
        if (x < left) return at;
        at = next;
    }
    return row.end;
}

} // namespace attune::ui
