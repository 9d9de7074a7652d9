// What the pages of Together show, made anew only when the records they come from have changed.
#pragma once

#include "core/together_view.h"
#include "ui/screens/journal_lists.h"

#include <array>
#include <string>
#include <vector>

namespace attune::ui {

struct TogetherLists {
    std::array<ShelfMark, 10> marks{};
    Day today{};
    std::vector<RecordId> here;
    const void* built_in = nullptr; ///< the decks that came with the program

    std::vector<IdeaShown> ideas;     ///< all of them
    std::vector<std::size_t> matches; ///< those that all who are here like
    std::vector<const Plan*> next;    ///< today and later
    std::vector<const Plan*> was;     ///< lately over, without a memory yet; the latest first
    std::vector<const Ritual*> due;
    std::vector<const Goal*> going, reached; ///< newest first
    const Memory* years_ago = nullptr;       ///< of this day of an earlier year, the latest; null: there is none

    [[nodiscard]] bool is_match(const RecordId& idea) const;
};

[[nodiscard]] TogetherLists& together_lists(const Frame& f);

} // namespace attune::ui
