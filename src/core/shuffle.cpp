#include "core/shuffle.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_set>

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

std::vector<std::uint64_t> keys_of(const Shuffle& shuffle, std::uint64_t round,
                                   const std::vector<std::string_view>& names) {
    const auto salt = mix(shuffle.seed ^ mix(round));
    std::vector<std::uint64_t> keys(names.size());
    std::transform(names.begin(), names.end(), keys.begin(),
                   [&](std::string_view name) { return mix(salt ^ hash_of(name)); });
    return keys;
}

/// What a deal does.
struct Choice {
    std::size_t card = 0;
    bool begins_round = false;
};

Choice choose(const Shuffle& shuffle, const std::vector<std::string_view>& names, std::string_view lies_up) {
    const std::unordered_set<std::string_view> dealt{shuffle.dealt.begin(), shuffle.dealt.end()};
    const bool begins =
        std::all_of(names.begin(), names.end(), [&](std::string_view name) { return dealt.contains(name); });
    const std::string_view last = shuffle.dealt.empty() ? lies_up : shuffle.dealt.back();
    const auto keys = keys_of(shuffle, shuffle.round + (begins ? 1 : 0), names);
    // Those that had to wait come after all others: there is always one.
    const auto rank = [&](std::size_t i) {
        const bool waits = names[i] == last || names[i] == lies_up;
        return std::tuple{!begins && dealt.contains(names[i]), waits, keys[i], names[i]};
    };
    std::size_t first = 0;
    for (std::size_t i = 1; i < names.size(); ++i) {
        if (rank(i) < rank(first)) first = i;
    }
    return {first, begins};
}

} // namespace

std::vector<std::size_t> dealing_order(const Shuffle& shuffle, const std::vector<std::string_view>& names) {
    const auto keys = keys_of(shuffle, shuffle.round, names);
    std::vector<std::size_t> order(names.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return std::tie(keys[a], names[a]) < std::tie(keys[b], names[b]); });
    return order;
}

std::size_t next_to_deal(const Shuffle& shuffle, const std::vector<std::string_view>& names, std::string_view lies_up) {
    return choose(shuffle, names, lies_up).card;
}

std::size_t deal(Shuffle& shuffle, const std::vector<std::string_view>& names, std::string_view lies_up) {
    const auto choice = choose(shuffle, names, lies_up);
    if (choice.begins_round) {
        const std::unordered_set<std::string_view> again{names.begin(), names.end()};
        std::erase_if(shuffle.dealt, [&](const std::string& name) { return again.contains(name); });
        ++shuffle.round;
    }
    shuffle.dealt.emplace_back(names[choice.card]);
    return choice.card;
}

void take_out(Shuffle& shuffle, std::string_view name) {
    if (std::find(shuffle.dealt.begin(), shuffle.dealt.end(), name) == shuffle.dealt.end())
        shuffle.dealt.emplace_back(name);
}

void reshuffle(Shuffle& shuffle, std::uint64_t seed) { shuffle = Shuffle{seed, 0, {}}; }

} // namespace attune
