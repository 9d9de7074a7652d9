#include "platform/pacing.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::platform;
using namespace std::chrono_literals;

namespace {
const Pacer::Steady start{std::chrono::hours{5}};
}

TEST_CASE("with nothing to wait for, it waits for as long as it takes") {
    Pacer pacer{16ms};
    pacer.frame_began(start);
    pacer.wait_began(start + 1ms, {});
    CHECK_FALSE(pacer.remaining(start + 1ms, false, true).has_value());
    CHECK_FALSE(pacer.remaining(start + 1h, false, false).has_value());
}

TEST_CASE("the first event after a rest is drawn at once") {
    Pacer pacer{16ms};
    pacer.frame_began(start);
    pacer.wait_began(start + 5ms, {});
    CHECK(pacer.remaining(start + 3s, true, true) == 0ms);
}

TEST_CASE("a flood of events draws no more than every frame's time") {
    Pacer pacer{16ms};
    pacer.frame_began(start);
    pacer.wait_began(start + 2ms, {});
    CHECK(pacer.remaining(start + 3ms, true, true) == 13ms);
    CHECK(pacer.remaining(start + 15'500us, true, true) == 1ms);
    CHECK(pacer.remaining(start + 16ms, true, true) == 0ms);
}

TEST_CASE("motion is paced, a later wake is kept") {
    Pacer pacer{16'667us};
    pacer.frame_began(start);
    pacer.wait_began(start + 4ms, 0ms);
    CHECK(pacer.remaining(start + 4ms, false, true) == 13ms);
    CHECK(pacer.remaining(start + 17ms, false, true) == 0ms);
    pacer.wait_began(start + 4ms, 700ms);
    CHECK(pacer.remaining(start + 4ms, false, true) == 700ms);
    CHECK(pacer.remaining(start + 704ms, false, true) == 0ms);
}

TEST_CASE("a window that nobody sees draws once a second at most, but wakes for input") {
    Pacer pacer{16ms};
    pacer.frame_began(start);
    pacer.wait_began(start + 4ms, 0ms);
    CHECK(pacer.remaining(start + 4ms, false, false) == 996ms);
    CHECK(pacer.remaining(start + 4ms, true, false) == 12ms);
}
