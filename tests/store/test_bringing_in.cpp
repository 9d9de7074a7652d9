// What is brought in, and people who become one: once, all or nothing, and taken back.
#include "keeping_world.h"
#include "store/record_body.h"

#include <string>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;
using namespace std::chrono_literals;

namespace {

ImportJob job_of(const std::vector<Body>& bodies) {
    ImportJob job;
    for (const auto& body : bodies) job.records.push_back({id_of(body), std::string{kind_of(body)}, body_text(body)});
    return job;
}

/// Two people who are one, and a note from the one that will go.
void put_two_mayas(World& world) {
    world.put(Person{.id = "MAYA-A", .name = "Maya"});
    world.put(Person{.id = "MAYA-B", .name = "Maya"});
    auto note = sample_note("N");
    note.from = "MAYA-B";
    world.put(note);
}

} // namespace

TEST_CASE("what is brought in twice is there once, and what is here already stays as it is") {
    World world;
    REQUIRE(world.open());
    world.put(sample_note("NOTE1", "Mine reads so"));
    world.store->pump();
    world.store->look_at_import(job_of(sample_bodies()));
    world.store->pump();
    auto looks = keeping_news<keeping::ImportLooked>(world);
    REQUIRE(looks.size() == 1);
    CHECK(total(looks[0].look.fresh) == sample_bodies().size() - 1);
    CHECK(looks[0].look.different == Contents{{"note", 1}});
    ask(world, keeping::Import{});
    take_all(world);
    CHECK(world.loaded.library.people.size() == 1); // what the screens have, without a restart
    world.reopen();
    const auto once = world.loaded.library;
    CHECK(find_note(once, "NOTE1")->text == "Mine reads so");
    CHECK(once.people.size() == 1);
    CHECK(once.entries.size() > 0);

    world.store->look_at_import(job_of(sample_bodies()));
    ask(world, keeping::Import{});
    looks = keeping_news<keeping::ImportLooked>(world);
    world.reopen();
    CHECK(world.loaded.library == once);
    ask(world, keeping::Undo{}); // nothing to take back
    world.reopen();
    CHECK(world.loaded.library == once);
}

TEST_CASE("bringing in is taken back with one request") {
    World world;
    REQUIRE(world.open());
    world.put(sample_note("HERE"));
    world.store->pump();
    world.store->look_at_import(job_of(sample_bodies()));
    ask(world, keeping::Import{});
    ask(world, keeping::Undo{});
    world.reopen();
    CHECK(world.loaded.library.notes.size() == 1);
    CHECK(world.loaded.library.people.empty());
}

TEST_CASE("another log comes in as its versions are: once, and with what was deleted there") {
    World there;
    REQUIRE(there.open());
    put_all_kinds(there);
    there.store->gone("PERSON1", "person", there.wall());
    there.store->pump();
    const auto lines = there.disk->files().at("/data/log/000001.jsonl");
    there.reopen();

    World world;
    REQUIRE(world.open());
    world.put(sample_note("HERE"));
    world.store->pump();
    ImportJob job;
    job.lines = lines;
    world.store->look_at_import(job);
    ask(world, keeping::Import{});
    take_all(world);
    CHECK(world.loaded.library.people.empty());
    world.reopen();
    auto expected = there.loaded.library;
    put(expected, sample_note("HERE"));
    CHECK(world.loaded.library == expected);
    const auto size = world.disk->files().at("/data/log/000001.jsonl").size();
    world.store->look_at_import(job);
    ask(world, keeping::Import{});
    CHECK(world.disk->files().at("/data/log/000001.jsonl").size() == size);
}

TEST_CASE("another log that came in is taken back after a restart") {
    World there;
    REQUIRE(there.open());
    put_all_kinds(there);
    there.put(sample_note("OTHER", "theirs"));
    there.store->pump();
    World world;
    REQUIRE(world.open());
    world.put(sample_note("OTHER", "ours"));
    world.put(sample_note("HERE"));
    world.store->pump();
    world.reopen();
    const auto before = world.loaded.library;
    ImportJob job;
    job.lines = there.disk->files().at("/data/log/000001.jsonl");
    world.store->look_at_import(job);
    ask(world, keeping::Import{});
    world.reopen();
    CHECK(world.loaded.can_undo == keeping::Changed::By::Import);
    CHECK(world.loaded.library != before);
    ask(world, keeping::Undo{});
    world.reopen();
    CHECK(world.loaded.library == before);
}

TEST_CASE("what another log says as we do is here already, whoever wrote it down") {
    World there, world;
    REQUIRE(there.open());
    there.put(sample_note("SAME", "in both"));
    there.put(sample_note("OTHER", "theirs"));
    there.store->pump();
    REQUIRE(world.open());
    world.put(sample_note("SAME", "in both"));
    world.put(sample_note("OTHER", "ours"));
    world.store->pump();
    ImportJob job;
    job.lines = there.disk->files().at("/data/log/000001.jsonl");
    world.store->look_at_import(job);
    world.store->pump();
    const auto looks = keeping_news<keeping::ImportLooked>(world);
    REQUIRE(looks.size() == 1);
    CHECK(looks[0].look.known == Contents{{"note", 1}});
    CHECK(looks[0].look.different == Contents{{"note", 1}});
}

TEST_CASE("two people who are one: all that named either names the same, and it can be taken back") {
    World world;
    REQUIRE(world.open());
    put_two_mayas(world);
    world.put(sample_note("OTHER"));
    world.put(Heart{.id = heart_id("OTHER", "MAYA-B"), .note = "OTHER", .person = "MAYA-B"});
    world.store->pump();
    world.reopen();
    ask(world, keeping::MergePeople{"MAYA-B", "MAYA-A"});
    take_all(world);
    const auto& library = world.loaded.library;
    CHECK_FALSE(find_person(library, "MAYA-B"));
    CHECK(find_note(library, "N")->from == "MAYA-A");
    CHECK(find_note(library, "OTHER")->text == sample_note("OTHER").text);
    const auto merged = world.loaded.library;
    world.reopen();
    CHECK(world.loaded.library == merged);
    REQUIRE(world.loaded.library.hearts.size() == 1);
    CHECK(world.loaded.library.hearts.begin()->person == "MAYA-A");
    CHECK(backups_on(*world.disk).size() == 1);
}

TEST_CASE("undoing a merge brings both people back as they were") {
    World world;
    REQUIRE(world.open());
    put_two_mayas(world);
    world.store->pump();
    world.reopen();
    const auto before = world.loaded.library;
    ask(world, keeping::MergePeople{"MAYA-B", "MAYA-A"});
    ask(world, keeping::Undo{});
    world.reopen();
    CHECK(world.loaded.library == before);
}

TEST_CASE("a disk that fails at any call of bringing in and merging changes all or nothing, and loses nothing") {
    for (const bool merges : {false, true}) {
        int calls = 1;
        for (int at = 1; at <= calls; ++at) {
            CAPTURE(merges);
            CAPTURE(at);
            World world;
            REQUIRE(world.open());
            world.put(sample_note("HERE"));
            world.put(Person{.id = "MAYA-A", .name = "Maya"});
            world.put(Person{.id = "MAYA-B", .name = "Maya"});
            world.store->pump();
            world.reopen();
            const auto before = world.loaded.library;
            calls = 0;
            world.disk->judge = [&](const char*) -> Verdict {
                return ++calls == at ? Verdict{std::make_error_code(std::errc::no_space_on_device), true} : Verdict{};
            };
            if (merges) {
                ask(world, keeping::MergePeople{"MAYA-B", "MAYA-A"});
            } else {
                world.store->look_at_import(job_of(sample_bodies()));
                ask(world, keeping::Import{});
            }
            world.advance(5min);
            world.disk->judge = {};
            const bool changed = !keeping_news<keeping::Changed>(world).empty();
            world.close();
            CHECK(world.all_saved);
            REQUIRE(world.open());
            CHECK(world.loaded.report.clean());
            CHECK((world.loaded.library == before) == !changed);
            CHECK(find_note(world.loaded.library, "HERE"));
            if (changed && merges) CHECK_FALSE(find_person(world.loaded.library, "MAYA-B"));
            if (changed && !merges) CHECK(world.loaded.library.entries.size() > 0);
        }
        CHECK(calls > 10);
    }
}
