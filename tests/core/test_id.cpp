#include "core/id.h"

#include <doctest/doctest.h>

#include <array>
#include <set>

using namespace attune;

namespace {

WallTime wall(std::int64_t millis) { return WallTime{Millis{millis}}; }

} // namespace

TEST_CASE("an id begins with its time, as the ULID specification writes it") {
    struct Row {
        std::int64_t millis;
        const char* letters;
    };
    const Row rows[]{
        {0, "0000000000"},
        {1, "0000000001"},
        {31, "000000000Z"},
        {32, "0000000010"},
        {1469922850259, "01ARZ3NDEK"}, // the example of the specification's reference
        {(std::int64_t{1} << 48) - 1, "7ZZZZZZZZZ"},
        {-5, "0000000000"},
    };
    Rng rng{1};
    for (const Row& row : rows) {
        const RecordId id = new_id(wall(row.millis), rng);
        CHECK(id.size() == 26);
        CHECK(id.substr(0, 10) == row.letters);
    }
}

TEST_CASE("later ids sort later, and no two are alike") {
    Rng rng{7};
    std::set<RecordId> ids;
    RecordId last;
    for (int i = 0; i < 1000; ++i) {
        const RecordId id = new_id(wall(1'700'000'000'000 + i), rng);
        CHECK(id > last);
        ids.insert(last = id);
    }
    for (int i = 0; i < 1000; ++i) ids.insert(new_id(wall(1'600'000'000'000), rng));
    CHECK(ids.size() == 2000);
}

TEST_CASE("all eighty bits are chance, all letters are Crockford's") {
    Rng rng{3};
    std::array<std::set<char>, 26> letters;
    for (int i = 0; i < 2000; ++i) {
        const RecordId id = new_id(wall(0), rng);
        for (std::size_t at = 0; at < id.size(); ++at) letters[at].insert(id[at]);
    }
    for (std::size_t at = 10; at < 26; ++at) {
        CHECK(letters[at].size() == 32);
        for (const char none : {'I', 'L', 'O', 'U'}) CHECK_FALSE(letters[at].contains(none));
    }
}

TEST_CASE("an id of ours is told from other names") {
    Rng rng{3};
    CHECK(is_ulid(new_id(wall(1469922850259), rng)));
    for (const char* other :
         {"", "1", "note-1", "01ARZ3NDEKTSV4RRFFQ69G5FA", "01ARZ3NDEKTSV4RRFFQ69G5FAVX", "01arz3ndektsv4rrffq69g5fav",
          "81ARZ3NDEKTSV4RRFFQ69G5FAV", "01ARZ3NDEKTSV4RRFFQ69G5FAU"}) {
        CAPTURE(other);
        CHECK_FALSE(is_ulid(other));
    }
}
