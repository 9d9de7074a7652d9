#include "samples.h"
#include "store/clock.h"
#include "store/crc32c.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using namespace attune;
using namespace attune::store;
using attune::store::test::at_second;

TEST_CASE("the checksum is CRC-32C") {
    // Source: RFC 3720, appendix B.4, and the usual check value of "123456789".
    CHECK(crc_text(crc32c("123456789")) == "e3069283");
    CHECK(crc32c(std::string(32, '\0')) == 0x8a9136aaU);
    CHECK(crc32c(std::string(32, '\xff')) == 0x62a8ab43U);
    CHECK(crc32c("456789", crc32c("123")) == crc32c("123456789"));
    CHECK(crc32c("") == 0);
}

TEST_CASE("times are text that people can read") {
    CHECK(time_text(at_second(0)) == "2026-11-22T00:00:00.000Z");
    CHECK(time_text(at_second(3723) + Millis{45}) == "2026-11-22T01:02:03.045Z");
    CHECK(time_text(WallTime{Millis{-5}}) == "1970-01-01T00:00:00.000Z");
    CHECK(time_text(WallTime::max()) == "9999-12-31T23:59:59.999Z");
}

TEST_CASE("times are read as others write them") {
    CHECK(time_from_text("2026-11-22T01:02:03.045Z") == at_second(3723) + Millis{45});
    CHECK(time_from_text("2026-11-22T01:02:03Z") == at_second(3723));
    CHECK(time_from_text("2026-11-22 03:02:03.1+02:00") == at_second(3723) + Millis{100});
    CHECK(time_from_text("2026-11-21T22:32:03.0456789-02:30") == at_second(3723) + Millis{45});
    for (const auto* wrong :
         {"", "2026", "2026-02-30T00:00:00Z", "2026-11-22T24:00:00Z", "2026-11-22T01:02:03", "2026-11-22T01:02:03Zx",
          "2026-11-22T01:02Z", "2026-11-22T01:02:03+25:00", "-026-11-22T01:02:03Z"}) {
        CAPTURE(wrong);
        CHECK_FALSE(time_from_text(wrong));
    }
}

TEST_CASE("stamps go through text and sort as text") {
    std::vector<Stamp> stamps{{at_second(1), 0},
                              {at_second(1), 9},
                              {at_second(1), 10},
                              {at_second(1) + Millis{1}, 0},
                              {at_second(100), 0xffff}};
    for (std::size_t i = 0; i < stamps.size(); ++i) {
        CHECK(stamp_from_text(stamp_text(stamps[i])) == stamps[i]);
        if (i > 0) CHECK(stamp_text(stamps[i - 1]) < stamp_text(stamps[i]));
    }
    CHECK(stamp_from_text("2026-11-22T00:00:01Z") == Stamp{at_second(1), 0});
    CHECK_FALSE(stamp_from_text("2026-11-22T00:00:01.000Z-00G0"));
    CHECK_FALSE(stamp_from_text("2026-11-22T00:00:01.000Z-"));
}

TEST_CASE("a hybrid clock only ever rises") {
    HybridClock clock;
    auto last = clock.next(at_second(50));
    for (const int second : {50, 50, 10, 51, 0, 51, 52}) {
        const auto next = clock.next(at_second(second));
        CHECK(next > last);
        last = next;
    }
    for (int i = 0; i < 70'000; ++i) {
        const auto next = clock.next(at_second(52));
        if (next <= last) FAIL("fell at ", i);
        last = next;
    }
    clock.saw({at_second(500), 7});
    CHECK(clock.next(at_second(60)) == Stamp{at_second(500), 8});
    CHECK(clock.next(at_second(501)) == Stamp{at_second(501), 0});
}
