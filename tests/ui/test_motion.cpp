#include "ui/motion.h"
#include "ui/scroll.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace attune;
using namespace attune::ui;

namespace {

struct Stage {
    Motion motion;
    Instant now{};
    void frame(Millis later = Millis{16}, bool reduced = false) {
        now += later;
        motion.begin_frame(now, reduced);
    }
};

constexpr ImGuiID id = 1;

/// Where a flick ends, in frames of this length.
float rest_of_flick(float dt) {
    ScrollState s{.at = 100, .max = 10000, .velocity = 2000};
    for (int i = 0; i < 2000 && s.velocity != 0; ++i) glide(s, dt, 600);
    return s.at;
}

} // namespace

TEST_CASE("nothing moves until the target changes") {
    Stage stage;
    stage.frame();
    CHECK(stage.motion.ease(id, 3, pace::normal) == 3);
    CHECK_FALSE(stage.motion.moving());
}

TEST_CASE("a value eases by time, whatever the frames, and arrives") {
    for (const Millis step : {Millis{1}, Millis{16}, Millis{50}}) {
        Stage stage;
        stage.frame();
        static_cast<void>(stage.motion.ease(id, 0, Millis{200}));
        float value = 0;
        for (Millis passed{0}; passed < Millis{100}; passed += step) {
            stage.frame(step);
            value = stage.motion.ease(id, 1, Millis{200});
        }
        CHECK(value == doctest::Approx(ease_out((100.0F - static_cast<float>(step.count())) / 200)).epsilon(0.05));
        stage.frame(Millis{200});
        CHECK(stage.motion.ease(id, 1, Millis{200}) == 1);
        CHECK_FALSE(stage.motion.moving());
        stage.frame();
        CHECK(stage.motion.ease(id, 1, Millis{200}) == 1);
        CHECK_FALSE(stage.motion.moving());
    }
}

TEST_CASE("a new target starts from where the value is") {
    Stage stage;
    stage.frame();
    static_cast<void>(stage.motion.ease(id, 1, Millis{200}, 0));
    stage.frame(Millis{100});
    const float half = stage.motion.ease(id, 1, Millis{200}, 0);
    CHECK(half > 0.5F);
    CHECK(half < 1);
    CHECK(stage.motion.ease(id, 0, Millis{200}, 0) == half);
    CHECK(stage.motion.moving());
    stage.frame(Millis{100});
    CHECK(stage.motion.ease(id, 0, Millis{200}, 0) < half);
}

TEST_CASE("reduced motion jumps") {
    Stage stage;
    stage.frame(Millis{16}, true);
    CHECK(stage.motion.ease(id, 1, pace::slow, 0) == 1);
    CHECK_FALSE(stage.motion.moving());
    CHECK(stage.motion.ease(id, 5, pace::slow, 0) == 5);
    CHECK_FALSE(stage.motion.moving());
}

TEST_CASE("what was away starts anew") {
    Stage stage;
    stage.frame();
    CHECK(stage.motion.ease(id, 1, Millis{100}, 0) == 0);
    stage.frame(Millis{200});
    CHECK(stage.motion.ease(id, 1, Millis{100}, 0) == 1);
    for (int i = 0; i < 4; ++i) stage.frame();
    CHECK(stage.motion.ease(id, 1, Millis{100}, 0) == 0);
}

TEST_CASE("a flick comes to rest at the same place at any frame rate") {
    const float fine = rest_of_flick(1.0F / 240);
    CHECK(fine > 500);
    CHECK(std::abs(rest_of_flick(1.0F / 60) - fine) < 20);
    CHECK(std::abs(rest_of_flick(1.0F / 30) - fine) < 45);
}

TEST_CASE("a fast flick is caught at the end") {
    ScrollState s{.at = 950, .max = 1000, .velocity = 8000};
    float furthest = 0;
    int frames = 0;
    while ((s.velocity != 0 || s.at != 1000) && frames < 600) {
        glide(s, 1.0F / 60, 600);
        furthest = std::max(furthest, s.at);
        ++frames;
    }
    CHECK(s.at == 1000);
    CHECK(furthest > 1000);
    CHECK(furthest < 1200); // a third of the region
    CHECK(frames < 90);
}

TEST_CASE("the band gives way less and less") {
    CHECK(rubber_band(0, 600) == 0);
    CHECK(rubber_band(20, 600) == doctest::Approx(9.5).epsilon(0.05));
    CHECK(rubber_band(-20, 600) == -rubber_band(20, 600));
    CHECK(rubber_band(1e6F, 600) <= 200);
    CHECK(rubber_band(400, 600) > rubber_band(300, 600));
    CHECK(rubber_band(400, 0) == 0);
}

TEST_CASE("the wheel's way ends at the content's end, also when that comes nearer") {
    ScrollState s{.at = 0, .max = 300, .target = 900, .wheeling = true};
    for (int i = 0; i < 120 && s.wheeling; ++i) glide(s, 1.0F / 60, 600);
    CHECK(s.at == 300);
    CHECK_FALSE(s.wheeling);
}
