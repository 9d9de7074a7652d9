// What happens on the stage by itself and by hand: cues, the clock leading on, stage mode, cards.
#include "core/cards.h"
#include "update_fixture.h"

#include <doctest/doctest.h>

#include <set>

using namespace attune;
using namespace attune::test;

TEST_CASE("cues sound by the settings") {
    struct Row {
        Sound sound;
        bool soft;
        Millis to;
        std::vector<Cue> heard;
    };
    const std::vector<Row> rows{{Sound::Bowl, false, 4min, {}},
                                {Sound::Bowl, true, 4min, {Cue::Soon}},
                                {Sound::Chime, false, 5min, {Cue::End}},
                                {Sound::None, true, 5min, {}},
                                {Sound::None, true, 4min, {}}};
    for (const auto& row : rows) {
        World world;
        world.state.settings.sound = row.sound;
        world.state.settings.soft_cue = row.soft;
        world.state.settings.volume = 0.4F;
        world.listen_for(0s);
        world.tick(row.to - 1s);
        world.tick(1s);
        std::vector<Cue> heard;
        for (const auto& play : world.wanted<effect::Play>()) {
            heard.push_back(play.cue);
            CHECK(play.sound == row.sound);
            CHECK(play.volume == 0.4F);
        }
        CHECK(heard == row.heard);
        world.tick(1s);
        CHECK_FALSE(world.wants<effect::Play>());
    }
}

TEST_CASE("a tap between two ticks takes no cue away from the new step") {
    World world;
    world.listen_for(0s);
    world.tick(4min + 59s);
    world.tap(h::Done{});
    world.tick(2min - 1s);
    CHECK_FALSE(world.wants<effect::Play>());
    world.tick(1s);
    CHECK(world.wanted<effect::Play>().at(0).cue == Cue::End);
}

TEST_CASE("a minute taken away by hand rings nothing") {
    World world;
    world.listen_for(0s);
    world.tick(4min + 30s);
    world.tap(h::AddTime{-1min});
    CHECK(world.seen().remaining() <= 0s);
    world.tick(1s);
    CHECK_FALSE(world.wants<effect::Play>());
}

TEST_CASE("with auto-continue the clock leads on, heard and saved") {
    World world;
    world.state.settings.auto_continue = true;
    world.listen_for(0s);
    world.tick(5min - 1s);
    CHECK(world.last.empty());
    world.tick(1s);
    CHECK(world.seen().step.phase == 1);
    CHECK(world.wanted<effect::Play>().at(0).cue == Cue::End);
    CHECK(world.wants<effect::SaveDevice>());
    world.tick(1s);
    CHECK(world.last.empty());
}

TEST_CASE("a time-out closes its sheet and says when it is over") {
    World world;
    world.listen_for(1min);
    world.act(action::GoTo{{Screen::TimeOut, {}}});
    CHECK(world.places() == "session stage time-out");
    world.tap(h::TimeOut{20min});
    CHECK(world.places() == "session stage");
    world.tick(20min - 1s);
    CHECK_FALSE(world.wants<effect::Play>());
    world.tick(1s);
    CHECK(world.wanted<effect::Play>().at(0).cue == Cue::TimeOutOver);
}

TEST_CASE("stage mode is full screen, and leaves it as it was") {
    World world;
    world.seat({"Maya", "Sam"});
    world.act(action::BeginSession{"talk"});
    world.act(action::SetStageMode{StageMode::Stage});
    CHECK(world.wanted<effect::FullScreen>().at(0).on);
    CHECK(world.act(action::SetStageMode{StageMode::Stage}).empty());
    world.tap(h::Start{});

    SUBCASE("Esc first leaves full screen") {
        world.act(action::Back{});
        CHECK(world.state.stage_mode == StageMode::Normal);
        CHECK_FALSE(world.wanted<effect::FullScreen>().at(0).on);
        CHECK(world.places() == "session stage");
    }
    SUBCASE("the closing page is a window again, the next session full screen") {
        world.pass(1s);
        world.tap(h::Finish{});
        CHECK_FALSE(world.wanted<effect::FullScreen>().at(0).on);
        world.act(action::CloseSession{});
        world.act(action::BeginSession{"talk"});
        CHECK(world.wanted<effect::FullScreen>().at(0).on);
    }
    SUBCASE("table mode is not full screen") {
        world.act(action::SetStageMode{StageMode::Table});
        CHECK_FALSE(world.wanted<effect::FullScreen>().at(0).on);
    }
    SUBCASE("who was full screen before stays so") {
        world.act(action::SetStageMode{StageMode::Normal});
        world.act(action::ToggleFullScreen{});
        CHECK(world.wanted<effect::FullScreen>().at(0).on);
        world.act(action::SetStageMode{StageMode::Stage});
        CHECK_FALSE(world.wants<effect::FullScreen>());
        world.pass(1s);
        world.tap(h::Finish{});
        CHECK_FALSE(world.wants<effect::FullScreen>());
        CHECK(world.state.full_screen);
    }
    SUBCASE("who leaves full screen by hand is not thrown back into it") {
        world.act(action::ToggleFullScreen{});
        CHECK_FALSE(world.wanted<effect::FullScreen>().at(0).on);
        world.pass(1s);
        world.tap(h::Finish{});
        CHECK_FALSE(world.wants<effect::FullScreen>());
    }
}

TEST_CASE("cards come in the phase's depth, each before one repeats") {
    World world;
    world.seat({"Maya", "Sam"});
    world.act(action::BeginSession{"depths"});
    world.tap(h::Start{});
    std::set<std::string> dealt;
    for (std::size_t i = 0; i < 4; ++i) {
        world.act(action::DrawCard{});
        const auto seen = world.seen();
        CHECK(find_card(world.state, seen.deck, seen.card)->depth == 1);
        CHECK(reads_first(*world.state.session, seen) == i % 2);
        dealt.insert(seen.card);
        CHECK(world.wants<effect::SaveDevice>());
    }
    CHECK(dealt.size() == 4);
    world.tap(h::Done{});
    world.act(action::DrawCard{});
    CHECK(find_card(world.state, "open", world.seen().card)->depth == 2);
}

TEST_CASE("the order of the cards is kept over a restart") {
    World first;
    World second;
    for (int i = 0; i < 2; ++i) CHECK(deal_card(first.state, 1, {}, first.rng));
    second.state.shuffles = first.state.shuffles;
    for (int i = 0; i < 9; ++i) {
        CHECK(deal_card(first.state, 1, {}, first.rng) == deal_card(second.state, 1, {}, second.rng));
    }
}

TEST_CASE("no cards: a quiet word") {
    World world;
    world.state.decks.clear();
    world.listen_for(1s);
    world.act(action::DrawCard{});
    CHECK_FALSE(world.said().empty());
    CHECK(world.seen().card.empty());
}

TEST_CASE("another card comes from the deck that the session was begun with") {
    World world;
    world.seat({"Maya", "Sam"});
    Deck own{.id = "ours", .title = "Ours"};
    for (int i = 0; i < 3; ++i) own.cards.push_back({.id = "c" + std::to_string(i), .text = "?"});
    put(world.state.library, own);
    world.act(action::GoTo{{Screen::Deck, "ours"}});
    world.act(action::DrawNext{"ours"});
    world.act(action::BeginSession{"talk"});
    REQUIRE(world.seen().deck == "ours");
    world.tap(h::Start{});
    std::set<std::string> dealt;
    for (int i = 0; i < 6; ++i) {
        const auto before = world.seen().card;
        world.act(action::DrawCard{});
        CHECK(world.seen().deck == "ours");
        CHECK(world.seen().card != before);
        dealt.insert(world.seen().card);
    }
    CHECK(dealt.size() == 3);
}
