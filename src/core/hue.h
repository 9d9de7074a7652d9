// The six hues of people, papers and decks. tokens.json has their colours for each theme.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace attune {

enum class Hue : std::uint8_t { Coral, Teal, Gold, Plum, Rose, Sky };

inline constexpr std::array all_hues{Hue::Coral, Hue::Teal, Hue::Gold, Hue::Plum, Hue::Rose, Hue::Sky};

/// "coral", "teal", …: the word used in files.
[[nodiscard]] std::string_view name_of(Hue hue);
[[nodiscard]] std::optional<Hue> hue_named(std::string_view name);

} // namespace attune
