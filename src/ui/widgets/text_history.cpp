#include "ui/widgets/text_history.h"

#include <utility>

namespace attune::ui {
namespace {

constexpr std::size_t steps_max = 1000;
constexpr std::size_t bytes_max = 1 << 20;

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }
std::size_t size_of(const TextChange& change) { return change.removed.size() + change.inserted.size(); }

} // namespace

bool TextHistory::grows(const TextChange& last, const TextChange& next) const {
    if (!open_ || last.kind != next.kind || next.before != last.after) return false;
    switch (next.kind) {
    case EditKind::Typing: {
        // A step is a word with the blanks after it; a new line begins a new one.
        if (!next.removed.empty() || next.at != last.at + last.inserted.size()) return false;
        const bool word_begins = is_blank(last.inserted.back()) && !is_blank(next.inserted.front());
        return !word_begins && last.inserted.back() != '\n';
    }
    case EditKind::Backspacing: return next.at + next.removed.size() == last.at;
    case EditKind::Deleting: return next.at == last.at;
    case EditKind::Whole: break;
    }
    return false;
}

void TextHistory::add(TextChange change) {
    undone_.clear();
    bytes_ += size_of(change);
    if (!done_.empty() && grows(done_.back(), change)) {
        TextChange& last = done_.back();
        last.inserted += change.inserted;
        if (change.kind == EditKind::Backspacing) {
            last.removed.insert(0, change.removed);
            last.at = change.at;
        } else {
            last.removed += change.removed;
        }
        last.after = change.after;
    } else {
        done_.push_back(std::move(change));
    }
    open_ = true;
    forget_oldest();
}

void TextHistory::forget_oldest() {
    while (done_.size() > 1 && (done_.size() > steps_max || bytes_ > bytes_max)) {
        bytes_ -= size_of(done_.front());
        done_.erase(done_.begin());
    }
}

void TextHistory::clear() {
    done_.clear();
    undone_.clear();
    bytes_ = 0;
    open_ = false;
}

Carets TextHistory::undo(std::string& text) {
    TextChange change = std::move(done_.back());
    done_.pop_back();
    bytes_ -= size_of(change);
    text.replace(change.at, change.inserted.size(), change.removed);
    open_ = false;
    undone_.push_back(std::move(change));
    return undone_.back().before;
}

Carets TextHistory::redo(std::string& text) {
    TextChange change = std::move(undone_.back());
    undone_.pop_back();
    bytes_ += size_of(change);
    text.replace(change.at, change.removed.size(), change.inserted);
    open_ = false;
    done_.push_back(std::move(change));
    return done_.back().after;
}

} // namespace attune::ui
