// Photos between devices that share a wall.
#include "sharing_world.h"
#include "store/photos.h"
#include "store/shared_photos.h"

#include <algorithm>
#include <optional>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

namespace {

/// A note with a photo of these bytes, on this device.
Photo put_photo(SharingDevice& device, const RecordId& id, const std::string& bytes) {
    auto note = sample_note(id);
    note.photo = Photo{sha256_of(bytes), 4, 3};
    device.world->store->keep_photo(note.photo->sha256, bytes);
    device.put(note);
    return *note.photo;
}

std::optional<std::string> photo_on(const SharingDevice& device, const Photo& photo) {
    return device.world->store->photos()->read(photo.sha256);
}

Path shared_path(const Photo& photo) { return shared_root / "photos" / photo.sha256; }

std::string in_capitals(std::string name) {
    std::ranges::transform(name, name.begin(),
                           [](char c) { return c >= 'a' && c <= 'f' ? static_cast<char>(c - 32) : c; });
    return name;
}

/// Long enough that photos are looked for again.
void wait(SharingDevice& device) {
    for (int i = 0; i < 3; ++i) device.advance(std::chrono::minutes{6});
}

} // namespace

TEST_CASE("photos come after the notes that name them, and none that nobody names") {
    Two two;
    const std::string bytes = "not really a picture";
    auto note = sample_note("A");
    note.photo = Photo{sha256_of(bytes), 4, 3};
    two.maya.world->store->keep_photo(note.photo->sha256, bytes);
    two.maya.put(note);
    const std::string stranger = "a photo that nobody names";
    two.maya.world->disk->set_file("/sync/photos/" + sha256_of(stranger), stranger);
    auto promised = sample_note("B");
    promised.photo = Photo{std::string(64, 'a'), 4, 3};
    two.maya.put(promised);
    for (int i = 0; i < 5; ++i) {
        two.meet();
        two.sam.world->now += std::chrono::seconds{31};
    }
    CHECK(two.sam.world->store->photos()->read(note.photo->sha256) == bytes);
    CHECK_FALSE(two.sam.world->store->photos()->read(sha256_of(stranger)));
    CHECK_FALSE(two.sam.world->store->photos()->read(promised.photo->sha256));
    CHECK(two.sam.state.sharing.standing == SharingReport::Standing::Good); // one that has not come is no error
    CHECK(two.sam.world->store->photos_come() == std::vector<std::string>{note.photo->sha256});
}

TEST_CASE("a photo that was lost in the folder, or came back shorter, goes out again") {
    Two two;
    const auto photo = put_photo(two.maya, "A", "not really a picture");
    two.meet();
    const auto path = shared_path(photo);
    const auto& disk = two.maya.world->disk;
    REQUIRE(disk->files().contains(path.string()));
    SUBCASE("lost") { disk->erase(path); }
    SUBCASE("shorter") { disk->set_file(path, "not really"); }
    wait(two.maya);
    CHECK(disk->files().at(path.string()) == "not really a picture");
}

TEST_CASE("a photo whose name came in capitals is taken") {
    Two two;
    const std::string bytes = "not really a picture";
    auto note = sample_note("A");
    note.photo = Photo{sha256_of(bytes), 4, 3};
    two.maya.put(note);
    two.meet();
    two.sam.world->disk->set_file("/sync/photos/" + in_capitals(note.photo->sha256), bytes);
    wait(two.sam);
    CHECK(photo_on(two.sam, *note.photo) == bytes);
    CHECK_FALSE(two.sam.world->disk->files().contains(shared_path(*note.photo).string())); // no second one
}

TEST_CASE("a photo that is cut off here is taken anew, and does not go out in the place of a good one") {
    Two two;
    const auto photo = put_photo(two.maya, "A", "not really a picture");
    two.meet();
    wait(two.sam);
    REQUIRE(photo_on(two.sam, photo));
    two.sam.world->disk->set_file("/data/photos/" + photo.sha256, "not really");
    two.sam.open();
    wait(two.sam);
    CHECK(photo_on(two.sam, photo) == "not really a picture");
    CHECK(two.sam.world->disk->files().at(shared_path(photo).string()) == "not really a picture");
}

TEST_CASE("a file that is not the photo it is named after is read once until it changes") {
    Two two;
    auto note = sample_note("A");
    const std::string bytes = "not really a picture";
    note.photo = Photo{sha256_of(bytes), 4, 3};
    two.maya.put(note);
    two.meet();
    const auto& disk = two.sam.world->disk;
    disk->set_file(shared_path(*note.photo), "something else");
    wait(two.sam);
    int reads = 0;
    disk->judge = [&](const char* call) {
        reads += std::string_view{call} == "read" ? 1 : 0;
        return Verdict{};
    };
    for (int i = 0; i < 10; ++i) two.sam.advance(std::chrono::minutes{1});
    CHECK(reads <= 10); // space.json, with each look
    disk->set_file(shared_path(*note.photo), bytes);
    wait(two.sam);
    CHECK(photo_on(two.sam, *note.photo) == bytes);
}

TEST_CASE("however many photos come, few are held in memory until they are written") {
    auto disk = std::make_shared<MemoryDisk>();
    const Folder own{"/data"};
    Photos photos{disk, own};
    SharedPhotos shared{*disk, own, photos};
    shared.begin("/sync/photos");
    for (int i = 0; i < 300; ++i) {
        const auto bytes = "photo " + std::to_string(i);
        disk->set_file("/sync/photos/" + sha256_of(bytes), bytes);
        shared.name(sha256_of(bytes), true);
    }
    Instant now{std::chrono::seconds{1000}};
    std::size_t most = 0, come = 0;
    for (int i = 0; i < 100; ++i) {
        shared.exchange(now);
        most = std::max(most, photos.waiting_count());
        now = std::max(now, *shared.due());
    }
    CHECK(most > 0);
    CHECK(most <= 72);
    for (int i = 0; i < 100; ++i) {
        REQUIRE_FALSE(photos.write());
        shared.exchange(now);
        come += shared.take_come().size();
        now = std::max(now, *shared.due());
    }
    CHECK(come == 300);
}
