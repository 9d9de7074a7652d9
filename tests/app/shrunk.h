// Pictures small enough to be kept, and compared so that another Mesa or FreeType makes no difference.
#pragma once

#include "platform/picture.h"

#include <string>

namespace attune::app {

/// Each pixel the mean of `by` × `by`; what is over at the right and the foot is left out.
[[nodiscard]] platform::Picture shrunk(const platform::Picture& picture, int by);

struct Difference {
    double mean = 0;  ///< over all pixels and colours, 0 to 255
    double worst = 0; ///< of the means of squares of 8 × 8 pixels
    int x = 0, y = 0; ///< where that is
};
/// Of two pictures of one size.
[[nodiscard]] Difference difference(const platform::Picture& a, const platform::Picture& b);

/// Empty: alike. Else what differs, in words.
[[nodiscard]] std::string unlike(const platform::Picture& kept, const platform::Picture& now);

} // namespace attune::app
