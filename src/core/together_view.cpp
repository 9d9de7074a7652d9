#include "core/together_view.h"

#include <algorithm>

namespace attune {

namespace {

IdeaShown shown(const Idea& idea) { return {idea.id, idea.text, idea.place, idea.cost, idea.minutes, true}; }
IdeaShown shown(const Card& card) { return {card.id, card.text, card.place, card.cost, card.minutes, false}; }

} // namespace

std::vector<IdeaShown> all_ideas(const State& state) {
    std::vector<IdeaShown> ideas;
    for (const auto& idea : state.library.ideas) ideas.push_back(shown(idea));
    if (const auto* deck = find_deck(state, idea_deck)) {
        for (const auto& card : deck->cards)
            if (!has_mark(state.library, deck->id, card.id, Mark::Aside)) ideas.push_back(shown(card));
    }
    return ideas;
}

std::optional<IdeaShown> find_idea(const State& state, const RecordId& id) {
    if (const auto* own = state.library.ideas.find(id)) return shown(*own);
    if (const auto* card = find_card(state, idea_deck, id)) return shown(*card);
    return {};
}

std::optional<bool> liking_of(const Library& library, const RecordId& idea, const RecordId& person) {
    const auto* liking = library.likings.find(liking_id(idea, person));
    return liking ? std::optional{liking->likes} : std::nullopt;
}

bool is_match(const Library& library, const RecordId& idea, const std::vector<RecordId>& people) {
    return people.size() >= 2 && std::all_of(people.begin(), people.end(), [&](const RecordId& person) {
               return liking_of(library, idea, person).value_or(false);
           });
}

Day today_of(const Now& now) { return Day{now.today()}; }

const Memory* memory_of(const Library& library, const RecordId& plan) {
    const auto& all = library.memories;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Memory& one) { return one.plan == plan; });
    return found == all.end() ? nullptr : &*found;
}

const Plan* plan_of(const Library& library, const RecordId& idea, Day from) {
    const auto& all = library.plans;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Plan& one) {
        return one.idea == idea && one.day >= from && !memory_of(library, one.id);
    });
    return found == all.end() ? nullptr : &*found;
}

RitualState state_of(const Library& library, const Ritual& ritual, Day today) {
    if (ritual.resting) return RitualState::Resting;
    const auto* mark = library.ritual_marks.find(ritual_mark_id(ritual.id, period_of(ritual.rhythm, today)));
    if (mark) return mark->done ? RitualState::Done : RitualState::LetBe;
    return today < due_day(ritual, today) ? RitualState::Later : RitualState::Due;
}

const GoalStep* next_step_of(const Goal& goal) {
    const auto found =
        std::find_if(goal.steps.begin(), goal.steps.end(), [](const GoalStep& step) { return !step.done; });
    return found == goal.steps.end() ? nullptr : &*found;
}

std::vector<const Cheer*> cheers_for(const Library& library, const RecordId& goal) {
    return with_key(library.cheers, goal, [](const Cheer& one) -> const RecordId& { return one.goal; });
}

std::vector<const Win*> wins_of(const Library& library, const RecordId& goal) {
    return with_key(library.wins, goal, [](const Win& one) -> const RecordId& { return one.goal; });
}

const std::vector<std::string>& agreement_lines(const State& state) {
    const auto* own = state.library.agreements.find(agreements_id);
    return own ? own->lines : state.agreement_lines;
}

bool has_agreed(const State& state, const RecordId& person) {
    const auto* agreed = state.library.agreed.find(agreed_id(person));
    return agreed && agreed->lines == agreement_lines(state);
}

bool all_here_agreed(const State& state) {
    return std::all_of(state.here.begin(), state.here.end(), [&](const RecordId& person) {
        return !find_person(state.library, person) || has_agreed(state, person);
    });
}

} // namespace attune
