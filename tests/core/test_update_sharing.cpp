// Sharing through a folder, what comes in, and what was made apart.
#include "core/update_sharing.h"
#include "update_fixture.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

struct Sharer : World {
    void look(FolderLook::Kind kind, std::string path = "/home/maya/Sync/Attune") {
        act(action::LookAtFolder{path});
        act(action::FolderLooked{{.path = std::move(path), .kind = kind}});
    }
    void share() {
        look(FolderLook::Kind::Empty);
        act(action::ShareThere{});
    }
    Note note(const RecordId& id, std::string text) const {
        Note made{.id = id, .from = "somebody"};
        made.text = std::move(text);
        made.written = now.wall;
        return made;
    }
    void comes(Body body, bool is_new = true, bool is_apart = false) {
        const RecordId id = id_of(body);
        take_in(state, {{.id = id, .body = held(std::move(body)), .is_apart = is_apart, .is_new = is_new}}, now);
    }
};

} // namespace

TEST_CASE("a folder is looked at first, and shared through once somebody says so") {
    Sharer w;
    w.act(action::LookAtFolder{"  ~/Sync \n"});
    REQUIRE(w.wanted<effect::LookAtFolder>().size() == 1);
    CHECK(w.wanted<effect::LookAtFolder>()[0].path == "~/Sync");
    CHECK(w.places() == "session sharing");
    REQUIRE(w.state.folder_look);
    CHECK(w.state.folder_look->kind == FolderLook::Kind::Asking);

    w.act(action::ShareThere{}); // too early: nobody knows what lies there
    CHECK_FALSE(w.state.shared);

    w.look(FolderLook::Kind::Wall);
    w.act(action::ShareThere{});
    REQUIRE(w.state.shared);
    CHECK(w.state.shared->path == "/home/maya/Sync/Attune");
    CHECK(w.state.shared->space.empty());
    CHECK(w.state.sharing.standing == SharingReport::Standing::Beginning);
    CHECK_FALSE(w.state.folder_look);
    CHECK(w.wants<effect::SaveDevice>());
}

TEST_CASE("a folder that can't be used is not shared through") {
    using Kind = FolderLook::Kind;
    for (const auto kind : {Kind::Damaged, Kind::NotThere, Kind::NoFolder, Kind::NoPermission}) {
        Sharer w;
        w.look(kind);
        w.act(action::ShareThere{});
        CHECK_FALSE(w.state.shared);
    }
}

TEST_CASE("a wall whose beginning was lost is begun anew") {
    Sharer w;
    w.look(FolderLook::Kind::NoBeginning);
    w.act(action::ShareThere{});
    REQUIRE(w.state.shared);
    CHECK(w.state.shared->space.empty());
}

TEST_CASE("an answer about a folder that nobody asks about any more is let go") {
    Sharer w;
    w.act(action::LookAtFolder{"~/Sync"});
    w.act(action::ForgetFolderLook{});
    w.act(action::FolderLooked{{.path = "/home/maya/Sync", .kind = FolderLook::Kind::Empty}});
    CHECK_FALSE(w.state.folder_look);
    w.act(action::LookAtFolder{" "});
    CHECK_FALSE(w.state.folder_look);
}

TEST_CASE("the wall that was joined is kept, once") {
    Sharer w;
    w.share();
    SharingReport report{.standing = SharingReport::Standing::Good, .name = "Ours"};
    w.act(action::SharingChanged{report, "space1"});
    CHECK(w.state.shared->space == "space1");
    CHECK(w.state.sharing == report);
    CHECK(w.wants<effect::SaveDevice>());
    w.act(action::SharingChanged{report, "space1"});
    CHECK_FALSE(w.wants<effect::SaveDevice>());
}

TEST_CASE("leaving keeps everything, and a late report changes nothing") {
    Sharer w;
    w.share();
    w.comes(w.note("n1", "From afar"));
    w.act(action::StopSharing{});
    CHECK_FALSE(w.state.shared);
    CHECK(w.state.sharing == SharingReport{});
    CHECK(find_note(w.state.library, "n1") != nullptr);
    CHECK(w.said() == "Shared no more. Everything that came is still here.");
    w.act(action::SharingChanged{{.standing = SharingReport::Standing::Good}, "space1"});
    CHECK(w.state.sharing == SharingReport{});
}

TEST_CASE("sharing is paused and goes on, whatever a report from before says") {
    Sharer w;
    w.share();
    const SharingReport good{.standing = SharingReport::Standing::Good};
    w.act(action::PauseSharing{});
    CHECK(w.state.shared->is_paused);
    CHECK(w.wants<effect::SaveDevice>());
    w.act(action::SharingChanged{good, w.state.shared->space});
    CHECK(w.state.sharing.standing == SharingReport::Standing::Paused);
    w.act(action::PauseSharing{false});
    CHECK_FALSE(w.state.shared->is_paused);
    w.act(action::SharingChanged{{.standing = SharingReport::Standing::Paused}, w.state.shared->space});
    CHECK(w.state.sharing.standing == SharingReport::Standing::Beginning);
    w.act(action::SharingChanged{good, w.state.shared->space});
    CHECK(w.state.sharing.standing == SharingReport::Standing::Good);
}

TEST_CASE("of notes that come a quiet word tells, and it counts on") {
    Sharer w;
    w.comes(w.note("n1", "One"));
    CHECK(w.said() == "A note came from elsewhere");
    w.comes(w.note("n2", "Two"));
    w.comes(w.note("n2", "Two, changed"), false);
    CHECK(w.said() == "2 notes came from elsewhere");
    CHECK(find_note(w.state.library, "n2")->text == "Two, changed");
}

TEST_CASE("nobody is told of notes while somebody is listened to, nor in place of another word") {
    SUBCASE("on the stage") {
        Sharer w;
        w.listen_for(1min);
        w.comes(w.note("n1", "One"));
        CHECK(w.said().empty());
    }
    SUBCASE("another word that can still be undone") {
        Sharer w;
        w.seat({"Maya"});
        w.act(action::RemovePerson{w.id("Maya")});
        const auto before = w.said();
        REQUIRE_FALSE(before.empty());
        w.comes(w.note("n1", "One"));
        CHECK(w.said() == before);
    }
}

TEST_CASE("what is gone elsewhere is gone here, with the page about it and nothing else") {
    Sharer w;
    w.comes(w.note("n1", "One"));
    w.act(action::GoTo{{Screen::Wall, {}}});
    w.act(action::GoTo{{Screen::Note, "n1"}});
    w.comes(w.note("n2", "Two"));
    CHECK(w.places() == "wall note");
    take_in(w.state, {{.id = "n1"}}, w.now);
    CHECK(find_note(w.state.library, "n1") == nullptr);
    CHECK(w.places() == "wall");
}

TEST_CASE("of two versions made apart the other one can be taken") {
    Sharer w;
    w.comes(w.note("n1", "Mine"), true, true);
    REQUIRE(has_other_version(w.state, "n1"));
    w.act(action::GoTo{{Screen::Wall, {}}});
    w.act(action::ShowOtherVersions{"n1"});
    REQUIRE(w.wanted<effect::FindVersions>().size() == 1);
    CHECK(w.wanted<effect::FindVersions>()[0].id == "n1");
    CHECK(w.places() == "wall other-versions");

    w.act(action::TakeVersion{0}); // not known yet
    CHECK_FALSE(w.wants<effect::Put>());
    w.act(action::VersionsFound{{.id = "another", .is_asking = false}});
    CHECK(w.state.other_versions->is_asking);
    w.act(action::VersionsFound{{.id = "n1", .versions = {{Body{w.note("n1", "Theirs")}}}, .is_asking = false}});
    w.act(action::TakeVersion{1}); // there is no such
    CHECK_FALSE(w.wants<effect::Put>());

    w.act(action::TakeVersion{0});
    REQUIRE(w.wanted<effect::Put>().size() == 1);
    CHECK(w.wanted<effect::Put>()[0].settles);
    CHECK(find_note(w.state.library, "n1")->text == "Theirs");
    CHECK_FALSE(has_other_version(w.state, "n1"));
    CHECK(w.places() == "wall");
}

TEST_CASE("the version that shows can be kept, whatever kind of record it is") {
    Sharer w;
    Entry entry{.id = "e1", .author = "somebody"};
    entry.text = "Rain";
    for (const Body& body :
         {Body{entry}, Body{Goal{.id = "g1", .what = "Sing"}}, Body{Agreements{agreements_id, {"A"}}},
          Body{Plan{.id = "p1", .what = "Row"}}, Body{Comment{.id = "c1", .text = "Yes"}}}) {
        const auto id = id_of(body);
        w.comes(body, true, true);
        w.act(action::ShowOtherVersions{id});
        w.act(action::VersionsFound{{.id = id, .is_asking = false}});
        w.act(action::KeepVersion{});
        REQUIRE(w.wanted<effect::Put>().size() == 1);
        CHECK(w.wanted<effect::Put>()[0].body == body);
        CHECK(w.wanted<effect::Put>()[0].settles);
        CHECK_FALSE(has_other_version(w.state, id));
    }
}

TEST_CASE("a name half changed does not undo the version that was taken") {
    Sharer w;
    w.seat({"Maya"});
    auto person = *find_person(w.state.library, w.id("Maya"));
    w.comes(person, false, true);
    w.drafts.person = person.id;
    w.drafts.person_name = "May";
    w.act(action::ShowOtherVersions{person.id});
    person.name = "Maja";
    w.act(action::VersionsFound{{.id = person.id, .versions = {{Body{person}}}, .is_asking = false}});
    w.act(action::TakeVersion{0});
    CHECK(w.all_names() == "Maja ");
    CHECK_FALSE(w.drafts.person);
    CHECK(w.drafts.person_name.empty());
}

TEST_CASE("who comes to a device that knew nobody sits at its table; later ones are not seated for people") {
    Sharer w;
    take_in(w.state,
            {{.id = "p2", .body = held(Person{"p2", "Sam", Hue::Teal, 2}), .is_new = true},
             {.id = "p1", .body = held(Person{"p1", "Maya", Hue::Coral, 1}), .is_new = true}},
            w.now);
    CHECK(w.names_here() == "Maya Sam ");
    w.comes(Person{"p3", "Ada", Hue::Plum, 3});
    CHECK(w.names_here() == "Maya Sam ");
    w.act(action::SetHere{"p1", false});
    w.act(action::SetHere{"p2", false});
    w.comes(Person{"p4", "Ben", Hue::Sky, 4});
    CHECK(w.names_here().empty());
}

TEST_CASE("a record that comes as settled is no longer offered in two versions") {
    Sharer w;
    w.comes(w.note("n1", "One"), true, true);
    CHECK(has_other_version(w.state, "n1"));
    w.comes(w.note("n1", "One"), false, false);
    CHECK_FALSE(has_other_version(w.state, "n1"));
}
