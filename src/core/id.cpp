#include "core/id.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace attune {
namespace {

constexpr std::string_view crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t ulid_size = 26;
constexpr std::int64_t time_max = (std::int64_t{1} << 48) - 1;

/// Writes the low bits of `value`, five to a letter, the last letter at `end - 1`.
void write_letters(std::string& text, std::size_t end, std::size_t count, std::uint64_t value) {
    for (std::size_t i = 0; i < count; ++i, value >>= 5U) {
        text[end - 1 - i] = crockford[value & 31U];
    }
}

} // namespace

RecordId new_id(WallTime wall, Rng& rng) {
    const auto time = std::clamp<std::int64_t>(wall.time_since_epoch().count(), 0, time_max);
    RecordId id(ulid_size, '0');
    write_letters(id, 10, 10, static_cast<std::uint64_t>(time));
    write_letters(id, 18, 8, rng()); // 80 bits of chance: 16 letters from two draws of 40
    write_letters(id, 26, 8, rng());
    return id;
}

bool is_ulid(std::string_view text) {
    const auto is_letter = [](char c) { return crockford.find(c) != std::string_view::npos; };
    return text.size() == ulid_size && text.front() <= '7' && std::ranges::all_of(text, is_letter); // 128 bits
}

} // namespace attune
