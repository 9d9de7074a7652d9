// How many window coordinates make a dp on the display.
#pragma once

#include <optional>
#include <string_view>

struct SDL_Window;

namespace attune::platform {

/// 1 to 4 in steps of a quarter. Where the system scales by itself and hands out dp (Wayland, macOS) it is 1,
/// and the frame buffer is larger than the window instead.
[[nodiscard]] float display_scale_of(SDL_Window* window);

/// Snaps to quarters and keeps within 1 to 4; nonsense becomes 1.
[[nodiscard]] float snapped_scale(float scale);
/// The dots per inch in X resources ("Xft.dpi: 144"), if there and sensible.
[[nodiscard]] std::optional<float> xft_dpi(std::string_view resources);

} // namespace attune::platform
