// What a screen is handed: everything to read, drafts to write, and a list for what it wants done.
#pragma once

#include "core/action.h"
#include "core/drafts.h"
#include "core/state.h"
#include "core/time.h"
#include "ui/fonts.h"
#include "ui/layout.h"
#include "ui/motion.h"
#include "ui/semantics.h"
#include "ui/theme.h"
#include "ui/type.h"

#include <imgui.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attune::ui {

class Pictures; // see pictures.h
struct UiState; // what widgets remember between frames, see ui_state.h

/// The text an input method is composing, drawn in place where the caret is.
struct PreEdit {
    std::string text;
    int cursor = 0; ///< in bytes
    int length = 0; ///< of the chosen clause, in bytes
};

/// What the window must know for typing: filled by the text field that has the focus.
struct TextInputWish {
    ImVec2 min{}, max{}; ///< the caret, window coordinates
};

struct Frame {
    const State& state;
    Drafts& drafts;
    const Now& now;
    float dt; ///< seconds since the last frame, at most 0.1
    const Palette& palette;
    const Fonts& fonts;
    Layout layout;
    Semantics& semantics;
    Motion& motion;
    UiState& ui;
    Pictures& pictures;
    const PreEdit& pre_edit;
    std::vector<Action>& actions;

    std::optional<Millis> wake_in{}; ///< when the picture next changes by itself
    std::optional<TextInputWish> text_input{};
    std::optional<float> notice_foot{}; ///< y that notices must stay above: primary buttons, navigation
    ImU32 ground = 0;                   ///< what lies behind the widgets now, for the contrast check

    /// dp to pixels.
    [[nodiscard]] float dp(float v) const { return v * layout.density; }
    /// dp that grow with the text, for boxes that hold text.
    [[nodiscard]] float sp(float v) const { return v * layout.density * layout.text_scale; }

    void act(Action action);
    void wake(Millis in) {
        if (!wake_in || in < *wake_in) wake_in = in;
    }
    /// Nothing may lie over what is below this y.
    void keep_free(float y) {
        if (!notice_foot || y < *notice_foot) notice_foot = y;
    }
    [[nodiscard]] bool compact() const { return layout.width == Width::Compact; }
    [[nodiscard]] bool wide() const { return layout.width == Width::Expanded; }
};

} // namespace attune::ui
