// A thank-you being written, as the note that it may become: a tap pins it to the wall.
#pragma once

#include "core/session.h"
#include "ui/frame.h"

#include <functional>
#include <string>
#include <string_view>

namespace attune::ui {

struct ThanksNote {
    std::string_view id;          ///< among others of the page
    std::string_view label;       ///< of the field
    std::string_view placeholder; ///< in it, while it is empty
    std::string_view which;       ///< "thanks", "first thanks": whose name comes before it
    const Seat& from;
    const Seat* to = nullptr; ///< null: all of us
    bool pinned = false;
};

enum class PinTap : std::uint8_t { None, Pin, Unpin };

/// `below` draws between the words and the line that says from whom to whom.
PinTap thanks_note(Frame& f, const ThanksNote& note, std::string& text, const std::function<void()>& below = {});

} // namespace attune::ui
