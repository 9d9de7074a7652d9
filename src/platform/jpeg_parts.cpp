#include "platform/jpeg_parts.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace attune::platform {

namespace {

// ITU T.81, table B.1. A marker is 0xFF and one of these.
enum Marker : std::uint8_t {
    stuffed = 0x00,
    restart_first = 0xD0,
    restart_last = 0xD7,
    start_of_image = 0xD8,
    end_of_image = 0xD9,
    start_of_scan = 0xDA,
    app1 = 0xE1,
    temporary = 0x01,
};

class Walk {
public:
    explicit Walk(std::string_view bytes) : rest_{bytes} {}

    /// The next marker; skips what is between: coded picture data, and anything else.
    std::optional<std::uint8_t> next_marker() {
        for (;;) {
            const auto at = rest_.find('\xff');
            if (at == std::string_view::npos || at + 1 >= rest_.size()) return {};
            const auto marker = static_cast<std::uint8_t>(rest_[at + 1]);
            // 0xFF before 0xFF only fills.
            rest_.remove_prefix(at + (marker == 0xFF ? 1 : 2));
            const bool is_restart = marker >= restart_first && marker <= restart_last;
            if (marker != 0xFF && marker != stuffed && !is_restart) return marker;
        }
    }

    /// What a marker with a length has behind it; none: cut off.
    std::optional<std::string_view> segment() {
        if (rest_.size() < 2) return {};
        const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(rest_[i]); };
        const auto length = static_cast<std::size_t>(byte(0) << 8 | byte(1));
        if (length < 2 || length > rest_.size()) return {};
        const auto found = rest_.substr(2, length - 2);
        rest_.remove_prefix(length);
        return found;
    }

private:
    std::string_view rest_;
};

bool has_length(std::uint8_t marker) { return marker != start_of_image && marker != temporary; }

} // namespace

JpegParts jpeg_parts(std::string_view bytes) {
    constexpr std::string_view exif_mark{"Exif\0\0", 6};
    JpegParts parts;
    Walk walk{bytes};
    bool scanned = false;
    while (const auto marker = walk.next_marker()) {
        if (*marker == end_of_image) {
            parts.is_complete = scanned;
            break;
        }
        if (!has_length(*marker)) continue;
        const auto segment = walk.segment();
        if (!segment) break;
        if (*marker == start_of_scan) scanned = true;
        const bool is_exif = *marker == app1 && segment->starts_with(exif_mark);
        if (is_exif && parts.exif.empty()) parts.exif = *segment;
    }
    return parts;
}

} // namespace attune::platform
