#include "ui/text/measured.h"

#include "ui/text/clusters.h"
#include "ui/text/shaper.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

namespace attune::ui {
namespace {

struct Range {
    char32_t first, last;
};

/// From U+0300 on, the blocks whose characters are drawn alike whatever stands beside them. What
/// lies between them joins, stacks, moves or runs to the left, or is drawn by a sign of its own.
constexpr std::array standing_alone{
    Range{0x0370, 0x0482}, Range{0x048A, 0x058F}, // Greek, Cyrillic, Armenian
    Range{0x10A0, 0x10FF}, Range{0x1200, 0x135C}, // Georgian, Ethiopic
    Range{0x1360, 0x16FF}, Range{0x1C80, 0x1CBF}, // Cherokee, Canadian syllables, runes
    Range{0x1D00, 0x1DBF}, Range{0x1E00, 0x200A}, // phonetic letters, Latin and Greek with accents
    Range{0x2010, 0x2029}, Range{0x202F, 0x205F}, // signs
    Range{0x2070, 0x20CF}, Range{0x2100, 0x2CEE}, // figures, money, arrows, symbols
    Range{0x2CF2, 0x2D7E}, Range{0x2D80, 0x2DDE}, // Georgian, Tifinagh, Ethiopic
    Range{0x2E00, 0x3029}, Range{0x3030, 0x3098}, // Chinese, Japanese
    Range{0x309B, 0xA66E}, Range{0xA700, 0xA7FF}, // and so on to Yi and Lisu
    Range{0xAB30, 0xAB6F}, Range{0xAC00, 0xD7A3}, // phonetic letters, Hangul
    Range{0xF900, 0xFB12}, Range{0xFE10, 0xFE1F}, // ideographs, Latin ligatures
    Range{0xFE30, 0xFE6F}, Range{0xFF00, 0xFFFD}, // widths
};

bool stands_alone(char32_t c) {
    if (c < 0x300) return true;
    const auto behind = std::ranges::upper_bound(standing_alone, c, {}, &Range::first);
    return behind != standing_alone.begin() && c <= std::prev(behind)->last;
}

bool all_stand_alone(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint here = code_point_at(text, at);
        if (!stands_alone(here.value)) return false;
        at += here.length;
    }
    return true;
}

/// A cluster on its way to become a piece.
struct Cluster {
    std::size_t begin = 0, end = 0;
    bool newline = false;
    bool alone = false; ///< one code point, or several that stand alone
    Level level = 0;
};

class Measurer {
public:
    Measurer(std::string_view text, const Pen& pen) : text_{text}, pen_{pen}, out_{pen.advance} {}

    Measured measured() {
        for (std::size_t begin = 0; begin < text_.size();) {
            const std::size_t newline = std::min(text_.find('\n', begin), text_.size());
            take_paragraph(begin, newline);
            const std::size_t next = std::min(newline + 1, text_.size());
            begin = next;
        }
        return std::move(out_);
    }

private:
    void take_paragraph(std::size_t begin, std::size_t newline) {
        const std::string_view words = text_.substr(begin, newline - begin);
        const Levels levels = runs_right_to_left(words) ? levels_of(words) : Levels{};
        base_ = levels.base;
        std::vector<Cluster> clusters = clusters_of(begin, std::min(newline + 1, text_.size()), levels);
        for (std::size_t i = 0; i < clusters.size();) {
            std::size_t end = i + 1;
            if (clusters[i].alone || pen_.shaper == nullptr) {
                take_alone(clusters[i]);
            } else {
                while (end < clusters.size() && !clusters[end].alone && clusters[end].level == clusters[i].level) ++end;
                take_run({clusters.data() + i, end - i});
            }
            i = end;
        }
    }

    std::vector<Cluster> clusters_of(std::size_t at, std::size_t end, const Levels& levels) const {
        std::vector<Cluster> clusters;
        std::size_t point = 0;
        while (at < end) {
            Cluster cluster{.begin = at, .end = std::min(cluster_end(text_, at), end)};
            const std::string_view words = text_.substr(at, cluster.end - at);
            cluster.newline = words.back() == '\n';
            cluster.alone = cluster.newline || all_stand_alone(words);
            cluster.level = point < levels.of_points.size() ? levels.of_points[point] : levels.base;
            for (std::size_t i = 0; i < words.size(); ++point) i += code_point_at(words, i).length;
            clusters.push_back(cluster);
            at = cluster.end;
        }
        return clusters;
    }

    Piece& add_piece(std::size_t begin, std::size_t end, Level level) {
        const auto glyphs = static_cast<std::uint32_t>(out_.glyphs.size());
        return out_.pieces.emplace_back(Piece{begin, end, 0, glyphs, glyphs, level, base_});
    }

    void take_alone(const Cluster& cluster) {
        Piece& piece = add_piece(cluster.begin, cluster.end, cluster.level);
        if (cluster.newline) return;
        for (std::size_t at = cluster.begin; at < cluster.end;) {
            const CodePoint here = code_point_at(text_, at);
            const char32_t sign = is_leftwards(cluster.level) ? mirrored(here.value) : here.value;
            out_.glyphs.push_back({sign, piece.width, 0});
            piece.width += pen_.advance(sign);
            at += here.length;
        }
        piece.glyphs_end = static_cast<std::uint32_t>(out_.glyphs.size());
    }

    /// Clusters that the shaper draws with the same glyphs become one piece.
    void take_run(std::span<const Cluster> clusters) {
        const std::size_t begin = clusters.front().begin, end = clusters.back().end;
        const Level level = clusters.front().level;
        const std::span<const ShapedGlyph> glyphs =
            pen_.shaper->shape(pen_.font, text_.substr(begin, end - begin), is_leftwards(level));
        auto groups = groups_of(glyphs);
        if (is_leftwards(level)) std::ranges::reverse(groups);
        std::size_t at = begin;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            const bool last = i + 1 == groups.size();
            const std::size_t next = last ? end : begin + groups[i + 1].front().at;
            Piece& piece = add_piece(at, next, level);
            for (const ShapedGlyph& glyph : groups[i]) place(piece, glyph);
            piece.glyphs_end = static_cast<std::uint32_t>(out_.glyphs.size());
            at = next;
        }
        if (groups.empty()) add_piece(begin, end, level); // joiners only
    }

    /// Glyphs that draw the same stretch of the text stand beside each other.
    static std::vector<std::span<const ShapedGlyph>> groups_of(std::span<const ShapedGlyph> glyphs) {
        std::vector<std::span<const ShapedGlyph>> groups;
        while (!glyphs.empty()) {
            const auto other = [&](const ShapedGlyph& glyph) { return glyph.at != glyphs.front().at; };
            const auto count = static_cast<std::size_t>(std::ranges::find_if(glyphs, other) - glyphs.begin());
            groups.push_back(glyphs.first(count));
            glyphs = glyphs.subspan(count);
        }
        return groups;
    }

    void place(Piece& piece, const ShapedGlyph& glyph) {
        if (glyph.sign != 0)
            out_.glyphs.push_back({glyph.sign, piece.width + glyph.x * pen_.size, glyph.y * pen_.size});
        piece.width += glyph.advance * pen_.size;
    }

    std::string_view text_;
    const Pen& pen_;
    Measured out_;
    Level base_ = 0;
};

} // namespace

std::vector<Piece>::const_iterator Measured::piece_at(std::size_t at) const {
    return std::ranges::upper_bound(pieces, at, {}, &Piece::end);
}

bool needs_shaping(std::string_view text) {
    // Below U+0300, UTF-8 begins with bytes up to CB.
    const bool quick = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0xCC; });
    return !quick && !all_stand_alone(text);
}

Measured measured(std::string_view text, const Pen& pen) {
    return needs_shaping(text) ? Measurer{text, pen}.measured() : Measured{pen.advance};
}

float plain_width(std::string_view text, std::size_t begin, std::size_t end, const Advance& advance) {
    float width = 0;
    while (begin < end) {
        const CodePoint here = code_point_at(text, begin);
        width += advance(here.value);
        begin += here.length;
    }
    return width;
}

} // namespace attune::ui
