#include "update_fixture.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

TEST_CASE("a wish is planned for tomorrow, once, for all who sit there") {
    World world;
    world.listen_for(10s);
    const auto maya = world.id("Maya");
    world.drafts.closing[maya].wish = "  An hour on the bench ";
    world.act(action::PlanWish{maya});
    CHECK(world.wants<effect::SaveDevice>());
    world.act(action::PlanWish{maya});
    REQUIRE(world.state.library.plans.size() == 1);
    const Plan plan = world.state.library.plans[0];
    CHECK(plan.what == "An hour on the bench");
    CHECK(plan.day == Day{world.now.today()} + std::chrono::days{1});
    CHECK(plan.people == std::vector<RecordId>{maya, world.id("Sam")});
    CHECK(plan.session == world.state.session->id);
    CHECK(world.drafts.closing[maya].wish_plan == plan.id);
    world.act(action::RemovePlan{plan.id});
    world.act(action::PlanWish{maya});
    CHECK(world.state.library.plans.size() == 1);
}

TEST_CASE("a wish becomes a goal of whoever wishes it") {
    World world;
    world.listen_for(10s);
    const auto sam = world.id("Sam");
    world.act(action::WishAsGoal{sam});
    CHECK(world.state.library.goals.empty());
    world.drafts.closing[sam].wish = "To sing again";
    world.act(action::WishAsGoal{sam});
    world.act(action::WishAsGoal{sam});
    REQUIRE(world.state.library.goals.size() == 1);
    CHECK(world.state.library.goals[0].owner == sam);
    CHECK(world.state.library.goals[0].owner_name == "Sam");
    CHECK(world.state.library.goals[0].begun == world.now.wall);
}

TEST_CASE("what is empty becomes nothing, and without a session there is nothing to plan") {
    World world;
    world.listen_for(10s);
    world.drafts.next_step = "  ";
    world.act(action::PlanNextStep{});
    CHECK(world.state.library.plans.empty());
    World bare;
    bare.drafts.next_step = "A walk";
    bare.act(action::PlanNextStep{});
    bare.act(action::PinThanks{bare.id("Maya"), 0});
    CHECK(bare.state.library.plans.empty());
}

TEST_CASE("thanks of the stage: pinned, emptied, out of reach") {
    World world;
    world.listen_for(10s);
    const auto maya = world.id("Maya");
    world.drafts.closing[maya].thanks = {{"Soup", {}}, {"", {}}};
    world.act(action::PinThanks{maya, 7});
    world.act(action::PinThanks{maya, 1});
    world.act(action::PinThanks{"nobody", 0});
    CHECK(world.state.library.notes.empty());
    world.act(action::PinThanks{maya, 0});
    REQUIRE(world.state.library.notes.size() == 1);
    CHECK(world.state.library.notes[0].to == world.id("Sam"));
    world.drafts.closing[maya].thanks[0].text.clear();
    world.act(action::PinThanks{maya, 0});
    CHECK(world.state.library.notes.empty());
    CHECK_FALSE(world.drafts.closing[maya].thanks[0].note);
}

TEST_CASE("what was written on the way is in the history and in the file, pinned or not") {
    World world;
    world.listen_for(10s);
    const auto maya = world.id("Maya");
    world.drafts.closing[maya].thanks = {{" Soup ", {}}, {"  ", {}}, {"Songs", {}}};
    world.drafts.closing[maya].wish = " A bench ";
    world.act(action::OnStage{happening::Finish{}});
    world.act(action::SaveSummary{});
    const auto file = world.wanted<effect::WriteFile>().front().content;
    CHECK(file.find("Maya to Sam:\n\n> Soup") != std::string::npos);
    CHECK(file.find("Maya would feel loved:\n\n> A bench") != std::string::npos);
    world.act(action::CloseSession{});
    const auto& seat = world.state.library.sessions.at(0).seats.at(0);
    CHECK(seat.thanks == std::vector<KeptThanks>{{"Soup", {}}, {"Songs", {}}});
    CHECK(seat.wish == "A bench");
}
