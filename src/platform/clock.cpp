#include "platform/clock.h"

#include <ctime>

namespace attune::platform {
namespace {

Millis steady_now() { return std::chrono::duration_cast<Millis>(std::chrono::steady_clock::now().time_since_epoch()); }

} // namespace

Instant SleepGuard::corrected(Millis steady, WallTime wall) {
    if (begun_) {
        const Millis unseen = (wall - wall_) - (steady - steady_);
        if (unseen > least && unseen < most) slept_ += unseen;
    }
    begun_ = true;
    steady_ = steady;
    wall_ = wall;
    return Instant{steady + slept_};
}

Instant Clock::instant_at(WallTime wall) {
#ifdef CLOCK_BOOTTIME
    timespec t{};
    if (clock_gettime(CLOCK_BOOTTIME, &t) == 0)
        return Instant{Millis{static_cast<Millis::rep>(t.tv_sec) * 1000 + t.tv_nsec / 1'000'000}};
#endif
    return guard_.corrected(steady_now(), wall);
}

std::chrono::minutes utc_offset_at(WallTime wall) {
    const std::time_t seconds =
        std::chrono::system_clock::to_time_t(std::chrono::time_point_cast<std::chrono::system_clock::duration>(wall));
    std::tm local{}, utc{};
#ifdef _WIN32
    localtime_s(&local, &seconds);
    gmtime_s(&utc, &seconds);
#else
    localtime_r(&seconds, &local);
    gmtime_r(&seconds, &utc);
#endif
    const int days =
        local.tm_year != utc.tm_year ? (local.tm_year > utc.tm_year ? 1 : -1) : local.tm_yday - utc.tm_yday;
    return std::chrono::days{days} + std::chrono::hours{local.tm_hour - utc.tm_hour} +
           std::chrono::minutes{local.tm_min - utc.tm_min};
}

Now Clock::read() {
    Now now;
    now.wall = std::chrono::floor<Millis>(std::chrono::system_clock::now());
    now.instant = instant_at(now.wall);
    now.utc_offset = UtcOffset{utc_offset_at};
    return now;
}

} // namespace attune::platform
