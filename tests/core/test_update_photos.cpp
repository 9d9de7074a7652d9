#include "update_fixture.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

const Photo cat{std::string(64, 'c'), 1600, 1200};
const Photo dog{std::string(64, 'd'), 800, 600};

} // namespace

TEST_CASE("a photo opens the sheet, is made ready, and then lies in the note's draft") {
    World world;
    world.act(action::TakePhoto{"/home/maya/cat.jpg"});
    CHECK(world.places() == "session compose");
    CHECK(world.state.taking_photo == "/home/maya/cat.jpg");
    REQUIRE(world.wanted<effect::TakePhoto>().size() == 1);
    CHECK(world.wanted<effect::TakePhoto>()[0].path == "/home/maya/cat.jpg");

    world.act(action::PhotoTaken{"/home/maya/cat.jpg", cat});
    CHECK(world.state.taking_photo.empty());
    CHECK(world.drafts.note.photo == cat);
    CHECK(world.wants<effect::SaveDevice>());
}

TEST_CASE("dropped where the sheet is open already, it stays where it is") {
    World world;
    world.act(action::GoTo{{Screen::Wall, {}}});
    world.act(action::GoTo{{Screen::Compose, {}}});
    world.act(action::TakePhoto{"cat.jpg"});
    CHECK(world.places() == "wall compose");
}

TEST_CASE("a path without a name in it asks for nothing") {
    for (const std::string path : {"", "  ", "\t", "\n"}) {
        CAPTURE(path);
        World world;
        world.act(action::TakePhoto{path});
        CHECK(world.last.empty());
        CHECK(world.state.taking_photo.empty());
        CHECK(world.places() == "session");
    }
}

TEST_CASE("one photo at a time: a second one is told to wait") {
    World world;
    world.act(action::TakePhoto{"cat.jpg"});
    world.act(action::TakePhoto{"dog.jpg"});
    CHECK_FALSE(world.wants<effect::TakePhoto>());
    CHECK(world.state.taking_photo == "cat.jpg");
    CHECK_FALSE(world.said().empty());
    world.act(action::PhotoTaken{"cat.jpg", cat});
    world.act(action::TakePhoto{"dog.jpg"});
    CHECK(world.wants<effect::TakePhoto>());
    world.act(action::PhotoTaken{"dog.jpg", dog});
    CHECK(world.drafts.note.photo == dog);
}

TEST_CASE("a refused photo says why and leaves what was there") {
    World world;
    world.drafts.note.photo = cat;
    world.drafts.note.text = "Thank you";
    world.act(action::TakePhoto{"broken.jpg"});
    world.act(action::PhotoRefused{"broken.jpg", "It is broken."});
    CHECK(world.said() == "It is broken.");
    CHECK(world.state.taking_photo.empty());
    CHECK(world.drafts.note.photo == cat);
    CHECK(world.drafts.note.text == "Thank you");
}

TEST_CASE("a photo taken back while it is made ready does not come after all") {
    World world;
    world.act(action::TakePhoto{"cat.jpg"});
    world.act(action::RemovePhoto{});
    CHECK(world.state.taking_photo.empty());
    world.act(action::PhotoTaken{"cat.jpg", cat});
    CHECK_FALSE(world.drafts.note.photo);

    // nor does it take the next one's place
    world.act(action::TakePhoto{"dog.jpg"});
    world.act(action::PhotoTaken{"cat.jpg", cat});
    CHECK_FALSE(world.drafts.note.photo);
    world.act(action::PhotoRefused{"cat.jpg", "It is broken."});
    CHECK(world.said().empty());
    world.act(action::PhotoTaken{"dog.jpg", dog});
    CHECK(world.drafts.note.photo == dog);
}

TEST_CASE("removing a photo keeps the words") {
    World world;
    world.drafts.note.text = "Thank you";
    world.drafts.note.photo = cat;
    world.act(action::RemovePhoto{});
    CHECK_FALSE(world.drafts.note.photo);
    CHECK(world.drafts.note.text == "Thank you");
    CHECK(world.wants<effect::SaveDevice>());
    world.act(action::RemovePhoto{});
    CHECK(world.last.empty());
}

TEST_CASE("the sheet to choose from asks for this device's pictures whenever it opens") {
    World world;
    const FoundPicture garden{"/home/maya/garden.jpg", "garden.jpg", world.now.wall};
    world.act(action::GoTo{{Screen::Compose, {}}});
    world.act(action::GoTo{{Screen::PhotoPicker, {}}});
    CHECK(world.wants<effect::FindPictures>());
    CHECK(world.state.pictures_here.is_looking);
    world.act(action::PicturesFound{{garden}});
    CHECK(world.state.pictures_here.newest == std::vector{garden});
    CHECK_FALSE(world.state.pictures_here.is_looking);
    world.act(action::Back{});
    CHECK(world.places() == "session compose");
    world.act(action::GoTo{{Screen::PhotoPicker, {}}});
    CHECK(world.wants<effect::FindPictures>());
    CHECK(world.state.pictures_here.newest == std::vector{garden}); // till others are found
}

TEST_CASE("what is chosen closes the sheet, and is for what is being written below it") {
    World world;
    world.act(action::GoTo{{Screen::Compose, {}}});
    world.act(action::GoTo{{Screen::PhotoPicker, {}}});
    world.act(action::TakePhoto{"cat.jpg"});
    CHECK(world.places() == "session compose");
    CHECK(world.wants<effect::TakePhoto>());
    world.act(action::PhotoTaken{"cat.jpg", cat});
    CHECK(world.drafts.note.photo == cat);

    World other;
    other.drafts.together.memory = Memory{};
    other.act(action::GoTo{{Screen::MemoryEditor, {}}});
    other.act(action::GoTo{{Screen::PhotoPicker, {}}});
    other.act(action::TakePhoto{"dog.jpg"});
    CHECK(other.places() == "session memory-editor");
    other.act(action::PhotoTaken{"dog.jpg", dog});
    CHECK(other.drafts.together.memory->photo == dog);
    CHECK_FALSE(other.drafts.note.photo);
}

TEST_CASE("why one could not be taken is no longer said once another one was") {
    World world;
    world.act(action::TakePhoto{"Pictures"});
    world.act(action::PhotoRefused{"Pictures", "“Pictures” is a folder. Choose a photo in it."});
    CHECK_FALSE(world.said().empty());
    world.act(action::TakePhoto{"cat.jpg"});
    world.act(action::PhotoTaken{"cat.jpg", cat});
    CHECK(world.said().empty());
}
