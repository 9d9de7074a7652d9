// Each other's growth: goals, cheers, celebrations, and what keeps the deep talks safe.
#include "core/text.h"
#include "core/together_view.h"
#include "core/update_parts.h"

#include <algorithm>
#include <utility>

namespace attune {

namespace {

constexpr std::size_t what_bytes = idea_max * bytes_per_cluster;
constexpr std::size_t why_bytes = why_max * bytes_per_cluster;
constexpr std::size_t cheer_bytes = cheer_max * bytes_per_cluster;
constexpr std::size_t win_bytes = win_max * bytes_per_cluster;
constexpr std::size_t agreement_bytes = agreement_line_max * bytes_per_cluster;

void tidy_steps(std::vector<GoalStep>& steps) {
    for (auto& step : steps) step.text = tidy(step.text, what_bytes);
    std::erase_if(steps, [](const GoalStep& step) { return step.text.empty(); });
    if (steps.size() > steps_max) steps.resize(steps_max);
}

/// For the wall, from whoever reaches for the goal to all.
Note celebration(Work& work, const Goal& goal, std::string text) {
    const auto* owner = find_person(work.state.library, goal.owner);
    Note note{.id = new_id(work.now.wall, work.rng), .from = goal.owner};
    note.from_name = owner ? owner->name : goal.owner_name;
    note.text = std::move(text);
    note.kind = Kind::Celebration;
    note.paper = owner ? owner->hue : Hue::Gold;
    note.written = work.now.wall;
    return note;
}

} // namespace

void carry_out(Work& work, const action::SaveGoal& save) {
    auto& state = work.state;
    auto goal = save.goal;
    goal.what = tidy(goal.what, what_bytes);
    goal.why = tidy(goal.why, why_bytes);
    tidy_steps(goal.steps);
    const auto* owner = find_person(state.library, goal.owner);
    const auto* known = state.library.goals.find(goal.id);
    if (goal.what.empty() || (!owner && !known) || (!known && !goal.id.empty())) return;
    if (owner) goal.owner_name = owner->name;
    if (known) {
        goal.begun = known->begun;
        goal.done = known->done;
        goal.note = known->note;
    } else {
        goal.id = new_id(work.now.wall, work.rng);
        goal.begun = work.now.wall;
    }
    if (!known || *known != goal) work.keep(goal);
    work.drafts.together.goal.reset();
    close(state, Screen::GoalEditor);
    work.save_device();
}

void carry_out(Work& work, const action::RemoveGoal& remove) {
    const auto* known = work.state.library.goals.find(remove.id);
    if (!known) return;
    const auto goal = *known;
    work.drop(goal);
    work.say_dropped("The goal was removed", goal);
    close_all_about(work.state, goal.id);
}

void carry_out(Work& work, const action::TickStep& tick) {
    const auto* known = work.state.library.goals.find(tick.goal);
    if (!known || tick.step >= known->steps.size() || known->steps[tick.step].done.has_value() == tick.done) return;
    auto goal = *known;
    goal.steps[tick.step].done = tick.done ? std::optional{work.now.wall} : std::nullopt;
    work.keep(std::move(goal));
}

void carry_out(Work& work, const action::ReachGoal& reach) {
    const auto* known = work.state.library.goals.find(reach.id);
    if (!known || known->done.has_value() == reach.reached) return;
    auto goal = *known;
    goal.done = reach.reached ? std::optional{work.now.wall} : std::nullopt;
    work.keep(goal);
    work.drafts.together.celebration.clear();
    if (reach.reached) lay_on_top(work.state, Place{Screen::GoalReached, goal.id});
}

void carry_out(Work& work, const action::CelebrateGoal& celebrate) {
    auto& state = work.state;
    const auto* known = state.library.goals.find(celebrate.id);
    auto text = tidy(celebrate.text, note_max * bytes_per_cluster);
    if (!known || !known->done || text.empty()) return;
    const auto note = celebration(work, *known, std::move(text));
    auto goal = *known;
    goal.note = note.id;
    work.keep(note);
    work.keep(std::move(goal));
    state.settling = Settling{note.id, work.now.instant, true};
    work.drafts.together.celebration.clear();
    close(state, Screen::GoalReached);
    work.say_kept("It is on the wall", note);
    work.save_device();
}

void carry_out(Work& work, const action::SaveCheer& save) {
    auto& state = work.state;
    const auto* goal = state.library.goals.find(save.goal);
    const auto* from = find_person(state.library, save.from);
    auto text = tidy(save.text, cheer_bytes);
    if (!goal || !from || text.empty()) return;
    work.keep(Cheer{new_id(work.now.wall, work.rng), goal->id, from->id, from->name, std::move(text), work.now.wall});
    work.drafts.together.cheers.erase(save.goal);
    work.drafts.journal.writer = save.from;
    work.save_device();
}

void carry_out(Work& work, const action::RemoveCheer& remove) {
    const auto* known = work.state.library.cheers.find(remove.id);
    if (!known) return;
    const auto cheer = *known;
    work.drop(cheer);
    work.say_dropped("The cheer was removed", cheer);
}

void carry_out(Work& work, const action::SaveWin& save) {
    auto text = tidy(save.text, win_bytes);
    if (!work.state.library.goals.find(save.goal) || text.empty()) return;
    work.keep(Win{new_id(work.now.wall, work.rng), save.goal, std::move(text), work.now.wall, {}});
    work.drafts.together.wins.erase(save.goal);
    work.save_device();
}

void carry_out(Work& work, const action::RemoveWin& remove) {
    const auto* known = work.state.library.wins.find(remove.id);
    if (!known) return;
    const auto win = *known;
    work.drop(win);
    work.say_dropped("The small win was removed", win);
}

void carry_out(Work& work, const action::CelebrateWin& celebrate) {
    auto& library = work.state.library;
    const auto* known = library.wins.find(celebrate.id);
    const auto* goal = known ? library.goals.find(known->goal) : nullptr;
    if (!goal || (known->note && find_note(library, *known->note))) return;
    const auto note = celebration(work, *goal, known->text);
    auto win = *known;
    win.note = note.id;
    work.keep(note);
    work.keep(std::move(win));
    work.state.settling = Settling{note.id, work.now.instant, true};
    work.say_kept("It is on the wall", note);
}

void carry_out(Work& work, const action::SaveAgreements& save) {
    auto& state = work.state;
    std::vector<std::string> lines;
    for (const auto& line : save.lines) {
        auto words = tidy(line, agreement_bytes);
        if (!words.empty() && lines.size() < agreements_max) lines.push_back(std::move(words));
    }
    work.drafts.together.agreements.reset();
    work.save_device();
    if (lines.empty() || lines == agreement_lines(state)) return;
    work.keep(Agreements{agreements_id, std::move(lines)});
}

void carry_out(Work& work, const action::Agree& agree) {
    auto& state = work.state;
    if (!find_person(state.library, agree.person) || has_agreed(state, agree.person) == agree.agrees) return;
    const Agreed agreed{agreed_id(agree.person), agree.person, agreement_lines(state), work.now.wall};
    if (agree.agrees)
        work.keep(agreed);
    else
        work.drop(Body{agreed});
}

} // namespace attune
