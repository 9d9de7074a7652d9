// Pixels in memory, and as PNG files.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace attune::platform {

struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba; ///< straight alpha, rows from the top
};

/// False if the file can't be written.
[[nodiscard]] bool write_png(const Picture& picture, const std::filesystem::path& path);
/// A PNG or JPEG; none if it can't be read or has more than `pixels_max` pixels.
[[nodiscard]] std::optional<Picture> read_picture(const std::filesystem::path& path, int pixels_max = 40'000'000);

} // namespace attune::platform
