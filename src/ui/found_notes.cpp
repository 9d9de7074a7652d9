#include "ui/found_notes.h"

#include "ui/text/fold.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace attune::ui {
namespace {

// So much a frame: about half a millisecond of each.
constexpr std::size_t looked_at = 8192, folded_at = 2048, searched_at = 16384;

} // namespace

void FoundNotes::begin(const Library& library, const Wish& wish) {
    const bool same_wish = begun_ && wish == wish_;
    if (!same_wish) ++wishes_;
    wish_ = wish;
    words_ = search_words(wish.query);
    stretch_ = stretch_of(library.notes, wish.filter.year, wish.utc_offset);
    next_ = stretch_.first;
    revision_ = library.notes.revision();
    size_ = library.notes.size();
    replacing_ = same_wish;
    coming_.clear();
    if (!same_wish) {
        shown_.clear();
        ++edition_;
    }
    const bool folds_hold = folded_revision_ == revision_ && folded_first_ == stretch_.first;
    if (words_.empty() || !folds_hold) {
        folded_ = {};
        folded_ends_ = {};
        folded_revision_ = revision_;
        folded_first_ = stretch_.first;
    }
    begun_ = true;
    done_ = false;
}

void FoundNotes::fold_on(const Library& library) {
    const std::size_t end = std::min(stretch_.last, stretch_.first + folded_ends_.size() + folded_at);
    for (std::size_t i = stretch_.first + folded_ends_.size(); i < end; ++i) {
        const Note& note = library.notes[i];
        folded_ += folded(note.text + '\n' + note.from_name + '\n' + note.to_name);
        folded_ends_.push_back(folded_.size());
    }
}

bool FoundNotes::has_words(std::size_t in_stretch) const {
    const std::size_t begin = in_stretch == 0 ? 0 : folded_ends_[in_stretch - 1];
    const std::string_view note = std::string_view{folded_}.substr(begin, folded_ends_[in_stretch] - begin);
    return std::ranges::all_of(words_, [&](const std::string& word) { return note.find(word) != std::string::npos; });
}

void FoundNotes::look_on(const Library& library) {
    const bool searches = !words_.empty();
    std::size_t end = std::min(stretch_.last, next_ + (searches ? searched_at : looked_at));
    if (searches) {
        if (stretch_.first + folded_ends_.size() < end) fold_on(library);
        end = std::min(end, stretch_.first + folded_ends_.size());
    }
    auto& found = replacing_ ? coming_ : shown_;
    for (; next_ < end; ++next_) {
        if (searches && !has_words(next_ - stretch_.first)) continue;
        if (lets_through(wish_.filter, library.notes[next_])) found.push_back(library.notes.held(next_));
    }
    done_ = next_ >= stretch_.last;
    if (!done_ || !replacing_) return;
    shown_ = std::move(coming_);
    coming_ = {};
    replacing_ = false;
    ++edition_;
}

void FoundNotes::look(const Library& library, const Wish& wish) {
    const bool other_wall = library.notes.revision() != revision_ || library.notes.size() != size_;
    if (!begun_ || other_wall || wish != wish_) begin(library, wish);
    if (!done_) look_on(library);
}

} // namespace attune::ui
