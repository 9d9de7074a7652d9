// Moving about.
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

} // namespace

void carry_out(Work& work, const action::GoTo& go) {
    if (is_destination(go.place.screen)) {
        go_to_destination(work, go.place);
    } else if (go.place.screen == Screen::Stage || go.place.screen == Screen::Closing) {
        go_to_session_in_hand(work, go.place.screen);
    } else {
        lay_on_top(work.state, go.place);
    }
}

void carry_out(Work& work, const action::Back&) {
    auto& state = work.state;
    if (state.places.size() < 2) return;
    switch (state.place().screen) {
    case Screen::Stage: return back_from_stage(work);
    case Screen::Closing: return carry_out(work, action::CloseSession{});
    case Screen::WayEditor: return leave_way_editor(work);
    default: state.places.pop_back();
    }
}

} // namespace attune
