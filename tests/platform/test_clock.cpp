#include "platform/clock.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <ctime>
#include <string>

using namespace attune;
using namespace attune::platform;
using namespace std::chrono_literals;

namespace {

#ifndef _WIN32
struct Zone {
    explicit Zone(const char* name) {
        if (const char* was = std::getenv("TZ")) was_ = was;
        setenv("TZ", name, 1);
        tzset();
    }
    ~Zone() {
        was_.empty() ? unsetenv("TZ") : setenv("TZ", was_.c_str(), 1);
        tzset();
    }
    std::string was_;
};
#endif

WallTime at(std::chrono::sys_days day, Millis time = 0ms) { return WallTime{day} + time; }

} // namespace

TEST_CASE("instants never go back and the wall is now") {
    Clock clock;
    const Now a = clock.read();
    const Now b = clock.read();
    CHECK(b.instant >= a.instant);
    const auto system = std::chrono::system_clock::now();
    CHECK(std::chrono::abs(system - a.wall) < 1h);
    CHECK(a.utc_offset.at(a.wall) == utc_offset_at(a.wall));
}

#ifndef _WIN32
TEST_CASE("the local offset follows zone and season, over the year's end too") {
    using namespace std::chrono;
    {
        const Zone berlin{"CET-1CEST,M3.5.0,M10.5.0/3"};
        CHECK(utc_offset_at(at(2026y / January / 15)) == 60min);
        CHECK(utc_offset_at(at(2026y / July / 15)) == 120min);
        CHECK(utc_offset_at(at(2025y / December / 31, 23h + 30min)) == 60min);
        // In November a summer evening is still shown as it was.
        const attune::UtcOffset offset{utc_offset_at};
        const auto evening = local_days{2026y / July / 1} + 23h + 30min;
        CHECK(offset.wall(evening) == at(2026y / July / 1, 21h + 30min));
        CHECK(offset.local(offset.wall(evening)) == evening);
        CHECK(offset.wall(local_days{2026y / January / 1}) == at(2025y / December / 31, 23h));
    }
    {
        const Zone honolulu{"HST10"};
        CHECK(utc_offset_at(at(2026y / January / 1, 2h)) == -600min);
    }
    {
        const Zone kathmandu{"NPT-5:45"};
        CHECK(utc_offset_at(at(2026y / December / 31, 20h)) == 345min);
    }
}
#endif

TEST_CASE("a clock that stood still during sleep is put right by the wall") {
    const WallTime noon = at(std::chrono::sys_days{} + std::chrono::days{20'000}, 12h);
    SleepGuard guard;
    const Instant begun = guard.corrected(1'000ms, noon);
    CHECK(guard.corrected(2'000ms, noon + 1s) - begun == 1s);
    // Ten minutes of sleep that the steady clock did not see.
    CHECK(guard.corrected(3'000ms, noon + 10min + 2s) - begun == 10min + 2s);
    // Somebody sets the clock back: time goes on as before.
    CHECK(guard.corrected(4'000ms, noon - 1h) - begun == 10min + 3s);
    // A small step of a time server is no sleep.
    CHECK(guard.corrected(5'000ms, noon - 1h + 2s) - begun == 10min + 4s);
    // A leap of a month is a clock being set, not a sleep.
    CHECK(guard.corrected(6'000ms, noon + 24h * 30) - begun == 10min + 5s);
}
