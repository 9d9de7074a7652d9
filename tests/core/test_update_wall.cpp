// Writing, changing, thanking back, the bin: what `update` does with the wall.
#include "core/wall.h"
#include "update_fixture.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

const Photo cat{std::string(64, 'c'), 1600, 1200};

struct Wall : World {
    RecordId maya, sam;

    Wall() {
        seat({"Maya", "Sam"});
        maya = id("Maya");
        sam = id("Sam");
        act(action::GoTo{{Screen::Wall, {}}});
    }
    void write(std::string text, Kind kind = Kind::Action) {
        act(action::BeginNote{});
        drafts.note = {.from = sam, .to = maya, .text = std::move(text), .kind = kind};
    }
    Note pinned(std::string text = "You made tea.", Kind kind = Kind::Action) {
        write(std::move(text), kind);
        act(action::PinNote{});
        return state.library.notes.at(0);
    }
};

} // namespace

TEST_CASE("a note is pinned: on the disk, on the wall, undone with one tap") {
    Wall world;
    world.write("  You made tea.  ");
    CHECK(world.places() == "wall compose");
    world.act(action::PinNote{});
    CHECK(world.places() == "wall");
    REQUIRE(world.state.library.notes.size() == 1);
    const auto note = world.state.library.notes[0];
    CHECK(note.text == "You made tea.");
    CHECK(note.from_name == "Sam");
    CHECK(note.to_name == "Maya");
    CHECK(note.paper == Hue::Coral); // hers
    CHECK(note.written == world.now.wall);
    CHECK(world.wanted<effect::Put>().size() == 1);
    CHECK(world.drafts.note == NoteDraft{});
    REQUIRE(world.state.settling);
    CHECK(world.state.settling->note == note.id);
    CHECK_FALSE(world.state.settling->celebrated);
    world.act(action::Restore{});
    CHECK(world.state.library.notes.empty());
}

TEST_CASE("what is missing is said, and nothing typed is lost") {
    struct {
        const char* what;
        std::string from, text, taking;
        std::string_view said;
    } const rows[]{
        {"nobody says it", "", "Tea", "", "Who says"},
        {"somebody who is gone", "stranger", "Tea", "", "Who says"},
        {"no words", "sam", " \n ", "", "words"},
        {"a photo on its way", "sam", "Tea", "/cat.jpg", "photo"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.what);
        Wall world;
        world.act(action::BeginNote{});
        world.drafts.note.text = row.text;
        if (!row.from.empty()) world.drafts.note.from = row.from == "sam" ? world.sam : row.from;
        world.state.taking_photo = row.taking;
        const auto before = world.drafts;
        world.act(action::PinNote{});
        CHECK(world.state.library.notes.empty());
        CHECK(world.said().find(row.said) != std::string::npos);
        CHECK(world.drafts == before);
        CHECK(world.places() == "wall compose");
    }
}

TEST_CASE("whom it is for and what for choose the paper, unless somebody does") {
    Wall world;
    world.write("Yes", Kind::Celebration);
    world.act(action::PinNote{});
    CHECK(world.state.library.notes.at(0).paper == Hue::Gold);
    CHECK(world.state.settling->celebrated);
    world.pass(1s);
    world.write("For us");
    world.drafts.note.to.reset();
    world.act(action::PinNote{});
    CHECK(world.state.library.notes.at(0).paper == Hue::Rose);
    CHECK_FALSE(world.state.library.notes.at(0).to);
    world.pass(1s);
    world.write("Blue");
    world.drafts.note.paper = Hue::Sky;
    world.drafts.note.photo = cat;
    world.act(action::PinNote{});
    CHECK(world.state.library.notes.at(0).paper == Hue::Sky);
    CHECK(world.state.library.notes.at(0).photo == cat);
}

TEST_CASE("a note to oneself is for all of us") {
    Wall world;
    world.write("Well done");
    world.drafts.note.to = world.sam;
    world.act(action::PinNote{});
    CHECK_FALSE(world.state.library.notes.at(0).to);
    CHECK(world.state.library.notes.at(0).to_name.empty());
}

TEST_CASE("changing keeps when it was written, and is undone") {
    Wall world;
    const auto before = world.pinned();
    world.pass(1h);
    world.act(action::BeginNote{draft_of(before)});
    world.drafts.note.text = "You made tea, twice.";
    world.act(action::PinNote{});
    const auto after = world.state.library.notes.at(0);
    CHECK(after.id == before.id);
    CHECK(after.written == before.written);
    CHECK(after.text == "You made tea, twice.");
    world.act(action::Restore{});
    CHECK(world.state.library.notes.at(0) == before);
    SUBCASE("nothing changed writes nothing") {
        world.act(action::BeginNote{draft_of(before)});
        world.act(action::PinNote{});
        CHECK_FALSE(world.wants<effect::Put>());
    }
    SUBCASE("names stay as they were written") {
        world.act(action::EditPerson{{.id = world.sam, .name = "Samuel", .hue = Hue::Teal}});
        world.act(action::BeginNote{draft_of(before)});
        world.drafts.note.text = "Tea";
        world.act(action::PinNote{});
        CHECK(world.state.library.notes.at(0).from_name == "Sam");
    }
    SUBCASE("what was thrown away meanwhile is pinned anew") {
        world.act(action::BeginNote{draft_of(before)});
        world.drafts.note.text = "Tea";
        world.act(action::BinNote{before.id});
        world.act(action::PinNote{});
        CHECK(world.state.library.notes.at(0).id != before.id);
        CHECK(world.state.library.bin.size() == 1);
    }
}

TEST_CASE("what was thrown away comes back, and lays aside what was begun since") {
    Wall world;
    world.write("Too soon");
    world.act(action::DropNoteDraft{});
    world.act(action::BeginNote{});
    world.drafts.note.photo = Photo{.sha256 = std::string(64, 'a'), .width = 4, .height = 3};
    world.act(action::Restore{});
    CHECK(world.drafts.note.text == "Too soon");
    CHECK_FALSE(world.drafts.note.photo);
    REQUIRE(world.drafts.notes_aside.size() == 1);
    CHECK(world.drafts.notes_aside[0].photo);
    CHECK(world.state.place().screen == Screen::Compose);
}

TEST_CASE("a draft is gone on with; another purpose lays it aside, not away") {
    Wall world;
    const auto note = world.pinned();
    world.write("Half a thou");
    world.act(action::Back{});
    CHECK(world.drafts.note.text == "Half a thou");
    world.act(action::BeginNote{});
    CHECK(world.drafts.note.text == "Half a thou");
    world.act(action::Back{});

    world.act(action::BeginNote{{.from = world.maya, .to = world.sam, .answers = note.id}});
    CHECK(world.drafts.note.text.empty());
    CHECK(world.drafts.note.answers == note.id);
    CHECK(world.drafts.notes_aside.size() == 1);
    world.drafts.note.text = "And thank you for";
    world.act(action::BeginNote{});
    CHECK(world.drafts.note.text == "Half a thou");
    world.act(action::BeginNote{{.answers = note.id}});
    CHECK(world.drafts.note.text == "And thank you for");
    world.act(action::PinNote{});
    CHECK(world.state.library.notes.at(0).answers == note.id);
    world.act(action::BeginNote{});
    CHECK(world.drafts.note.text == "Half a thou");
    CHECK(world.drafts.notes_aside.empty());
    world.act(action::DropNoteDraft{});
    CHECK(world.drafts == Drafts{});
    CHECK(world.places() == "wall");
}

TEST_CASE("a draft with nothing in it leaves no trace") {
    Wall world;
    const auto note = world.pinned();
    world.act(action::BeginNote{{.from = world.sam}});
    world.act(action::BeginNote{draft_of(note)}); // looked at, not changed
    world.act(action::BeginNote{{.from = world.maya}});
    CHECK(world.drafts.notes_aside.empty());
    CHECK(world.drafts.note.from == world.maya);
}

TEST_CASE("hearts come and go, one from each") {
    Wall world;
    const auto note = world.pinned();
    world.act(action::GiveHeart{note.id, world.maya});
    world.act(action::GiveHeart{note.id, world.sam});
    world.act(action::GiveHeart{note.id, world.sam});
    CHECK_FALSE(world.wants<effect::Put>());
    CHECK(hearts_of(world.state.library, note.id).size() == 2);
    world.act(action::GiveHeart{note.id, world.sam, false});
    CHECK(hearts_of(world.state.library, note.id) == std::vector{world.maya});
    CHECK(world.wanted<effect::Gone>().at(0).kind == "heart");
    world.act(action::GiveHeart{"no-note", world.sam});
    world.act(action::GiveHeart{note.id, "nobody"});
    CHECK(world.state.library.hearts.size() == 1);
}

TEST_CASE("a note goes to the bin, comes back, and is gone after thirty days with its hearts") {
    Wall world;
    const auto note = world.pinned();
    world.act(action::GiveHeart{note.id, world.maya});
    world.act(action::GoTo{{Screen::Note, note.id}});
    world.act(action::BinNote{note.id});
    CHECK(world.places() == "wall");
    CHECK(world.state.library.notes.empty());
    REQUIRE(world.state.library.bin.size() == 1);
    CHECK(world.state.library.bin[0].binned == world.now.wall);
    SUBCASE("undone") {
        world.act(action::Restore{});
        CHECK(world.state.library.notes.at(0) == note);
        CHECK(world.state.library.bin.empty());
    }
    SUBCASE("taken back later") {
        world.tick(20 * 24h);
        world.act(action::UnbinNote{note.id});
        CHECK(world.state.library.notes.at(0) == note);
        CHECK(hearts_of(world.state.library, note.id).size() == 1);
    }
    SUBCASE("gone for good by hand, and even that is undone") {
        world.act(action::EndNote{note.id});
        CHECK(world.wanted<effect::Gone>().size() == 2); // its heart goes with it
        CHECK(world.state.library.bin.empty());
        CHECK(world.state.library.hearts.empty());
        world.act(action::Restore{});
        CHECK(world.state.library.bin.size() == 1);
        CHECK(hearts_of(world.state.library, note.id).size() == 1);
    }
    SUBCASE("overdue") {
        world.tick(bin_time - 1ms);
        CHECK(world.state.library.bin.size() == 1);
        world.tick(1ms);
        CHECK(world.state.library.bin.empty());
        CHECK(world.state.library.hearts.empty());
        CHECK(world.wanted<effect::Gone>().size() == 2);
    }
}

TEST_CASE("a good moment lies on top; another one takes its place") {
    Wall world;
    world.act(action::ShowGoodMoment{});
    CHECK(world.places() == "wall");
    CHECK_FALSE(world.said().empty());
    const auto first = world.pinned("One");
    world.pass(1s);
    world.pinned("Two");
    world.act(action::ShowGoodMoment{});
    CHECK(world.places() == "wall good-moment");
    const auto shown = world.state.place().subject;
    world.act(action::ShowGoodMoment{});
    CHECK(world.places() == "wall good-moment");
    CHECK(world.state.place().subject != shown);
    CHECK((shown == first.id || world.state.place().subject == first.id));
}

TEST_CASE("last week's notes are read one after the other on one page") {
    Wall world;
    const auto note = world.pinned();
    world.act(action::ReadOut{});
    CHECK(world.places() == "wall read-out");
    world.act(action::ReadOut{note.id});
    CHECK(world.places() == "wall read-out");
    CHECK(world.state.place().subject == note.id);
    world.act(action::Back{});
    CHECK(world.places() == "wall");
}
