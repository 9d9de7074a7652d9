#include "app/beginning.h"
#include "app/inspect.h"
#include "hands.h"
#include "journey.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace attune;
using namespace attune::app;
using namespace std::chrono_literals;

namespace {

template <class E>
long count_of(const Effects& effects) {
    return std::ranges::count_if(effects, [](const Effect& e) { return std::holds_alternative<E>(e); });
}

long saves(const Headless& h) { return count_of<effect::SaveDevice>(h.effects()); }

Session running_session(Headless& h) {
    h.program().tell(action::BeginSession{"speaker-listener"}, h.now());
    h.program().tell(action::OnStage{happening::Start{}}, h.now());
    h.settle();
    h.advance(30s);
    return *h.state().session;
}

} // namespace

TEST_CASE("half-typed words are saved once, after a second's quiet") {
    auto h = open(Sample::Two);
    h->clear_effects();
    h->program().drafts_for_setup().next_step = "Walk";
    h->settle();
    CHECK(saves(*h) == 0);
    REQUIRE(h->last().wake_in);
    CHECK(*h->last().wake_in <= 1s);
    h->advance(500ms);
    h->program().drafts_for_setup().next_step = "Walk together";
    h->settle();
    h->advance(700ms);
    CHECK(saves(*h) == 0); // quiet for less than a second
    h->advance(400ms);
    CHECK(saves(*h) == 1);
    h->advance(1h);
    CHECK(saves(*h) == 1);
    CHECK_FALSE(h->last().wake_in);
}

TEST_CASE("who writes on and on has it saved every three seconds") {
    auto h = open(Sample::Two);
    h->clear_effects();
    for (int i = 0; i < 40; ++i) {
        h->program().drafts_for_setup().next_step += "w";
        h->advance(200ms);
    }
    CHECK(saves(*h) >= 2);
    CHECK(saves(*h) <= 3);
}

TEST_CASE("half-typed words are saved at once when the focus leaves, and only if there are any") {
    auto h = open(Sample::Two);
    h->clear_effects();
    h->around().focus_lost = true;
    h->frame();
    CHECK(saves(*h) == 0);
    h->program().drafts_for_setup().next_step = "Walk";
    h->frame();
    CHECK(saves(*h) == 1);
    h->around().focus_lost = false;
    h->advance(5s);
    CHECK(saves(*h) == 1);
}

TEST_CASE("what was saved along with something else is not saved again") {
    auto h = open(Sample::Two);
    h->clear_effects();
    h->program().drafts_for_setup().next_step = "Walk";
    h->program().tell(action::ChooseWay{"mirror-validate-empathise"}, h->now());
    h->settle();
    const long once = saves(*h);
    CHECK(once >= 1);
    h->advance(5s);
    CHECK(saves(*h) == once);
}

TEST_CASE("a program at rest asks for no frame; a running clock for one a second") {
    auto h = open(Sample::Two);
    CHECK_FALSE(h->last().wake_in);
    static_cast<void>(running_session(*h));
    const long before = h->program().frames();
    h->advance(20s);
    CHECK(h->program().frames() - before >= 20);
    CHECK(h->program().frames() - before <= 26);
}

TEST_CASE("unseen, a session goes on and its cue sounds") {
    auto h = open(Sample::Two);
    static_cast<void>(running_session(*h));
    Now now = h->now();
    const long frames = h->program().frames();
    long cues = 0;
    Outcome outcome = h->program().rest(now);
    for (int i = 0; i < 2000 && cues == 0; ++i) {
        REQUIRE(outcome.wake_in);
        now.instant += std::max(*outcome.wake_in, Millis{1});
        outcome = h->program().rest(now);
        cues += count_of<effect::Play>(outcome.effects);
    }
    CHECK(cues == 1);
    CHECK(h->program().frames() == frames);
}

TEST_CASE("two slow clicks are no double click, however few frames lie between") {
    auto h = open(Sample::Two);
    Pointer mouse(*h, ImGuiMouseSource_Mouse);
    mouse.down({5, 300});
    mouse.up();
    h->settle();
    h->sleep(5s);
    mouse.down({5, 300});
    CHECK(ImGui::GetIO().MouseClickedCount[0] == 1);
    mouse.up();
    h->settle();
}

TEST_CASE("after a long rest nothing leaps") {
    auto h = open("settings");
    Pointer mouse(*h, ImGuiMouseSource_Mouse);
    mouse.move({195, 400});
    mouse.wheel(-3);
    const float under_way = top_of(*h, "How it looks");
    h->around().now.instant += 1h; // the laptop was closed
    h->frame();
    h->frame();
    CHECK(top_of(*h, "How it looks") > under_way - 200);
    h->settle();
}

TEST_CASE("Escape goes back, and on the first page does nothing") {
    auto h = open("settings");
    h->press(ImGuiKey_Escape);
    CHECK(h->state().place().screen == Screen::Session);
    h->press(ImGuiKey_Escape);
    CHECK(h->state().place().screen == Screen::Session);
}

TEST_CASE("Escape while somebody types only ends the typing") {
    auto h = open("closing");
    const auto field =
        std::ranges::find_if(h->items(), [](const ui::Item& item) { return item.role == ui::ItemRole::TextField; });
    REQUIRE(field != h->items().end());
    h->tap(std::string{field->label});
    REQUIRE(h->last().text_input);
    h->press(ImGuiKey_Escape);
    CHECK_FALSE(h->last().text_input);
    CHECK(h->state().place().screen == Screen::Closing);
}

TEST_CASE("--inspect writes what is on the screen as JSON") {
    auto h = open(Sample::Two);
    State& state = h->program().state_for_setup();
    state.load_report = {.lines_set_aside = 1};
    static_cast<void>(running_session(*h));
    const auto json = nlohmann::json::parse(
        inspect_json(h->program().semantics(), h->state(), h->around().size, h->program().frames()));
    CHECK(json.at("frame") == h->program().frames());
    CHECK(json.at("screen") == "stage");
    CHECK(json.at("width") == 390);
    CHECK(json.at("height") == 780);
    REQUIRE(json.at("items").size() == h->items().size());
    bool has_timer = false, has_text = false;
    for (const auto& item : json.at("items")) {
        CHECK(item.at("role").is_string());
        CHECK(item.at("label").is_string());
        CHECK(item.at("value").is_string());
        CHECK(item.at("rect").size() == 4);
        CHECK(item.at("enabled").is_boolean());
        CHECK(item.at("focused").is_boolean());
        CHECK(item.at("selected").is_boolean());
        if (item.at("role") == "timer") {
            has_timer = true;
            CHECK(std::stol(item.at("value").get<std::string>()) ==
                  shown_clock(view(*h->state().session, h->now().instant)).count());
        }
        has_text = has_text || item.at("role") == "text";
    }
    CHECK(has_timer);
    CHECK(has_text);
}

TEST_CASE("--inspect holds whatever words there are") {
    ui::Semantics semantics;
    semantics.add({.label = "\"quoted\" \\ back\nline\ttab \x01 and 👩🏽‍🌾",
                   .min = {-0.5F, -12.3F},
                   .max = {10, 20.25F}});
    const State state;
    const auto json = nlohmann::json::parse(inspect_json(semantics, state, {320, 480.5F}, 7));
    const auto& item = json.at("items").at(0);
    CHECK(item.at("label") == "\"quoted\" \\ back\nline\ttab \x01 and 👩🏽‍🌾");
    CHECK(item.at("rect").at(0).get<double>() == doctest::Approx(-0.5));
    CHECK(item.at("rect").at(1).get<double>() == doctest::Approx(-12.3));
    CHECK(json.at("height").get<double>() == doctest::Approx(480.5));
}

TEST_CASE("what this device keeps comes back") {
    auto h = open(Sample::Circle);
    State& state = h->program().state_for_setup();
    state.settings.theme = ThemeChoice::Dark;
    state.settings.volume = 0.3F;
    state.stage_mode = StageMode::Table;
    state.window = {10, 20, 800, 600, true};
    Drafts drafts;
    drafts.next_step = "Walk";
    const Session session = running_session(*h);
    store::Loaded loaded;
    loaded.library = state.library;
    loaded.device = device_state(state, drafts);
    loaded.last_known = h->now().instant - session.origin;
    Now later = h->now();
    later.instant += 100h;
    later.wall += 100h;
    const Beginning again = begin_with(sample_state(Sample::Empty, ATTUNE_TEST_ASSETS), loaded, later);
    CHECK(again.state.settings == state.settings);
    CHECK(again.state.here == state.here);
    CHECK(again.state.stage_mode == state.stage_mode);
    CHECK(again.state.window == state.window);
    CHECK(again.drafts == drafts);
    REQUIRE(again.state.session);
    CHECK(again.state.session_recovered);
    const SessionView seen = view(*again.state.session, later.instant);
    CHECK_FALSE(seen.is_running());
    const SessionView before = view(session, h->now().instant);
    CHECK(seen.running >= before.running - 1s);
    CHECK(seen.running <= before.running + 1s);
}

TEST_CASE("a session found after a crash is offered and can be gone on with") {
    auto h = open(Sample::Two);
    const Session session = running_session(*h);
    store::Loaded loaded;
    loaded.library = h->state().library;
    loaded.device = device_state(h->state(), {});
    loaded.last_known = h->now().instant - session.origin;
    Beginning again = begin_with(sample_state(Sample::Empty, ATTUNE_TEST_ASSETS), loaded, h->now());
    h.reset();
    Headless next(std::move(again.state), ATTUNE_TEST_FONTS);
    CHECK(next.state().place().screen == Screen::Session);
    CHECK(next.state().session_recovered);
    next.program().tell(action::ResumeRecovered{}, next.now());
    next.settle();
    CHECK(next.state().place().screen == Screen::Stage);
}

TEST_CASE("files that could be read at last lie under what people did since") {
    auto h = open(Sample::Empty);
    State state = h->state();
    Drafts drafts;
    state.settings.theme = ThemeChoice::Dark; // set while the files were away
    store::Loaded late;
    auto other = open(Sample::Two);
    late.library = other->state().library;
    late.device = device_state(other->state(), {});
    late.device.settings.volume = 0.1F;
    late.device.drafts.next_step = "Walk";
    CHECK(join_late(state, drafts, late, h->now()).empty());
    CHECK(state.library.people.size() == 2);
    CHECK(state.here == other->state().here);
    CHECK(state.settings.theme == ThemeChoice::Dark);
    CHECK(drafts.next_step == "Walk");
}

TEST_CASE("the command line opens only what there is something to open for") {
    State state = sample_state(Sample::Two, ATTUNE_TEST_ASSETS);
    apply({.screen = Screen::Stage}, state);
    CHECK(state.place().screen == Screen::Session);
    apply({.screen = Screen::Settings, .theme = ThemeChoice::Contrast, .text_scale = 1.5F, .reduced_motion = true},
          state);
    CHECK(state.place().screen == Screen::Settings);
    CHECK(state.settings.theme == ThemeChoice::Contrast);
    CHECK(state.settings.text_scale == 1.5F);
    CHECK(state.settings.reduced_motion == true);
}

TEST_CASE("the command line's looks hold for one run; what people choose in it stays") {
    const AppOptions options{.theme = ThemeChoice::Dark, .text_scale = 1.5F, .reduced_motion = true};
    const Settings before{.theme = ThemeChoice::Light};
    State state = sample_state(Sample::Two, ATTUNE_TEST_ASSETS);
    state.settings = before;
    apply(options, state);
    CHECK(without_asked(options, before, state.settings) == before);
    state.settings.theme = ThemeChoice::Contrast;
    state.settings.reduced_motion = false;
    const Settings kept = without_asked(options, before, state.settings);
    CHECK(kept.theme == ThemeChoice::Contrast);
    CHECK(kept.text_scale == before.text_scale);
    CHECK(kept.reduced_motion == false);
    CHECK(without_asked({}, before, state.settings) == state.settings);
}
