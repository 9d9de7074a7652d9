// The computer's own disk, with the real thread.
#include "samples.h"
#include "spot.h"
#include "store/store.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <string>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;
namespace fs = std::filesystem;

namespace {

std::unique_ptr<Store> open(const fs::path& path, std::function<void()> wake = {}) {
    auto opened = Store::open(path, {.clock = {}, .wake = std::move(wake), .disk = {}});
    REQUIRE(std::holds_alternative<std::unique_ptr<Store>>(opened));
    return std::move(std::get<std::unique_ptr<Store>>(opened));
}

} // namespace

TEST_CASE("the thread saves, wakes the program and closes") {
    const Spot place;
    std::mutex mutex;
    std::condition_variable woken;
    int wakes = 0;
    {
        auto store = open(place.path / "deep" / "data", [&] {
            const std::lock_guard guard{mutex};
            ++wakes;
            woken.notify_all();
        });
        CHECK(store->load().report.clean());
        const auto ticket = store->put(sample_note(), at_second(0));
        {
            std::unique_lock lock{mutex};
            woken.wait(lock, [&] { return wakes > 0; });
        }
        CHECK(store->saved(ticket));
        store->save_device(sample_device());
        store->begin_beat("RUNNING1", Instant{});
        store->write_export("Später.md", "# ok");
        CHECK(store->close());
    }
    auto store = open(place.path / "deep" / "data");
    const auto loaded = store->load();
    REQUIRE(loaded.library.notes.size() == 1);
    CHECK(loaded.library.notes[0] == sample_note());
    CHECK(loaded.device == sample_device());
    CHECK(loaded.report.clean());
    CHECK(fs::exists(place.path / "deep" / "data" / "exports" / "Später.md"));
}

TEST_CASE("closing without being asked to leaves nothing hanging") {
    const Spot place;
    {
        auto store = open(place.path);
        (void)store->load();
        store->put(sample_note(), at_second(0));
        CHECK(store->close());
    }
    auto store = open(place.path);
    CHECK(store->load().library.notes.size() == 1);
}

TEST_CASE("only the owner can read what is written") {
    const Spot place;
    {
        auto store = open(place.path / "data");
        (void)store->load();
        store->put(sample_note(), at_second(0));
        store->save_device(sample_device());
        store->begin_beat("S", Instant{});
        store->write_export("a.md", "b");
        CHECK(store->close());
    }
    int files = 0;
    const auto others = fs::perms::group_all | fs::perms::others_all;
    CHECK((fs::status(place.path / "data").permissions() & others) == fs::perms::none);
    for (const auto& entry : fs::recursive_directory_iterator{place.path / "data"}) {
        CAPTURE(entry.path().string());
        CHECK((entry.status().permissions() & others) == fs::perms::none);
        ++files;
    }
    CHECK(files >= 8);
}

TEST_CASE("a second start is told who holds the folder") {
    const Spot place;
    const auto store = open(place.path);
    const auto second = Store::open(place.path, {});
    REQUIRE(std::holds_alternative<AlreadyRunning>(second));
    CHECK_FALSE(std::get<AlreadyRunning>(second).holder.empty());
}

TEST_CASE("a data folder that can't be is trouble, not an end") {
    const Spot place;
    std::ofstream{place.path / "file"} << "in the way";
    auto opened = Store::open(place.path / "file" / "data", {.clock = {}, .wake = {}, .threaded = false, .disk = {}});
    REQUIRE(std::holds_alternative<std::unique_ptr<Store>>(opened));
    auto& store = *std::get<std::unique_ptr<Store>>(opened);
    CHECK(store.load().library == Library{});
    store.put(sample_note(), at_second(0));
    store.pump();
    const auto news = store.poll();
    CHECK(std::ranges::any_of(news, [](const Action& one) { return one.get_if<action::DiskFailed>() != nullptr; }));
    CHECK_FALSE(store.close());
}

TEST_CASE("the disk refuses what it should and says why") {
    const Spot place;
    const auto disk = system_disk();
    const auto path = place.path / "a";
    CHECK(disk->read(path, 10).error == std::errc::no_such_file_or_directory);
    CHECK(disk->open_append(path).error == std::errc::no_such_file_or_directory);
    {
        auto made = disk->create(path);
        REQUIRE(made.ok());
        CHECK_FALSE(made.value->append("12345"));
        CHECK_FALSE(made.value->sync());
        CHECK(made.value->is_at(path));
        CHECK_FALSE(disk->rename(path, place.path / "b"));
        CHECK_FALSE(made.value->is_at(path));
    }
    CHECK(disk->create(place.path / "b").error == std::errc::file_exists);
    CHECK(disk->read(place.path / "b", 5).value == "12345");
    CHECK(disk->read(place.path / "b", 4).error == std::errc::file_too_large);
    CHECK_FALSE(disk->cut(place.path / "b", 2));
    CHECK(disk->read(place.path / "b", 5).value == "12");
    CHECK(disk->read(place.path, 5).error);
    CHECK(disk->make_folder(place.path / "b") == std::errc::not_a_directory);
    CHECK(disk->list(place.path).value == std::vector<std::string>{"b"});
    fs::create_symlink(place.path / "b", place.path / "link");
    CHECK(disk->open_append(place.path / "link").error);
}
