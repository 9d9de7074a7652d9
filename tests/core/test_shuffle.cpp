#include "core/shuffle.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>

using namespace attune;

namespace {

/// Kept alive by the whole run: views of them are what piles are made of.
const auto all_names = [] {
    std::vector<std::string> made;
    for (int i = 0; i < 60; ++i) made.push_back("card-" + std::to_string(i));
    return made;
}();

std::vector<std::string_view> names_of(std::size_t count) {
    return {all_names.begin(), all_names.begin() + static_cast<std::ptrdiff_t>(count)};
}

} // namespace

TEST_CASE("every card before one repeats, and none twice in a row") {
    for (const std::size_t count : {1U, 2U, 3U, 5U, 60U}) {
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            Shuffle shuffle{seed, 0, {}};
            const auto names = names_of(count);
            auto before = names.size();
            bool full = true;
            bool apart = true;
            for (int round = 0; round < 6; ++round) {
                std::set<std::size_t> dealt;
                for (std::size_t i = 0; i < count; ++i) {
                    const auto card = deal(shuffle, names);
                    apart = apart && (card != before || count == 1);
                    before = card;
                    dealt.insert(card);
                }
                full = full && dealt.size() == count;
            }
            CAPTURE(count);
            CAPTURE(seed);
            CHECK(full);
            CHECK(apart);
        }
    }
}

TEST_CASE("the order is the same wherever the names stand, and holds when some are left out") {
    const auto names = names_of(60);
    auto turned = names;
    std::reverse(turned.begin(), turned.end());
    const Shuffle shuffle{42, 0, {}};
    std::vector<std::string_view> order, turned_order, rest_order;
    for (const auto i : dealing_order(shuffle, names)) order.push_back(names[i]);
    for (const auto i : dealing_order(shuffle, turned)) turned_order.push_back(turned[i]);
    CHECK(order == turned_order);
    const auto rest = names_of(40);
    for (const auto i : dealing_order(shuffle, rest)) rest_order.push_back(rest[i]);
    std::erase_if(order, [&](auto name) { return std::find(rest.begin(), rest.end(), name) == rest.end(); });
    CHECK(order == rest_order);
}

TEST_CASE("fair: over many seeds and rounds each card comes first about equally often") {
    const auto names = names_of(10);
    for (const bool by_round : {false, true}) {
        std::array<int, 10> first{};
        for (std::uint64_t i = 0; i < 10'000; ++i) {
            ++first.at(dealing_order({by_round ? 7 : i, by_round ? i : 0, {}}, names).front());
        }
        // 1000 expected, standard deviation 30; the seeds are fixed, so this can't flicker.
        for (const auto count : first) {
            CHECK(count > 850);
            CHECK(count < 1150);
        }
    }
}

TEST_CASE("seeds and rounds differ") {
    const auto names = names_of(20);
    std::set<std::vector<std::size_t>> orders;
    for (std::uint64_t i = 0; i < 50; ++i) {
        orders.insert(dealing_order({i, 0, {}}, names));
        orders.insert(dealing_order({1, i + 1, {}}, names));
    }
    CHECK(orders.size() == 100);
}

TEST_CASE("a pile that changed or came broken from a file is dealt all the same") {
    const auto names = names_of(3);
    Shuffle shuffle{1, ~std::uint64_t{0}, {"gone", "card-1", "card-1"}};
    std::set<std::size_t> dealt;
    for (int i = 0; i < 2; ++i) dealt.insert(deal(shuffle, names));
    CHECK(dealt == std::set<std::size_t>{0, 2});
    reshuffle(shuffle, 5);
    CHECK(shuffle == Shuffle{5, 0, {}});
}

TEST_CASE("what comes next is known, and is what is dealt") {
    const auto names = names_of(7);
    Shuffle shuffle{11, 0, {}};
    for (int i = 0; i < 30; ++i) {
        const auto next = next_to_deal(shuffle, names);
        CHECK(deal(shuffle, names) == next);
    }
}

TEST_CASE("the card that lies up does not come first after a shuffle") {
    const auto names = names_of(3);
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const Shuffle shuffle{seed, 0, {}};
        CHECK(names[next_to_deal(shuffle, names, "card-1")] != "card-1");
    }
    const auto one = names_of(1);
    CHECK(next_to_deal(Shuffle{}, one, "card-0") == 0);
}
