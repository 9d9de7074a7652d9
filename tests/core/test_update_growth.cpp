#include "core/together_view.h"
#include "update_fixture.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

struct GrowthWorld : World {
    GrowthWorld() {
        seat({"Maya", "Sam"});
        state.agreement_lines = {"One", "Two"};
        Goal made;
        made.owner = id("Maya");
        made.what = " Play a song ";
        made.why = "I used to sing";
        made.steps = {{"Borrow a guitar", {}}, {"  ", {}}, {" Ten minutes ", {}}};
        act(action::SaveGoal{made});
    }
    [[nodiscard]] const Goal& goal() const { return state.library.goals.front(); }
};

} // namespace

TEST_CASE("a goal keeps its steps in order, without the empty ones") {
    GrowthWorld world;
    CHECK(world.goal().what == "Play a song");
    CHECK(world.goal().owner_name == "Maya");
    REQUIRE(world.goal().steps.size() == 2);
    CHECK(next_step_of(world.goal())->text == "Borrow a guitar");
    world.act(action::TickStep{world.goal().id, 0, true});
    CHECK(next_step_of(world.goal())->text == "Ten minutes");
    CHECK(world.goal().steps[0].done == world.now.wall);
    world.act(action::TickStep{world.goal().id, 1, true});
    CHECK_FALSE(next_step_of(world.goal()));
    world.act(action::TickStep{world.goal().id, 0, false});
    CHECK(next_step_of(world.goal())->text == "Borrow a guitar");
    world.act(action::TickStep{world.goal().id, 9, true});
    world.act(action::TickStep{"nothing", 0, true});
    CHECK(world.state.library.goals.size() == 1);
}

TEST_CASE("what was written about a goal does not undo what was reached") {
    GrowthWorld world;
    auto draft = world.goal();
    world.pass(1h);
    world.act(action::ReachGoal{draft.id, true});
    draft.why = "Because";
    world.act(action::SaveGoal{draft});
    CHECK(world.goal().done == world.now.wall);
    CHECK(world.goal().why == "Because");
}

TEST_CASE("a goal that was reached goes on the wall only if its owner says so") {
    GrowthWorld world;
    const auto id = world.goal().id;
    world.act(action::CelebrateGoal{id, "Too early"});
    CHECK(world.state.library.notes.empty());
    world.act(action::ReachGoal{id, true});
    CHECK(world.places() == "session goal-reached");
    CHECK(world.state.library.notes.empty());
    world.act(action::CelebrateGoal{id, " I played it, all of it "});
    CHECK(world.places() == "session");
    REQUIRE(world.state.library.notes.size() == 1);
    const auto& note = world.state.library.notes.front();
    CHECK(note.kind == Kind::Celebration);
    CHECK(note.from == world.id("Maya"));
    CHECK_FALSE(note.to);
    CHECK(note.text == "I played it, all of it");
    CHECK(world.goal().note == note.id);
    REQUIRE(world.state.settling);
    CHECK(world.state.settling->note == note.id);
    CHECK(world.state.settling->celebrated);
    world.act(action::ReachGoal{id, false});
    CHECK_FALSE(world.goal().done);
}

TEST_CASE("a small win is kept with its goal, and celebrated if its owner likes") {
    GrowthWorld world;
    const auto id = world.goal().id;
    world.drafts.together.wins[id] = "Half";
    world.act(action::SaveWin{id, " The first verse "});
    CHECK(world.drafts.together.wins.empty());
    world.pass(1min);
    world.act(action::SaveWin{id, "The second verse"});
    world.act(action::SaveWin{id, "  "});
    world.act(action::SaveWin{"nothing", "Lost"});
    const auto wins = wins_of(world.state.library, id);
    REQUIRE(wins.size() == 2);
    CHECK(wins[0]->text == "The first verse");
    const auto first = wins[0]->id;
    CHECK(world.state.library.notes.empty());

    world.act(action::CelebrateWin{first});
    world.act(action::CelebrateWin{first});
    REQUIRE(world.state.library.notes.size() == 1);
    const auto note = world.state.library.notes.front();
    CHECK(note.kind == Kind::Celebration);
    CHECK(note.text == "The first verse");
    CHECK(note.from == world.id("Maya"));
    CHECK(world.state.library.wins.find(first)->note == note.id);
    REQUIRE(world.state.settling);
    CHECK(world.state.settling->celebrated);
    world.act(action::BinNote{note.id});
    world.act(action::CelebrateWin{first});
    CHECK(world.state.library.notes.size() == 1);

    world.act(action::RemoveWin{first});
    CHECK(wins_of(world.state.library, id).size() == 1);
    CHECK(world.state.library.notes.size() == 1);
    world.act(action::Restore{});
    CHECK(wins_of(world.state.library, id).size() == 2);
}

TEST_CASE("cheers lie with their goal, oldest first") {
    GrowthWorld world;
    const auto id = world.goal().id;
    world.drafts.together.cheers[id] = "Half";
    world.act(action::SaveCheer{id, world.id("Sam"), " I heard you "});
    CHECK(world.drafts.together.cheers.empty());
    world.pass(1min);
    world.act(action::SaveCheer{id, world.id("Sam"), "Again"});
    world.act(action::SaveCheer{"nothing", world.id("Sam"), "Lost"});
    world.act(action::SaveCheer{id, "nobody", "Lost"});
    const auto cheers = cheers_for(world.state.library, id);
    REQUIRE(cheers.size() == 2);
    CHECK(cheers[0]->text == "I heard you");
    CHECK(cheers[0]->from_name == "Sam");
    world.act(action::RemoveCheer{cheers[0]->id});
    CHECK(cheers_for(world.state.library, id).size() == 1);
}

TEST_CASE("a deep card asks for agreements as a deep way does") {
    GrowthWorld world;
    Deck own{.id = "ours", .title = "Ours"};
    own.cards = {{.id = "deep", .text = "What scares you?", .depth = 3}};
    put(world.state.library, own);
    world.act(action::GoTo{{Screen::Deck, "ours"}});
    world.act(action::DrawNext{"ours"});
    world.act(action::BeginSession{"talk"});
    CHECK(world.state.place().screen == Screen::Agreements);
    world.act(action::BeginSession{.way = "talk", .agreements_seen = true});
    CHECK(world.state.place().screen == Screen::Stage);
    CHECK(view(*world.state.session, world.now.instant).card == "deep");
}

TEST_CASE("a deep session asks for agreements, until all have agreed or it is begun all the same") {
    GrowthWorld world;
    world.act(action::BeginSession{"talk"}); // not a deep one
    CHECK(world.places() == "session stage");
    world.act(action::GoTo{{Screen::Session, {}}});
    world.act(action::BeginSession{"depths"});
    CHECK(world.places() == "session agreements");
    CHECK(world.state.place().subject == "depths");
    world.act(action::BeginSession{.way = "depths", .agreements_seen = true});
    CHECK(world.places() == "session stage");
    world.act(action::GoTo{{Screen::Session, {}}});
    for (const auto* name : {"Maya", "Sam"}) world.act(action::Agree{world.id(name), true});
    world.act(action::BeginSession{"depths"});
    CHECK(world.places() == "session stage");
}

TEST_CASE("each agrees to the lines as they are, and anew when they change") {
    GrowthWorld world;
    CHECK_FALSE(all_here_agreed(world.state));
    world.act(action::Agree{world.id("Maya"), true});
    CHECK(has_agreed(world.state, world.id("Maya")));
    CHECK_FALSE(all_here_agreed(world.state));
    world.act(action::Agree{world.id("Sam"), true});
    CHECK(all_here_agreed(world.state));
    world.act(action::SaveAgreements{{"One", "Two"}}); // nothing new
    CHECK(all_here_agreed(world.state));
    world.act(action::SaveAgreements{{" One ", "", "Three"}});
    CHECK(agreement_lines(world.state) == std::vector<std::string>{"One", "Three"});
    CHECK_FALSE(has_agreed(world.state, world.id("Maya")));
    world.act(action::SaveAgreements{{" "}});
    CHECK(agreement_lines(world.state).size() == 2); // none at all would be no agreement
    world.act(action::Agree{world.id("Maya"), true});
    world.act(action::Agree{world.id("Maya"), false});
    CHECK_FALSE(has_agreed(world.state, world.id("Maya")));
}
