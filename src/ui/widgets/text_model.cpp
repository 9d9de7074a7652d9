#include "ui/widgets/text_model.h"

#include "ui/text/clusters.h"

#include <algorithm>
#include <utility>

namespace attune::ui {

void TextModel::reset(std::string_view text) {
    text_ = text;
    history_.clear();
    changed();
    at_.caret = at_.anchor = border_from(text_, at_.caret);
    trails_ = false;
    wish_x_ = -1;
    grain_ = Grain::Cluster;
    origin_ = {};
}

void TextModel::changed() {
    ++revision_;
    length_ = cluster_count(text_);
}

Span TextModel::selection() const { return {std::min(at_.caret, at_.anchor), std::max(at_.caret, at_.anchor)}; }

std::string_view TextModel::selected() const {
    const Span span = selection();
    return std::string_view{text_}.substr(span.begin, span.end - span.begin);
}

// ---- moving
// ---------------------------------------------------------------------------------------

namespace {

/// Where text begins at the right, going left is going on.
Move turned(Move move) {
    switch (move) {
    case Move::Left: return Move::Right;
    case Move::Right: return Move::Left;
    case Move::WordLeft: return Move::WordRight;
    case Move::WordRight: return Move::WordLeft;
    default: return move;
    }
}

} // namespace

Spot TextModel::vertical(std::ptrdiff_t by, const RowsView& view) const {
    const auto row = static_cast<std::ptrdiff_t>(row_of(view.rows, at_.caret, trails_));
    const auto last = static_cast<std::ptrdiff_t>(view.rows.size()) - 1;
    const std::ptrdiff_t wanted = row + by;
    if (by < 0 && row == 0) return {0, false};
    if (by > 0 && row == last) return {text_.size(), false};
    const Row& there = view.rows[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(wanted, 0, last))];
    return at_x(text_, there, wish_x_ - row_left(text_, there, view.measured, view.room), view.measured);
}

Spot TextModel::target_of(Move move, const RowsView& view) const {
    const Row& row = view.rows[row_of(view.rows, at_.caret, trails_)];
    if (!turns_round(row, view.measured)) return target_in_text(move, view);
    if (move == Move::Left || move == Move::Right) {
        const Spot here{at_.caret, trails_};
        if (const auto next = step(text_, row, here, move == Move::Right, view.measured)) return *next;
    }
    return target_in_text(begins_right(row, view.measured) ? turned(move) : move, view);
}

Spot TextModel::target_in_text(Move move, const RowsView& view) const {
    const Row& row = view.rows[row_of(view.rows, at_.caret, trails_)];
    const auto page = static_cast<std::ptrdiff_t>(std::max<std::size_t>(view.per_page, 1));
    switch (move) {
    case Move::Left: return {border_before(text_, at_.caret)};
    case Move::Right: return {cluster_end(text_, at_.caret)};
    case Move::WordLeft: return {word_begin_before(text_, at_.caret)};
    case Move::WordRight: return {word_end_after(text_, at_.caret)};
    case Move::RowStart: return {row.begin};
    case Move::RowEnd: return {row.end, row.wrapped};
    case Move::Up: return vertical(-1, view);
    case Move::Down: return vertical(1, view);
    case Move::PageUp: return vertical(-page, view);
    case Move::PageDown: return vertical(page, view);
    case Move::TextStart: return {0};
    case Move::TextEnd: return {text_.size()};
    }
    return {at_.caret};
}

void TextModel::move(Move move, bool extend, const RowsView& view) {
    const bool upright = move == Move::Up || move == Move::Down || move == Move::PageUp || move == Move::PageDown;
    history_.seal();
    grain_ = Grain::Cluster;
    // Without shift, left and right only leave a selection, at its side.
    const Row& row = view.rows[row_of(view.rows, at_.caret, trails_)];
    if (!extend && has_selection() && (move == Move::Left || move == Move::Right)) {
        const bool back = (move == Move::Left) != begins_right(row, view.measured);
        place(back ? selection().begin : selection().end, false);
        return;
    }
    if (upright && wish_x_ < 0)
        wish_x_ = row_left(text_, row, view.measured, view.room) + x_of(text_, row, at_.caret, view.measured, trails_);
    const float wish = wish_x_;
    const Spot target = target_of(move, view);
    place(target.at, extend, target.trails);
    if (upright) wish_x_ = wish;
}

void TextModel::place(std::size_t at, bool extend, bool trails) {
    history_.seal();
    at_.caret = border_from(text_, at);
    if (!extend) {
        at_.anchor = at_.caret;
        grain_ = Grain::Cluster;
    }
    trails_ = trails;
    wish_x_ = -1;
}

Span TextModel::grain_at(std::size_t at) const {
    switch (grain_) {
    case Grain::Word: return word_at(text_, at);
    case Grain::Paragraph: {
        Span span = paragraph_at(text_, at);
        if (span.end < text_.size()) ++span.end; // with its newline
        return span;
    }
    case Grain::Cluster: break;
    }
    return {at, at};
}

void TextModel::pick(std::size_t at, Grain grain) {
    grain_ = grain;
    at = border_from(text_, at);
    origin_ = grain_at(at);
    history_.seal();
    at_ = {origin_.end, origin_.begin};
    trails_ = false;
    wish_x_ = -1;
}

void TextModel::drag_to(std::size_t at, bool trails) {
    if (grain_ == Grain::Cluster) {
        place(at, true, trails);
        return;
    }
    const Span here = grain_at(border_from(text_, at));
    const bool back = here.begin < origin_.begin;
    at_ = back ? Carets{here.begin, origin_.end} : Carets{std::max(here.end, origin_.end), origin_.begin};
    trails_ = false;
    wish_x_ = -1;
}

void TextModel::hold_end(bool upper) {
    const Span span = selection();
    at_ = upper ? Carets{span.end, span.begin} : Carets{span.begin, span.end};
    grain_ = Grain::Cluster;
}

void TextModel::select_all() {
    history_.seal();
    at_ = {text_.size(), 0};
    grain_ = Grain::Cluster;
    trails_ = false;
    wish_x_ = -1;
}

// ---- changing
// -------------------------------------------------------------------------------------

void TextModel::replace(Span span, std::string_view with, EditKind kind) {
    TextChange change{.at = span.begin,
                      .removed = text_.substr(span.begin, span.end - span.begin),
                      .inserted = std::string{with},
                      .before = at_,
                      .kind = kind};
    if (change.removed.empty() && change.inserted.empty()) return;
    text_.replace(span.begin, span.end - span.begin, with);
    changed();
    // What stands behind may have joined the last cluster: a caret never stands inside one.
    at_.caret = at_.anchor = border_from(text_, span.begin + with.size());
    change.after = at_;
    history_.add(std::move(change));
    grain_ = Grain::Cluster;
    trails_ = false;
    wish_x_ = -1;
}

bool TextModel::insert(std::string words, std::size_t length_max, EditKind kind) {
    if (words.empty()) return true;
    const Span span = selection();
    const std::size_t asked = words.size();
    if (length_max > 0) {
        const auto fits = [&](std::string_view part) {
            std::string whole = text_;
            whole.replace(span.begin, span.end - span.begin, part);
            return cluster_count(whole) <= length_max;
        };
        if (!fits(words)) {
            std::string rest = text_;
            rest.erase(span.begin, span.end - span.begin);
            const std::size_t kept = cluster_count(rest);
            std::string_view part = first_clusters(words, length_max > kept ? length_max - kept : 0);
            while (!part.empty() && !fits(part)) part = part.substr(0, border_before(part, part.size()));
            words.resize(part.size());
        }
    }
    if (!words.empty()) replace(span, words, kind);
    return words.size() == asked;
}

bool TextModel::type(std::string_view words, std::size_t length_max, bool one_line) {
    return insert(cleaned(words, one_line), length_max, EditKind::Typing);
}

bool TextModel::paste(std::string_view words, std::size_t length_max, bool one_line) {
    history_.seal();
    return insert(cleaned(words, one_line), length_max, EditKind::Whole);
}

void TextModel::erase(Move reach, const RowsView& view) {
    if (has_selection()) {
        erase_selection();
        return;
    }
    std::size_t to = target_in_text(reach, view).at;
    // At a row's very start (or end), deleting to it takes the newline.
    if (to == at_.caret && reach == Move::RowStart) to = border_before(text_, at_.caret);
    if (to == at_.caret && reach == Move::RowEnd) to = cluster_end(text_, at_.caret);
    const EditKind kind = reach == Move::Left    ? EditKind::Backspacing
                          : reach == Move::Right ? EditKind::Deleting
                                                 : EditKind::Whole;
    replace({std::min(to, at_.caret), std::max(to, at_.caret)}, {}, kind);
}

void TextModel::erase_selection() { replace(selection(), {}, EditKind::Whole); }

void TextModel::undo() {
    if (!history_.can_undo()) return;
    at_ = history_.undo(text_);
    changed();
    trails_ = false;
    wish_x_ = -1;
}

void TextModel::redo() {
    if (!history_.can_redo()) return;
    at_ = history_.redo(text_);
    changed();
    trails_ = false;
    wish_x_ = -1;
}

} // namespace attune::ui
