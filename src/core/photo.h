// A picture that belongs to a record.
#pragma once

#include <string>

namespace attune {

/// The file lies in the data folder's photos/, under its digest.
struct Photo {
    std::string sha256;        ///< of the file's bytes, 64 lower-case hexadecimal digits
    int width = 0, height = 0; ///< pixels, upright

    bool operator==(const Photo&) const = default;
};

} // namespace attune
