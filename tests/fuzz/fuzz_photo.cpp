// Any bytes as a photo: refused, or a copy within its bounds that can be drawn.
#include "platform/orientation.h"
#include "platform/photo.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <variant>

using namespace attune::platform;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view file{reinterpret_cast<const char*>(data), size};
    (void)orientation_of(file);
    // Small ones find the same faults, and more of them in a minute.
    const PhotoBounds bounds{.side = 64, .bytes = 16 * 1024, .pixels = 65'536};
    const auto outcome = copy_photo(file, bounds);
    const auto* copy = std::get_if<PhotoCopy>(&outcome);
    if (!copy) return 0;
    if (copy->bytes.size() > bounds.bytes) std::abort();
    if (std::max(copy->width, copy->height) > bounds.side) std::abort();
    const auto drawn = decode_photo(copy->bytes, bounds.side);
    if (!drawn || drawn->width != copy->width || drawn->height != copy->height) std::abort();
    return 0;
}
