#include "app/beginning.h"

#include "core/resume.h"

#include <utility>

namespace attune::app {

Beginning begin_with(State base, store::Loaded loaded, const Now& now) {
    Beginning beginning{std::move(base), std::move(loaded.device.drafts)};
    State& state = beginning.state;
    store::DeviceState& device = loaded.device;
    state.library = std::move(loaded.library);
    state.load_report = std::move(loaded.report);
    state.settings = device.settings;
    state.here = std::move(device.here);
    state.last_way = std::move(device.last_way);
    state.stage_mode = device.stage_mode;
    state.window = device.window;
    state.shuffles = std::move(device.shuffles);
    if (device.session) offer_again(state, *std::move(device.session), loaded.last_known, now);
    return beginning;
}

void join_late(State& state, Drafts& drafts, store::Loaded late, const Now& now) {
    store::DeviceState& device = late.device;
    state.library = std::move(late.library); // with what was put since on top, see Store
    state.load_report = std::move(late.report);
    if (state.settings == Settings{}) state.settings = device.settings;
    if (state.here.empty()) state.here = std::move(device.here);
    if (state.last_way.empty()) state.last_way = std::move(device.last_way);
    state.shuffles.merge(device.shuffles);
    if (drafts == Drafts{}) drafts = std::move(device.drafts);
    if (!state.session && device.session)
        offer_again(state, *std::move(device.session), late.last_known, now);
}

void apply(const AppOptions& options, State& state) {
    if (options.theme) state.settings.theme = *options.theme;
    if (options.text_scale) state.settings.text_scale = *options.text_scale;
    if (options.reduced_motion) state.settings.reduced_motion = true;
    if (!options.screen || *options.screen == Screen::Session) return;
    // What needs a session to stand on is opened only where there is one.
    const bool needs_session =
        *options.screen == Screen::Stage || *options.screen == Screen::Closing ||
        *options.screen == Screen::EndSession || *options.screen == Screen::TimeOut;
    if (!needs_session || state.session) state.places.push_back({*options.screen, {}});
}

store::DeviceState device_state(const State& state, const Drafts& drafts) {
    return {.settings = state.settings,
            .here = state.here,
            .last_way = state.last_way,
            .stage_mode = state.stage_mode,
            .window = state.window,
            .shuffles = state.shuffles,
            .drafts = drafts,
            .session = state.session};
}

} // namespace attune::app
