// People and sessions to draw pictures and try screens with. Never shown to anybody's own data.
#pragma once

#include "core/state.h"

#include <cstdint>
#include <filesystem>

namespace attune::app {

enum class Sample : std::uint8_t {
    Empty,     ///< the first start
    Two,       ///< Maya and Sam, a little history
    Circle,    ///< eight people
    Many,      ///< two people, a thousand sessions kept
    LongWords, ///< names and titles as long as they may be, without a blank
    Scripts,   ///< names in many scripts, emoji
};

/// With the presets and decks of `assets`. Throws store::BadAsset when they are not there.
[[nodiscard]] State sample_state(Sample sample, const std::filesystem::path& assets);

} // namespace attune::app
