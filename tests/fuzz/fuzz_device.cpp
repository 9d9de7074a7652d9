// Any bytes as device.json or undo.json: read without harm, and what was understood goes round.
#include "store/device_json.h"
#include "store/last_change.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace attune;
using namespace attune::store;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto change = read_last_change(text);
    if (change && read_last_change(last_change_text(*change)) != change) std::abort();
    const auto first = read_device(text);
    if (!first) return 0;
    const auto second = read_device(device_text(first->device, first->state, text));
    if (!second || second->device != first->device || second->state != first->state) std::abort();
    if (first->state.session) (void)view(*first->state.session, Instant{Millis{1'000'000}});
    return 0;
}
