// What a text field remembers from frame to frame.
#pragma once

#include "core/time.h"
#include "ui/scroll.h"
#include "ui/text/rows.h"
#include "ui/widgets/text_model.h"

#include <imgui.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace attune::ui {

/// The text as it is shown: with what an input method is composing, in rows.
struct ShownText {
    std::string text;
    Measured measured; ///< its advance is made anew in every frame
    std::vector<Row> rows;
    std::size_t composed_at = 0; ///< where the composed text stands
    std::size_t composed_size = 0;
    // what the rows were made from
    std::uint64_t revision = 0;
    std::string composed;
    Carets carets;
    float width = -1, size = -1;
    const ImFont* font = nullptr;
};

/// What a finger or the mouse is doing in the field.
enum class Gesture : std::uint8_t {
    None,
    Select, ///< the caret follows
    Press,  ///< a finger is down and may yet tap, scroll or stay
    Scroll, ///< the finger moves the text
    LowerHandle,
    UpperHandle,
    CaretHandle,
    Bar,     ///< on a button of the bar
    Outside, ///< a finger is down elsewhere: a tap takes the focus away, a scroll does not
};

struct TextEdit {
    TextModel model;
    ShownText shown;

    ScrollState scroll;    ///< of rows
    float scroll_x = 0;    ///< of one line, pixels
    int follow_frames = 0; ///< the caret is to be brought into sight; a second time once the field grew

    bool active = false;      ///< had the focus in the last frame
    bool by_touch = false;    ///< the last thing done was by touch: handles show
    bool by_keyboard = false; ///< the focus came by Tab: the ring shows
    Instant last_input{};     ///< the caret blinks for a while after it
    bool refused = false;     ///< the bound left something out of the last input

    Gesture gesture = Gesture::None;
    ImVec2 pressed_at{}; ///< where the finger came down
    Instant pressed{};
    std::size_t held_from = 0;  ///< where the caret was when a finger took its handle
    ImVec2 grip{};              ///< from the finger to the caret that it holds
    bool on_selection = false;  ///< the finger came down on what is selected
    bool page_scrolled = false; ///< under a finger outside the field
    float drag_from = 0;        ///< scroll when the finger began to move it
    ImVec2 tapped_at{};
    Instant tapped{};

    bool bar = false; ///< Cut, Copy, Paste, Select all are offered
    bool can_paste = false;
    struct BarButton {
        const char* label = nullptr;
        ImVec2 min{}, max{};
    };
    std::vector<BarButton> bar_buttons; ///< as drawn in the last frame
    int bar_pressed = -1;
};

} // namespace attune::ui
