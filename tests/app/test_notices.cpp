#include "hands.h"
#include "journey.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::app;
using namespace std::chrono_literals;

namespace {

/// Removes a kept session: its notice offers to put it back.
std::unique_ptr<Headless> with_notice(const HeadlessLook& look = {}) {
    auto h = open(Sample::Two, look);
    h->program().tell(action::GoTo{{Screen::History, {}}}, h->now());
    h->program().tell(action::RemoveSummary{"session-0"}, h->now());
    h->settle();
    REQUIRE(h->state().notice);
    return h;
}

bool is_back(const Headless& h) { return find_session(h.state().library, "session-0") != nullptr; }

} // namespace

TEST_CASE("what was removed is put back by tap, click and keyboard") {
    auto h = with_notice();
    REQUIRE_FALSE(is_back(*h));
    SUBCASE("tap") { h->tap("Undo"); }
    SUBCASE("click") { h->click("Undo"); }
    SUBCASE("Tab and Enter") {
        h->focus("Undo");
        h->press(ImGuiKey_Enter);
    }
    SUBCASE("Ctrl+Z") { h->press(ImGuiKey_Z, ImGuiMod_Ctrl); }
    CHECK(is_back(*h));
    CHECK(h->find("Undo") == nullptr);
}

TEST_CASE("a notice goes when its time is over, drawn only when something changes") {
    auto h = with_notice();
    const Millis left = h->state().notice->until - h->now().instant;
    REQUIRE(h->last().wake_in);
    CHECK(*h->last().wake_in <= left);
    const long before = h->program().frames();
    h->advance(left - 100ms);
    CHECK(h->find("Undo") != nullptr);
    h->advance(200ms);
    CHECK(h->find("Undo") == nullptr);
    CHECK_FALSE(h->state().notice);
    CHECK(h->program().frames() - before < 30);
}

TEST_CASE("a notice stays above what was kept free for the primary button") {
    auto h = open("closing");
    h->program().state_for_setup().notice =
        Notice{.text = std::string(300, 'n') + " " + std::string(80, 'x'), .until = h->now().instant + 10s};
    h->settle();
    const auto& items = h->items();
    const auto notice = std::ranges::find_if(items, &ui::Item::floating);
    REQUIRE(notice != items.end());
    for (const ui::Item& item : items) {
        if (!item.pressable() || item.floating || item.scrolls) continue;
        CAPTURE(item.label);
        const bool apart = notice->max.y <= item.min.y || notice->min.y >= item.max.y;
        CHECK(apart);
    }
    CHECK(notice->min.x >= 0);
    CHECK(notice->max.x <= 390);
}

TEST_CASE("disk trouble is said until it is over") {
    auto h = open("disk-trouble");
    CHECK(h->sees("The disk is full"));
    h->advance(1h);
    CHECK(h->sees("The disk is full"));
    h->program().tell(action::DiskWell{}, h->now());
    h->settle();
    CHECK_FALSE(h->sees("The disk is full"));
    CHECK(h->sees("Saving works again"));
}

TEST_CASE("disk trouble is said on a sheet, too, where people write") {
    auto h = open("disk-trouble", {.size = {360, 640}});
    h->press(ImGuiKey_N, ImGuiMod_Ctrl);
    REQUIRE(h->state().place().screen == Screen::Compose);
    CHECK(h->sees("The disk is full"));
}

TEST_CASE("what loading set aside is said once and put away by hand") {
    auto h = open(Sample::Two);
    h->program().state_for_setup().load_report = {.lines_set_aside = 2};
    h->settle();
    CHECK(h->sees("2 lines of your data could not be read"));
    h->tap("Put this message away");
    CHECK_FALSE(h->sees("could not be read"));
}

TEST_CASE("saving that takes its time is shown quietly, and no frame is drawn for it meanwhile") {
    auto h = open("session");
    h->program().tell(action::SavingChanged{true}, h->now());
    h->settle();
    CHECK_FALSE(h->sees("Saving"));
    CHECK(h->last().wake_in.value_or(Millis{0}) > Millis{500});
    h->advance(Millis{1200});
    CHECK(h->sees("Saving"));
    CHECK_FALSE(h->last().wake_in);
    h->program().tell(action::SavingChanged{false}, h->now());
    h->settle();
    CHECK_FALSE(h->sees("Saving"));
}
