// The program without a machine round it: state, screens, update. The real loop and its headless
// twin both drive this; neither adds behaviour of its own.
#pragma once

#include "core/update.h"
#include "ui/frame.h"
#include "ui/pictures.h"
#include "ui/ui_state.h"

#include <imgui.h>

#include <optional>
#include <string>
#include <vector>

namespace attune::app {

/// What the machine says of itself before a frame. Events are in ImGui's queue already.
struct Surroundings {
    Now now;
    ImVec2 size{};     ///< of the window, in its own coordinates
    float density = 1; ///< window coordinates per dp
    bool system_dark = false;
    bool system_reduced_motion = false;
    ui::PreEdit pre_edit;
    bool had_input = true;   ///< something came in since the last frame
    bool focus_lost = false; ///< the window is no longer the one that is typed into
};

struct Outcome {
    Effects effects;
    std::optional<Millis> wake_in; ///< draw again after so long; none: only when something comes in
    std::optional<ui::TextInputWish> text_input;
    ImU32 ground = 0;    ///< what the frame was drawn to lie on: clear the window to it
    bool settled = true; ///< nothing moves and no frame is owed
};

class Program {
public:
    /// `pictures` outlives it.
    Program(State state, Drafts drafts, ui::Fonts fonts, ui::Pictures& pictures, Rng::result_type seed);

    /// Draws one frame into ImGui's draw data, then carries out what it asked for.
    Outcome step(const Surroundings& around);

    /// Time passes while nobody sees the window: sessions ring and drafts are saved all the same.
    Outcome rest(const Now& now);

    /// Carries out an action from the machine (a tick, a disk's report) outside a frame.
    void tell(const Action& action, const Now& now);

    [[nodiscard]] const State& state() const { return state_; }
    [[nodiscard]] const Drafts& drafts() const { return drafts_; }
    [[nodiscard]] const ui::Semantics& semantics() const { return semantics_; }
    [[nodiscard]] long frames() const { return frames_; }
    /// Changes what `update` has no action for: files that could be read at last, what came from other devices.
    template <class Change>
    void amend(Change change) {
        change(state_, drafts_);
        owed_ = frames_after_change;
    }
    /// For tests and pictures: the state to start from.
    [[nodiscard]] State& state_for_setup() { return state_; }
    [[nodiscard]] Drafts& drafts_for_setup() { return drafts_; }

private:
    void carry_out(const std::vector<Action>& actions, const Now& now);
    void let_time_pass(const Now& now);
    ui::Frame begin_frame(const Surroundings& around, std::vector<Action>& actions);
    void save_drafts(const Now& now, bool at_once, Outcome& outcome);
    Outcome finish(Outcome outcome);

    static constexpr int frames_after_change = 2, frames_after_input = 3;

    State state_;
    Drafts drafts_;
    Drafts drafts_saved_;
    Drafts drafts_seen_;
    Instant drafts_changed_{};
    std::optional<Instant> drafts_unsaved_since_;
    ui::Fonts fonts_;
    ui::Pictures& pictures_;
    Rng rng_;
    ui::UiState ui_;
    ui::Motion motion_;
    ui::Semantics semantics_;
    Effects pending_;
    Instant last_{};
    long frames_ = 0;
    int owed_ = frames_after_input; ///< frames still to be drawn after input: popups and focus need a second one
};

} // namespace attune::app
