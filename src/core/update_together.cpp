// Time together: ideas, plans, memories, rituals, Unplug.
#include "core/text.h"
#include "core/together_view.h"
#include "core/update_parts.h"

#include <algorithm>
#include <utility>

namespace attune {

namespace {

constexpr std::size_t idea_bytes = idea_max * bytes_per_cluster;
constexpr std::size_t line_bytes = memory_line_max * bytes_per_cluster;

/// A new record gets its name; false: it says to be one that is not there.
template <class Record>
bool name_it(Work& work, const Shelf<Record>& shelf, Record& record) {
    if (record.id.empty()) {
        record.id = new_id(work.now.wall, work.rng);
        return true;
    }
    return shelf.find(record.id) != nullptr;
}

template <class Record>
void keep_changed(Work& work, const Shelf<Record>& shelf, Record record) {
    const auto* known = shelf.find(record.id);
    if (!known || *known != record) work.keep(std::move(record));
}

template <class Record>
void drop_known(Work& work, const Shelf<Record>& shelf, const RecordId& id, const char* words) {
    const auto* known = shelf.find(id);
    if (!known) return;
    const auto record = *known;
    work.drop(record);
    work.say_dropped(words, record);
    close_all_about(work.state, record.id);
}

} // namespace

void carry_out(Work& work, const action::SaveIdea& save) {
    auto& ideas = work.state.library.ideas;
    auto idea = save.idea;
    idea.text = tidy(idea.text, idea_bytes);
    idea.place = tidy(idea.place, idea_bytes);
    idea.cost = tidy(idea.cost, idea_bytes);
    idea.minutes = std::clamp(idea.minutes, 0, static_cast<int>(card_minutes_max));
    const bool is_new = idea.id.empty();
    if (idea.text.empty() || !name_it(work, ideas, idea)) return;
    idea.written = is_new ? work.now.wall : ideas.find(idea.id)->written;
    keep_changed(work, ideas, std::move(idea));
    work.drafts.together.idea.reset();
    close(work.state, Screen::IdeaEditor);
    work.save_device();
}

void carry_out(Work& work, const action::RemoveIdea& remove) {
    drop_known(work, work.state.library.ideas, remove.id, "The idea was removed");
}

void carry_out(Work& work, const action::LikeIdea& like) {
    auto& state = work.state;
    if (!find_person(state.library, like.person) || !find_idea(state, like.idea)) return;
    const Liking liking{liking_id(like.idea, like.person), like.idea, like.person, like.likes.value_or(false)};
    const auto* known = state.library.likings.find(liking.id);
    if (like.likes) return keep_changed(work, state.library.likings, liking);
    if (known) work.drop(Body{*known});
}

void carry_out(Work& work, const action::SavePlan& save) {
    auto& plans = work.state.library.plans;
    auto plan = save.plan;
    plan.what = tidy(plan.what, idea_bytes);
    plan.place = tidy(plan.place, idea_bytes);
    plan.minutes = std::clamp(plan.minutes, 0, static_cast<int>(card_minutes_max));
    if (plan.at) plan.at = std::clamp(*plan.at, std::chrono::minutes{0}, std::chrono::minutes{24 * 60 - 1});
    const bool is_new = plan.id.empty();
    if (plan.what.empty() || !name_it(work, plans, plan)) return;
    keep_changed(work, plans, std::move(plan));
    work.drafts.together.plan.reset();
    close(work.state, Screen::PlanEditor);
    if (is_new) work.say("It is among your plans");
    work.save_device();
}

void carry_out(Work& work, const action::RemovePlan& remove) {
    drop_known(work, work.state.library.plans, remove.id, "The plan was removed");
}

void carry_out(Work& work, const action::SharePlan& share) {
    const auto* plan = work.state.library.plans.find(share.id);
    if (!plan) return;
    std::vector<std::string> names;
    for (const auto& id : plan->people)
        if (const auto* person = find_person(work.state.library, id)) names.push_back(person->name);
    work.add(effect::WriteFile{calendar_file_name(*plan), calendar_file(*plan, names, work.now.wall)});
}

void carry_out(Work& work, const action::SaveMemory& save) {
    auto& memories = work.state.library.memories;
    auto memory = save.memory;
    memory.what = tidy(memory.what, idea_bytes);
    memory.line = tidy(memory.line, line_bytes);
    const bool is_new = memory.id.empty();
    if ((memory.what.empty() && memory.line.empty() && !memory.photo) || !name_it(work, memories, memory)) return;
    keep_changed(work, memories, std::move(memory));
    work.drafts.together.memory.reset();
    close(work.state, Screen::MemoryEditor);
    if (is_new) work.say("It is among your memories");
    work.save_device();
}

void carry_out(Work& work, const action::RemoveMemory& remove) {
    drop_known(work, work.state.library.memories, remove.id, "The memory was removed");
}

void carry_out(Work& work, const action::SaveRitual& save) {
    auto& rituals = work.state.library.rituals;
    auto ritual = save.ritual;
    ritual.what = tidy(ritual.what, idea_bytes);
    if (ritual.rhythm == Rhythm::Daily) ritual.on = 0;
    if (ritual.rhythm == Rhythm::Weekly) ritual.on = std::clamp(ritual.on, 1, 7);
    if (ritual.rhythm == Rhythm::Monthly) ritual.on = std::clamp(ritual.on, 1, 31);
    if (ritual.what.empty() || !name_it(work, rituals, ritual)) return;
    keep_changed(work, rituals, std::move(ritual));
    work.drafts.together.ritual.reset();
    close(work.state, Screen::RitualEditor);
    work.save_device();
}

void carry_out(Work& work, const action::RemoveRitual& remove) {
    if (work.state.place().screen == Screen::RitualEditor) close(work.state, Screen::RitualEditor);
    drop_known(work, work.state.library.rituals, remove.id, "The ritual was removed");
}

void carry_out(Work& work, const action::MarkRitual& mark) {
    auto& library = work.state.library;
    const auto* ritual = library.rituals.find(mark.id);
    if (!ritual) return;
    const Day day = period_of(ritual->rhythm, today_of(work.now));
    const RitualMark made{ritual_mark_id(ritual->id, day), ritual->id, day, mark.done.value_or(true)};
    const auto* known = library.ritual_marks.find(made.id);
    if (mark.done) return keep_changed(work, library.ritual_marks, made);
    if (known) work.drop(Body{*known});
}

void carry_out(Work& work, const action::RestRitual& rest) {
    const auto* known = work.state.library.rituals.find(rest.id);
    if (!known || known->resting.has_value() == rest.rests) return;
    auto ritual = *known;
    ritual.resting = rest.rests ? std::optional{work.now.wall} : std::nullopt;
    work.keep(std::move(ritual));
}

void carry_out(Work& work, const action::Unplug&) {
    auto& state = work.state;
    if (lies_open(state, Screen::Stage) || lies_open(state, Screen::Closing)) return;
    state.unplugged = work.now.instant;
    lay_on_top(state, Place{Screen::Unplug, {}});
    fill_screen(work, true);
}

void carry_out(Work& work, const action::PlugIn&) {
    if (!work.state.unplugged) return;
    work.state.unplugged.reset();
    close(work.state, Screen::Unplug);
    fill_screen(work, false);
}

} // namespace attune
