#include "store/crc32c.h"

#include <array>
#include <bit>
#include <cstring>

namespace attune::store {

namespace {

// Eight tables, so that eight bytes are taken at once: loading is bound by this otherwise.
using Tables = std::array<std::array<std::uint32_t, 256>, 8>;

constexpr Tables make_tables() {
    Tables tables{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        auto crc = byte;
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0x82F63B78U : 0U);
        tables[0][byte] = crc;
    }
    for (std::size_t table = 1; table < 8; ++table) {
        for (std::size_t byte = 0; byte < 256; ++byte) {
            const auto before = tables[table - 1][byte];
            tables[table][byte] = (before >> 8) ^ tables[0][before & 0xFF];
        }
    }
    return tables;
}

constexpr Tables tables = make_tables();

} // namespace

std::uint32_t crc32c(std::string_view bytes, std::uint32_t before) {
    auto crc = ~before;
    if constexpr (std::endian::native == std::endian::little) {
        for (; bytes.size() >= 8; bytes.remove_prefix(8)) {
            std::uint64_t eight = 0;
            std::memcpy(&eight, bytes.data(), 8);
            eight ^= crc;
            crc = 0;
            for (std::size_t i = 0; i < 8; ++i) crc ^= tables[7 - i][(eight >> (8 * i)) & 0xFF];
        }
    }
    for (const char byte : bytes) {
        crc = (crc >> 8) ^ tables[0][(crc ^ static_cast<unsigned char>(byte)) & 0xFF];
    }
    return ~crc;
}

std::string crc_text(std::uint32_t crc) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (int shift = 28; shift >= 0; shift -= 4) text += digits[(crc >> shift) & 0xF];
    return text;
}

} // namespace attune::store
