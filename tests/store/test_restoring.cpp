// Backups restored, all or nothing.
#include "keeping_world.h"
#include "store/record_body.h"

#include <set>
#include <string>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;
using namespace std::chrono_literals;

TEST_CASE("restoring brings back what went, lets it read as then, and leaves what was made since") {
    World world;
    REQUIRE(world.open());
    put_all_kinds(world);
    const auto name = backed_up(world);
    const auto library_then = [&] {
        Library library;
        for (const auto& body : sample_bodies()) put(library, body);
        return library;
    }();
    world.advance(1h);
    for (const auto& body : sample_bodies()) {
        if (id_of(body) != "NOTE1") world.store->gone(id_of(body), kind_of(body), world.wall());
    }
    world.put(sample_note("NOTE1", "Changed"));
    world.put(sample_note("SINCE"));
    world.advance(1s);
    const auto log_before = world.disk->files().at("/data/log/000001.jsonl");

    ask(world, keeping::LookAtBackup{name});
    const auto looks = keeping_news<keeping::Looked>(world);
    REQUIRE(looks.size() == 1);
    CHECK_FALSE(looks[0].look.failed);
    CHECK(total(looks[0].look.back) == sample_bodies().size() - 1);
    CHECK(looks[0].look.as_then == Contents{{"note", 1}});
    CHECK(looks[0].look.since == Contents{{"note", 1}});

    ask(world, keeping::Restore{name, false});
    const auto changed = keeping_news<keeping::Changed>(world);
    REQUIRE(changed.size() == 1);
    CHECK(changed[0].records == sample_bodies().size());
    CHECK(changed[0].can_undo);
    // Made of new versions: nothing that was there is gone.
    CHECK(world.disk->files().at("/data/log/000001.jsonl").starts_with(log_before));
    world.reopen();
    auto expected = library_then;
    put(expected, sample_note("SINCE"));
    CHECK(world.loaded.library == expected);
    CHECK(world.loaded.apart.empty());
}

TEST_CASE("restoring exactly takes away what was made since, and undoing it brings everything as it was") {
    World world;
    REQUIRE(world.open());
    put_all_kinds(world);
    const auto name = backed_up(world);
    world.put(sample_note("NOTE1", "Changed"));
    world.put(sample_note("SINCE"));
    world.store->gone("PERSON1", "person", world.wall());
    world.store->pump();
    world.reopen();
    const auto before = world.loaded.library;
    ask(world, keeping::Restore{name, true});
    take_all(world);
    CHECK(find_note(world.loaded.library, "SINCE") == nullptr);
    CHECK(find_note(world.loaded.library, "NOTE1")->text == sample_note().text);
    CHECK(find_person(world.loaded.library, "PERSON1"));
    const auto seen = world.loaded.library;
    CHECK(backups_on(*world.disk).size() == 2); // one was made before it

    ask(world, keeping::Undo{});
    take_all(world);
    CHECK(world.loaded.library == before);
    world.reopen();
    CHECK(world.loaded.library == before);
    CHECK(seen != before);
}

TEST_CASE("restoring tells how far it is, and stopped it changes nothing") {
    World world;
    REQUIRE(world.open());
    for (int i = 0; i < 2000; ++i) world.put(sample_note("N" + std::to_string(i)));
    world.store->pump();
    const auto name = backed_up(world);
    world.store->gone("N7", "note", world.wall());
    world.store->pump();
    const auto before = world.disk->files();

    world.store->keep(keeping::Restore{name, false});
    world.store->stop_keeping();
    world.store->pump();
    const auto news = world.news<action::KeepingSays>();
    const auto ended =
        std::ranges::find_if(news, [](const auto& one) { return std::holds_alternative<keeping::Ended>(one.news); });
    REQUIRE(ended != news.end());
    CHECK(std::get<keeping::Ended>(ended->news).words == "Stopped. Nothing was changed.");
    CHECK(world.disk->files().at("/data/log/000001.jsonl") == before.at("/data/log/000001.jsonl"));

    ask(world, keeping::Restore{name, false}); // and it can be begun again
    std::vector<float> parts;
    bool changed = false;
    for (const auto& one : world.news<action::KeepingSays>()) {
        if (const auto* part = std::get_if<keeping::Progress>(&one.news)) parts.push_back(part->part);
        changed = changed || std::holds_alternative<keeping::Changed>(one.news);
    }
    CHECK(parts.size() > 2);
    CHECK(std::ranges::is_sorted(parts));
    CHECK(changed);
}

TEST_CASE("an entry that became only mine since stays so, and is there once") {
    for (const bool also_since : {false, true}) {
        World world;
        REQUIRE(world.open());
        auto entry = Entry{.id = "ENTRY", .author = "PERSON1"};
        entry.text = "For all";
        entry.written = at_second(1);
        world.put(entry);
        world.store->pump();
        const auto name = backed_up(world);
        world.store->gone("ENTRY", "entry", world.wall());
        entry.id = "ANOTHER";
        entry.text = "For me";
        entry.only_mine = true;
        world.put(entry);
        world.store->pump();
        ask(world, keeping::LookAtBackup{name});
        const auto looks = keeping_news<keeping::Looked>(world);
        REQUIRE(looks.size() == 1);
        CHECK(total(looks[0].look.back) == 0);
        CHECK(total(looks[0].look.since) == 0);
        ask(world, keeping::Restore{name, also_since});
        world.reopen();
        REQUIRE(world.loaded.library.entries.size() == 1);
        CHECK(world.loaded.library.entries.at(0) == entry);
    }
}

TEST_CASE("what is restored is there in full or not at all, wherever the power is cut") {
    std::mt19937_64 chance{7};
    int calls = 1, all = 0, none = 0;
    for (int at = 1; at <= calls; ++at) {
        World world;
        REQUIRE(world.open());
        for (int i = 0; i < 40; ++i) world.put(sample_note("N" + std::to_string(i), "then"));
        world.store->pump();
        const auto name = backed_up(world);
        for (int i = 0; i < 40; ++i) world.put(sample_note("N" + std::to_string(i), "now"));
        world.store->pump();
        world.disk->judge = power_cut_at(at, calls);
        ask(world, keeping::Restore{name, false});
        world.advance(1min);
        const auto kept = world.disk->after_crash(chance);
        world.kill();
        World after{kept};
        REQUIRE(after.open());
        const auto restored = std::ranges::count(after.loaded.library.notes, "then", &Note::text);
        CAPTURE(at);
        CHECK((restored == 0 || restored == 40));
        ++(restored == 0 ? none : all);
    }
    CHECK(all > 0);
    CHECK(none > 5);
}

TEST_CASE("what only this device may see stays so when it is restored, and fields nobody knows come along") {
    World world;
    REQUIRE(world.open());
    auto entry = Entry{.id = "ENTRY", .author = "PERSON1"};
    entry.author_name = "Zoë";
    entry.text = "Only for me";
    entry.only_mine = true;
    entry.written = at_second(1);
    world.put(entry);
    world.store->pump();
    const Envelope strange{"STRANGE", "poem", {at_second(2), 0}, "other", 1};
    const auto log = world.disk->files().at("/data/log/000001.jsonl");
    world.store.reset();
    world.disk->set_file("/data/log/000001.jsonl", log + line_of(strange, R"({"verse":"la","rhyme":7})") + "\n");
    REQUIRE(world.open());
    const auto name = backed_up(world);
    world.store->gone("ENTRY", "entry", world.wall());
    world.store->gone("STRANGE", "poem", world.wall());
    world.store->pump();
    ask(world, keeping::Restore{name, false});
    const auto after = world.disk->files().at("/data/log/000002.jsonl"); // one of its own for what is restored
    LineReader reader;
    std::string last_entry, last_poem;
    each_line(after, [&](std::string_view line) {
        REQUIRE(reader.read_copy(line));
        if (reader.envelope().id == "ENTRY") last_entry = line;
        if (reader.envelope().id == "STRANGE") last_poem = line;
    });
    CHECK(last_entry.find(R"("mine":true)") != std::string::npos);
    CHECK(last_poem.find(R"({"verse":"la","rhyme":7})") != std::string::npos);
    CHECK(last_poem.find(R"("gone")") == std::string::npos);
}

TEST_CASE("a backup in which any byte is another one is not restored, and changes nothing") {
    World world;
    REQUIRE(world.open());
    world.put(sample_note("A", "then"));
    world.store->pump();
    const auto name = backed_up(world);
    world.put(sample_note("A", "now"));
    world.store->pump();
    const auto good = world.disk->files().at("/data/backups/" + name);
    const auto log = world.disk->files().at("/data/log/000001.jsonl");
    const auto first_of_lines = good.find('\n') + 1;
    for (std::size_t i = first_of_lines; i < good.size(); i += 7) {
        auto bad = good;
        bad[i] = static_cast<char>(bad[i] ^ 0x04);
        CHECK_FALSE(backup_lines(bad));
    }
    for (std::size_t size = 0; size < good.size(); ++size) CHECK_FALSE(backup_lines(good.substr(0, size)));
    world.disk->set_file("/data/backups/" + name, good.substr(0, good.size() - 9));
    ask(world, keeping::Restore{name, false});
    CHECK_FALSE(keeping_news<keeping::Ended>(world).empty());
    CHECK(world.disk->files().at("/data/log/000001.jsonl") == log);
}

TEST_CASE("a disk that fails at any call of backing up and restoring changes all or nothing, and loses nothing") {
    for (const auto error : {std::errc::io_error, std::errc::no_space_on_device}) {
        int calls = 1;
        for (int at = 1; at <= calls; ++at) {
            CAPTURE(at);
            World world;
            REQUIRE(world.open());
            put_all_kinds(world);
            const auto name = backed_up(world);
            world.put(sample_note("NOTE1", "Changed"));
            world.store->gone("PERSON1", "person", world.wall());
            world.store->pump();
            world.reopen();
            const auto before = world.loaded.library;
            calls = 0;
            world.disk->judge = [&](const char*) -> Verdict {
                return ++calls == at ? Verdict{std::make_error_code(error), true} : Verdict{};
            };
            ask(world, keeping::Restore{name, false});
            world.advance(5min);
            world.disk->judge = {};
            const auto changed = keeping_news<keeping::Changed>(world);
            world.close();
            CHECK(world.all_saved);
            REQUIRE(world.open());
            CHECK(world.loaded.report.clean());
            if (changed.empty()) {
                CHECK(world.loaded.library == before);
            } else {
                CHECK(find_note(world.loaded.library, "NOTE1")->text == sample_note().text);
                CHECK(find_person(world.loaded.library, "PERSON1"));
                CHECK(world.loaded.can_undo);
                ask(world, keeping::Undo{});
                world.reopen();
                CHECK(world.loaded.library == before);
            }
            // The backup is still there, and good.
            CHECK(backup_lines(world.disk->files().at("/data/backups/" + name)));
        }
        CHECK(calls > 20);
    }
}

TEST_CASE("a power cut at any call of backing up and restoring loses nothing that was saved") {
    std::mt19937_64 chance{20261125};
    int calls = 1;
    for (int at = 1; at <= calls; ++at) {
        for (int variant = 0; variant < 4; ++variant) {
            CAPTURE(at);
            World world;
            REQUIRE(world.open());
            put_all_kinds(world);
            const auto name = backed_up(world);
            world.put(sample_note("NOTE1", "Changed"));
            world.put(sample_note("SINCE"));
            world.store->pump();
            world.disk->judge = power_cut_at(at, calls);
            ask(world, keeping::Restore{name, false});
            world.advance(1min);
            const auto kept = world.disk->after_crash(chance);
            world.kill();

            World after{kept};
            REQUIRE(after.open());
            CHECK(find_note(after.loaded.library, "SINCE"));
            const bool could_undo = after.loaded.can_undo.has_value();
            const auto text = find_note(after.loaded.library, "NOTE1")->text;
            CHECK((text == "Changed" || text == sample_note().text));
            CHECK(backup_lines(kept->files().at("/data/backups/" + name)));
            // What lies there under a backup's name is one.
            for (const auto& one : backups_on(*kept)) CHECK(backup_lines(kept->files().at("/data/backups/" + one)));
            const auto ticket = after.put(sample_note("LATER"));
            after.advance(1min);
            CHECK(after.store->saved(ticket));
            ask(after, keeping::Undo{});
            after.reopen();
            CHECK(find_note(after.loaded.library, "LATER"));
            if (could_undo) CHECK(find_note(after.loaded.library, "NOTE1")->text == "Changed");
        }
    }
    CHECK(calls > 15);
}

// ---- what is brought in
