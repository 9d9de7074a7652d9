// A shared folder on the computer's own disk in which somebody laid what should not be there.
#include "samples.h"
#include "spot.h"
#include "store/move.h"
#include "store/record_line.h"
#include "store/shared_folder.h"
#include "store/store.h"

#include <doctest/doctest.h>

#if !defined(_WIN32) && !defined(__EMSCRIPTEN__)
#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;
namespace fs = std::filesystem;

namespace {

void lay(const fs::path& path, const std::string& bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream{path, std::ios::binary} << bytes;
}

std::string person(const std::string& id, std::uint64_t n) {
    return line_of({id, "person", {at_second(1), 0}, "other", n}, R"({"name":"Ada"})") + "\n";
}

/// Shares through the folder for a minute, and then says what it knows.
struct Shared {
    explicit Shared(const Spot& place) {
        auto opened = Store::open(place.path / "data", {.clock = [this] { return now; }, .threaded = false});
        store = std::move(std::get<std::unique_ptr<Store>>(opened));
        (void)store->load();
        DeviceState device;
        device.shared = SharedFolder{(place.path / "sync").string(), {}};
        store->save_device(device);
        for (int i = 0; i < 200; ++i) {
            const auto due = store->pump();
            for (const auto& one : store->take_in(1000)) known.push_back(one.id);
            for (const auto& told : store->poll()) {
                if (const auto* changed = told.get_if<action::SharingChanged>()) report = changed->report;
            }
            if (!due || *due > now) now += std::chrono::seconds{11};
        }
    }
    Instant now{std::chrono::seconds{1000}};
    std::unique_ptr<Store> store;
    std::vector<RecordId> known;
    SharingReport report;
};

} // namespace

TEST_CASE("what should not be there is passed over, and what is good beside it is read") {
    const Spot place;
    const auto log = place.path / "sync/log";
    lay(place.path / "sync/space.json", space_text({.id = "thewall"}));
    lay(log / "other-000001.jsonl", person("GOOD", 1));
    lay(place.path / "outside.jsonl", person("OUTSIDE", 2));
    fs::create_symlink(place.path / "outside.jsonl", log / "linked-000001.jsonl");
    fs::create_directory(log / "folder-000001.jsonl");
    REQUIRE(::mkfifo((log / "pipe-000001.jsonl").c_str(), 0600) == 0);
    lay(log / "sparse-000001.jsonl", "");
    fs::resize_file(log / "sparse-000001.jsonl", std::uintmax_t{10} << 30U);
    lay(log / "utf-000001.jsonl", "{\"v\":1,\"id\":\"\xFF\",\"kind\":\"person\"}\n" + person("BESIDE", 3));
    lay(log / "deep-000001.jsonl", std::string(1'000'000, '[') + "\n" + person("BELOW", 4));
    lay(log / "..jsonl", person("DOTS", 5));
    lay(log / "-;$(touch x) \n.jsonl", person("ODD", 6));
    lay(place.path / "sync/photos/..%2f..%2fx", "x");
    const Shared shared{place};
    auto known = shared.known;
    std::ranges::sort(known);
    CHECK(known == std::vector<RecordId>{"BELOW", "BESIDE", "GOOD", "ODD"});
    CHECK(shared.report.standing == SharingReport::Standing::Good);
    CHECK(shared.report.is_beyond_bounds);
    std::ifstream outside{place.path / "outside.jsonl"};
    CHECK(std::string{std::istreambuf_iterator<char>{outside}, {}} == person("OUTSIDE", 2));
}

TEST_CASE("a log folder that leads elsewhere is neither read nor written") {
    const Spot place;
    lay(place.path / "sync/space.json", space_text({.id = "thewall"}));
    lay(place.path / "elsewhere/other-000001.jsonl", person("ELSEWHERE", 1));
    fs::create_directory_symlink(place.path / "elsewhere", place.path / "sync/log");
    const Shared shared{place};
    CHECK(shared.known.empty());
    CHECK(shared.report.standing != SharingReport::Standing::Good);
    CHECK(std::distance(fs::directory_iterator{place.path / "elsewhere"}, {}) == 1);
}

TEST_CASE("more logs than are read are said to be there, and take no more time") {
    const Spot place;
    lay(place.path / "sync/space.json", space_text({.id = "thewall"}));
    for (std::size_t i = 0; i < shared_files_max + 500; ++i)
        lay(place.path / "sync/log" / (std::to_string(i) + ".jsonl"), person("P" + std::to_string(i), i + 1));
    const Shared shared{place};
    CHECK(shared.known.size() <= shared_files_max);
    CHECK(shared.known.size() > shared_files_max / 2);
    CHECK(shared.report.is_beyond_bounds);
}

TEST_CASE("of what lies there under a photo's name only what can be one is taken") {
    const Spot place;
    const auto photos = place.path / "sync/photos";
    const std::string good = "a picture", outside = "a picture outside", large((1U << 20U) + 1, 'x');
    const auto huge = std::string(64, 'a');
    std::string log;
    std::uint64_t n = 0;
    for (const auto& digest : {huge, sha256_of(outside), sha256_of(large), sha256_of(good)}) {
        const auto body =
            R"({"what":"A day","day":"2026-11-28","photo":{"sha256":")" + digest + R"(","width":4,"height":3}})";
        log += line_of({"M" + std::to_string(++n), "memory", {at_second(1), 0}, "other", n}, body) + "\n";
    }
    lay(place.path / "sync/space.json", space_text({.id = "thewall"}));
    lay(place.path / "sync/log/other-000001.jsonl", log);
    lay(photos / huge, "");
    fs::resize_file(photos / huge, std::uintmax_t{5} << 30U);
    lay(place.path / "outside", outside);
    fs::create_symlink(place.path / "outside", photos / sha256_of(outside));
    lay(photos / sha256_of(large), large);
    lay(photos / sha256_of(good), good);
    const Shared shared{place};
    CHECK(shared.known.size() == 4);
    CHECK(shared.report.standing == SharingReport::Standing::Good);
    CHECK(shared.store->photos()->read(sha256_of(good)) == good);
    CHECK(std::distance(fs::directory_iterator{place.path / "data/photos"}, {}) == 1);
    CHECK(fs::file_size(photos / huge) == std::uintmax_t{5} << 30U); // let be
    CHECK(fs::is_symlink(photos / sha256_of(outside)));
}

TEST_CASE("what is made in a shared folder can be read by its owner only") {
    const Spot place;
    Shared shared{place};
    const std::string bytes = "a picture";
    auto note = sample_note("N");
    note.photo = Photo{sha256_of(bytes), 4, 3};
    shared.store->keep_photo(note.photo->sha256, bytes);
    shared.store->put(note, at_second(1));
    for (int i = 0; i < 20; ++i) {
        (void)shared.store->pump();
        shared.now += std::chrono::seconds{11};
    }
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator{place.path / "sync"}) {
        struct stat found {};
        REQUIRE(::stat(entry.path().c_str(), &found) == 0);
        CAPTURE(entry.path().string());
        CHECK((found.st_mode & 077U) == 0);
        files += entry.is_regular_file() ? 1 : 0;
    }
    CHECK(files == 3); // the wall, a segment, a photo
}

TEST_CASE("the own data folder is known by whatever way leads to it, and shared by none") {
    const Spot place;
    const auto own = place.path / "above/data";
    fs::create_directories(own / "log");
    fs::create_directory(place.path / "elsewhere");
    fs::create_directory_symlink(own, place.path / "link");
    fs::create_directory_symlink(place.path / "above", place.path / "elsewhere/up");
    const auto disk = system_disk();
    const auto kind = [&](const fs::path& path) { return look_at_folder(*disk, path.string(), own).kind; };
    for (const auto& path : {own, place.path / "link", place.path / "above", place.path / "elsewhere/up",
                             place.path / "elsewhere/up/data/log", place.path / "link/new"}) {
        CAPTURE(path.string());
        CHECK(kind(path) == FolderLook::Kind::Own);
    }
    CHECK(kind(place.path / "elsewhere") == FolderLook::Kind::Empty);
    CHECK(kind(place.path / "above/data2") == FolderLook::Kind::Empty);
    // Nor does it move into what is shared.
    fs::create_directory(place.path / "shared");
    fs::create_directory_symlink(place.path / "shared", place.path / "way");
    const auto shared = (place.path / "shared").string();
    CHECK_FALSE(place_for(*disk, own, place.path / "way", shared).refused.empty());
    CHECK(place_for(*disk, own, place.path / "elsewhere", shared).refused.empty());
}

TEST_CASE("a wall that can't be understood is let be") {
    for (const std::string text :
         {"", "{", "[]", R"({"format":1})", R"({"format":1,"id":"../x"})", R"({"format":"1","id":"a"})"}) {
        CAPTURE(text);
        const Spot place;
        lay(place.path / "sync/space.json", text);
        const Shared shared{place};
        CHECK(shared.report.standing == SharingReport::Standing::NotAllThere);
        CHECK_FALSE(fs::exists(place.path / "sync/log"));
        std::ifstream space{place.path / "sync/space.json"};
        CHECK(std::string{std::istreambuf_iterator<char>{space}, {}} == text);
    }
}
#endif
