#include "world.h"

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

TEST_CASE("a first start is empty, clean and makes the folder") {
    World world;
    REQUIRE(world.open());
    CHECK(world.loaded.library == Library{});
    CHECK(world.loaded.device == DeviceState{});
    CHECK(world.loaded.report.clean());
    CHECK(world.store->poll().empty());
    CHECK(world.disk->is_folder("/data"));
}

TEST_CASE("nothing is written before it is loaded") {
    auto disk = std::make_shared<MemoryDisk>();
    auto opened =
        Store::open("/data", {.clock = [] { return Instant{}; }, .wake = {}, .threaded = false, .disk = disk});
    CHECK(std::holds_alternative<std::unique_ptr<Store>>(opened));
    for (const auto& [path, bytes] : disk->files()) CHECK(path == "/data/lock");
}

TEST_CASE("every kind of record comes back as it was put") {
    World world;
    REQUIRE(world.open());
    std::uint64_t last = 0;
    for (const auto& body : sample_bodies()) last = world.put(body);
    CHECK_FALSE(world.store->saved(last));
    world.store->pump();
    CHECK(world.store->saved(last));

    world.reopen();
    CHECK(world.loaded.report.clean());
    Library expected;
    put_all(expected, sample_bodies());
    CHECK(world.loaded.library == expected);
}

TEST_CASE("the newest version counts, and an end ends") {
    World world;
    REQUIRE(world.open());
    world.put(sample_note("A", "first"));
    world.put(sample_note("A", "second"));
    world.put(sample_note("B"));
    world.store->gone("B", "note", world.wall());
    world.now -= std::chrono::hours{5}; // somebody sets the clock back
    world.put(sample_note("A", "third"));
    world.close();
    CHECK(world.all_saved);
    world.reopen();
    REQUIRE(world.loaded.library.notes.size() == 1);
    CHECK(world.loaded.library.notes[0].text == "third");
}

TEST_CASE("a record that is gone can be put back") {
    World world;
    REQUIRE(world.open());
    world.put(sample_person("P"));
    world.store->gone("P", "person", world.wall());
    world.put(sample_person("P", 7));
    world.close();
    world.reopen();
    REQUIRE(world.loaded.library.people.size() == 1);
    CHECK(world.loaded.library.people[0] == sample_person("P", 7));
}

TEST_CASE("records come in the order that the library promises") {
    World world;
    REQUIRE(world.open());
    world.put(sample_person("B", 2));
    world.put(sample_person("A", 2));
    world.put(sample_person("C", 1));
    auto late = sample_note("LATE");
    late.written += std::chrono::hours{1};
    world.put(sample_note("EARLY"));
    world.put(late);
    world.close();
    world.reopen();
    Library expected;
    for (const auto& person : world.loaded.library.people) attune::put(expected, person);
    for (const auto& note : world.loaded.library.notes) attune::put(expected, note);
    CHECK(world.loaded.library == expected);
    CHECK(world.loaded.library.people[0].id == "C");
    CHECK(world.loaded.library.notes[0].id == "LATE");
}

TEST_CASE("what this device keeps comes back as it was saved") {
    World world;
    REQUIRE(world.open());
    world.store->save_device(sample_device());
    world.close();
    CHECK(world.all_saved);
    world.reopen();
    CHECK(world.loaded.device == sample_device());
}

TEST_CASE("many saves in a row become few, and the last one counts") {
    World world;
    REQUIRE(world.open());
    int saves = 0;
    world.disk->judge = [&](const char* call) {
        if (std::string_view{call} == "rename") ++saves;
        return Verdict{};
    };
    auto state = sample_device();
    for (int i = 0; i < 50; ++i) {
        state.window.x = i;
        world.store->save_device(state);
        world.advance(Millis{2});
    }
    CHECK(saves <= 6);
    world.close();
    world.reopen();
    CHECK(world.loaded.device.window.x == 49);
}

TEST_CASE("saving is told when it begins and when all is on the disk") {
    World world;
    REQUIRE(world.open());
    world.put(sample_note("A"));
    world.put(sample_note("B"));
    auto told = world.news<action::SavingChanged>();
    REQUIRE(told.size() == 1);
    CHECK(told[0].saving);
    world.store->pump();
    told = world.news<action::SavingChanged>();
    REQUIRE(told.size() == 1);
    CHECK_FALSE(told[0].saving);
}

TEST_CASE("one program per data folder") {
    World world;
    REQUIRE(world.open());
    World second{world.disk};
    CHECK_FALSE(second.open());
    world.close();
    CHECK(second.open());
}

TEST_CASE("exports never replace a file") {
    World world;
    REQUIRE(world.open());
    world.store->write_export("Open talk.md", "one");
    world.store->write_export("Open talk.md", "two");
    world.store->write_export("../../etc/passwd", "three");
    world.store->pump();
    const auto saved = world.news<action::FileSaved>();
    REQUIRE(saved.size() == 3);
    CHECK(saved[1].path == "/data/exports/Open talk 2.md");
    const auto files = world.disk->files();
    CHECK(files.at("/data/exports/Open talk.md") == "one");
    CHECK(files.at("/data/exports/Open talk 2.md") == "two");
    CHECK(files.at("/data/exports/-..-etc-passwd") == "three");
}

TEST_CASE("a beat tells how far a session had come") {
    World world;
    REQUIRE(world.open());
    auto state = sample_device();
    state.session->events.resize(3);
    world.store->save_device(state);
    world.store->begin_beat(state.session->id, world.now);
    for (int second = 0; second < 61; ++second) world.advance(std::chrono::seconds{1});
    world.kill();
    world.reopen();
    REQUIRE(world.loaded.device.session);
    CHECK(world.loaded.last_known >= Millis{60'500});
    CHECK(world.loaded.last_known <= Millis{61'500});
}

TEST_CASE("a beat of another session says nothing") {
    World world;
    REQUIRE(world.open());
    const auto state = sample_device();
    world.store->save_device(state);
    world.store->begin_beat("SOMETHING ELSE", world.now - std::chrono::hours{1});
    world.advance(std::chrono::seconds{1});
    world.kill();
    world.reopen();
    CHECK(world.loaded.last_known == state.session->events.back().at);
}

TEST_CASE("without a session running, and once there is a backup, the writer has nothing to do by itself") {
    World world;
    REQUIRE(world.open());
    world.put(sample_note());
    world.store->save_device(sample_device());
    world.store->begin_beat("S", world.now);
    CHECK(world.store->pump());
    world.store->end_beat();
    world.advance(std::chrono::seconds{10});
    CHECK_FALSE(world.store->pump());
}

TEST_CASE("a record too long for a line is kept beside, told, and holds nothing up") {
    World world;
    REQUIRE(world.open());
    world.put(sample_note("A", "short"));
    const std::string long_text(9U << 20U, 'x');
    world.put(sample_note("A", long_text));
    const auto last = world.put(sample_note("B"));
    world.store->pump();
    CHECK(world.store->saved(last));
    const auto told = world.news<action::Say>();
    REQUIRE(told.size() == 1);
    const auto path = told[0].words.substr(told[0].words.find("/data/"));
    CHECK(world.disk->files().at(path).find(long_text) != std::string::npos);
    world.close();
    CHECK(world.all_saved);
    world.reopen();
    CHECK(world.loaded.report.clean());
    REQUIRE(world.loaded.library.notes.size() == 2);
    CHECK(find_note(world.loaded.library, "A")->text == "short");
}

TEST_CASE("a record too long for a line waits in memory while it can't be kept beside") {
    World world;
    REQUIRE(world.open());
    world.put(sample_note("A"));
    world.advance(std::chrono::seconds{1});
    bool is_full = true;
    world.disk->judge = [&](const char* call) {
        const bool fails = is_full && std::string_view{call} == "make_folder";
        return fails ? Verdict{std::make_error_code(std::errc::no_space_on_device)} : Verdict{};
    };
    const auto before = world.put(sample_note("B"));
    const auto ticket = world.put(sample_note("A", std::string(9U << 20U, 'x')));
    world.advance(std::chrono::seconds{1});
    CHECK(world.store->saved(before));
    CHECK_FALSE(world.store->saved(ticket));
    CHECK(world.news<action::DiskFailed>().size() == 1);
    is_full = false;
    world.advance(std::chrono::minutes{1});
    CHECK(world.store->saved(ticket));
    CHECK(world.news<action::Say>().size() == 1);
    world.close();
    CHECK(world.all_saved);
}
