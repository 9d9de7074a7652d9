#include "update_fixture.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

TEST_CASE("closing keeps times and words, and clears the page") {
    World world;
    world.finish_after(100s);
    const auto maya = world.id("Maya");
    const auto sam = world.id("Sam");
    world.drafts.closing[maya] = {" You waited. ", "Thank you for the tea.", {}, {}};
    world.drafts.next_step = " Walk on Thursday ";
    const auto id = world.state.session->id;
    world.act(action::CloseSession{});
    const auto* kept = find_session(world.state.library, id);
    REQUIRE(kept);
    CHECK(kept->way == "talk");
    CHECK(kept->way_title == "The talk");
    CHECK(kept->running == 100s);
    REQUIRE(kept->seats.size() == 2);
    CHECK(kept->seats[0].talk == 100s);
    CHECK(kept->seats[0].heard == "You waited.");
    CHECK(kept->seats[0].appreciation == "Thank you for the tea.");
    CHECK(kept->seats[0].appreciated == sam);
    CHECK_FALSE(kept->seats[1].appreciated);
    CHECK(kept->next_step == "Walk on Thursday");
    CHECK_FALSE(world.state.session);
    CHECK(world.drafts == Drafts{});
    CHECK(world.places() == "session");
    CHECK(world.said() == "Kept in the history");
    CHECK(world.wanted<effect::Put>().size() == 1);
    CHECK(world.wants<effect::SaveDevice>());
}

TEST_CASE("the closing page is left by Back and by a destination with all it holds") {
    for (const auto& leave : std::vector<Action>{action::Back{}, action::GoTo{{Screen::Wall, {}}}}) {
        World world;
        world.finish_after(10s);
        world.drafts.next_step = "Sleep";
        world.act(leave);
        CHECK_FALSE(world.state.session);
        CHECK(world.state.library.sessions.at(0).next_step == "Sleep");
        CHECK(world.state.places.size() == 1);
    }
}

TEST_CASE("what was closed too soon lies open again, with all that was written") {
    World world;
    world.finish_after(10s);
    const auto id = world.state.session->id;
    world.drafts.next_step = "Sleep";
    world.drafts.closing[world.id("Maya")].heard = "You waited";
    const auto before = world.drafts;
    world.act(action::Back{});
    REQUIRE(world.state.notice);
    CHECK(world.state.notice->can_undo());
    world.act(action::Restore{});
    CHECK(world.places() == "session closing");
    CHECK(world.state.session->id == id);
    CHECK(world.drafts == before);
    CHECK_FALSE(find_session(world.state.library, id));
    CHECK(world.wants<effect::SaveDevice>());
    world.act(action::CloseSession{});
    world.act(action::BeginSession{"talk"});
    const auto next = world.state.session->id;
    world.act(action::Restore{});
    CHECK(world.state.session->id == next); // one lies on the table
    CHECK(find_session(world.state.library, id));
}

TEST_CASE("a running session is not closed") {
    World world;
    world.listen_for(10s);
    CHECK(world.act(action::CloseSession{}).empty());
    CHECK(world.state.session);
}

TEST_CASE("an appreciation is pinned once, changed in place, and taken off") {
    World world;
    world.finish_after(10s);
    const auto maya = world.id("Maya");
    const auto sam = world.id("Sam");
    world.act(action::PinAppreciation{maya, {}, " You waited when I went quiet. "});
    REQUIRE(world.state.library.notes.size() == 1);
    const auto note = world.state.library.notes[0];
    CHECK(note.from == maya);
    CHECK(note.to == sam);
    CHECK(note.from_name == "Maya");
    CHECK(note.to_name == "Sam");
    CHECK(note.text == "You waited when I went quiet.");
    CHECK(note.paper == Hue::Teal);
    CHECK(note.written == world.now.wall);
    CHECK(note.session == world.state.session->id);
    CHECK(world.drafts.closing[maya].note == note.id);
    CHECK(world.wants<effect::Put>());
    CHECK(world.wants<effect::SaveDevice>());

    SUBCASE("pinned again with other words") {
        world.pass(1min);
        world.act(action::PinAppreciation{maya, {}, "You waited."});
        REQUIRE(world.state.library.notes.size() == 1);
        CHECK(world.state.library.notes[0].id == note.id);
        CHECK(world.state.library.notes[0].text == "You waited.");
        CHECK(world.state.library.notes[0].written == note.written);
        world.act(action::PinAppreciation{maya, {}, "You waited."});
        CHECK_FALSE(world.wants<effect::Put>());
    }
    SUBCASE("changed on the page afterwards: the note follows when the page is closed") {
        world.drafts.closing[maya].appreciation = "You waited so long.";
        world.act(action::CloseSession{});
        CHECK(world.state.library.notes.at(0).text == "You waited so long.");
        CHECK(world.state.library.sessions.at(0).seats[0].note == note.id);
        CHECK(world.drafts == Drafts{});
    }
    SUBCASE("taken off") {
        world.act(action::UnpinAppreciation{maya});
        CHECK(world.state.library.notes.empty());
        CHECK(world.wanted<effect::Gone>().at(0).id == note.id);
        CHECK(world.wanted<effect::Gone>().at(0).kind == "note");
        CHECK_FALSE(world.drafts.closing[maya].note);
        CHECK(world.drafts.closing[maya].appreciation == " You waited when I went quiet. ");
        CHECK(world.act(action::UnpinAppreciation{maya}).empty());
    }
    SUBCASE("emptied") {
        world.act(action::PinAppreciation{maya, {}, "  "});
        CHECK(world.state.library.notes.empty());
    }
}

TEST_CASE("nothing is pinned for strangers or without words") {
    World world;
    CHECK(world.act(action::PinAppreciation{"x", {}, "Hello"}).empty());
    world.finish_after(10s);
    CHECK(world.act(action::PinAppreciation{"x", {}, "Hello"}).empty());
    world.act(action::PinAppreciation{world.id("Maya"), {}, ""});
    CHECK(world.state.library.notes.empty());
    CHECK(world.act(action::UnpinAppreciation{"x"}).empty());
}

TEST_CASE("in a circle thanks without a name go to all") {
    World world;
    world.seat({"A", "B", "C"});
    world.act(action::BeginSession{"circle"});
    world.tap(h::Start{});
    world.pass(5s);
    world.act(action::PinAppreciation{world.id("A"), {}, "Thank you all"});
    CHECK_FALSE(world.state.library.notes.at(0).to);
    CHECK(world.state.library.notes.at(0).to_name.empty());
    world.act(action::PinAppreciation{world.id("B"), world.id("C"), "Thank you, C"});
    CHECK(world.state.library.notes.size() == 2);
    CHECK(world.drafts.closing[world.id("B")].to == world.id("C"));
}

TEST_CASE("a session leaves the history and comes back") {
    World world;
    world.finish_after(10s);
    world.act(action::CloseSession{});
    const auto kept = world.state.library.sessions.at(0);
    world.act(action::GoTo{{Screen::History, {}}});
    world.act(action::GoTo{{Screen::Summary, kept.id}});
    world.act(action::RemoveSummary{kept.id});
    CHECK(world.places() == "session history");
    CHECK(world.state.library.sessions.empty());
    CHECK(world.wanted<effect::Gone>().at(0).kind == "session");
    world.act(action::Restore{});
    CHECK(world.state.library.sessions.at(0) == kept);
    CHECK(world.act(action::RemoveSummary{"x"}).empty());
}

TEST_CASE("a summary is saved as a file, open or from the history") {
    World world;
    CHECK(world.act(action::SaveSummary{""}).empty());
    world.finish_after(10s);
    world.drafts.next_step = "Sleep";
    world.act(action::SaveSummary{""});
    const auto open = world.wanted<effect::WriteFile>();
    REQUIRE(open.size() == 1);
    CHECK(open[0].name == "session-2026-11-22-2000.md");
    CHECK(open[0].content.find("Sleep") != std::string::npos);
    const auto id = world.state.session->id;
    world.act(action::CloseSession{});
    world.act(action::SaveSummary{id});
    CHECK(world.wanted<effect::WriteFile>().at(0).content == open[0].content);
    CHECK(world.act(action::SaveSummary{"x"}).empty());
    world.act(action::FileSaved{"/data/exports/a.md", true});
    CHECK(world.said() == "Saved in the folder with your words:\na.md");
    CHECK(world.state.notice->in_folder);
    world.act(action::FileSaved{"/data/exports/a.md", false});
    CHECK(world.said() == "“a.md” could not be saved. Nothing was lost; try again in a moment.");
}
