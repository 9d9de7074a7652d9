// Moving about.
#include "core/text.h"
#include "core/update_parts.h"

#include <algorithm>

namespace attune {

bool is_destination(Screen screen) { return screen <= Screen::Together; }

bool lies_open(const State& state, Screen screen) {
    return std::any_of(state.places.begin(), state.places.end(),
                       [&](const Place& place) { return place.screen == screen; });
}

void lay_on_top(State& state, Place place) {
    const auto below = std::find(state.places.begin(), state.places.end(), place);
    if (below == state.places.end()) {
        state.places.push_back(std::move(place));
    } else {
        state.places.erase(below + 1, state.places.end());
    }
}

void close(State& state, Screen screen) {
    if (state.places.size() > 1 && state.place().screen == screen) state.places.pop_back();
}

void close_all_about(State& state, const RecordId& subject) {
    const auto first = state.places.begin() + 1;
    state.places.erase(
        std::remove_if(first, state.places.end(), [&](const Place& place) { return place.subject == subject; }),
        state.places.end());
}

void enter_stage(Work& work) {
    auto& state = work.state;
    state.places = {Place{Screen::Session, {}}, Place{Screen::Stage, {}}};
    state.last_view = view(*state.session, work.now.instant);
    work.add(effect::KeepAwake{true});
    if (state.stage_mode == StageMode::Stage) fill_screen(work, true);
}

void fill_screen(Work& work, bool full) {
    auto& state = work.state;
    if (full ? state.full_screen : !state.full_screen_for_stage) return;
    state.full_screen = full;
    state.full_screen_for_stage = full;
    work.add(effect::FullScreen{full});
}

void leave_stage(Work& work) {
    work.state.last_view.reset();
    work.add(effect::KeepAwake{false});
    fill_screen(work, false);
}

namespace {

/// Minutes that were changed for a session nobody began are there for the next try.
void give_back_minutes(Work& work) {
    const auto& used = work.state.session->way;
    const auto* way = find_way(work.state, used.id);
    const auto lengths = lengths_of(used);
    if (way && lengths != lengths_of(*way)) work.drafts.lengths[used.id] = lengths;
}

/// On the way to a destination: what lies on the stage waits, paused; what nobody began goes.
void leave_for_later(Work& work) {
    auto& session = work.state.session;
    if (!session) return;
    const auto seen = view(*session, work.now.instant);
    if (std::holds_alternative<status::Planned>(seen.status)) {
        give_back_minutes(work);
        session.reset();
    } else if (seen.is_running()) {
        happen(*session, happening::Pause{}, work.now.instant);
    }
    leave_stage(work);
    work.save_device();
}

void go_to_destination(Work& work, Place place) {
    if (lies_open(work.state, Screen::Stage)) leave_for_later(work);
    if (lies_open(work.state, Screen::Closing)) carry_out(work, action::CloseSession{});
    work.state.places = {std::move(place)};
}

void go_to_session_in_hand(Work& work, Screen screen) {
    auto& state = work.state;
    if (!state.session || state.session_recovered) return;
    const bool finished = view(*state.session, work.now.instant).is_finished();
    if (finished != (screen == Screen::Closing)) return;
    if (lies_open(state, screen)) return lay_on_top(state, Place{screen, {}});
    if (finished) {
        state.places = {Place{Screen::Session, {}}, Place{Screen::Closing, {}}};
    } else {
        enter_stage(work);
    }
}

void back_from_stage(Work& work) {
    auto& state = work.state;
    if (state.stage_mode != StageMode::Normal) {
        return carry_out(work, action::SetStageMode{StageMode::Normal});
    }
    const bool begun =
        state.session && !std::holds_alternative<status::Planned>(view(*state.session, work.now.instant).status);
    if (begun) {
        lay_on_top(state, Place{Screen::EndSession, {}});
    } else {
        go_to_destination(work, state.places.front());
    }
}

/// Half-written is kept, and said to be; what is as it was before needs no draft.
void leave_way_editor(Work& work) {
    auto& draft = work.drafts.way;
    const auto subject = work.state.place().subject;
    work.state.places.pop_back();
    if (!draft || draft->id != subject) return;
    const auto* kept = find_way(work.state, subject);
    if (*draft == (kept ? *kept : blank_way())) {
        draft.reset();
        work.drafts.way_before.reset();
    } else {
        work.say("Kept as a draft, to go on with under “Your own ways”");
    }
    work.save_device();
}

/// A draft of a record that is there already says something new only where it differs.
template <class Record>
bool forget_untouched(std::optional<Record>& draft, const Shelf<Record>& shelf, bool is_blank) {
    if (!draft) return false;
    const auto* known = shelf.find(draft->id);
    const bool untouched = known ? *known == *draft : is_blank;
    if (untouched) draft.reset();
    return draft.has_value();
}

/// True: something half-written stays to be gone on with.
bool leaves_draft(Work& work, Screen editor) {
    auto& journal = work.drafts.journal;
    auto& together = work.drafts.together;
    const auto& library = work.state.library;
    switch (editor) {
    case Screen::EntryEditor:
        return forget_untouched(journal.entry, library.entries, journal.entry && trimmed(journal.entry->text).empty());
    case Screen::PlanEditor:
        return forget_untouched(together.plan, library.plans, together.plan && trimmed(together.plan->what).empty());
    case Screen::GoalEditor:
        return forget_untouched(together.goal, library.goals, together.goal && trimmed(together.goal->what).empty());
    case Screen::IdeaEditor:
        return forget_untouched(together.idea, library.ideas, together.idea && trimmed(together.idea->text).empty());
    case Screen::RitualEditor:
        return forget_untouched(together.ritual, library.rituals,
                                together.ritual && trimmed(together.ritual->what).empty());
    case Screen::MemoryEditor:
        return forget_untouched(together.memory, library.memories,
                                together.memory && together.memory->line.empty() && !together.memory->photo);
    default: return false;
    }
}

} // namespace

void leave_editor(Work& work, Screen screen) {
    close(work.state, screen);
    if (leaves_draft(work, screen)) work.say("Kept as a draft, to go on with");
    work.save_device();
}

void leave_words_behind(State& state) {
    if (state.notice && !state.notice->can_undo() && !state.notice->in_folder) state.notice.reset();
}

void carry_out(Work& work, const action::GoTo& go) {
    leave_words_behind(work.state);
    if (is_destination(go.place.screen)) {
        go_to_destination(work, go.place);
    } else if (go.place.screen == Screen::Stage || go.place.screen == Screen::Closing) {
        go_to_session_in_hand(work, go.place.screen);
    } else {
        lay_on_top(work.state, go.place);
        if (go.place.screen == Screen::PhotoPicker) look_for_pictures(work);
    }
}

void carry_out(Work& work, const action::Back&) {
    auto& state = work.state;
    if (state.places.size() < 2) return;
    leave_words_behind(state);
    switch (state.place().screen) {
    case Screen::Stage: return back_from_stage(work);
    case Screen::Closing: return carry_out(work, action::CloseSession{});
    case Screen::WayEditor: return leave_way_editor(work);
    case Screen::EntryEditor:
    case Screen::PlanEditor:
    case Screen::GoalEditor:
    case Screen::IdeaEditor:
    case Screen::RitualEditor:
    case Screen::MemoryEditor: return leave_editor(work, state.place().screen);
    case Screen::Unplug: return; // only a deliberate hold leaves it
    default: state.places.pop_back();
    }
}

} // namespace attune
