// Backups: made by themselves, and thinned out.
#include "keeping_world.h"
#include "store/record_body.h"

#include <set>
#include <string>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;
using namespace std::chrono_literals;

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

TEST_CASE("a clock that is set back to long ago lets the backups of a year stay") {
    std::vector<BackupInfo> all;
    for (int month = 12; month > 0; --month) {
        const auto made = WallTime{std::chrono::sys_days{std::chrono::year{2026} / month / 20}};
        all.push_back({.name = std::to_string(month), .made = made, .size = 10});
    }
    CHECK(backups_to_drop(all, WallTime{std::chrono::sys_days{std::chrono::year{2000} / 1 / 1}}).empty());
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
    const auto ahead = std::ranges::count_if(dropped, [](const auto& name) { return name.starts_with("ahead"); });
    CHECK(ahead >= 20 - 7 - 4 - 2);
    CHECK(ahead <= 20 - 7);

    std::vector<BackupInfo> large;
    for (int i = 0; i < 96; ++i)
        large.push_back({.name = std::to_string(i), .made = now - i * 30min, .size = backups_bytes_max / 8});
    const auto gone = backups_to_drop(large, now);
    CHECK(gone.size() >= 96 - 8 - 3);
    for (const auto* name : {"0", "1", "2"}) CHECK(std::ranges::find(gone, name) == gone.end());
}
