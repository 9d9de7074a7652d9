#include "ui/screens/together_lists.h"

#include "ui/ui_state.h"

#include <algorithm>
#include <unordered_set>

namespace attune::ui {
namespace {

/// After that nobody asks any more how it was.
constexpr std::chrono::days asks_for{30};

void sort_plans(TogetherLists& lists, const Library& library) {
    lists.next.clear();
    lists.was.clear();
    std::unordered_set<std::string_view> remembered;
    for (const Memory& memory : library.memories)
        if (memory.plan) remembered.insert(*memory.plan);
    for (const Plan& plan : library.plans) {
        if (remembered.contains(plan.id)) continue; // it is among the memories
        if (plan.day >= lists.today)
            lists.next.push_back(&plan);
        else if (plan.day >= lists.today - asks_for)
            lists.was.push_back(&plan);
    }
    std::ranges::reverse(lists.was);
}

void sort_goals(TogetherLists& lists, const Library& library) {
    lists.going.clear();
    lists.reached.clear();
    for (const Goal& goal : library.goals) (goal.done ? lists.reached : lists.going).push_back(&goal);
    std::ranges::sort(lists.reached, [](const Goal* a, const Goal* b) { return *a->done > *b->done; });
}

const Memory* of_this_day(const Library& library, Day today) {
    const std::chrono::year_month_day date{today};
    for (const Memory& memory : library.memories) {
        const std::chrono::year_month_day day{memory.day};
        if (day.year() < date.year() && day.month() == date.month() && day.day() == date.day()) return &memory;
    }
    return nullptr;
}

std::vector<RecordId> known_here(const State& state) {
    std::vector<RecordId> ids;
    for (const RecordId& id : state.here)
        if (find_person(state.library, id) != nullptr) ids.push_back(id);
    return ids;
}

} // namespace

bool TogetherLists::is_match(const RecordId& idea) const {
    return std::ranges::any_of(matches, [&](std::size_t i) { return ideas[i].id == idea; });
}

TogetherLists& together_lists(const Frame& f) {
    if (!f.ui.together_lists) f.ui.together_lists = std::make_unique<TogetherLists>();
    TogetherLists& lists = *f.ui.together_lists;
    const Library& l = f.state.library;
    const std::array marks{mark_of(l.ideas),   mark_of(l.likings), mark_of(l.plans),        mark_of(l.memories),
                           mark_of(l.rituals), mark_of(l.goals),   mark_of(l.ritual_marks), mark_of(l.people),
                           mark_of(l.marks),   mark_of(l.decks)};
    const Day today = today_of(f.now);
    if (marks == lists.marks && today == lists.today && f.state.here == lists.here &&
        lists.built_in == f.state.decks.data())
        return lists;
    lists.marks = marks;
    lists.today = today;
    lists.here = f.state.here;
    lists.built_in = f.state.decks.data();
    lists.ideas = all_ideas(f.state);
    lists.matches.clear();
    const auto here = known_here(f.state);
    for (std::size_t i = 0; i < lists.ideas.size(); ++i)
        if (attune::is_match(l, lists.ideas[i].id, here)) lists.matches.push_back(i);
    sort_plans(lists, l);
    sort_goals(lists, l);
    lists.years_ago = of_this_day(l, today);
    lists.due.clear();
    for (const Ritual& ritual : l.rituals)
        if (state_of(l, ritual, today) == RitualState::Due) lists.due.push_back(&ritual);
    return lists;
}

} // namespace attune::ui
