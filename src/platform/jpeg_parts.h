// The outer shape of a JPEG file: where its parts lie, without looking into them.
#pragma once

#include <string_view>

namespace attune::platform {

struct JpegParts {
    std::string_view exif;    ///< the EXIF segment from its "Exif" on, at most 64 KiB; empty: none
    bool is_complete = false; ///< the picture's end is there
};

/// Any bytes; never looks beyond them.
[[nodiscard]] JpegParts jpeg_parts(std::string_view bytes);

} // namespace attune::platform
