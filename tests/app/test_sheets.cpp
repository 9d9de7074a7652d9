#include "hands.h"
#include "journey.h"
#include "ui/shell.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::app;
using namespace std::chrono_literals;

namespace {

bool is_on(const Headless& h, Screen screen) { return h.state().place().screen == screen; }

} // namespace

TEST_CASE("a sheet rises in a quarter of a second, and nothing moves after") {
    auto h = open("stage-speaking");
    h->program().tell(action::GoTo{{Screen::TimeOut, {}}}, h->now());
    h->frame();
    const float low = top_of(*h, "Close");
    const int frames = frames_to_rest(*h);
    CHECK(top_of(*h, "Close") < low);
    CHECK(frames < 20);
    CHECK(h->last().wake_in.value_or(1h) > Millis{0});
}

TEST_CASE("reduced motion: the sheet is there at once") {
    auto h = open("stage-speaking", {.reduced_motion = true});
    h->program().tell(action::GoTo{{Screen::EndSession, {}}}, h->now());
    CHECK(frames_to_rest(*h) < 7);
}

TEST_CASE("the page below a sheet is out of reach") {
    auto h = open("end-session");
    REQUIRE(is_on(*h, Screen::EndSession));
    CHECK(h->find("Pause") == nullptr);
    for (int i = 0; i < 12; ++i) {
        h->press(ImGuiKey_Tab);
        const auto focused = std::ranges::find_if(h->items(), &ui::Item::focused);
        REQUIRE(focused != h->items().end());
        const bool of_sheet = focused->label == "Close" || focused->label == "Keep going" ||
                              focused->label == "Leave it for later" || focused->label == "End it here";
        CHECK(of_sheet);
    }
    CHECK(is_on(*h, Screen::EndSession));
}

TEST_CASE("a sheet is left by its button, by Escape and by the scrim") {
    auto h = open("end-session");
    SUBCASE("tap on Close") { h->tap("Close"); }
    SUBCASE("click on Close") { h->click("Close"); }
    SUBCASE("Escape") { h->press(ImGuiKey_Escape); }
    SUBCASE("Tab and Enter") {
        h->focus("Close");
        h->press(ImGuiKey_Enter);
    }
    SUBCASE("scrim") { h->tap_at({195, 40}); }
    CHECK(is_on(*h, Screen::Stage));
}

TEST_CASE("a drag that only ends on the scrim leaves the sheet alone") {
    auto h = open("end-session");
    const ImVec2 inside = h->item("Stop here?").centre();
    Pointer mouse(*h, ImGuiMouseSource_Mouse);
    mouse.down(inside);
    mouse.glide({195, 40}, 6);
    mouse.up();
    h->settle();
    CHECK(is_on(*h, Screen::EndSession));
}

TEST_CASE("the second tap of two does not close what the first one opened") {
    auto h = open("settings");
    const ui::Item& row = h->item("Keyboard");
    h->focus("Keyboard");
    const ImVec2 at = h->item("Keyboard").centre();
    CHECK(row.pressable());
    Pointer finger(*h);
    finger.down(at);
    finger.up();
    finger.down({195, 20});
    finger.up();
    h->settle();
    CHECK(is_on(*h, Screen::Keys));
}

TEST_CASE("a sheet higher than the window scrolls to its end") {
    for (const auto& scene : {"keys", "stage-more", "end-session", "time-out"}) {
        CAPTURE(scene);
        auto h = open(scene, {.size = {320, 480}});
        h->program().state_for_setup().settings.text_scale = 2;
        h->settle();
        for (const ui::Item& item : h->items()) {
            CAPTURE(item.label);
            CHECK(item.min.x >= -0.5F);
            CHECK(item.max.x <= 320.5F);
        }
        h->press(ImGuiKey_End);
        h->settle();
        float lowest = 0;
        for (const ui::Item& item : h->items()) lowest = std::max(lowest, item.max.y);
        CHECK(lowest <= 480);
        CHECK(h->item("Close").min.y >= 0);
    }
}

TEST_CASE("the keyboard goes on where it was when the sheet is gone") {
    auto h = open("settings");
    h->focus("Keyboard");
    h->press(ImGuiKey_Enter);
    REQUIRE(is_on(*h, Screen::Keys));
    h->press(ImGuiKey_Tab);
    h->press(ImGuiKey_Escape);
    REQUIRE(is_on(*h, Screen::Settings));
    h->press(ImGuiKey_Tab);
    h->press(ImGuiKey_Tab, ImGuiMod_Shift);
    CHECK(h->item("Keyboard").focused);
}

TEST_CASE("a page laid on another arrives in a quarter of a second and takes input at once") {
    auto h = open("session");
    h->program().tell(action::GoTo{{Screen::Settings, {}}}, h->now());
    h->frame();
    h->frame();
    CHECK_FALSE(h->last().settled);
    Pointer finger(*h);
    finger.down(h->item("Back").centre());
    finger.up();
    h->settle();
    CHECK(is_on(*h, Screen::Session));
    h->program().tell(action::GoTo{{Screen::Settings, {}}}, h->now());
    CHECK(frames_to_rest(*h) < 20);
}

TEST_CASE("a sheet sinks on its way out, while the page below takes input") {
    auto h = open("end-session");
    h->program().tell(action::Back{}, h->now());
    h->frame();
    CHECK_FALSE(h->last().settled);
    Pointer finger(*h);
    finger.down(h->item("Pause").centre());
    finger.up();
    h->settle();
    CHECK(h->sees("Paused."));

    h = open("end-session");
    h->program().tell(action::Back{}, h->now());
    const int frames = frames_to_rest(*h);
    CHECK(frames > 5);
    CHECK(frames < 20);

    h = open("end-session", {.reduced_motion = true});
    h->program().tell(action::Back{}, h->now());
    CHECK(frames_to_rest(*h) < 7);
}

TEST_CASE("a notice hides nothing of a sheet that can be pressed") {
    for (const ImVec2 size : {ImVec2{390, 780}, {320, 480}, {640, 360}, {1280, 800}})
        for (const char* scene : {"compose", "end-session", "deck-more", "stage-more", "journal-more"}) {
            CAPTURE(size.x);
            CAPTURE(scene);
            auto h = open(scene, {.size = size});
            REQUIRE(ui::entry_of(h->state().place().screen).how == ui::Presentation::Sheet);
            h->program().state_for_setup().notice =
                Notice{.text = "The note is gone.", .restore = Body{Note{.id = "n"}}, .until = h->now().instant + 10s};
            h->settle();
            const ui::Item& offer = h->item("Undo");
            CHECK(offer.floating);
            for (const ui::Item& item : h->items()) {
                if (!item.pressable() || item.floating) continue;
                CAPTURE(item.label);
                // Of what is scrolled away only the part that is to be seen.
                const float top = std::max(item.min.y, item.clip_min.y), foot = std::min(item.max.y, item.clip_max.y);
                const bool apart = top >= foot || offer.max.y <= top || offer.min.y >= foot ||
                                   offer.max.x <= item.min.x || offer.min.x >= item.max.x;
                CHECK(apart);
            }
        }
}
