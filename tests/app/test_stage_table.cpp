// Table mode: two halves, and a tap on the half of whoever decides.
#include "core/cards.h"
#include "journey.h"
#include "ui/turned.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::app;
using namespace std::chrono_literals;

namespace {

constexpr ImVec2 near_side{195, 600}, far_side{195, 180};

SessionView seen(const Headless& h) { return view(*h.state().session, h.now().instant); }

/// Two people's step as "1.0": turn and phase.
std::string step(const Headless& h) {
    return std::to_string(seen(h).step.turn) + "." + std::to_string(seen(h).step.phase);
}

} // namespace

TEST_CASE("a tap on one's own half passes the floor, a tap on the other one nothing") {
    const auto h = open("table-mode");
    h->tap_at(far_side);
    CHECK(step(*h) == "0.0");
    h->tap_at(near_side);
    CHECK(step(*h) == "0.1");
    h->tap_at(far_side); // Sam reflects, Maya decides
    CHECK(step(*h) == "0.1");
    h->tap_at(near_side);
    CHECK(step(*h) == "1.0");
    h->tap_at(near_side);
    CHECK(step(*h) == "1.0");
    h->tap_at(far_side);
    CHECK(step(*h) == "1.1");
    h->tap("Undo");
    CHECK(step(*h) == "1.0");
}

TEST_CASE("the halves say who they belong to and lie where these sit") {
    const auto h = open("table-mode");
    const ui::Item& maya = h->item("Maya: I have said it");
    const ui::Item& sam = h->item("Sam: Listen, Sam");
    CHECK(maya.min.y > sam.max.y);
    CHECK(maya.enabled);
    CHECK_FALSE(sam.enabled);
    CHECK(h->item("Speak, Maya").min.y > maya.min.y);
    CHECK(h->item("Listen, Sam").max.y < maya.min.y);
}

TEST_CASE("a card that lies on the table is read from both sides") {
    const auto h = open("table-mode-card");
    const std::string card = find_card(h->state(), seen(*h).deck, seen(*h).card)->text;
    const auto is_card = [&](const ui::Item& item) { return item.label == card; };
    CHECK(std::ranges::count_if(h->items(), is_card) == 2);
    h->tap("Leave table mode");
    h->program().tell(action::SetStageMode{StageMode::Stage}, h->now());
    h->settle();
    CHECK(std::ranges::count_if(h->items(), is_card) == 1);
}

TEST_CASE("not quite has a place of its own on the half of whoever decides") {
    const auto h = open("table-mode");
    h->tap_at(near_side);
    CHECK(h->item("Not quite").centre().y > 700);
    h->tap("Not quite");
    CHECK(seen(*h).not_quite == 1);
    h->tap_at(near_side);
    h->tap_at(far_side);
    CHECK(h->item("Not quite").centre().y < 80); // at Sam's edge of the table
    h->tap("Not quite");
    CHECK(seen(*h).not_quite == 1);
    CHECK(step(*h) == "1.1");
}

TEST_CASE("start, pause, go on and time-out from any half") {
    const auto h = open("stage-planned");
    h->press(ImGuiKey_G);
    h->tap_at(far_side);
    CHECK(seen(*h).is_running());
    h->tap("Pause");
    CHECK(h->sees("Paused."));
    h->tap_at(far_side);
    CHECK(seen(*h).is_running());
    h->press(ImGuiKey_T);
    h->tap("20 min");
    CHECK(h->sees("Tap anywhere when you are back"));
    h->tap_at(near_side);
    CHECK(h->sees("Paused."));
    h->tap("Leave table mode");
    CHECK(h->state().stage_mode == StageMode::Normal);
}

TEST_CASE("both halves can be aligned") {
    const auto h = open("table-mode");
    const float turned_heading = h->item("Listen, Sam").centre().y;
    h->program().state_for_setup().settings.far_half_turned = false;
    h->settle();
    CHECK(h->item("Listen, Sam").centre().y < turned_heading);
    CHECK(h->item("Listen, Sam").max.y < 390);
    h->tap_at(near_side);
    CHECK(step(*h) == "0.1");
}

TEST_CASE("in a circle whoever listened keeps their side and speaks next") {
    const auto h = open("stage-circle");
    h->press(ImGuiKey_G);
    CHECK(h->item("Speak, Maya").centre().y > 390);
    CHECK(h->item("Say it back, Sam").centre().y < 390);
    h->tap_at(near_side);
    CHECK(h->item("Speak, Sam").centre().y < 390);
}

TEST_CASE("turning a box twice gives it back, once its mirror place") {
    const ImRect table{{0, 0}, {100, 40}}, cup{{10, 5}, {30, 10}};
    const ImRect there = ui::turned(cup, table);
    CHECK(there.Min.x == doctest::Approx(70));
    CHECK(there.Min.y == doctest::Approx(30));
    CHECK(there.Max.x == doctest::Approx(90));
    CHECK(ui::turned(there, table).Min.x == doctest::Approx(10));
}

TEST_CASE("after Not quite both halves say what comes now") {
    const auto h = open("table-mode");
    h->tap_at(near_side);
    h->tap("Not quite");
    CHECK(h->sees("Once more, Sam"));
    CHECK(h->sees("Say what was missing, Maya"));
    h->tap("Not quite");
    h->tap("Not quite");
    CHECK(h->sees("Try one sentence at a time"));
}

namespace {

std::unique_ptr<Headless> circle_at_table() {
    auto h = open("stage-circle");
    h->press(ImGuiKey_G);
    return h;
}

} // namespace

TEST_CASE("a circle at the table: who speaks picks who listens, on their own half") {
    const auto h = circle_at_table();
    const auto first = seen(*h).step.listener;
    REQUIRE(h->sees("Say it back, Sam"));
    SUBCASE("by touch") { h->tap("Somebody else listens"); }
    SUBCASE("by keyboard") {
        h->focus("Somebody else listens");
        h->press(ImGuiKey_Enter);
    }
    CHECK(h->sees("Say it back, Noor"));
    for (int i = 0; i < 6; ++i) h->tap("Somebody else listens");
    CHECK(seen(*h).step.listener == first); // once round the table, the speaker left out
    h->advance(40s);
    CHECK(h->find("Somebody else listens") == nullptr);
}

TEST_CASE("two people at the table have nobody else to pick") {
    const auto h = open("table-mode");
    CHECK(h->find("Somebody else listens") == nullptr);
}

TEST_CASE("nothing without words is in the tree, of a way without guidance either") {
    const auto h = open("table-mode");
    for (Phase& phase : h->program().state_for_setup().session->way.phases) {
        phase.guidance.clear();
        phase.to_listener.clear();
    }
    h->settle();
    h->frame();
    CHECK(h->sees("Speak, Maya"));
    CHECK(std::ranges::none_of(h->items(), [](const ui::Item& item) { return item.label.empty(); }));
}

TEST_CASE("in stage mode a card leaves room for who listens") {
    for (const ImVec2 size : {ImVec2{390, 780}, {640, 360}, {1280, 800}}) {
        CAPTURE(size.x);
        const auto h = open("stage-circle", {.size = size});
        h->program().tell(action::DrawCard{}, h->now());
        h->program().tell(action::SetStageMode{StageMode::Stage}, h->now());
        h->settle();
        const std::string card = find_card(h->state(), seen(*h).deck, seen(*h).card)->text;
        const std::size_t listener = seen(*h).step.listener.value();
        REQUIRE(h->find(card) != nullptr);
        CHECK(h->sees(seen(*h).seats[listener].name + " "));
    }
}
