// Any bytes as a way that somebody shared: taken or refused without harm, and what was taken goes round.
#include "core/way.h"
#include "store/json_fields.h"
#include "store/way_json.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace attune;
using namespace attune::store;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    Way first;
    try {
        first = way_from_file(text);
    } catch (const BadJson&) {
        return 0;
    }
    if (fault_of(first)) std::abort();
    if (way_from_file(way_file(first)) != first) std::abort();
    return 0;
}
