#include "ui/text/rows.h"

#include "ui/text/clusters.h"

#include <algorithm>
#include <string_view>

namespace attune::ui {
namespace {

bool between(char32_t c, char32_t low, char32_t high) { return c >= low && c <= high; }
bool among(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

/// Scripts in which a row may end between any two characters.
bool is_ideographic(char32_t c) {
    return between(c, 0x2E80, 0x30FF) || between(c, 0x3100, 0x33FF) || between(c, 0x3400, 0x4DBF) ||
           between(c, 0x4E00, 0x9FFF) || between(c, 0xA000, 0xA4CF) || between(c, 0xAC00, 0xD7A3) ||
           between(c, 0xF900, 0xFAFF) || between(c, 0xFF01, 0xFF60) || between(c, 0x20000, 0x3FFFF) ||
           between(c, 0x1F300, 0x1FAFF);
}

bool may_not_begin_row(char32_t c) {
    return among(c, U"!%),.:;?]}\u00BB\u2019\u201D\u2026\u3001\u3002\u3009\u300B\u300D\u300F\u3011\u3015"
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

/// Thai and Lao write some vowels before or behind the consonant that they belong to.
bool holds_together(char32_t before, char32_t after) {
    const auto is = [](char32_t c, char32_t thai, char32_t last) {
        return between(c, thai, last) || between(c, thai + 0x80, last + 0x80);
    };
    return is(before, 0x0E40, 0x0E44) || is(after, 0x0E30, 0x0E33) || is(after, 0x0E45, 0x0E46);
}

class Breaker {
public:
    Breaker(std::string_view text, float width, const Measured& measured)
        : text_(text), width_(width), measured_(measured) {}

    std::vector<Row> rows() {
        while (at_ < text_.size()) take_next();
        rows_.push_back({begin_, text_.size(), false});
        return std::move(rows_);
    }

private:
    /// A place where the row may end, and how wide it would be then.
    struct Candidate {
        std::size_t at = 0;
        float x = 0;
    };

    /// What can't be split: a cluster, or several that are drawn together.
    void take_next() {
        if (measured_.plain()) {
            const std::size_t end = cluster_end(text_, at_);
            take(end, plain_width(text_, at_, end, measured_.advance));
        } else {
            const Piece& piece = measured_.pieces[piece_++];
            take(piece.end, piece.width);
        }
    }
    void take(std::size_t end, float width) {
        if (text_[end - 1] == '\n') {
            rows_.push_back({begin_, at_, false});
            start_row(end);
            at_ = end;
            return;
        }
        const char32_t first = code_point_at(text_, at_).value;
        if (at_ > begin_ && may_break(before_, first)) between_words_ = {at_, x_};
        if (at_ > begin_ && !holds_together(before_, first)) inside_word_ = {at_, x_};
        // Twice, when a word's beginning fills the next row as well.
        while (!is_blank(first) && at_ > begin_ && x_ + width > width_) wrap();
        x_ += width;
        before_ = first;
        at_ = end;
    }
    /// Ends the row at the last good place, or inside a word wider than the row.
    void wrap() {
        Candidate end{at_, x_};
        if (inside_word_.at > begin_) end = inside_word_;
        if (between_words_.at > begin_) end = between_words_;
        rows_.push_back({begin_, end.at, true});
        const Candidate inside{inside_word_.at, inside_word_.x - end.x};
        const float left = x_ - end.x;
        start_row(end.at);
        x_ = left;
        if (inside.at > end.at) inside_word_ = inside;
    }
    void start_row(std::size_t begin) {
        begin_ = begin;
        between_words_ = inside_word_ = {begin, 0};
        x_ = 0;
    }

    std::string_view text_;
    float width_;
    const Measured& measured_;
    std::vector<Row> rows_;
    std::size_t begin_ = 0, at_ = 0, piece_ = 0;
    Candidate between_words_, inside_word_;
    float x_ = 0;
    char32_t before_ = 0;
};

} // namespace

bool is_blank(char32_t c) {
    return c == ' ' || c == '\t' || c == 0x200B || c == 0x3000 || c == 0x1680 || c == 0x205F ||
           (between(c, 0x2000, 0x200A) && c != 0x2007); // U+2007 and U+00A0 hold words together
}

std::vector<Row> break_rows(std::string_view text, float width, const Measured& measured) {
    return Breaker{text, width, measured}.rows();
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

} // namespace attune::ui
