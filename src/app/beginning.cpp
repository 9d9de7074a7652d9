#include "app/beginning.h"

#include "core/resume.h"
#include "core/update.h"

#include <algorithm>
#include <array>
#include <utility>

namespace attune::app {
namespace {

/// All but the session.
void take(State& state, store::DeviceState& device) {
    state.settings = device.settings;
    state.here = std::move(device.here);
    state.last_way = std::move(device.last_way);
    state.stage_mode = device.stage_mode;
    state.window = device.window;
    state.shuffles = std::move(device.shuffles);
    state.piles = std::move(device.piles);
    state.shared = std::move(device.shared);
}

void take(Keeping& kept, const store::Loaded& loaded) {
    kept.can_undo = loaded.can_undo.has_value();
    kept.changed_by = loaded.can_undo.value_or(kept.changed_by);
}

/// What was said in a session that nobody can go on with, as a summary.
Effects put_in_history(Library& library, store::Loaded& late, const Now& now) {
    State aside;
    aside.library = std::move(library);
    offer_again(aside, *std::move(late.device.session), late.last_known, now);
    Rng none{0}; // nothing is shuffled here
    Effects effects = update(aside, action::DropRecovered{}, Moment{now, none, late.device.drafts});
    library = std::move(aside.library);
    return effects;
}

} // namespace

Beginning begin_with(State base, store::Loaded loaded, const Now& now) {
    Beginning beginning{std::move(base), std::move(loaded.device.drafts)};
    State& state = beginning.state;
    store::DeviceState& device = loaded.device;
    state.library = std::move(loaded.library);
    state.load_report = std::move(loaded.report);
    state.apart = {loaded.apart.begin(), loaded.apart.end()};
    take(state.keeping, loaded);
    take(state, device);
    if (device.session) offer_again(state, *std::move(device.session), loaded.last_known, now);
    return beginning;
}

Effects join_late(State& state, Drafts& drafts, store::Loaded late, const Now& now) {
    const store::DeviceState made = device_state(state, drafts);
    state.library = std::move(late.library); // with what was put since on top, see Store
    state.load_report = std::move(late.report);
    state.apart = {late.apart.begin(), late.apart.end()};
    take(state.keeping, late);
    state.load_report_seen = false;
    Effects effects;
    if (late.device.session && state.session)
        effects = put_in_history(state.library, late, now);
    else if (late.device.session)
        offer_again(state, *late.device.session, late.last_known, now);
    store::DeviceState device = on_top_of(std::move(late.device), made);
    take(state, device);
    drafts = std::move(device.drafts);
    return effects;
}

void apply(const AppOptions& options, State& state) {
    if (options.theme) state.settings.theme = *options.theme;
    if (options.text_scale) state.settings.text_scale = *options.text_scale;
    if (options.reduced_motion) state.settings.reduced_motion = true;
    if (!options.screen || *options.screen == Screen::Session) return;
    // What needs a session to stand on is opened only where there is one.
    constexpr std::array on_a_session{Screen::Stage,     Screen::Closing, Screen::EndSession,
                                      Screen::StageMore, Screen::TimeOut, Screen::Waiting};
    const bool needs_session = std::ranges::find(on_a_session, *options.screen) != on_a_session.end();
    if (!needs_session || state.session) state.places.push_back({*options.screen, {}});
}

Settings without_asked(const AppOptions& options, const Settings& before, Settings settings) {
    if (options.theme == settings.theme) settings.theme = before.theme;
    if (options.text_scale == settings.text_scale) settings.text_scale = before.text_scale;
    if (options.reduced_motion && settings.reduced_motion == true) settings.reduced_motion = before.reduced_motion;
    return settings;
}

store::DeviceState device_state(const State& state, const Drafts& drafts) {
    return {.settings = state.settings,
            .here = state.here,
            .last_way = state.last_way,
            .stage_mode = state.stage_mode,
            .window = state.window,
            .shuffles = state.shuffles,
            .piles = state.piles,
            .drafts = drafts,
            .shared = state.shared,
            .session = state.session};
}

} // namespace attune::app
