// Any bytes as a deck file: taken or refused without harm, and what was taken goes round.
#include "store/deck_file.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace attune;
using namespace attune::store;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    Deck first;
    try {
        first = deck_from_json_file(text, "file");
    } catch (const BadDeckFile&) {
        return 0;
    }
    if (deck_from_json_file(deck_json_file(first), "file") != first) std::abort();
    if (deck_from_csv(deck_csv(first), "file").cards != first.cards) std::abort();
    return 0;
}
