#include "hands.h"
#include "journey.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::app;
using namespace std::chrono_literals;

namespace {

constexpr ImVec2 middle{195, 400};
constexpr std::string_view landmark = "How it looks"; // the first heading of the settings

float landmark_y(const Headless& h) { return top_of(h, landmark); }

} // namespace

TEST_CASE("a flick glides on and comes to rest") {
    auto h = open("settings");
    const float before = landmark_y(*h);
    Pointer finger(*h);
    finger.down(middle);
    finger.glide({195, 300}, 6);
    finger.up();
    const float let_go = landmark_y(*h);
    CHECK(let_go < before - 60);
    const int frames = frames_to_rest(*h);
    CHECK(frames < 240); // four seconds
    CHECK(landmark_y(*h) < let_go - 40);
    CHECK(h->state().place().screen == Screen::Settings);
    CHECK(h->last().settled);
}

TEST_CASE("a finger that rests before it lifts leaves no momentum") {
    auto h = open("settings");
    Pointer finger(*h);
    finger.down(middle);
    finger.glide({195, 300}, 6);
    for (int i = 0; i < 30; ++i) finger.move({195, 300});
    finger.up();
    const float let_go = landmark_y(*h);
    h->settle();
    CHECK(landmark_y(*h) == doctest::Approx(let_go).epsilon(0.01));
}

TEST_CASE("nothing is drawn while a finger rests on the screen") {
    auto h = open("settings");
    Pointer finger(*h);
    finger.down(middle);
    finger.glide({195, 300}, 6);
    CHECK(frames_to_rest(*h) < 60);
    finger.up();
    h->settle();
}

TEST_CASE("content follows the finger, but not before it has gone 16 dp") {
    auto h = open("settings");
    const float before = landmark_y(*h);
    Pointer finger(*h);
    finger.down(middle);
    finger.glide({195, 386}, 4);
    h->frame();
    CHECK(landmark_y(*h) == before);
    finger.glide({195, 340}, 10);
    h->frame();
    const float first = landmark_y(*h);
    CHECK(first < before);
    finger.glide({195, 300}, 10);
    h->frame();
    CHECK(landmark_y(*h) == doctest::Approx(first - 40).epsilon(0.01));
    finger.up();
    h->settle();
}

TEST_CASE("a scroll never presses what it began on") {
    auto h = open(Sample::Many);
    h->program().tell(action::GoTo{{Screen::History, {}}}, h->now());
    h->settle();
    const auto row =
        std::ranges::find_if(h->items(), [](const ui::Item& item) { return item.pressable() && item.scrolls; });
    REQUIRE(row != h->items().end());
    const ImVec2 at = row->centre();
    Pointer finger(*h);
    finger.down(at);
    finger.glide({at.x, at.y - 60}, 8);
    finger.glide(at, 8); // back to where it began, on the same row
    finger.up();
    h->settle();
    CHECK(h->state().place().screen == Screen::History);
    finger.down(at);
    finger.up();
    h->settle();
    CHECK(h->state().place().screen == Screen::Summary);
}

TEST_CASE("a touch stops the glide and presses nothing") {
    auto h = open(Sample::Many);
    h->program().tell(action::GoTo{{Screen::History, {}}}, h->now());
    h->settle();
    Pointer finger(*h);
    finger.down({195, 600});
    finger.glide({195, 400}, 5);
    finger.up();
    REQUIRE_FALSE(h->last().settled);
    finger.down(middle);
    h->frame();
    const auto tops = [&] {
        std::vector<float> all;
        for (const ui::Item& item : h->items()) all.push_back(item.min.y);
        return all;
    };
    const auto stopped = tops();
    for (int i = 0; i < 10; ++i) h->frame();
    CHECK(tops() == stopped);
    finger.up();
    h->settle();
    CHECK(h->state().place().screen == Screen::History);
    CHECK(tops() == stopped);
}

TEST_CASE("beyond the ends a band pulls back") {
    auto h = open("settings");
    const float top = landmark_y(*h);
    Pointer finger(*h);
    finger.down({195, 300});
    finger.glide({195, 700}, 20);
    h->frame();
    const float pulled = landmark_y(*h) - top;
    CHECK(pulled > 40);
    CHECK(pulled < 260); // never as far as the finger, nor beyond a third of the window
    finger.up();
    CHECK(frames_to_rest(*h) < 120);
    CHECK(landmark_y(*h) == top);

    SUBCASE("at the foot too") {
        for (int i = 0; i < 8; ++i) h->drag({195, 700}, {195, 100});
        h->settle();
        const float foot = top_of(*h, "About and licences");
        finger.down({195, 600});
        finger.glide({195, 200}, 20);
        h->frame();
        CHECK(top_of(*h, "About and licences") < foot - 40);
        finger.up();
        h->settle();
        CHECK(top_of(*h, "About and licences") == doctest::Approx(foot).epsilon(0.001));
    }
}

TEST_CASE("a finger that goes sideways first does not scroll") {
    auto h = open("settings");
    const float before = landmark_y(*h);
    Pointer finger(*h);
    finger.down(middle);
    finger.glide({250, 398}, 6);
    finger.glide({250, 250}, 10);
    finger.up();
    h->settle();
    CHECK(landmark_y(*h) == before);
}

TEST_CASE("a mouse that drags scrolls nothing") {
    auto h = open("settings");
    const float before = landmark_y(*h);
    Pointer mouse(*h, ImGuiMouseSource_Mouse);
    mouse.down({30, 400});
    mouse.glide({30, 200}, 10);
    mouse.up();
    h->settle();
    CHECK(landmark_y(*h) == before);
}

TEST_CASE("content that fits stays where it is") {
    auto h = open("history-empty");
    const auto tops = [&] {
        std::vector<float> all;
        for (const ui::Item& item : h->items()) all.push_back(item.min.y);
        return all;
    };
    const auto before = tops();
    Pointer finger(*h);
    finger.down(middle);
    finger.glide({195, 200}, 10);
    h->frame();
    CHECK(tops() == before);
    finger.up();
    h->settle();
}

TEST_CASE("the wheel scrolls smoothly and settles") {
    auto h = open("settings");
    const float before = landmark_y(*h);
    Pointer mouse(*h, ImGuiMouseSource_Mouse);
    mouse.move(middle);
    mouse.wheel(-2);
    h->frame();
    const float under_way = landmark_y(*h);
    CHECK(under_way < before);
    CHECK(under_way > before - 128);
    CHECK(frames_to_rest(*h) < 60);
    CHECK(landmark_y(*h) == doctest::Approx(before - 128).epsilon(0.001));
    mouse.wheel(50);
    h->settle();
    CHECK(landmark_y(*h) == before);
}

TEST_CASE("reduced motion: no glide, no band, no frames") {
    auto h = open("settings", {.reduced_motion = true});
    const float before = landmark_y(*h);
    Pointer finger(*h);
    finger.down(middle);
    finger.glide({195, 300}, 6);
    finger.up();
    h->frame();
    const float let_go = landmark_y(*h);
    CHECK(let_go < before - 60);
    CHECK(frames_to_rest(*h) < 8);
    CHECK(landmark_y(*h) == let_go);
    Pointer mouse(*h, ImGuiMouseSource_Mouse);
    mouse.move(middle);
    mouse.wheel(20);
    h->frame();
    h->frame();
    CHECK(landmark_y(*h) == before);
}

TEST_CASE("keys scroll what has nothing to press") {
    auto h = open("licences");
    const auto first = std::ranges::find_if(h->items(), &ui::Item::scrolls);
    REQUIRE(first != h->items().end());
    const std::string label = first->label;
    const float before = first->min.y;
    h->press(ImGuiKey_PageDown);
    const float after = h->find(label) != nullptr ? top_of(*h, label) : -1e6F;
    CHECK(after < before - 300);
    h->press(ImGuiKey_Home);
    CHECK(top_of(*h, label) == before);
    h->press(ImGuiKey_End);
    const auto end = h->items().back().max.y;
    CHECK(h->items().back().scroll_below == 0);
    h->press(ImGuiKey_PageDown);
    CHECK(h->items().back().max.y == end);
}

TEST_CASE("Tab brings all of what it comes to into sight") {
    for (const float scale : {1.0F, 2.0F}) {
        for (const ImVec2 size : {ImVec2{320, 480}, ImVec2{390, 780}, ImVec2{640, 360}}) {
            CAPTURE(scale);
            CAPTURE(size.x);
            auto h = open("settings", {.size = size});
            h->program().state_for_setup().settings.text_scale = scale;
            h->settle();
            for (int i = 0; i < 30; ++i) {
                h->press(ImGuiKey_Tab);
                for (const ui::Item& item : h->items()) {
                    if (!item.focused) continue;
                    CAPTURE(item.label);
                    const float seen = item.clip_max.y - item.clip_min.y;
                    CHECK(item.min.y >= item.clip_min.y - 0.5F);
                    if (item.max.y - item.min.y < seen) CHECK(item.max.y <= item.clip_max.y + 0.5F);
                }
            }
        }
    }
}

TEST_CASE("a page that gets shorter or wider never shows a hole at its end") {
    auto h = open("settings", {.size = {320, 480}});
    for (int i = 0; i < 10; ++i) h->drag({160, 400}, {160, 60});
    h->settle();
    h->around().size = {1280, 800};
    h->settle();
    const auto& last = h->item("About and licences");
    CHECK(last.max.y <= 800);
    CHECK(last.max.y > 500);
    CHECK(last.scroll_below >= 0);
}

TEST_CASE("a page keeps its place while others lie on it, and begins at the top when opened anew") {
    auto h = open(Sample::Many);
    h->program().tell(action::GoTo{{Screen::History, {}}}, h->now());
    h->settle();
    Pointer mouse(*h, ImGuiMouseSource_Mouse);
    mouse.move(middle);
    mouse.wheel(-20);
    h->settle();
    const auto shown = h->all_labels();
    h->program().tell(action::GoTo{{Screen::Summary, "session-3"}}, h->now());
    h->settle();
    h->press(ImGuiKey_Escape);
    CHECK(h->all_labels() == shown);
    h->press(ImGuiKey_Escape);
    h->program().tell(action::GoTo{{Screen::History, {}}}, h->now());
    h->settle();
    CHECK(h->all_labels() != shown);
}

TEST_CASE("a long history draws what is seen, and the end is reached") {
    auto h = open(Sample::Many);
    h->program().tell(action::GoTo{{Screen::History, {}}}, h->now());
    h->settle();
    CHECK(h->items().size() < 40);
    h->press(ImGuiKey_End);
    h->settle();
    CHECK(h->items().size() < 40);
    CHECK(h->items().back().scroll_below < 1);
    h->press(ImGuiKey_Home);
    for (int i = 0; i < 60; ++i) h->press(ImGuiKey_Tab);
    const auto focused = std::ranges::find_if(h->items(), &ui::Item::focused);
    REQUIRE(focused != h->items().end());
    CHECK(focused->scroll_above > 3000); // sixty rows down
}
