// The files can be read only after people began: what they did stays, what was kept comes in.
#include "app/beginning.h"
#include "journey.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::app;
using namespace std::chrono_literals;

namespace {

Session begun_by(const RecordId& id, const char* first, const char* second) {
    Session session{.id = id, .way = sample_state(Sample::Two, ATTUNE_TEST_ASSETS).presets.front()};
    session.seats = {{first, "Maya", Hue::Coral}, {second, "Sam", Hue::Teal}};
    session.events = {{0ms, happening::Start{}}};
    return session;
}

/// What lay on the disk: two people, a history, a session that ran for five minutes.
store::Loaded on_disk() {
    const State state = sample_state(Sample::Two, ATTUNE_TEST_ASSETS);
    store::Loaded loaded{.library = state.library};
    loaded.device.settings.volume = 0.2F;
    loaded.device.here = state.here;
    loaded.device.last_way = "open";
    loaded.device.session = begun_by("LEFT", "person-0", "person-1");
    loaded.device.drafts.closing["person-0"].heard = "that it was long";
    loaded.last_known = 5min;
    return loaded;
}

/// What is to be carried out then.
Effects arrives(Headless& h, store::Loaded late) {
    Effects effects;
    h.program().amend(
        [&](State& state, Drafts& drafts) { effects = join_late(state, drafts, std::move(late), h.now()); });
    h.settle();
    return effects;
}

void tell(Headless& h, const Action& action) {
    h.program().tell(action, h.now());
    h.settle();
}

} // namespace

TEST_CASE("what was kept comes in under what is on the screen") {
    const auto h = open(Sample::Empty);
    tell(*h, action::GoTo{{Screen::Settings, {}}});
    Settings louder = h->state().settings;
    louder.theme = ThemeChoice::Dark;
    tell(*h, action::ChangeSettings{louder});
    h->program().drafts_for_setup().next_step = "A walk";
    CHECK(arrives(*h, on_disk()).empty());

    CHECK(h->state().place().screen == Screen::Settings);
    CHECK(h->state().settings.theme == ThemeChoice::Dark);
    CHECK(h->state().settings.volume == 0.2F);
    CHECK(h->state().library == on_disk().library);
    CHECK(h->state().presets.size() > 1);
    CHECK(h->program().drafts().next_step == "A walk");
    CHECK(h->program().drafts().closing.at("person-0").heard == "that it was long");
    // The session of then is offered, as after any start.
    REQUIRE(h->state().session);
    CHECK(h->state().session->id == "LEFT");
    CHECK(h->state().session_recovered);
}

TEST_CASE("a session begun during the trouble runs on, and the one of then is in the history") {
    const auto h = open(Sample::Empty);
    tell(*h, action::AddPerson{"Ada", {}});
    tell(*h, action::AddPerson{"Ben", {}});
    const auto people = h->state().library.people;
    const auto here = h->state().here;
    REQUIRE(here.size() == 2);
    tell(*h, action::BeginSession{});
    tell(*h, action::OnStage{happening::Start{}});
    h->advance(30s);
    const auto running = h->state().session;
    REQUIRE(running);

    auto late = on_disk();
    for (const auto& person : people) put(late.library, person); // as the store does
    const Effects effects = arrives(*h, std::move(late));

    CHECK(h->state().session == running);
    CHECK_FALSE(h->state().session_recovered);
    CHECK(h->state().place().screen == Screen::Stage);
    CHECK(h->state().here == here);
    CHECK(h->state().library.people.size() == 4);
    const SessionSummary* left = find_session(h->state().library, "LEFT");
    REQUIRE(left);
    CHECK(left->running == 5min);
    CHECK(left->seats.at(0).heard == "that it was long");
    const auto is_put = [](const Effect& one) {
        const auto* put = std::get_if<effect::Put>(&one);
        return put != nullptr && id_of(put->body) == "LEFT";
    };
    CHECK(std::ranges::any_of(effects, is_put));
    // Its words were used up with it and do not stand on the closing page of the other one.
    CHECK(h->program().drafts().closing.empty());
    h->advance(10s);
    CHECK(view(*h->state().session, h->now().instant).running >= 40s);
}

TEST_CASE("half-typed words and their field stay in use when the files come in") {
    const auto h = open(Sample::Empty);
    tell(*h, action::GoTo{{Screen::Person, {}}});
    h->program().drafts_for_setup().person_name = "Zo";
    h->settle();
    h->focus("Name");
    (void)arrives(*h, on_disk());
    CHECK(h->state().place().screen == Screen::Person);
    h->press(ImGuiKey_End);
    h->type("ë");
    CHECK(h->program().drafts().person_name == "Zoë");
}
