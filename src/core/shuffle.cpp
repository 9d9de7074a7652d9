#include "core/shuffle.h"

#include <algorithm>
#include <numeric>

namespace attune {

namespace {

/// The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every input bit reaches every output bit.
std::uint64_t mix(std::uint64_t value) {
    value += 0x9E3779B97F4A7C15ULL;
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBULL;
    return value ^ (value >> 31U);
}

/// FNV-1a, 64 bits.
std::uint64_t hash_of(std::string_view name) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char letter : name) {
        hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001B3ULL;
    }
    return hash;
}

std::vector<std::size_t> by_chance(const Shuffle& shuffle,
                                   const std::vector<std::string_view>& names) {
    const auto salt = mix(shuffle.seed ^ mix(shuffle.round));
    std::vector<std::uint64_t> keys(names.size());
    std::transform(names.begin(), names.end(), keys.begin(),
                   [&](std::string_view name) { return mix(salt ^ hash_of(name)); });
    std::vector<std::size_t> order(names.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return keys[a] != keys[b] ? keys[a] < keys[b] : names[a] < names[b];
    });
    return order;
}

} // namespace

std::vector<std::size_t> dealing_order(const Shuffle& shuffle,
                                       const std::vector<std::string_view>& names) {
    // Two cards can only alternate.
    if (names.size() <= 2) return by_chance(Shuffle{shuffle.seed, 0, 0}, names);
    auto order = by_chance(shuffle, names);
    if (shuffle.round == 0) return order;
    // Turning the start of the round before left its end alone.
    const auto last = by_chance(Shuffle{shuffle.seed, shuffle.round - 1, 0}, names).back();
    if (order.front() == last) std::swap(order.front(), order[1]);
    return order;
}

std::size_t deal(Shuffle& shuffle, const std::vector<std::string_view>& names) {
    if (shuffle.position >= names.size()) {
        ++shuffle.round;
        shuffle.position = 0;
    }
    return dealing_order(shuffle, names)[shuffle.position++];
}

void reshuffle(Shuffle& shuffle, std::uint64_t seed) { shuffle = Shuffle{seed, 0, 0}; }

} // namespace attune
