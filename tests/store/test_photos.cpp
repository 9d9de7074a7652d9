// photos/: on the disk before the note that names one, whatever fails.
#include "store/photos.h"
#include "world.h"

#include <filesystem>
#include <random>
#include <string>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

namespace {

const std::string cat_bytes = "the bytes of a cat's picture";
const std::string dog_bytes(5000, 'd');

Photo photo_of(const std::string& bytes) { return {sha256_of(bytes), 16, 9}; }
std::string path_of(const std::string& bytes) { return "/data/photos/" + sha256_of(bytes); }

Note note_with(const std::string& bytes, RecordId id) {
    auto note = sample_note(std::move(id));
    note.photo = photo_of(bytes);
    return note;
}

/// As the program does: the file first, then the note.
std::uint64_t put_with_photo(World& world, const std::string& bytes, RecordId id) {
    world.store->keep_photo(sha256_of(bytes), bytes);
    return world.put(note_with(bytes, std::move(id)));
}

void check_no_note_without_its_photo(World& world) {
    for (const auto& note : world.loaded.library.notes) {
        if (!note.photo) continue;
        CAPTURE(note.id);
        CHECK(world.store->photos()->read(note.photo->sha256));
    }
}

/// Two photos, one of them twice, and notes with and without one.
void use(World& world) {
    put_with_photo(world, cat_bytes, "CAT");
    world.advance(std::chrono::seconds{2});
    put_with_photo(world, dog_bytes, "DOG");
    auto plain = sample_note("PLAIN");
    plain.photo.reset();
    world.put(plain);
    world.advance(std::chrono::seconds{40});
    put_with_photo(world, cat_bytes, "CAT2");
    world.advance(std::chrono::seconds{40});
    world.advance(std::chrono::seconds{40});
}

} // namespace

TEST_CASE("a digest is SHA-256, in lower case") {
    // FIPS 180-4, and its examples
    CHECK(sha256_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256_of(std::string(1'000'000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a photo is a file under its digest, there before its note") {
    World world;
    REQUIRE(world.open());
    const auto ticket = put_with_photo(world, cat_bytes, "CAT");
    CHECK(world.store->photos()->read(sha256_of(cat_bytes)) == cat_bytes); // from memory
    CHECK_FALSE(world.disk->files().contains(path_of(cat_bytes)));
    world.store->pump();
    CHECK(world.store->saved(ticket));
    CHECK(world.disk->files().at(path_of(cat_bytes)) == cat_bytes);
    world.reopen();
    CHECK(world.store->photos()->read(sha256_of(cat_bytes)) == cat_bytes); // from the disk
    CHECK(world.loaded.library.notes.at(0).photo == photo_of(cat_bytes));
}

TEST_CASE("the store has not saved everything while a photo waits") {
    World world;
    REQUIRE(world.open());
    world.advance(std::chrono::seconds{1});
    world.disk->judge = [](const char*) { return Verdict{std::make_error_code(std::errc::io_error)}; };
    world.store->keep_photo(sha256_of(cat_bytes), cat_bytes);
    world.close();
    CHECK_FALSE(world.all_saved);
}

TEST_CASE("one that is there already is kept as it is") {
    World world;
    REQUIRE(world.open());
    put_with_photo(world, cat_bytes, "CAT");
    world.store->pump();
    int made = 0;
    world.disk->judge = [&](const char* call) {
        if (std::string_view{call} == "create" || std::string_view{call} == "rename") ++made;
        return Verdict{};
    };
    const auto ticket = put_with_photo(world, cat_bytes, "CAT2");
    world.store->pump();
    CHECK(world.store->saved(ticket));
    CHECK(made == 0);
}

TEST_CASE("a damaged one goes to quarantine and the good one takes its place") {
    for (const std::string& damage : {std::string{"x"}, std::string{}, std::string(2U << 20U, 'x')}) {
        CAPTURE(damage.size());
        World world;
        world.disk->set_file(path_of(cat_bytes), damage);
        REQUIRE(world.open());
        CHECK_FALSE(world.store->photos()->read(sha256_of(cat_bytes)));
        put_with_photo(world, cat_bytes, "CAT");
        world.store->pump();
        CHECK(world.disk->files().at(path_of(cat_bytes)) == cat_bytes);
        CHECK(world.disk->files().at("/data/quarantine/photo-1") == damage);
    }
}

TEST_CASE("what a cut-off save left is no hindrance") {
    World world;
    world.disk->set_file(path_of(cat_bytes) + ".new", "the by");
    REQUIRE(world.open());
    put_with_photo(world, cat_bytes, "CAT");
    world.store->pump();
    CHECK(world.disk->files().at(path_of(cat_bytes)) == cat_bytes);
    CHECK_FALSE(world.disk->files().contains(path_of(cat_bytes) + ".new"));
}

TEST_CASE("reading trusts neither the name nor the bytes") {
    World world;
    REQUIRE(world.open());
    world.disk->set_file("/data/secret", "not a photo");
    const auto photos = world.store->photos();
    for (const std::string name : {"", "../secret", "/data/secret", "..", "../device.json", "ABCDEF", "short"}) {
        CAPTURE(name);
        CHECK_FALSE(photos->read(name));
    }
    CHECK_FALSE(photos->read(std::string(64, 'a'))); // not there
    world.disk->set_file("/data/photos/" + std::string(64, 'a'), "bytes of something else");
    CHECK_FALSE(photos->read(std::string(64, 'a')));
    const std::string large((1U << 20U) + 1, 'x');
    world.disk->set_file(path_of(large), large);
    CHECK_FALSE(photos->read(sha256_of(large)));
    const std::string largest(1U << 20U, 'x');
    world.disk->set_file(path_of(largest), largest);
    CHECK(photos->read(sha256_of(largest)) == largest);
}

TEST_CASE("neither a wrong name nor too long a file is written") {
    World world;
    REQUIRE(world.open());
    world.store->keep_photo("../../evil", cat_bytes);
    world.store->keep_photo(std::string(64, 'a'), std::string((1U << 20U) + 1, 'x'));
    world.advance(std::chrono::seconds{1});
    world.close();
    CHECK(world.all_saved);
    for (const auto& [path, bytes] : world.disk->files()) CHECK(path.find("evil") == path.npos);
    CHECK_FALSE(world.disk->files().contains("/data/photos/" + std::string(64, 'a')));
}

TEST_CASE("a note waits for its photo while that can't be written, and is then saved") {
    World world;
    REQUIRE(world.open());
    world.advance(std::chrono::seconds{1});
    bool is_broken = true;
    world.disk->judge = [&](const char* call) {
        const bool fails = is_broken && std::string_view{call} == "rename";
        return fails ? Verdict{std::make_error_code(std::errc::permission_denied)} : Verdict{};
    };
    auto before = sample_note("BEFORE");
    before.photo.reset();
    const auto first = world.put(before);
    const auto second = put_with_photo(world, cat_bytes, "CAT");
    world.advance(std::chrono::minutes{1});
    CHECK(world.store->saved(first));
    CHECK_FALSE(world.store->saved(second));
    CHECK(world.news<action::DiskFailed>().size() == 1);
    CHECK(world.store->photos()->read(sha256_of(cat_bytes)) == cat_bytes);

    is_broken = false;
    world.advance(std::chrono::minutes{1});
    CHECK(world.store->saved(second));
    CHECK(world.news<action::DiskWell>().size() == 1);
    world.reopen();
    CHECK(world.loaded.library.notes.size() == 2);
    check_no_note_without_its_photo(world);
}

TEST_CASE("a memory waits for its photo, too") {
    World world;
    REQUIRE(world.open());
    world.advance(std::chrono::seconds{1});
    bool is_broken = true;
    world.disk->judge = [&](const char* call) {
        const bool fails = is_broken && std::string_view{call} == "rename";
        return fails ? Verdict{std::make_error_code(std::errc::permission_denied)} : Verdict{};
    };
    world.store->keep_photo(sha256_of(cat_bytes), cat_bytes);
    const auto ticket = world.put(Memory{.id = "DAY", .what = "A day", .line = {}, .photo = photo_of(cat_bytes)});
    world.advance(std::chrono::minutes{1});
    CHECK_FALSE(world.store->saved(ticket));
    is_broken = false;
    world.advance(std::chrono::minutes{1});
    CHECK(world.store->saved(ticket));
}

TEST_CASE("a disk that fails at any one call, or three in a row, loses no photo") {
    for (const auto error : {std::errc::io_error, std::errc::no_space_on_device}) {
        for (const int length : {1, 3}) {
            int calls = 1;
            for (int at = 1; at <= calls; ++at) {
                CAPTURE(at);
                CAPTURE(length);
                World world;
                world.disk->judge = fault_at(at, length, {std::make_error_code(error), true}, calls);
                REQUIRE(world.open());
                use(world);
                world.close();
                CHECK(world.all_saved);
                world.disk->judge = {};
                world.reopen();
                CHECK(world.loaded.library.notes.size() == 4);
                CHECK(world.loaded.report.lines_set_aside == 0);
                check_no_note_without_its_photo(world);
            }
            CHECK(calls > 30);
        }
    }
}

TEST_CASE("after a power cut at any call no note is there without its photo") {
    std::mt19937_64 chance{20261115};
    int calls = 1;
    for (int at = 1; at <= calls + 1; ++at) {
        for (int variant = 0; variant < 8; ++variant) {
            CAPTURE(at);
            CAPTURE(variant);
            World world;
            world.disk->judge = power_cut_at(at, calls);
            REQUIRE(world.open());
            use(world);
            const auto kept = world.disk->after_crash(chance);
            world.kill();

            World after{kept};
            REQUIRE(after.open());
            check_no_note_without_its_photo(after);
            // And the same photo can be kept again over whatever was left.
            const auto ticket = put_with_photo(after, cat_bytes, "LATER");
            after.store->pump();
            CHECK(after.store->saved(ticket));
            CHECK(after.disk->files().at(path_of(cat_bytes)) == cat_bytes);
        }
        if (at > calls) break;
    }
    CHECK(calls > 30);
}
