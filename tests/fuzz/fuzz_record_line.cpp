// Any bytes as a line of the log: read without harm, and what was understood goes round.
#include "store/record_body.h"
#include "store/record_line.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace attune;
using namespace attune::store;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    LineReader reader;
    const auto envelope = reader.read_copy(std::string_view{reinterpret_cast<const char*>(data), size});
    if (!envelope || envelope->gone) return 0;
    const auto first = reader.body();
    if (!first.body) return 0;
    const auto again = line_of(*envelope, body_text(*first.body, first.unknown));
    if (reader.read_copy(again) != envelope || !reader.had_checksum()) std::abort();
    const auto second = reader.body();
    if (second.body != first.body || second.unknown != first.unknown) std::abort();
    return 0;
}
