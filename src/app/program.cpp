#include "app/program.h"

#include <imgui_internal.h>

#include <algorithm>
#include <utility>

#include "ui/shell.h"

namespace attune::app {
namespace {

constexpr Millis drafts_quiet{1000};  // half-typed words are saved after a second's quiet
constexpr int frames_after_input = 3;
constexpr float dt_max = 0.1F;        // a frame after a long rest moves nothing by leaps

template <class T> void append(std::vector<T>& to, std::vector<T> from) {
    std::ranges::move(from, std::back_inserter(to));
}

bool wants_reduced_motion(const Settings& settings, bool system) {
    return settings.reduced_motion.value_or(system);
}

void wake(Outcome& outcome, Millis in) {
    in = std::max(in, Millis{0});
    if (!outcome.wake_in || in < *outcome.wake_in) outcome.wake_in = in;
}

}  // namespace

Program::Program(State state, Drafts drafts, ui::Fonts fonts, Rng::result_type seed)
    : state_(std::move(state)), drafts_(std::move(drafts)), drafts_saved_(drafts_),
      drafts_seen_(drafts_), fonts_(fonts), rng_(seed) {
    ui::apply_base_style();
}

void Program::tell(const Action& action, const Now& now) { carry_out({action}, now); }

void Program::carry_out(const std::vector<Action>& actions, const Now& now) {
    for (const Action& action : actions)
        append(pending_, update(state_, action, Moment{now, rng_, drafts_}));
    if (!actions.empty()) owed_ = std::max(owed_, 2);
}

void Program::save_drafts_when_quiet(const Now& now, Outcome& outcome) {
    if (drafts_ != drafts_seen_) {
        drafts_seen_ = drafts_;
        drafts_changed_ = now.instant;
    }
    if (drafts_ == drafts_saved_) return;
    const Millis quiet = now.instant - drafts_changed_;
    if (quiet >= drafts_quiet) {
        pending_.emplace_back(effect::SaveDevice{});
        drafts_saved_ = drafts_;
    } else {
        wake(outcome, drafts_quiet - quiet);
    }
}

Outcome Program::step(const Surroundings& around) {
    const Now& now = around.now;
    if (around.had_input) owed_ = std::max(owed_, frames_after_input);
    owed_ = std::max(0, owed_ - 1);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = around.size;
    const float passed = frames_ == 0 ? 0.0F : static_cast<float>((now.instant - last_).count()) / 1000.0F;
    io.DeltaTime = std::clamp(passed, 0.0001F, dt_max);
    last_ = now.instant;
    ++frames_;

    if (state_.session || state_.notice)  // only these change by themselves
        append(pending_, update(state_, action::Tick{}, Moment{now, rng_, drafts_}));
    motion_.begin_frame(now.instant, wants_reduced_motion(state_.settings, around.system_reduced_motion));
    semantics_.begin_frame();

    Outcome outcome;
    std::vector<Action> actions;
    ImGui::NewFrame();
    ui::Frame frame{.state = state_,
                    .drafts = drafts_,
                    .now = now,
                    .dt = std::min(passed, dt_max),
                    .palette = ui::palette_of(ui::resolved(state_.settings.theme, around.system_dark)),
                    .fonts = fonts_,
                    .layout = ui::layout_for(around.size, around.density, state_.settings.text_scale),
                    .semantics = semantics_,
                    .motion = motion_,
                    .ui = ui_,
                    .pre_edit = around.pre_edit,
                    .actions = actions};
    ui::draw_shell(frame);
    ImGui::Render();
    // ImGui takes what came in at once bit by bit: a press and its end in two frames.
    if (!ImGui::GetCurrentContext()->InputEventsQueue.empty()) owed_ = std::max(owed_, frames_after_input);

    carry_out(actions, now);
    outcome.text_input = frame.text_input;
    if (frame.wake_in) wake(outcome, *frame.wake_in);
    save_drafts_when_quiet(now, outcome);
    outcome.settled = owed_ == 0 && !motion_.moving();
    if (!outcome.settled) wake(outcome, Millis{0});
    outcome.effects = std::exchange(pending_, {});
    return outcome;
}

}  // namespace attune::app
