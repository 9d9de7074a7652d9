// A session from its beginning to its end, left on the way, found again after a crash.
#include "core/resume.h"
#include "update_fixture.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

TEST_CASE("a session begins on the stage, planned") {
    World world;
    world.seat({"Maya", "Sam"});
    world.act(action::BeginSession{"talk"});
    CHECK(world.places() == "session stage");
    CHECK(std::holds_alternative<status::Planned>(world.seen().status));
    CHECK(world.state.last_way == "talk");
    CHECK(world.wanted<effect::KeepAwake>().at(0).on);
    CHECK(world.wanted<effect::SaveDevice>().size() == 1);
    CHECK(world.state.session->seats.size() == 2);
    CHECK(world.state.session->id.size() == 26);
}

TEST_CASE("an empty id begins the offered way; an unknown one nothing") {
    World world;
    world.seat({"Maya", "Sam"});
    CHECK(world.act(action::BeginSession{"unknown"}).empty());
    world.act(action::BeginSession{""});
    CHECK(world.state.session->way.id == "talk");
}

TEST_CASE("minutes changed for one session are used up, and given back if nobody begins") {
    World world;
    world.seat({"Maya", "Sam"});
    const Lengths agreed{{3min, 1min}, {}};
    world.drafts.lengths["talk"] = agreed;
    world.act(action::BeginSession{"talk"});
    CHECK(world.state.session->way.phases[0].length == 3min);
    CHECK(world.drafts.lengths.empty());
    SUBCASE("given back") {
        world.act(action::Back{});
        CHECK(world.drafts.lengths.at("talk") == agreed);
    }
    SUBCASE("used up") {
        world.tap(h::Start{});
        world.pass(1s);
        world.act(action::GoTo{{Screen::Session, {}}});
        CHECK(world.drafts.lengths.empty());
    }
    SUBCASE("usual minutes leave nothing behind") {
        world.act(action::Back{});
        world.drafts.lengths.clear();
        world.act(action::BeginSession{"talk"});
        world.act(action::Back{});
        CHECK(world.drafts.lengths.empty());
    }
}

TEST_CASE("people missing: a word about what is missing and the way there") {
    struct Row {
        std::vector<std::string> names;
        const char* way;
        const char* said;
    };
    const std::vector<Row> rows{{{}, "talk", "“The talk” is for two people. Say who is here first."},
                                {{"A"}, "talk", "“The talk” is for two people. One more is needed."},
                                {{"A"}, "circle", "“The circle” is for 3 to 8 people. Two more are needed."},
                                {{"A", "B"}, "circle", "“The circle” is for 3 to 8 people. One more is needed."}};
    for (const auto& row : rows) {
        World world;
        world.seat(row.names);
        world.act(action::BeginSession{row.way});
        CHECK(world.said() == row.said);
        CHECK(world.places() == "session people");
        CHECK_FALSE(world.state.session);
    }
}

TEST_CASE("more people than fit: the first ones in order") {
    World world;
    world.seat({"A", "B", "C"});
    world.act(action::SwapHere{});
    world.act(action::BeginSession{"talk"});
    const auto& seats = world.state.session->seats;
    CHECK(seats.size() == 2);
    CHECK(seats.at(0).name == "B");
    CHECK(seats.at(1).name == "C");
    world.act(action::BeginSession{"circle"});
    CHECK(world.state.session->seats.size() == 3);
}

TEST_CASE("the last word leads to the closing page by itself") {
    World world;
    world.listen_for(1min);
    for (int turn = 0; turn < 2; ++turn) {
        world.tap(h::Done{});
        world.pass(30s);
        CHECK(world.places() == "session stage");
        world.tap(h::Heard{});
        world.pass(30s);
    }
    CHECK(world.seen().is_finished());
    CHECK(world.places() == "session closing");
    CHECK_FALSE(world.wanted<effect::KeepAwake>().at(0).on);
    CHECK(world.wants<effect::SaveDevice>());
}

TEST_CASE("each tap reaches the disk; one that makes no sense changes nothing") {
    World world;
    CHECK(world.tap(h::Start{}).empty());
    world.listen_for(1s);
    CHECK(world.wants<effect::SaveDevice>());
    world.tap(h::Pause{});
    CHECK(world.wants<effect::SaveDevice>());
    CHECK(world.tap(h::Pause{}).empty());
}

TEST_CASE("a finish by mistake goes back to the stage, paused") {
    World world;
    world.finish_after(90s);
    CHECK(world.places() == "session closing");
    world.pass(20s);
    world.act(action::BackToStage{});
    CHECK(world.places() == "session stage");
    CHECK(std::holds_alternative<status::Paused>(world.seen().status));
    CHECK(world.seen().running == 90s);
    CHECK(world.wanted<effect::KeepAwake>().at(0).on);
    CHECK(world.act(action::BackToStage{}).empty());
}

TEST_CASE("undo takes the last tap back and saves") {
    World world;
    world.listen_for(10s);
    world.tap(h::Done{});
    world.act(action::UndoOnStage{});
    CHECK(world.seen().step.phase == 0);
    CHECK(world.wants<effect::SaveDevice>());
}

TEST_CASE("finished with nothing on the clock goes home without a trace") {
    World world;
    world.seat({"Maya", "Sam"});
    world.act(action::BeginSession{"talk"});
    world.tap(h::Finish{});
    CHECK_FALSE(world.state.session);
    CHECK(world.places() == "session");
    CHECK(world.state.library.sessions.empty());
    CHECK_FALSE(world.wanted<effect::KeepAwake>().at(0).on);
}

TEST_CASE("who joins sits at the table, who leaves gets up") {
    World world;
    world.seat({"A", "B", "C", "D"});
    world.act(action::SetHere{world.id("D"), false});
    world.act(action::BeginSession{"circle"});
    world.tap(h::Start{});
    const auto d = *find_person(world.state.library, world.id("D"));
    world.tap(h::Join{Seat{d.id, d.name, d.hue}});
    CHECK(world.names_here() == "A B C D ");
    CHECK(world.seen().seats.size() == 4);
    world.tap(h::Leave{world.id("B")});
    CHECK(world.names_here() == "A C D ");
    CHECK_FALSE(world.seen().present.at(1));
    world.act(action::UndoOnStage{});
    CHECK(world.seen().present.at(1));
    CHECK(world.names_here() == "A B C D ");
}

TEST_CASE("leaving the stage") {
    World world;
    world.seat({"Maya", "Sam"});
    world.act(action::BeginSession{"talk"});

    SUBCASE("nobody has begun: straight home") {
        world.act(action::Back{});
        CHECK(world.places() == "session");
        CHECK_FALSE(world.state.session);
        CHECK_FALSE(world.wanted<effect::KeepAwake>().at(0).on);
    }
    SUBCASE("begun: asks first, and back again changes its mind") {
        world.tap(h::Start{});
        world.act(action::Back{});
        CHECK(world.places() == "session stage end-session");
        world.act(action::Back{});
        CHECK(world.places() == "session stage");
    }
    SUBCASE("left for later it waits, paused, and goes on") {
        world.tap(h::Start{});
        world.pass(30s);
        world.act(action::Back{});
        world.act(action::GoTo{{Screen::Session, {}}});
        CHECK(world.places() == "session");
        CHECK(std::holds_alternative<status::Paused>(world.seen().status));
        world.pass(1h);
        world.act(action::ResumeRecovered{});
        CHECK(world.places() == "session stage");
        CHECK(world.seen().running == 30s);
        CHECK(world.wanted<effect::KeepAwake>().at(0).on);
    }
    SUBCASE("another one begun meanwhile asks first") {
        world.tap(h::Start{});
        world.pass(30s);
        world.act(action::GoTo{{Screen::Session, {}}});
        const auto first = world.state.session->id;
        world.act(action::BeginSession{"talk"});
        CHECK(world.state.session->id == first);
        CHECK(world.places() == "session waiting");
        CHECK(world.state.place().subject == "talk");
        CHECK(world.state.library.sessions.empty());
        SUBCASE("that one goes on") {
            world.act(action::ResumeRecovered{});
            CHECK(world.places() == "session stage");
            CHECK(world.seen().running == 30s);
        }
        SUBCASE("it is ended and kept in the history") {
            world.act(action::BeginSession{"talk", true});
            CHECK(world.places() == "session stage");
            CHECK(world.state.session->id != first);
            CHECK(find_session(world.state.library, first)->running == 30s);
        }
    }
}

TEST_CASE("a session found after a crash waits to be asked for") {
    World world;
    world.listen_for(40s);
    const auto id = world.state.session->id;
    offer_again(world.state, *world.state.session, 40s, world.now);
    CHECK(world.state.session_recovered);
    world.state.places = {Place{}};

    SUBCASE("nothing touches it meanwhile") {
        CHECK(world.tick(10s).empty());
        CHECK(world.tap(h::Resume{}).empty());
        CHECK(world.act(action::UndoOnStage{}).empty());
        CHECK(world.act(action::GoTo{{Screen::Stage, {}}}).empty());
    }
    SUBCASE("it goes on") {
        world.act(action::ResumeRecovered{});
        CHECK_FALSE(world.state.session_recovered);
        CHECK(world.places() == "session stage");
        CHECK(world.seen().running == 40s);
    }
    SUBCASE("it is let go, and what was said is kept") {
        world.act(action::DropRecovered{});
        CHECK_FALSE(world.state.session);
        CHECK_FALSE(world.state.session_recovered);
        CHECK(find_session(world.state.library, id)->running == 40s);
        CHECK(world.said() == "Kept in the history");
        world.act(action::Restore{});
        CHECK(world.places() == "session");
        CHECK(world.seen().running == 40s);
        CHECK_FALSE(find_session(world.state.library, id));
    }
    SUBCASE("a new one keeps it too") {
        world.act(action::BeginSession{"talk"});
        CHECK(world.state.session_recovered);
        world.act(action::BeginSession{"talk", true});
        CHECK_FALSE(world.state.session_recovered);
        CHECK(find_session(world.state.library, id));
    }
}

TEST_CASE("what nobody began is not offered after a crash; a closing page is") {
    World world;
    world.seat({"Maya", "Sam"});
    world.act(action::BeginSession{"talk"});
    State fresh;
    offer_again(fresh, *world.state.session, 30s, world.now);
    CHECK_FALSE(fresh.session);
    CHECK_FALSE(fresh.session_recovered);

    world.finish_after(40s);
    world.state.places = {Place{}};
    offer_again(world.state, *world.state.session, 40s, world.now);
    world.act(action::ResumeRecovered{});
    CHECK(world.places() == "session closing");
}
