// CRC-32C (Castagnoli, polynomial 0x1EDC6F41, reflected), as in RFC 3720, appendix B.4.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace attune::store {

/// `before`: the sum of what comes before these bytes.
[[nodiscard]] std::uint32_t crc32c(std::string_view bytes, std::uint32_t before = 0);

/// Eight lower-case hexadecimal digits, as in the files.
[[nodiscard]] std::string crc_text(std::uint32_t crc);

} // namespace attune::store
