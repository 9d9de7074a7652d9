// Backups: made by themselves, thinned out, restored, and all of that taken back.
#include "store/backup.h"
#include "store/record_body.h"
#include "world.h"

#include <set>
#include <string>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;
using namespace std::chrono_literals;

namespace {

std::vector<std::string> backups_on(const MemoryDisk& disk) {
    std::vector<std::string> names;
    for (const auto& [path, bytes] : disk.files()) {
        if (path.starts_with("/data/backups/") && path.ends_with(".jsonl")) names.push_back(Path{path}.filename());
    }
    return names;
}

template <class News>
std::vector<News> keeping_news(World& world) {
    std::vector<News> found;
    for (const auto& says : world.news<action::KeepingSays>()) {
        if (const auto* one = std::get_if<News>(&says.news)) found.push_back(*one);
    }
    return found;
}

void ask(World& world, KeepingRequest request) {
    world.store->keep(std::move(request));
    world.store->pump();
    world.store->pump();
}

/// What the screens have: what was loaded, and what came since.
void take_all(World& world) {
    for (auto some = world.store->take_in(1000); !some.empty(); some = world.store->take_in(1000)) {
        for (auto& one : some) {
            if (one.body)
                put_all(world.loaded.library, {*one.body});
            else
                remove(world.loaded.library, one.id);
        }
    }
}

void put_all_kinds(World& world) {
    for (const auto& body : sample_bodies()) world.put(body);
    world.store->pump();
}

/// A backup with all kinds in it; its name.
std::string backed_up(World& world) {
    ask(world, keeping::MakeBackup{});
    const auto names = backups_on(*world.disk);
    REQUIRE_FALSE(names.empty());
    return names.back();
}

} // namespace

TEST_CASE("a backup is made soon after the first change, then every half hour in which something changed") {
    World world;
    REQUIRE(world.open());
    world.advance(5min);
    CHECK(backups_on(*world.disk).empty()); // there is nothing to keep
    world.put(sample_note("A"));
    world.advance(5s);
    CHECK(backups_on(*world.disk).empty());
    world.advance(6s);
    CHECK(backups_on(*world.disk).size() == 1);
    world.put(sample_note("B"));
    world.advance(29min);
    CHECK(backups_on(*world.disk).size() == 1);
    world.advance(2min);
    CHECK(backups_on(*world.disk).size() == 2);
    world.advance(10h);
    CHECK(backups_on(*world.disk).size() == 2);
    CHECK_FALSE(world.store->pump()); // and nobody is woken for nothing
}

TEST_CASE("what changed too late for a backup is in one soon after the next start") {
    World world;
    REQUIRE(world.open());
    world.put(sample_note("A"));
    world.close();
    CHECK(backups_on(*world.disk).empty());
    REQUIRE(world.open());
    world.advance(11s);
    CHECK(backups_on(*world.disk).size() == 1);
    world.reopen();
    world.advance(2h);
    CHECK(backups_on(*world.disk).size() == 1);
}

TEST_CASE("a backup holds every kind, and says how many of each") {
    World world;
    REQUIRE(world.open());
    put_all_kinds(world);
    world.store->gone("NOTE2", "note", world.wall());
    const auto name = backed_up(world);
    const auto text = world.disk->files().at("/data/backups/" + name);
    const auto head = backup_head(text);
    CHECK(head.info.why == BackupWhy::Asked);
    CHECK(head.info.made == world.wall());
    CHECK(head.info.photos == 1);
    CHECK(head.info.contents.at("note") == 1);
    CHECK(head.info.contents.size() == std::variant_size_v<Body>);
    CHECK(total(head.info.contents) == sample_bodies().size() - 1);

    ask(world, keeping::ListBackups{});
    const auto lists = keeping_news<keeping::Backups>(world);
    REQUIRE_FALSE(lists.empty());
    REQUIRE(lists.back().all.size() == 1);
    CHECK(lists.back().all[0].contents == head.info.contents);
    CHECK(lists.back().all[0].size == text.size());
}

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

TEST_CASE("undoing leaves alone what somebody changed after the restoring") {
    World world;
    REQUIRE(world.open());
    world.put(sample_note("A", "then"));
    world.store->pump();
    const auto name = backed_up(world);
    world.put(sample_note("A", "later"));
    world.put(sample_note("B", "since"));
    world.store->pump();
    ask(world, keeping::Restore{name, true});
    world.put(sample_note("A", "written after it"));
    world.store->pump();
    ask(world, keeping::Undo{});
    world.reopen();
    CHECK(find_note(world.loaded.library, "A")->text == "written after it");
    CHECK(find_note(world.loaded.library, "B")->text == "since");
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
    const auto after = world.disk->files().at("/data/log/000001.jsonl");
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

TEST_CASE("of two days all stay, then the last of seven days, four weeks and twelve months") {
    // Two years, one each half hour.
    std::vector<BackupInfo> all;
    WallTime now = at_second(0);
    for (int i = 0; i < 2 * 365 * 48; ++i, now += 30min) {
        all.insert(all.begin(), BackupInfo{.name = backup_name(now, BackupWhy::Time), .made = now, .size = 1000});
        if (i % 48 != 47) continue;
        const auto dropped = backups_to_drop(all, now);
        const std::set<std::string> gone{dropped.begin(), dropped.end()};
        std::erase_if(all, [&](const BackupInfo& one) { return gone.contains(one.name); });
    }
    now -= 30min;
    CHECK(std::ranges::count_if(all, [&](const auto& one) { return one.made + 48h >= now; }) == 97);
    std::set<std::chrono::sys_days> days;
    std::set<int> months;
    for (const auto& one : all) {
        days.insert(std::chrono::floor<std::chrono::days>(one.made));
        const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(one.made)};
        months.insert(static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month())));
    }
    for (int i = 0; i < 7; ++i) CHECK(days.contains(std::chrono::floor<std::chrono::days>(now) - std::chrono::days{i}));
    CHECK(months.size() == 12);
    CHECK(all.size() <= 97 + 7 + 4 + 12);
    CHECK(all.back().made + std::chrono::days{320} < now);
}

TEST_CASE("backups by a clock that ran ahead don't push the others out, and large ones leave the last three") {
    std::vector<BackupInfo> all;
    const WallTime now = at_second(0);
    for (int i = 20; i > 0; --i) {
        const auto made = now + std::chrono::days{365 + i};
        all.push_back({.name = "ahead" + std::to_string(i), .made = made, .size = 10});
    }
    for (int i = 0; i < 20; ++i) {
        const auto made = now - std::chrono::days{i};
        all.push_back({.name = "day" + std::to_string(i), .made = made, .size = 10});
    }
    const auto dropped = backups_to_drop(all, now);
    for (int i = 0; i < 7; ++i) CHECK(std::ranges::find(dropped, "day" + std::to_string(i)) == dropped.end());
    CHECK(std::ranges::count_if(dropped, [](const auto& name) { return name.starts_with("ahead"); }) == 17);

    std::vector<BackupInfo> large;
    for (int i = 0; i < 96; ++i)
        large.push_back({.name = std::to_string(i), .made = now - i * 30min, .size = backups_bytes_max / 8});
    const auto gone = backups_to_drop(large, now);
    CHECK(gone.size() >= 96 - 8 - 3);
    for (const auto* name : {"0", "1", "2"}) CHECK(std::ranges::find(gone, name) == gone.end());
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
            const auto text = find_note(after.loaded.library, "NOTE1")->text;
            CHECK((text == "Changed" || text == sample_note().text));
            CHECK(backup_lines(kept->files().at("/data/backups/" + name)));
            // What lies there under a backup's name is one.
            for (const auto& one : backups_on(*kept)) CHECK(backup_lines(kept->files().at("/data/backups/" + one)));
            const auto ticket = after.put(sample_note("LATER"));
            after.advance(1min);
            CHECK(after.store->saved(ticket));
        }
    }
    CHECK(calls > 15);
}

// ---- what is brought in

namespace {

ImportJob job_of(const std::vector<Body>& bodies) {
    ImportJob job;
    for (const auto& body : bodies) job.records.push_back({id_of(body), std::string{kind_of(body)}, body_text(body)});
    return job;
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
    world.put(Person{.id = "MAYA-A", .name = "Maya"});
    world.put(Person{.id = "MAYA-B", .name = "Maya"});
    auto note = sample_note("N");
    note.from = "MAYA-B";
    world.put(note);
    world.put(sample_note("OTHER"));
    world.put(Heart{.id = heart_id("OTHER", "MAYA-B"), .note = "OTHER", .person = "MAYA-B"});
    world.store->pump();
    world.reopen();
    const auto before = world.loaded.library;
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
    world.put(Person{.id = "MAYA-A", .name = "Maya"});
    world.put(Person{.id = "MAYA-B", .name = "Maya"});
    auto note = sample_note("N");
    note.from = "MAYA-B";
    world.put(note);
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
