// Writing: one line or many, with wrapping, selection, undo, clipboard and input methods.
#pragma once

#include "core/hue.h"
#include "ui/frame.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace attune::ui {

struct TextFieldLook {
    std::string_view label; ///< for the semantics; shown above when `label_shown`
    std::string_view placeholder;
    bool label_shown = false;
    bool multiline = false;     ///< wraps, Enter makes a line; else Enter submits
    std::size_t length_max = 0; ///< grapheme clusters; 0: no bound. A counter shows near it
    float lines_min = 1;        ///< height it starts with
    float lines_max = 8;        ///< height it grows to; then it scrolls
    Type type = Type::Body;
    std::string_view error; ///< shown below in plain words, with an outline
    bool focus_now = false; ///< takes the focus this frame
    bool framed = true;     ///< a surface with an outline; else bare on what lies behind
    ImU32 ground = 0;       ///< 0: the theme's surface
    ImU32 ink = 0;          ///< 0: the theme's text
};

struct TextFieldResult {
    bool changed = false;
    bool submitted = false; ///< Enter in one line, Ctrl+Enter in many
    bool focused = false;
};

/// At the cursor, as wide as the row. `id` is the stable name of the field in its ImGui id scope.
TextFieldResult text_field(Frame& f, const char* id, std::string& text, const TextFieldLook& look);

/// Somebody writes in a field now, or did until a key of this very frame (Escape) ended it: keys
/// that would be shortcuts belong to the text.
[[nodiscard]] bool typing(const Frame& f);

} // namespace attune::ui
