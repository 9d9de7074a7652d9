#include "platform/orientation.h"

#include <libexif/exif-data.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <utility>

namespace attune::platform {

namespace {

constexpr std::size_t segment_max = 64U << 10U; // what a JPEG segment can hold

using Exif = std::unique_ptr<ExifData, decltype(&exif_data_unref)>;

/// Where a pixel of the upright picture comes from: x and y changed about, then counted from the
/// other side.
struct Turn {
    bool swap = false, from_right = false, from_below = false;
};

Turn turn_for(int orientation) {
    switch (orientation) {
    case 2: return {false, true, false};
    case 3: return {false, true, true};
    case 4: return {false, false, true};
    case 5: return {true, false, false};
    case 6: return {true, false, true};
    case 7: return {true, true, true};
    case 8: return {true, true, false};
    default: return {};
    }
}

} // namespace

int orientation_of(std::string_view exif) {
    if (exif.empty() || exif.size() > segment_max) return 1;
    const Exif data{exif_data_new(), &exif_data_unref};
    if (!data) return 1;
    exif_data_load_data(data.get(), reinterpret_cast<const unsigned char*>(exif.data()),
                        static_cast<unsigned>(exif.size()));
    const auto* entry = exif_content_get_entry(data->ifd[EXIF_IFD_0], EXIF_TAG_ORIENTATION);
    if (!entry || entry->format != EXIF_FORMAT_SHORT || entry->size < 2) return 1;
    const int found = exif_get_short(entry->data, exif_data_get_byte_order(data.get()));
    return found >= 1 && found <= 8 ? found : 1;
}

Picture upright(Picture picture, int orientation) {
    if (orientation <= 1 || orientation > 8) return picture;
    const auto turn = turn_for(orientation);
    Picture made{picture.width, picture.height, {}};
    if (turn.swap) std::swap(made.width, made.height);
    made.rgba.resize(picture.rgba.size());
    auto* out = made.rgba.data();
    for (int y = 0; y < made.height; ++y) {
        for (int x = 0; x < made.width; ++x, out += 4) {
            int from_x = turn.swap ? y : x, from_y = turn.swap ? x : y;
            if (turn.from_right) from_x = picture.width - 1 - from_x;
            if (turn.from_below) from_y = picture.height - 1 - from_y;
            const auto at = (static_cast<std::size_t>(from_y) * static_cast<std::size_t>(picture.width) +
                             static_cast<std::size_t>(from_x)) *
                            4;
            std::memcpy(out, picture.rgba.data() + at, 4);
        }
    }
    return made;
}

} // namespace attune::platform
