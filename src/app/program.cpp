#include "app/program.h"

#include "app/key_turns.h"
#include "core/wall.h"
#include "ui/shell.h"

#include <imgui_internal.h>

#include <algorithm>
#include <utility>
#include <variant>

namespace attune::app {
namespace {

constexpr Millis drafts_quiet{1000};     // half-typed words are saved after a second's quiet
constexpr Millis drafts_at_latest{3000}; // or while they are being typed
constexpr float dt_max = 0.1F;           // s; a frame after a long rest moves nothing by leaps

template <class T>
void append(std::vector<T>& to, std::vector<T> from) {
    std::ranges::move(from, std::back_inserter(to));
}

bool wants_reduced_motion(const Settings& settings, bool system) { return settings.reduced_motion.value_or(system); }

void begin_imgui_frame() {
    ImGuiContext& context = *ImGui::GetCurrentContext();
    const ImVector<ImGuiInputEvent> later = take_later_turns(context);
    ImGui::NewFrame();
    for (const ImGuiInputEvent& event : later) context.InputEventsQueue.push_back(event);
}

bool is_save_device(const Effect& effect) { return std::holds_alternative<effect::SaveDevice>(effect); }

void wake(Outcome& outcome, Millis in) {
    in = std::max(in, Millis{0});
    if (!outcome.wake_in || in < *outcome.wake_in) outcome.wake_in = in;
}

} // namespace

Program::Program(State state, Drafts drafts, ui::Fonts fonts, ui::Pictures& pictures, Rng::result_type seed)
    : state_(std::move(state)), drafts_(std::move(drafts)), drafts_saved_(drafts_), drafts_seen_(drafts_),
      fonts_(fonts), pictures_(pictures), rng_(seed) {
    ui::apply_base_style();
}

void Program::tell(const Action& action, const Now& now) { carry_out({action}, now); }

void Program::carry_out(const std::vector<Action>& actions, const Now& now) {
    for (const Action& action : actions) append(pending_, update(state_, action, Moment{now, rng_, drafts_}));
    if (!actions.empty()) owed_ = std::max(owed_, frames_after_change);
}

void Program::let_time_pass(const Now& now) {
    // Only these change by themselves.
    if (state_.session || state_.notice || is_bin_due(state_.library, now.wall))
        append(pending_, update(state_, action::Tick{}, Moment{now, rng_, drafts_}));
}

void Program::save_drafts(const Now& now, bool at_once, Outcome& outcome) {
    if (std::ranges::any_of(pending_, is_save_device)) drafts_saved_ = drafts_;
    if (drafts_ != drafts_seen_) {
        drafts_seen_ = drafts_;
        drafts_changed_ = now.instant;
    }
    if (drafts_ == drafts_saved_) {
        drafts_unsaved_since_.reset();
        return;
    }
    if (!drafts_unsaved_since_) drafts_unsaved_since_ = now.instant;
    const Instant due = std::min(drafts_changed_ + drafts_quiet, *drafts_unsaved_since_ + drafts_at_latest);
    if (at_once || now.instant >= due) {
        pending_.emplace_back(effect::SaveDevice{});
        drafts_saved_ = drafts_;
        drafts_unsaved_since_.reset();
    } else {
        wake(outcome, due - now.instant);
    }
}

Outcome Program::finish(Outcome outcome) {
    outcome.effects = std::exchange(pending_, {});
    return outcome;
}

Outcome Program::rest(const Now& now) {
    let_time_pass(now);
    Outcome outcome;
    if (state_.session) {
        if (const auto next = next_change(*state_.session, view(*state_.session, now.instant)))
            wake(outcome, *next - now.instant);
    }
    save_drafts(now, true, outcome);
    owed_ = frames_after_input; // to catch up when it is seen again
    return finish(std::move(outcome));
}

ui::Frame Program::begin_frame(const Surroundings& around, std::vector<Action>& actions) {
    const Now& now = around.now;
    const auto passed = frames_ == 0 ? Millis{0} : now.instant - last_;
    const float seconds = static_cast<float>(passed.count()) / 1000.0F;
    last_ = now.instant;
    ++frames_;
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = around.size;
    // As much as it was: ImGui tells by it whether two clicks are one double click.
    io.DeltaTime = std::max(seconds, 0.0001F);
    motion_.begin_frame(now.instant, wants_reduced_motion(state_.settings, around.system_reduced_motion));
    semantics_.begin_frame();
    ui_.set_texts.begin_frame();
    pictures_.begin_frame();
    return {.state = state_,
            .drafts = drafts_,
            .now = now,
            .dt = std::min(seconds, dt_max),
            .palette = ui::palette_of(ui::resolved(state_.settings.theme, around.system_dark)),
            .fonts = fonts_,
            .layout = ui::layout_for(around.size, around.density, state_.settings.text_scale),
            .semantics = semantics_,
            .motion = motion_,
            .ui = ui_,
            .pictures = pictures_,
            .pre_edit = around.pre_edit,
            .actions = actions};
}

Outcome Program::step(const Surroundings& around) {
    if (around.had_input) owed_ = std::max(owed_, frames_after_input);
    owed_ = std::max(0, owed_ - 1);
    let_time_pass(around.now);

    std::vector<Action> actions;
    ui::Frame frame = begin_frame(around, actions);
    begin_imgui_frame();
    ui::draw_shell(frame);
    ImGui::Render();
    // ImGui takes what came in at once bit by bit: a press and its end in two frames.
    if (!ImGui::GetCurrentContext()->InputEventsQueue.empty()) owed_ = std::max(owed_, frames_after_input);
    carry_out(actions, around.now);

    Outcome outcome{.text_input = frame.text_input, .ground = frame.palette.background};
    if (frame.wake_in) wake(outcome, *frame.wake_in);
    save_drafts(around.now, around.focus_lost, outcome);
    outcome.settled = owed_ == 0 && !motion_.moving();
    if (!outcome.settled) wake(outcome, Millis{0});
    return finish(std::move(outcome));
}

} // namespace attune::app
