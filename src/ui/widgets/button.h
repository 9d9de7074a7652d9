// Buttons: the primary action, quieter ones, icons, chips.
#pragma once

#include "core/hue.h"
#include "ui/frame.h"
#include "ui/press.h"

#include <optional>
#include <string_view>

namespace attune::ui {

enum class ButtonKind : std::uint8_t {
    Primary, ///< filled with the accent or a person's hue: one on a screen
    Tonal,   ///< the soft tone of it
    Surface, ///< a light surface, for a place that is coloured itself
    Plain,   ///< words only
};

struct ButtonLook {
    ButtonKind kind = ButtonKind::Primary;
    const char* icon = nullptr;
    std::optional<Hue> hue; ///< none: the accent
    float width = 0;        ///< pixels; 0: as wide as the row, below 0: as wide as its words
    float height_dp = target::primary;
    float text_dp = 0; ///< 0: the style's own
    bool enabled = true;
    std::string_view id;   ///< when the label changes or comes twice; else the label
    std::string_view hint; ///< tooltip under a pointer
    std::string_view said; ///< its name, where the label alone does not say it
};

/// True when it was pressed.
bool button(Frame& f, std::string_view label, const ButtonLook& look = {});
/// How wide `button` would be with width below 0, in pixels.
[[nodiscard]] float button_width(const Frame& f, std::string_view label, const ButtonLook& look = {});

struct IconButtonLook {
    ImU32 colour = 0; ///< 0: the theme's quiet text
    ImU32 ground = 0; ///< 0: none
    float size_dp = target::minimum;
    float icon_dp = 24;
    bool enabled = true;
    bool selected = false;
    bool lifted = false; ///< with a shadow, on a ground
    std::string_view id;
};
/// A round button with an icon; `label` is its name for tooltips and the semantics.
bool icon_button(Frame& f, const char* icon, std::string_view label, const IconButtonLook& look = {});

struct ChipLook {
    const char* icon = nullptr;
    std::optional<Hue> hue; ///< with `initial`: a small avatar before the words
    std::string_view initial;
    bool selected = false;
    bool enabled = true;
    float height_dp = 36; ///< drawn; the hit area is never under 48
    ItemRole role = ItemRole::Chip;
    std::string_view id;
    std::string_view said; ///< its name, where the label alone does not say it
};
bool chip(Frame& f, std::string_view label, const ChipLook& look = {});
[[nodiscard]] float chip_width(const Frame& f, std::string_view label, const ChipLook& look = {});

/// Goes on to the next line of chips when one of this width would not fit beside the last one.
void flow(Frame& f, float next_width, float gap_dp = space::s);

/// A filled circle with the first letter of a name, centred on a point.
void draw_avatar(Frame& f, ImDrawList& draw, ImVec2 centre, float diameter, Hue hue, std::string_view name,
                 bool on_hue = false);
/// The first grapheme cluster of a name, as typed.
[[nodiscard]] std::string_view initial_of(std::string_view name);

} // namespace attune::ui
