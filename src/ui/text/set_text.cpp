#include "ui/text/set_text.h"

#include "ui/text/clusters.h"
#include "ui/text/spots.h"

#include <algorithm>
#include <cfloat>

namespace attune::ui {
namespace {

constexpr std::string_view ellipsis = "…";

std::size_t without_blanks(std::string_view text, const Row& row) {
    std::size_t end = row.end;
    while (row.wrapped && end > row.begin && text[end - 1] == ' ') --end;
    return end;
}

/// As many clusters as leave room for the ellipsis after them; at least that.
std::string shortened(std::string_view line, float width, const Pen& pen) {
    const float room = width - plain_width(ellipsis, 0, ellipsis.size(), pen.advance);
    const Measured all = measured(line, pen);
    std::size_t end = 0;
    float x = 0;
    while (end < line.size()) {
        const bool plain = all.plain();
        const auto piece = plain ? all.pieces.end() : all.piece_at(end);
        const std::size_t next = plain ? cluster_end(line, end) : piece->end;
        x += plain ? plain_width(line, end, next, pen.advance) : piece->width;
        if (x > room) break;
        end = next;
    }
    while (end > 0 && line[end - 1] == ' ') --end;
    return std::string{line.substr(0, end)}.append(ellipsis);
}

void take_row(SetLine& line, std::string_view text, const Row& row, const Measured& measured) {
    line.width = row_width(text, row, measured);
    line.glyphs = glyphs_of(text, row, measured);
    line.from_right = begins_right(row, measured);
}

/// The line is filled up with what would have wrapped, and an ellipsis.
void cut_here(SetLine& line, std::string_view text, float width, const Pen& pen) {
    const std::size_t end = std::min(text.find('\n', line.begin), text.size());
    line.shortened = shortened(text.substr(line.begin, end - line.begin), width, pen);
    take_row(line, line.shortened, {0, line.shortened.size(), false}, measured(line.shortened, pen));
}

} // namespace

std::vector<PlacedGlyph> glyphs_of(std::string_view text, const Row& row, const Measured& measured) {
    std::vector<PlacedGlyph> glyphs;
    for (const PlacedPiece& placed : pieces_of(text, row, measured))
        for (std::uint32_t i = placed.piece->glyphs_begin; i < placed.piece->glyphs_end; ++i) {
            PlacedGlyph& glyph = glyphs.emplace_back(measured.glyphs[i]);
            glyph.x += placed.left;
        }
    return glyphs;
}

SetText set_text(std::string_view text, float width, int lines_max, const Pen& pen) {
    SetText set;
    if (text.empty()) return set;
    const float room = width > 0 ? width : FLT_MAX;
    const Measured whole = measured(text, pen);
    for (const Row& row : break_rows(text, room, whole)) {
        const Row shown{row.begin, without_blanks(text, row), false};
        SetLine& line = set.lines.emplace_back(SetLine{.begin = shown.begin, .end = shown.end});
        take_row(line, text, shown, whole);
    }
    const auto most = static_cast<std::size_t>(std::max(0, lines_max));
    set.cut = most > 0 && set.lines.size() > most;
    if (set.cut) {
        set.lines.resize(most);
        cut_here(set.lines.back(), text, room, pen);
    }
    for (const SetLine& line : set.lines) set.width = std::max(set.width, line.width);
    return set;
}

std::size_t SetTexts::Hash::operator()(const KeyView& key) const {
    std::size_t hash = std::hash<std::string_view>{}(key.text);
    const auto mix = [&hash](std::size_t v) { hash ^= v + 0x9E3779B97F4A7C15U + (hash << 6U) + (hash >> 2U); };
    mix(std::hash<const void*>{}(key.font));
    mix(std::hash<float>{}(key.size));
    mix(std::hash<float>{}(key.width));
    mix(static_cast<std::size_t>(key.lines_max));
    return hash;
}

std::size_t SetTexts::Hash::operator()(const Key& key) const {
    return (*this)(KeyView{key.text, key.font, key.size, key.width, key.lines_max});
}

const SetText& SetTexts::find_or_set(std::string_view text, const void* font, float size, float width, int lines_max,
                                     const std::function<Pen()>& pen) {
    const KeyView view{text, font, size, width, lines_max};
    auto found = kept_.find(view);
    if (found == kept_.end()) {
        Kept made{set_text(text, width, lines_max, pen())};
        found = kept_.emplace(Key{std::string{text}, font, size, width, lines_max}, std::move(made)).first;
    }
    found->second.seen = frame_;
    return found->second.set;
}

void SetTexts::begin_frame() {
    constexpr long sweep_every = 64; // frames
    ++frame_;
    if (frame_ % sweep_every != 0) return;
    std::erase_if(kept_, [this](const auto& kept) { return kept.second.seen < frame_ - 2; });
}

} // namespace attune::ui
