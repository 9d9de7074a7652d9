// The stage at every size and text scale: the clock and Pause are always there, and large where there is room.
#include "journey.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace attune;
using namespace attune::app;
using namespace std::chrono_literals;

namespace {

auto open_scaled(const char* scene, ImVec2 size, float text_scale) {
    auto h = open(scene, {.size = size});
    h->program().state_for_setup().settings.text_scale = text_scale;
    h->settle();
    return h;
}

/// The first on the screen; none: null.
const ui::Item* clock_of(const Headless& h) {
    const auto found = std::ranges::find(h.items(), ui::ItemRole::Timer, &ui::Item::role);
    return found == h.items().end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("a running stage can be paused with one tap at any size and text") {
    for (const ImVec2 size : {ImVec2{320, 480}, {360, 640}, {640, 360}, {900, 700}, {1024, 768}, {1280, 800}})
        for (const float scale : {1.0F, 1.3F, 1.5F, 1.7F, 2.0F})
            for (const char* scene : {"stage-speaking", "stage-reflecting", "stage-circle", "stage-card"}) {
                CAPTURE(size.x);
                CAPTURE(scale);
                CAPTURE(scene);
                const auto h = open_scaled(scene, size, scale);
                const ui::Item* pause = h->find("Pause");
                REQUIRE(pause != nullptr);
                CHECK(pause->max.y <= size.y);
            }
}

TEST_CASE("the clock is seen whole at any size and text") {
    for (const ImVec2 size : {ImVec2{320, 480}, {360, 640}, {390, 780}, {640, 360}, {900, 700}, {1280, 800}})
        for (const float scale : {1.0F, 1.5F, 2.0F})
            for (const char* scene :
                 {"stage-speaking", "stage-reflecting", "stage-over", "stage-circle", "stage-paused"}) {
                CAPTURE(size.x);
                CAPTURE(scale);
                CAPTURE(scene);
                const auto h = open_scaled(scene, size, scale);
                const ui::Item* clock = clock_of(*h);
                REQUIRE(clock != nullptr);
                CHECK(clock->min.y >= clock->clip_min.y);
                CHECK(clock->max.y <= clock->clip_max.y);
            }
}

TEST_CASE("with a card that fills a small stage, the header says who speaks and the clock") {
    for (const float scale : {1.0F, 2.0F}) {
        CAPTURE(scale);
        const auto h = open_scaled("stage-card", {320, 480}, scale);
        const ui::Item* clock = clock_of(*h);
        REQUIRE(clock != nullptr);
        CHECK(clock->label.starts_with("Maya speaks · "));
        CHECK(clock->min.y >= 0);
        CHECK(clock->max.y < 480);
    }
}

TEST_CASE("what stands under the clock is in the tree") {
    const auto h = open("stage-speaking");
    REQUIRE(h->find("of 5:00") != nullptr);
    CHECK(h->item("of 5:00").role == ui::ItemRole::Text);
    h->advance(4min);
    CHECK(h->find("no hurry") != nullptr);
}

TEST_CASE("for who reads large letters the clock is no smaller") {
    // Not at 640x360: there the foot alone takes the room.
    for (const ImVec2 size : {ImVec2{360, 640}, {390, 780}, {768, 1024}, {1024, 768}, {1280, 800}, {2560, 1440}})
        for (const char* scene : {"stage-speaking", "stage-reflecting", "stage-over", "stage-circle", "stage-paused"}) {
            const auto usual = open_scaled(scene, size, 1);
            const float width = clock_of(*usual)->max.x - clock_of(*usual)->min.x;
            for (const float scale : {1.3F, 1.5F, 2.0F}) {
                CAPTURE(size.x);
                CAPTURE(scale);
                CAPTURE(scene);
                const auto h = open_scaled(scene, size, scale);
                const ui::Item* clock = clock_of(*h);
                CHECK(clock->max.x - clock->min.x >= width);
            }
        }
}

TEST_CASE("a large window has a large ring, in the middle of its height") {
    const auto usual = open("stage-speaking", {.size = {1280, 800}});
    const auto h = open("stage-speaking", {.size = {2560, 1440}});
    const auto width_of_clock = [](const Headless& one) { return clock_of(one)->max.x - clock_of(one)->min.x; };
    CHECK(width_of_clock(*h) >= 1.4F * width_of_clock(*usual));
    const auto guidance = std::ranges::find_if(
        h->items(), [](const ui::Item& item) { return item.label.starts_with("Speak for yourself"); });
    REQUIRE(guidance != h->items().end());
    const float above = h->item("Maya speaks").min.y - h->item("End session").max.y;
    const float below = h->item("I have said it").min.y - guidance->max.y;
    CHECK(above > 80);
    CHECK(below > 80);
    CHECK(std::abs(above - below) < 60);
    CHECK(h->item("Words to lean on").min.y >= h->item("Maya speaks").min.y);
}
