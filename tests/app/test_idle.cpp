// When nothing moves, nothing is drawn; a running clock is drawn once a second.
#include "audit_tour.h"

#include <doctest/doctest.h>

#include <string>

using namespace attune;
using namespace attune::app;
using namespace std::chrono_literals;

namespace {

/// The clock on the stage runs, or the wait of a time-out does.
bool clock_runs(const Headless& h) {
    if (!h.state().session || h.state().session_recovered) return false;
    const SessionView seen = view(*h.state().session, h.now().instant);
    return seen.is_running() || std::holds_alternative<status::OnTimeOut>(seen.status);
}

long frames_in(Headless& h, Millis time) {
    const long before = h.program().frames();
    h.advance(time);
    return h.program().frames() - before;
}

const Scene& scene_named(std::string_view name) {
    for (const Scene& scene : scenes())
        if (scene.name == name) return scene;
    throw std::runtime_error("no such scene");
}

constexpr long frames_to_look = 2; // `advance` draws at its end, and once more to see that all is still

} // namespace

TEST_CASE("nothing is drawn while nothing moves") {
    for (const Scene& scene : scenes()) {
        CAPTURE(scene.name);
        const auto h = at_scene(scene, scene.sample);
        if (clock_runs(*h)) continue;
        h->advance(15s); // notices go, drafts are saved, a caret stops blinking
        CHECK(h->last().settled);
        const bool waits_for_people = h->state().session && !h->state().session_recovered; // and says so after a while
        const bool tells_how_long_ago =
            h->state().place().screen == Screen::Sharing && !h->state().sharing.others.empty();
        if (tells_how_long_ago)
            CHECK(h->last().wake_in == std::optional<Millis>{1min});
        else if (!waits_for_people)
            CHECK_FALSE(h->last().wake_in);
        CHECK(frames_in(*h, 20s) <= frames_to_look + (waits_for_people ? 1 : 0));
    }
}

TEST_CASE("a running clock is drawn once a second") {
    for (const char* name :
         {"stage-speaking", "stage-reflecting", "stage-over", "stage-circle", "stage-mode", "table-mode"}) {
        CAPTURE(name);
        const auto h = at_scene(scene_named(name), scene_named(name).sample);
        REQUIRE(clock_runs(*h));
        const long frames = frames_in(*h, 20s);
        CHECK(frames >= 20);
        CHECK(frames <= 21 + frames_to_look);
    }
}

TEST_CASE("a time-out is drawn once a minute at most") {
    const auto h = at_scene(scene_named("stage-time-out"), Sample::Two);
    REQUIRE(clock_runs(*h));
    const long frames = frames_in(*h, 180s);
    CHECK(frames >= 3);
    CHECK(frames <= 4 + frames_to_look);
}

TEST_CASE("a session that waits is not drawn") {
    const auto h = at_scene(scene_named("stage-speaking"), Sample::Two);
    h->program().tell(action::OnStage{happening::Pause{}}, h->now());
    h->settle();
    h->advance(5s);
    CHECK(frames_in(*h, 20s) <= frames_to_look);
}

TEST_CASE("a caret blinks for a while and then stands still") {
    const auto h =
        std::make_unique<Headless>(sample_state(Sample::Two, ATTUNE_TEST_ASSETS), ATTUNE_TEST_FONTS, HeadlessLook{});
    scene_named("closing").reach(*h);
    h->tap("One next step, small enough for this week");
    CHECK(h->last().wake_in);
    CHECK(frames_in(*h, 5s) >= 5);
    h->advance(10s);
    CHECK_FALSE(h->last().wake_in);
    CHECK(frames_in(*h, 20s) <= frames_to_look);
}
