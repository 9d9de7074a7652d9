// Backups, saving everything and bringing in: what is asked for, and what its answers change.
#include "core/keeping.h"
#include "update_fixture.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

template <class Request>
const Request* asked(const World& world) {
    for (const auto& effect : world.last) {
        const auto* keep = std::get_if<effect::Keep>(&effect);
        if (keep && std::holds_alternative<Request>(keep->what)) return &std::get<Request>(keep->what);
    }
    return nullptr;
}

void says(World& world, KeepingNews news) { world.act(action::KeepingSays{std::move(news)}); }

} // namespace

TEST_CASE("what lies somewhere is said in words, the well-known first and the small things together") {
    CHECK(words_of({}) == "nothing");
    CHECK(words_of({{"note", 1}}) == "1 note");
    CHECK(words_of({{"heart", 2}, {"note", 312}, {"person", 2}, {"poem", 1}}) ==
          "312 notes, 2 people and 3 smaller things");
    CHECK(words_of({{"heart", 1}}) == "1 small thing");
}

TEST_CASE("a backup is looked at before it is restored, and one that is damaged is not") {
    World world;
    world.act(action::LookAtBackups{});
    CHECK(world.state.place().screen == Screen::Backups);
    CHECK(asked<keeping::ListBackups>(world));
    keeping::Backups found;
    found.all = {{.name = "good"}, {.name = "bad", .is_damaged = true}};
    says(world, found);
    world.act(action::LookAtBackup{"bad"});
    CHECK(world.state.place().screen == Screen::Backups);
    world.act(action::LookAtBackup{"good"});
    CHECK(world.state.place().screen == Screen::Backup);
    world.act(action::RestoreBackup{});
    CHECK_FALSE(asked<keeping::Restore>(world)); // nobody has seen what it changes
    says(world, keeping::Looked{{.name = "good", .is_asking = false, .back = {{"note", 1}}}});
    world.act(action::RestoreBackup{true});
    REQUIRE(asked<keeping::Restore>(world));
    CHECK(asked<keeping::Restore>(world)->also_since);
    world.act(action::RestoreBackup{});
    CHECK_FALSE(asked<keeping::Restore>(world)); // one at a time
    says(world, keeping::Changed{keeping::Changed::By::Restore, 1, true});
    CHECK(world.state.place().screen == Screen::Backups);
    CHECK_FALSE(world.state.keeping.work);
    world.act(action::UndoKeeping{});
    CHECK(asked<keeping::Undo>(world));
    says(world, keeping::Changed{keeping::Changed::By::Undo, 1, false});
    world.act(action::UndoKeeping{});
    CHECK_FALSE(asked<keeping::Undo>(world));
}

TEST_CASE("what is only mine goes into a file only when that was said, and never with the wall") {
    World world;
    world.act(action::SaveEverything{{.with_private = true}});
    REQUIRE(asked<keeping::Export>(world));
    CHECK_FALSE(asked<keeping::Export>(world)->choice.with_private);
    world.act(action::FileSaved{"/x/deck.csv", true}); // something small, saved meanwhile
    CHECK(world.state.keeping.work);
    says(world, keeping::Exported{"/x/attune.json", true, {}});
    CHECK_FALSE(world.state.keeping.work);
    CHECK(world.state.notice->in_folder);
    world.act(action::SaveWithPrivate{true});
    world.act(action::SaveEverything{{}});
    CHECK(asked<keeping::Export>(world)->choice.with_private);
    says(world, keeping::Ended{"Stopped."});
    world.act(action::SaveEverything{{.wall_only = true}});
    CHECK_FALSE(asked<keeping::Export>(world)->choice.with_private);
}

TEST_CASE("a file is looked at, its columns are chosen, then it comes in") {
    World world;
    world.act(action::LookAtImport{"  "});
    CHECK_FALSE(world.state.keeping.import);
    world.act(action::LookAtImport{" thanks.csv "});
    CHECK(world.state.place().screen == Screen::BringIn);
    REQUIRE(asked<keeping::LookAtImport>(world));
    CHECK(asked<keeping::LookAtImport>(world)->path == "thanks.csv");
    world.act(action::BringIn{});
    CHECK_FALSE(asked<keeping::Import>(world));
    ImportLook look{.path = "thanks.csv", .is_asking = false, .what = ImportLook::What::Table};
    look.fresh = {{"note", 1}};
    says(world, keeping::ImportLooked{look});
    world.act(action::MapColumns{ColumnMap{1}});
    REQUIRE(asked<keeping::LookAtImport>(world));
    CHECK(asked<keeping::LookAtImport>(world)->columns == ColumnMap{1});
    says(world, keeping::ImportLooked{look});
    world.act(action::BringIn{});
    CHECK(asked<keeping::Import>(world));
    says(world, keeping::Changed{keeping::Changed::By::Import, 1, true});
    CHECK_FALSE(world.state.keeping.import);
    CHECK(world.state.place().screen != Screen::BringIn);
    CHECK(world.state.keeping.can_undo);
}

TEST_CASE("what is stopped leaves the sheet, and another thing can be begun") {
    World world;
    world.act(action::LookAtImport{"big.json"});
    world.act(action::StopKeeping{});
    CHECK(asked<keeping::Stop>(world));
    says(world, keeping::Ended{});
    CHECK(world.state.place().screen != Screen::BringIn);
    world.act(action::BackUpNow{});
    CHECK(asked<keeping::MakeBackup>(world));
    says(world, keeping::Backups{});
    CHECK_FALSE(world.state.keeping.work);
}

TEST_CASE("everything is checked; who went elsewhere meanwhile is told how it is") {
    World world;
    world.act(action::GoTo{{Screen::Check, {}}});
    world.act(action::CheckEverything{});
    REQUIRE(asked<keeping::Check>(world));
    CHECK_FALSE(asked<keeping::Check>(world)->repair);
    world.act(action::CheckEverything{true});
    CHECK_FALSE(asked<keeping::Check>(world)); // one thing at a time
    CheckReport report{.records = 3};
    report.findings = {{"photos/9f86", "is damaged"}};
    says(world, keeping::Checked{report});
    CHECK(world.state.keeping.check == report);
    CHECK_FALSE(world.state.notice);
    world.act(action::CheckEverything{true});
    CHECK(asked<keeping::Check>(world)->repair);
    world.act(action::GoTo{{Screen::Wall, {}}});
    report.findings[0].is_aside = true;
    report.findings.push_back({std::string{device_file_name}, "is damaged on the disk", true});
    says(world, keeping::Checked{report});
    CHECK(world.wanted<effect::SaveDevice>().size() == 1); // anew
    REQUIRE(world.state.notice);
    CHECK(world.state.notice->text.starts_with("Not all is well."));
}

TEST_CASE("the data folder moves once a place is agreed to, and not under a session") {
    World world;
    world.act(action::GoTo{{Screen::MoveData, {}}});
    world.act(action::MoveData{});
    CHECK_FALSE(asked<keeping::Move>(world)); // nobody said where to
    world.act(action::ChooseNewPlace{"  /media/stick "});
    CHECK(world.state.keeping.new_place == "/media/stick");
    world.state.shared = SharedFolder{.path = "/home/maya/Sync", .space = "s"};
    world.act(action::MoveData{});
    REQUIRE(asked<keeping::Move>(world));
    CHECK(asked<keeping::Move>(world)->to == "/media/stick");
    CHECK(asked<keeping::Move>(world)->shared == "/home/maya/Sync");
    world.act(action::ChooseNewPlace{});
    CHECK(world.state.keeping.new_place); // it is on its way
    says(world, keeping::Ended{"The disk is full. Everything is where it was."});
    CHECK(world.state.notice->text == "The disk is full. Everything is where it was.");
    world.act(action::MoveData{});
    says(world, keeping::Copied{"/media/stick/attune"});
    const auto* over = std::get_if<effect::MoveOver>(&world.last.back());
    REQUIRE(over);
    CHECK(over->folder == "/media/stick/attune");
    CHECK(world.wanted<effect::SaveDevice>().size() == 1); // what is being typed comes along
}

TEST_CASE("two of one name are made one, at the table too") {
    World world;
    world.seat({"Maya", "Sam"});
    put(world.state.library, Person{.id = "zz-other", .name = "Maya", .hue = Hue::Gold, .order = 9});
    const auto two = namesakes(world.state.library);
    REQUIRE(two.size() == 1);
    CHECK(two[0].goes->id == "zz-other");
    world.state.here.push_back("zz-other");
    const auto maya = two[0].stays->id;
    world.act(action::MergePeople{"zz-other", maya});
    REQUIRE(asked<keeping::MergePeople>(world));
    const auto before = world.state.here;
    says(world, keeping::Ended{"A backup could not be made before it, so nothing was changed."});
    CHECK(world.state.here == before);
    world.act(action::MergePeople{"zz-other", maya});
    says(world, keeping::Changed{keeping::Changed::By::Merge, 4, true});
    CHECK(std::ranges::count(world.state.here, maya) == 1);
    CHECK(std::ranges::count(world.state.here, "zz-other") == 0);
    REQUIRE(world.state.notice);
    CHECK(world.state.notice->can_undo());
    world.act(action::Restore{}); // what the notice offers
    CHECK(asked<keeping::Undo>(world));
    says(world, keeping::Changed{keeping::Changed::By::Undo, 4, false});
    CHECK(world.state.here == before);
    world.act(action::MergePeople{maya, maya});
    CHECK_FALSE(asked<keeping::MergePeople>(world));
}
