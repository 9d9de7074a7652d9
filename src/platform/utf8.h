// Input methods count characters, we count bytes.
#pragma once

#include <cstddef>
#include <string_view>

namespace attune::platform {

/// The byte where the `character`-th code point begins; the end for any beyond it.
[[nodiscard]] constexpr int byte_of(std::string_view text, int character) {
    std::size_t at = 0;
    for (int seen = 0; at < text.size(); ++at) {
        const bool begins = (static_cast<unsigned char>(text[at]) & 0xc0) != 0x80;
        if (begins && seen++ >= character) break;
    }
    return static_cast<int>(at);
}

} // namespace attune::platform
