// What somebody set out to do or wished for in a session becomes a plan or a goal, with one tap.
#include "core/text.h"
#include "core/together_view.h"
#include "core/update_parts.h"

#include <algorithm>

namespace attune {

namespace {

constexpr std::size_t what_bytes = idea_max * bytes_per_cluster;

/// With everybody who sits there, for tomorrow; empty: nothing was written.
std::optional<RecordId> plan_it(Work& work, const std::string& words) {
    const auto& session = *work.state.session;
    Plan plan{.what = tidy(words, what_bytes), .day = today_of(work.now) + std::chrono::days{1}};
    if (plan.what.empty()) return std::nullopt;
    plan.id = new_id(work.now.wall, work.rng);
    plan.session = session.id;
    const auto seen = view(session, work.now.instant);
    for (std::size_t seat = 0; seat < seen.seats.size(); ++seat)
        if (seen.present[seat]) plan.people.push_back(seen.seats[seat].person);
    work.keep(plan);
    work.say_kept("Planned for tomorrow", plan);
    return plan.id;
}

template <class Record>
bool is_there(const Shelf<Record>& shelf, const std::optional<RecordId>& id) {
    return id && shelf.find(*id) != nullptr;
}

/// Null: they wrote nothing, or there is no session.
ClosingAnswer* answer_of(Work& work, const RecordId& person) {
    const auto found = work.drafts.closing.find(person);
    return work.state.session && found != work.drafts.closing.end() ? &found->second : nullptr;
}

} // namespace

void carry_out(Work& work, const action::PlanWish& plan) {
    auto* answer = answer_of(work, plan.person);
    if (!answer || is_there(work.state.library.plans, answer->wish_plan)) return;
    answer->wish_plan = plan_it(work, answer->wish);
    work.save_device();
}

void carry_out(Work& work, const action::WishAsGoal& make) {
    auto* answer = answer_of(work, make.person);
    const auto* owner = find_person(work.state.library, make.person);
    if (!answer || !owner || is_there(work.state.library.goals, answer->wish_goal)) return;
    Goal goal{.owner = owner->id, .owner_name = owner->name, .what = tidy(answer->wish, what_bytes)};
    if (goal.what.empty()) return;
    goal.id = new_id(work.now.wall, work.rng);
    goal.begun = work.now.wall;
    answer->wish_goal = goal.id;
    work.keep(goal);
    work.say_kept("A goal of " + owner->name + "'s now", goal);
    work.save_device();
}

void carry_out(Work& work, const action::PlanNextStep&) {
    auto& made = work.drafts.next_step_plan;
    if (!work.state.session || is_there(work.state.library.plans, made)) return;
    made = plan_it(work, work.drafts.next_step);
    work.save_device();
}

} // namespace attune
