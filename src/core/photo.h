// A picture that belongs to a record.
#pragma once

#include "core/time.h"

#include <string>
#include <vector>

namespace attune {

/// The file lies in the data folder's photos/, under its digest.
struct Photo {
    std::string sha256;        ///< of the file's bytes, 64 lower-case hexadecimal digits
    int width = 0, height = 0; ///< pixels, upright

    bool operator==(const Photo&) const = default;
};

/// A picture's file on this device, which could become a photo.
struct FoundPicture {
    std::string path, name; ///< the name is to be read, the path to be opened
    WallTime changed{};

    bool operator==(const FoundPicture&) const = default;
};

struct PicturesHere {
    std::vector<FoundPicture> newest; ///< those that were found last, the newest first
    bool is_looking = false;
};

} // namespace attune
