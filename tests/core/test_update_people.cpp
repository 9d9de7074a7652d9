#include "update_fixture.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

TEST_CASE("somebody new is named, gets a free hue and sits down") {
    World world;
    world.drafts.person_name = "Maya";
    world.drafts.person_hue = Hue::Sky;
    world.state.places.push_back({Screen::Person, {}});
    world.act(action::AddPerson{"  Maya\u00A0\n", {}});
    CHECK(world.all_names() == "Maya ");
    CHECK(world.names_here() == "Maya ");
    CHECK(world.places() == "session");
    CHECK(world.drafts == Drafts{});
    CHECK(world.wanted<effect::Put>().size() == 1);
    CHECK(world.wanted<effect::SaveDevice>().size() == 1);
}

TEST_CASE("a name of blanks adds nobody") {
    World world;
    for (const auto* name : {"", " ", "\t\n", "\u00A0", "\u3000 "}) {
        CHECK(world.act(action::AddPerson{name, {}}).empty());
    }
    CHECK(world.state.library.people.empty());
}

TEST_CASE("hues go out in order, then the least worn") {
    World world;
    world.seat({"A", "B", "C", "D", "E", "F", "G", "H"});
    const std::vector<Hue> expected{Hue::Coral, Hue::Teal, Hue::Gold,  Hue::Plum,
                                    Hue::Rose,  Hue::Sky,  Hue::Coral, Hue::Teal};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CHECK(world.state.library.people[i].hue == expected[i]);
    }
    world.act(action::RemovePerson{world.id("C")});
    world.act(action::AddPerson{"I", {}});
    CHECK(find_person(world.state.library, world.id("I"))->hue == Hue::Gold);
    world.act(action::AddPerson{"J", Hue::Plum});
    CHECK(find_person(world.state.library, world.id("J"))->hue == Hue::Plum);
}

TEST_CASE("a table seats eight; the ninth is known but not here") {
    World world;
    world.seat({"A", "B", "C", "D", "E", "F", "G", "H", "I"});
    CHECK(world.names_here() == "A B C D E F G H ");
    world.act(action::SetHere{world.id("I"), true});
    CHECK(world.names_here() == "A B C D E F G H ");
    CHECK_FALSE(world.said().empty());
    world.act(action::SetHere{world.id("B"), false});
    world.act(action::SetHere{world.id("I"), true});
    CHECK(world.names_here() == "A C D E F G H I ");
}

TEST_CASE("an overlong name is cut between characters") {
    World world;
    std::string name(name_max * 32 - 1, 'a');
    world.act(action::AddPerson{name + "é", {}});
    CHECK(world.state.library.people.at(0).name == name);
}

TEST_CASE("somebody unknown by now keeps no seat from anyone") {
    World world;
    world.seat({"A", "B", "C", "D", "E", "F", "G"});
    world.state.here.insert(world.state.here.begin(), "gone");
    world.act(action::AddPerson{"H", {}});
    CHECK(world.names_here() == "A B C D E F G H ");
}

TEST_CASE("who comes back sits down where they belong") {
    World world;
    world.seat({"A", "B", "C"});
    world.act(action::SetHere{world.id("A"), false});
    CHECK(world.names_here() == "B C ");
    world.act(action::SetHere{world.id("A"), true});
    CHECK(world.names_here() == "A B C ");
    CHECK(world.act(action::SetHere{world.id("A"), true}).empty());
    CHECK(world.act(action::SetHere{"nobody", true}).empty());
}

TEST_CASE("the other one begins") {
    World world;
    CHECK(world.act(action::SwapHere{}).empty());
    world.seat({"A", "B"});
    world.act(action::SwapHere{});
    CHECK(world.names_here() == "B A ");
    CHECK(world.wants<effect::SaveDevice>());
    world.act(action::SwapHere{});
    world.seat({"C"});
    world.act(action::SwapHere{});
    CHECK(world.names_here() == "B C A ");
}

TEST_CASE("removing somebody can be taken back, seat and all") {
    World world;
    world.seat({"A", "B", "C"});
    const auto before = world.state.library;
    const auto here = world.state.here;
    world.state.places.push_back({Screen::People, {}});
    world.state.places.push_back({Screen::Person, world.id("B")});
    world.drafts.person_name = "B";
    world.act(action::RemovePerson{world.id("B")});
    CHECK(world.names_here() == "A C ");
    CHECK(world.places() == "session people");
    CHECK(world.drafts == Drafts{});
    CHECK(world.wanted<effect::Gone>().at(0).kind == "person");
    CHECK(world.said() == "B was removed");

    SUBCASE("in time") {
        world.tick(9s);
        world.act(action::Restore{});
        CHECK(world.state.library == before);
        CHECK(world.state.here == here);
        CHECK(world.wants<effect::Put>());
        CHECK_FALSE(world.state.notice);
    }
    SUBCASE("too late") {
        world.tick(10s);
        CHECK_FALSE(world.state.notice);
        CHECK(world.act(action::Restore{}).empty());
        CHECK(world.all_names() == "A C ");
    }
    SUBCASE("dismissed") {
        world.act(action::DismissNotice{});
        CHECK(world.act(action::Restore{}).empty());
    }
    SUBCASE("while the table filled up") {
        world.seat({"D", "E", "F", "G", "H", "I"});
        world.act(action::Restore{});
        CHECK(world.state.here.size() == seats_max);
        CHECK(find_person(world.state.library, before.people[1].id));
    }
}

TEST_CASE("editing changes name and hue, never the order") {
    World world;
    world.seat({"A", "B"});
    auto person = world.state.library.people[0];
    const auto order = person.order;
    person.name = " Ada ";
    person.hue = Hue::Plum;
    person.order = 99;
    world.act(action::EditPerson{person});
    CHECK(world.all_names() == "Ada B ");
    CHECK(world.state.library.people[0].hue == Hue::Plum);
    CHECK(world.state.library.people[0].order == order);
    CHECK(world.wanted<effect::Put>().size() == 1);

    person.name = "  ";
    CHECK(world.act(action::EditPerson{person}).empty());
    person.name = "Ada";
    world.act(action::EditPerson{person});
    CHECK_FALSE(world.wants<effect::Put>());
    person.id = "nobody";
    CHECK(world.act(action::EditPerson{person}).empty());
}

TEST_CASE("a new name reaches the stage at once") {
    World world;
    world.listen_for(10s);
    auto person = world.state.library.people[1];
    person.name = "Samir";
    world.act(action::EditPerson{person});
    CHECK(world.seen().seats.at(1).name == "Samir");
    CHECK(world.wants<effect::SaveDevice>());
    world.act(action::UndoOnStage{});
    CHECK(world.seen().seats.at(1).name == "Samir");
    CHECK(std::holds_alternative<status::Planned>(world.seen().status));
    CHECK(world.wants<effect::SaveDevice>());
}

TEST_CASE("a move writes one record and the table follows") {
    struct Row {
        const char* who;
        std::size_t to;
        const char* order;
    };
    const std::vector<Row> rows{{"A", 0, "A B C D "},     {"A", 1, "B A C D "}, {"A", 3, "B C D A "},
                                {"A", 99, "B C D A "},    {"D", 0, "D A B C "}, {"C", 1, "A C B D "},
                                {"nobody", 0, "A B C D "}};
    for (const auto& row : rows) {
        CAPTURE(row.who);
        CAPTURE(row.to);
        World world;
        world.seat({"A", "B", "C", "D"});
        world.act(action::MovePerson{world.id(row.who), row.to});
        CHECK(world.all_names() == row.order);
        CHECK(world.names_here() == row.order);
        const bool moved = std::string_view{row.order} != "A B C D ";
        CHECK(world.wanted<effect::Put>().size() == (moved ? 1U : 0U));
    }
}

TEST_CASE("moving for ever never runs out of room") {
    World world;
    world.seat({"A", "B", "C"});
    std::size_t renumbered = 0;
    for (int i = 0; i < 300; ++i) {
        const auto last = world.state.library.people[2];
        const auto expected =
            world.state.library.people[0].name + " " + last.name + " " + world.state.library.people[1].name + " ";
        world.act(action::MovePerson{last.id, 1});
        CHECK(world.all_names() == expected);
        if (world.wanted<effect::Put>().size() == 3) ++renumbered;
    }
    CHECK(renumbered > 0);
    CHECK(renumbered < 20);
}

TEST_CASE("somebody who was removed comes back as the history knows them") {
    World world;
    world.seat({"Maya", "Sam", "Noor"});
    const auto sam = world.id("Sam");
    const auto hue = find_person(world.state.library, sam)->hue;
    world.act(action::RemovePerson{sam});
    world.act(action::BringBack{{sam, "Sam", hue}});
    REQUIRE(find_person(world.state.library, sam));
    CHECK(find_person(world.state.library, sam)->hue == hue);
    CHECK(world.all_names() == "Maya Noor Sam ");
    CHECK(world.names_here() == "Maya Noor Sam ");
    CHECK(world.act(action::BringBack{{sam, "Sam", hue}}).empty());
    CHECK(world.act(action::BringBack{{"x", " ", hue}}).empty());
}
