// Pixels made smaller, laid on white, and written as PNG and JPEG. For photo.cpp.
#pragma once

#include "platform/picture.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

namespace attune::platform {

/// As the decoder leaves them: rows from the top, 3 channels, or 4 with straight alpha.
struct Pixels {
    struct Free {
        void operator()(std::uint8_t* data) const { std::free(data); }
    };
    int width = 0, height = 0, channels = 0;
    std::unique_ptr<std::uint8_t, Free> data;
};

/// With a longer side of at most `side` pixels, averaged as light is. Without pixels: no memory.
[[nodiscard]] Picture shrunk(Pixels pixels, int side);
[[nodiscard]] Picture shrunk(const Picture& picture, int side);

/// Each `factor` by `factor` of them as one, what is over at the edges left out: quick, for what is made smaller still.
/// The same for a factor below 2, or without the memory for it.
[[nodiscard]] Pixels coarser(Pixels pixels, int factor);

[[nodiscard]] bool has_alpha(const Picture& picture);
void lay_on_white(Picture& picture);

/// Empty: it could not be made.
[[nodiscard]] std::string png_of(const Picture& picture);
/// `quality`: 1 to 100. Alpha is left out.
[[nodiscard]] std::string jpeg_of(const Picture& picture, int quality);

} // namespace attune::platform
