// Which way up a photo was taken, and turning it so.
#pragma once

#include "platform/picture.h"

#include <string_view>

namespace attune::platform {

/// As EXIF counts it, 1 (upright) to 8: of a JPEG's EXIF segment, from "Exif" on. 1 when that says
/// nothing that makes sense.
[[nodiscard]] int orientation_of(std::string_view exif);

/// The picture upright. `orientation`: as EXIF counts it; others leave it as it is.
[[nodiscard]] Picture upright(Picture picture, int orientation);

} // namespace attune::platform
