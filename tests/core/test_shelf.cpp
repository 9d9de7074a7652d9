// A shelf against the plainest thing that does the same.
#include "core/rng.h"
#include "core/shelf.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

using namespace attune;

namespace {

struct Thing {
    RecordId id;
    int rank = 0;

    bool operator==(const Thing&) const = default;
};

bool comes_before(const Thing& a, const Thing& b) { return std::tie(a.rank, a.id) < std::tie(b.rank, b.id); }

std::vector<Thing> sorted(const std::map<RecordId, Thing>& things) {
    std::vector<Thing> all;
    for (const auto& [id, thing] : things) all.push_back(thing);
    std::sort(all.begin(), all.end(), [](const Thing& a, const Thing& b) { return comes_before(a, b); });
    return all;
}

std::vector<Thing> all_of(const Shelf<Thing>& shelf) { return {shelf.begin(), shelf.end()}; }

/// Few ids, so that they meet often; some too long to lie in the string itself.
Thing any_thing(Rng& rng) {
    const auto number = static_cast<int>(rng() % 30);
    return {std::to_string(number) + (number % 2 == 0 ? std::string(40, 'x') : ""), static_cast<int>(rng() % 10)};
}

} // namespace

TEST_CASE("whatever is put, put many at once and removed, order and finding hold") {
    for (Rng::result_type seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        Rng rng{seed};
        Shelf<Thing> shelf;
        std::map<RecordId, Thing> plain;
        for (int step = 0; step < 300; ++step) {
            const auto before = shelf.revision();
            const auto thing = any_thing(rng);
            const auto what = rng() % 4;
            if (what == 0) {
                CHECK(shelf.remove(thing.id) == (plain.erase(thing.id) == 1));
            } else if (what == 1) {
                std::vector<Thing> many;
                for (auto n = rng() % 12; n > 0; --n) many.push_back(any_thing(rng));
                for (const auto& one : many) plain.insert_or_assign(one.id, one);
                shelf.put_all(many);
            } else {
                shelf.put(thing);
                plain.insert_or_assign(thing.id, thing);
                CHECK(shelf.revision() != before);
            }
            REQUIRE(all_of(shelf) == sorted(plain));
            for (const auto& [id, one] : plain) REQUIRE(*shelf.find(id) == one);
            const auto* found = shelf.find(thing.id);
            REQUIRE((found != nullptr) == plain.contains(thing.id));
        }
    }
}

TEST_CASE("a copy stands by itself") {
    Shelf<Thing> shelf;
    shelf.put_all({{"a", 1}, {"b", 2}});
    auto copy = shelf;
    CHECK(copy == shelf);
    shelf.put({"a", 5});
    shelf.remove("b");
    CHECK(all_of(copy) == std::vector<Thing>{{"a", 1}, {"b", 2}});
    CHECK(copy.find("b")->rank == 2);
    CHECK_FALSE(copy == shelf);
}

TEST_CASE("a record that was handed out in order is that which is found") {
    Shelf<Thing> shelf;
    shelf.put_all({{"a", 3}, {"b", 2}, {"c", 1}});
    CHECK(shelf.front().id == "c");
    CHECK(shelf.back().id == "a");
    CHECK(&shelf[1] == shelf.find("b"));
    CHECK_THROWS(static_cast<void>(shelf.at(3)));
    CHECK(shelf.end() - shelf.begin() == 3);
    CHECK(shelf.find("d") == nullptr);
}
