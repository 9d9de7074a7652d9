// What people set on this device.
#pragma once

#include <cstdint>
#include <optional>

namespace attune {

enum class ThemeChoice : std::uint8_t { System, Light, Dark, Contrast };
enum class Sound : std::uint8_t { Bowl, Chime, Wood, None };
/// How the running session is laid out.
enum class StageMode : std::uint8_t { Normal, Stage, Table };

struct Settings {
    ThemeChoice theme = ThemeChoice::System;
    float text_scale = 1.0F;            ///< `text_scale_min` to `text_scale_max`
    std::optional<bool> reduced_motion; ///< none: as the system says
    Sound sound = Sound::Bowl;
    float volume = 0.7F;         ///< 0 to 1
    bool soft_cue = false;       ///< a quiet sound at 80 % too
    bool auto_continue = false;  ///< a step that ran out leads to the next one
    bool far_half_turned = true; ///< table mode: the far half by 180°, else both aligned

    bool operator==(const Settings&) const = default;
};
inline constexpr float text_scale_min = 0.8F;
inline constexpr float text_scale_max = 2.0F;

} // namespace attune
