// Photos: a bounded copy of somebody's file, and such copies as pixels to draw. No files, no
// clocks; from any thread.
#pragma once

#include "platform/picture.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace attune::platform {

enum class FileKind : std::uint8_t {
    Photo,        ///< PNG or JPEG
    OtherPicture, ///< one that we can't read: GIF, WebP, HEIC, …
    NoPicture,
};
/// By what a file begins with; 16 bytes are enough.
[[nodiscard]] FileKind kind_of_file(std::string_view beginning);

struct PhotoBounds {
    int side = 1600;                  ///< pixels on the longer one
    std::size_t bytes = 1024 * 1024;  ///< of the copy
    std::int64_t pixels = 40'000'000; ///< of the file: more are not decoded
};

enum class PhotoFault : std::uint8_t { NoPicture, OtherPicture, TooManyPixels, Broken };

struct PhotoCopy {
    std::string bytes; ///< JPEG; or PNG, where that is small or something shows through
    int width = 0, height = 0;
};

/// Upright and within bounds, the picture and nothing else: what the camera wrote beside it (place,
/// time, make) is left behind.
[[nodiscard]] std::variant<PhotoCopy, PhotoFault> copy_photo(std::string_view file, const PhotoBounds& bounds = {});

/// The middle of somebody's file as a square, upright, with sides of about `side` pixels or of what it has. None: no
/// photo, damaged, or beyond the bounds.
[[nodiscard]] std::optional<Picture> square_of_photo(std::string_view file, int side, const PhotoBounds& bounds = {});

/// A copy's pixels, made smaller where its longer side is above `side`. None: damaged, or more
/// pixels than a copy can have.
[[nodiscard]] std::optional<Picture> decode_photo(std::string_view copy, int side);

} // namespace attune::platform
