#include "ui/text/set_text.h"

#include "ui/text/bidi.h"
#include "ui/text/clusters.h"

#include <algorithm>
#include <cfloat>

namespace attune::ui {
namespace {

constexpr std::string_view ellipsis = "…";

float width_of(std::string_view text, const Advance& advance) {
    return x_of(text, {0, text.size(), false}, text.size(), advance);
}

std::size_t without_blanks(std::string_view text, const Row& row) {
    std::size_t end = row.end;
    while (row.wrapped && end > row.begin && text[end - 1] == ' ') --end;
    return end;
}

/// As many clusters as leave room for the ellipsis after them; at least that.
std::string shortened(std::string_view line, float width, const Advance& advance) {
    const float room = width - width_of(ellipsis, advance);
    std::size_t end = 0;
    float x = 0;
    while (end < line.size()) {
        const std::size_t next = cluster_end(line, end);
        x += width_of(line.substr(end, next - end), advance);
        if (x > room) break;
        end = next;
    }
    while (end > 0 && line[end - 1] == ' ') --end;
    return std::string{line.substr(0, end)}.append(ellipsis);
}

/// Lines that run from right to left are drawn in another order.
void show(SetLine& line, std::string_view words, const Advance& advance) {
    if (runs_right_to_left(words)) line.drawn = visual_line(words);
    line.width = width_of(line.drawn.empty() ? words : line.drawn, advance);
}

/// The line is filled up with what would have wrapped, and an ellipsis.
void cut_here(SetLine& line, std::string_view text, float width, const Advance& advance) {
    const std::size_t end = std::min(text.find('\n', line.begin), text.size());
    line.drawn = shortened(text.substr(line.begin, end - line.begin), width, advance);
    show(line, std::string{line.drawn}, advance);
}

} // namespace

SetText set_text(std::string_view text, float width, int lines_max, const Advance& advance) {
    SetText set;
    if (text.empty()) return set;
    const float room = width > 0 ? width : FLT_MAX;
    for (const Row& row : break_rows(text, room, advance)) {
        SetLine& line =
            set.lines.emplace_back(SetLine{row.begin, without_blanks(text, row), 0, {}});
        show(line, text.substr(line.begin, line.end - line.begin), advance);
    }
    const auto most = static_cast<std::size_t>(std::max(0, lines_max));
    set.cut = most > 0 && set.lines.size() > most;
    if (set.cut) {
        set.lines.resize(most);
        cut_here(set.lines.back(), text, room, advance);
    }
    for (const SetLine& line : set.lines) set.width = std::max(set.width, line.width);
    return set;
}

std::size_t SetTexts::Hash::operator()(const KeyView& key) const {
    std::size_t hash = std::hash<std::string_view>{}(key.text);
    const auto mix = [&hash](std::size_t v) {
        hash ^= v + 0x9E3779B97F4A7C15U + (hash << 6U) + (hash >> 2U);
    };
    mix(std::hash<const void*>{}(key.font));
    mix(std::hash<float>{}(key.size));
    mix(std::hash<float>{}(key.width));
    mix(static_cast<std::size_t>(key.lines_max));
    return hash;
}

std::size_t SetTexts::Hash::operator()(const Key& key) const {
    return (*this)(KeyView{key.text, key.font, key.size, key.width, key.lines_max});
}

const SetText& SetTexts::find_or_set(std::string_view text, const void* font, float size,
                                     float width, int lines_max,
                                     const std::function<Advance()>& advance) {
    const KeyView view{text, font, size, width, lines_max};
    auto found = kept_.find(view);
    if (found == kept_.end()) {
        Kept made{set_text(text, width, lines_max, advance())};
        found = kept_.emplace(Key{std::string{text}, font, size, width, lines_max}, std::move(made))
                    .first;
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
