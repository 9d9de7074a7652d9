// The weekly check-in: what is written down on the stage, and what becomes of it.
#include "journey.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::app;

namespace {

std::unique_ptr<Headless> open_weekly() {
    auto h = open("session");
    auto& library = h->program().state_for_setup().library;
    library.notes = {};
    library.answers.clear();
    library.plans = {};
    library.goals = {};
    h->program().tell(action::BeginSession{"weekly-check-in"}, h->now());
    h->program().tell(action::OnStage{happening::Start{}}, h->now());
    h->settle();
    return h;
}

const ClosingAnswer& maya_wrote(Headless& h) { return h.program().drafts().closing.at("person-0"); }

void to_wishes(Headless& h) {
    const auto keeps = [&] {
        const Session& session = *h.state().session;
        return session.way.phases[view(session, h.now().instant).step.phase].keep;
    };
    for (int i = 0; i < 8 && keeps() != Keep::Wishes; ++i) {
        h.program().tell(action::OnStage{happening::SkipPhase{}}, h.now());
        h.settle();
    }
    REQUIRE(keeps() == Keep::Wishes);
}

} // namespace

TEST_CASE("five thanks are written on the stage, and a tap pins each to the wall") {
    auto h = open_weekly();
    constexpr std::array which{"first", "second", "third", "fourth", "fifth"};
    for (const std::string one : which) {
        h->tap("Maya, " + one + " thanks");
        h->type("The " + one + " of them");
        h->tap("Pin Maya's " + one + " thanks to the wall");
    }
    const auto& notes = h->state().library.notes;
    REQUIRE(notes.size() == 5);
    for (const Note& note : notes) {
        CHECK(note.from_name == "Maya");
        CHECK(note.to_name == "Sam");
        CHECK(note.session == h->state().session->id);
    }
    CHECK(maya_wrote(*h).thanks.size() == 5);
    h->tap("Take Maya's third thanks off the wall");
    CHECK(notes.size() == 4);
    CHECK(std::ranges::none_of(notes, [](const Note& note) { return note.text == "The third of them"; }));
    CHECK(maya_wrote(*h).thanks.size() == 5);
}

TEST_CASE("thanks on the stage by keyboard alone: the clock is not touched") {
    auto h = open_weekly();
    h->focus("Maya, first thanks");
    h->press(ImGuiKey_Enter);
    h->type("Soup on Monday. ");
    CHECK(view(*h->state().session, h->now().instant).is_running());
    h->press(ImGuiKey_Tab);
    CHECK(h->item("Pin Maya's first thanks to the wall").focused);
    h->press(ImGuiKey_Enter);
    REQUIRE(h->state().library.notes.size() == 1);
    CHECK(h->state().library.notes[0].text == "Soup on Monday.");
    CHECK(view(*h->state().session, h->now().instant).step.phase == 0);
}

TEST_CASE("each speaker has their own five, and what is changed after pinning changes on the wall") {
    auto h = open_weekly();
    h->tap("Maya, first thanks");
    h->type("Soup");
    h->tap("Pin Maya's first thanks to the wall");
    h->tap("I have said it");
    CHECK_FALSE(h->sees("Maya, first thanks"));
    h->tap("Sam, first thanks");
    h->type("Your songs");
    h->program().tell(action::OnStage{happening::Finish{}}, h->now());
    h->settle();
    h->tap("Maya, first thanks");
    h->type(" on Monday");
    h->tap("Done");
    REQUIRE(h->state().library.notes.size() == 1);
    CHECK(h->state().library.notes[0].text == "Soup on Monday");
    const SessionSummary& kept = h->state().library.sessions.front();
    REQUIRE(kept.seats[0].thanks.size() == 1);
    CHECK(kept.seats[0].thanks[0].note == h->state().library.notes[0].id);
    REQUIRE(kept.seats[1].thanks.size() == 1);
    CHECK(kept.seats[1].thanks[0] == KeptThanks{"Your songs", {}});
}

TEST_CASE("a wish becomes a plan or a goal with a tap") {
    auto h = open_weekly();
    to_wishes(*h);
    h->tap("Maya, what would help you feel loved?");
    h->type("An hour on the bench");
    h->tap("Plan Maya's wish for tomorrow");
    REQUIRE(h->state().library.plans.size() == 1);
    CHECK(h->state().library.plans[0].what == "An hour on the bench");
    CHECK(h->sees("Planned: Tomorrow"));

    h->tap("Sam, what would help you feel loved?");
    h->type("To sing again");
    h->focus("Make Sam's wish a goal");
    h->press(ImGuiKey_Enter);
    REQUIRE(h->state().library.goals.size() == 1);
    CHECK(h->state().library.goals[0].what == "To sing again");
    CHECK(h->state().library.goals[0].owner == "person-1");
    h->tap("A goal of Sam's");
    CHECK(h->state().place().screen == Screen::Goal);
    h->press(ImGuiKey_Escape);
    CHECK(h->state().place().screen == Screen::Stage);
    CHECK(view(*h->state().session, h->now().instant).is_running());
}

TEST_CASE("what was made of a wish and taken back can be made again") {
    auto h = open_weekly();
    to_wishes(*h);
    h->tap("Maya, what would help you feel loved?");
    h->type("A walk");
    h->tap("Plan Maya's wish for tomorrow");
    h->tap("Planned: Tomorrow");
    h->tap("Remove it");
    CHECK(h->state().place().screen == Screen::Stage);
    CHECK(h->state().library.plans.empty());
    h->tap("Plan Maya's wish for tomorrow");
    CHECK(h->state().library.plans.size() == 1);
}

TEST_CASE("three depths: who reads first is said before a card lies there, and they take turns") {
    auto h = open("stage-depths-first");
    CHECK(h->sees("Maya reads first, each of you answers"));
    const auto draw = [&] {
        h->program().tell(action::DrawCard{}, h->now());
        h->settle();
    };
    draw();
    CHECK(h->sees("Maya reads it and answers first"));
    draw();
    CHECK(h->sees("Sam reads it and answers first"));
    CHECK(h->sees("Sam reads first, each of you answers"));
    h->tap("Put it away");
    CHECK(h->sees("Maya reads first, each of you answers"));
}

TEST_CASE("the next thanks comes into sight while one is written") {
    for (const float scale : {1.0F, 1.5F}) {
        CAPTURE(scale);
        auto h = open_weekly();
        h->program().state_for_setup().settings.text_scale = scale;
        h->settle();
        h->tap("Maya, first thanks");
        for (const char* next : {"Maya, second thanks", "Maya, third thanks", "Maya, fourth thanks"}) {
            CAPTURE(next);
            h->type("Your songs");
            const ui::Item& field = h->item(next);
            CHECK(field.max.y <= field.clip_max.y);
            h->focus(next);
        }
    }
}
