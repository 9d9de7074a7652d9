// Choosing a photo among this device's pictures, by finger and by keyboard; and where it lies on what is written.
#include "app/sample_photos.h"
#include "desk.h"
#include "journey.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace attune;
using namespace attune::app;
using namespace attune::test;

namespace {

constexpr ImVec2 small{360, 640};

/// A disk that has these pictures, and makes a photo of each that can be read.
void has_pictures(Headless& h, std::vector<FoundPicture> pictures) {
    h.on_effect = [&h, pictures = std::move(pictures)](const Effect& effect) {
        if (std::holds_alternative<effect::FindPictures>(effect))
            h.program().tell(action::PicturesFound{pictures}, h.now());
        if (const auto* take = std::get_if<effect::TakePhoto>(&effect))
            h.program().tell(action::PhotoTaken{take->path, sample_hills()}, h.now());
    };
}

/// Wholly to be seen in the region that it lies in.
bool is_seen(const ui::Item& item) { return item.min.y >= item.clip_min.y - 1 && item.max.y <= item.clip_max.y + 1; }

std::unique_ptr<Headless> at_large_text(std::string_view scene, ImVec2 size) {
    const auto found = std::ranges::find(scenes(), scene, &Scene::name);
    State state = sample_state(found->sample, ATTUNE_TEST_ASSETS);
    state.settings.text_scale = 2;
    auto h = std::make_unique<Headless>(std::move(state), ATTUNE_TEST_FONTS, HeadlessLook{.size = size});
    found->reach(*h);
    return h;
}

} // namespace

TEST_CASE("a photo for a note is chosen with two taps") {
    for (const ImVec2 size : {small, laptop}) {
        CAPTURE(size.x);
        auto h = open("compose", {.size = size});
        has_pictures(*h, sample_files(h->now().wall));
        h->tap("Choose a photo");
        REQUIRE(h->state().place().screen == Screen::PhotoPicker);
        CHECK(h->item("hills-26.jpg").value == "Today, 0:30");
        CHECK(h->sees("Or write where it is"));
        h->tap("hills-26.jpg");
        CHECK(h->state().place().screen == Screen::Compose);
        REQUIRE(last_effect<effect::TakePhoto>(*h) != nullptr);
        CHECK(last_effect<effect::TakePhoto>(*h)->path == "/home/maya/Pictures/hills-26.jpg");
        CHECK(h->program().drafts().note.photo == sample_hills());
        CHECK(is_seen(h->item("Photo")));
        h->tap("Choose another photo");
        h->tap("hills-12.jpg"); // further down
        CHECK(last_effect<effect::TakePhoto>(*h)->path == "/home/maya/Pictures/hills-12.jpg");
    }
}

TEST_CASE("by keyboard alone, for a memory") {
    auto h = open("memory-editor", {.size = laptop});
    has_pictures(*h, sample_files(h->now().wall));
    h->program().drafts_for_setup().together.memory->photo.reset();
    h->settle();
    h->focus("Choose a photo");
    h->press(ImGuiKey_Enter);
    REQUIRE(h->state().place().screen == Screen::PhotoPicker);
    h->focus("cup-25.jpg");
    h->press(ImGuiKey_Enter);
    CHECK(h->state().place().screen == Screen::MemoryEditor);
    CHECK(h->program().drafts().together.memory->photo == sample_hills());
}

TEST_CASE("what can't be read says so and can't be chosen; nothing found says where it was looked for") {
    auto h = open("photo-picker");
    const ui::Item& broken = h->item("half of it.jpg");
    CHECK_FALSE(broken.enabled);
    CHECK(broken.value.find("can’t be read") != std::string::npos);

    h = open("compose");
    h->tap("Choose a photo");
    CHECK(h->sees("Looking for pictures…"));
    h->program().tell(action::PicturesFound{}, h->now());
    h->settle();
    CHECK(h->sees("No picture was found in your pictures and downloads, on your desktop"));
    h->tap("Close");
    CHECK(h->state().place().screen == Screen::Compose);
}

TEST_CASE("a path can still be written, and what could not be taken is still there to be put right") {
    auto h = open("compose");
    h->tap("Choose a photo");
    CHECK_FALSE(h->item("Add this picture").enabled);
    h->tap("Where the picture is");
    h->type("/nowhere/lake.jpg");
    h->press(ImGuiKey_Enter);
    CHECK(h->state().taking_photo == "/nowhere/lake.jpg");
    CHECK(h->state().place().screen == Screen::Compose);
    CHECK_FALSE(h->item("Choose a photo").enabled); // one at a time
    h->program().tell(action::PhotoRefused{"/nowhere/lake.jpg", "It is not there."}, h->now());
    h->settle();
    CHECK(h->sees("It is not there."));
    h->tap("Choose a photo");
    CHECK(h->item("Where the picture is").value == "/nowhere/lake.jpg");
    h->tap("Add this picture");
    h->program().tell(action::PhotoTaken{"/nowhere/lake.jpg", sample_cup()}, h->now());
    h->settle();
    h->tap("Choose another photo");
    CHECK(h->item("Where the picture is").value.empty());
}

TEST_CASE("only what is in sight is loaded, and when it is there nothing moves") {
    auto h = open("compose", {.size = small});
    int loaded = 0;
    h->load_file = [&](const std::string& path, int side) {
        ++loaded;
        return sample_file(path, side);
    };
    std::vector<FoundPicture> many;
    for (int i = 0; i < 60; ++i) many.push_back({"/p/" + std::to_string(i) + ".jpg", std::to_string(i), h->now().wall});
    has_pictures(*h, many);
    h->tap("Choose a photo");
    CHECK(loaded > 8);
    CHECK(loaded < 40);
    h->advance(std::chrono::seconds{5});
    CHECK(h->last().settled);
    CHECK_FALSE(h->last().wake_in);
}

TEST_CASE("on a small phone the way to a photo is beside the papers, above what stays at the foot") {
    auto h = open("compose", {.size = small});
    const ui::Item &camera = h->item("Choose a photo"), &paper = h->item("Coral");
    CHECK(is_seen(camera));
    CHECK(camera.max.y <= h->item("Pin it to the wall").min.y);
    CHECK(camera.min.y < paper.max.y);
    CHECK(camera.max.y > paper.min.y);
    CHECK(h->item("Sky").min.y == paper.min.y); // all six in one line
}

TEST_CASE("a draft with a photo opens at its beginning") {
    auto h = open("compose-photo", {.size = small});
    CHECK(is_seen(h->item("From Sam")));
    CHECK(is_seen(h->item("To Maya")));
}

TEST_CASE("a photo that has come is in sight, at a large text too") {
    for (const ImVec2 size : {small, ImVec2{320, 480}, laptop}) {
        CAPTURE(size.x);
        auto h = at_large_text("compose", size);
        h->program().tell(action::TakePhoto{"/p/lake.jpg"}, h->now());
        h->settle();
        CHECK(is_seen(h->item("Never mind")));
        h->program().tell(action::PhotoTaken{"/p/lake.jpg", sample_hills()}, h->now());
        h->settle();
        const ui::Item& photo = h->item("Photo");
        CHECK(photo.max.y > photo.clip_min.y + 60);
        CHECK(photo.min.y < photo.clip_max.y - 60);
    }
}

TEST_CASE("read out, the words come first and the photo has what they leave") {
    for (const bool large : {false, true}) {
        CAPTURE(large);
        auto h = large ? at_large_text("read-out", small) : open("read-out", {.size = small});
        Note note = h->state().library.notes.front();
        note.photo = sample_cup();
        h->program().state_for_setup().library.notes.put(note);
        h->program().tell(action::ReadOut{note.id}, h->now());
        h->settle();
        const auto words = std::ranges::find(h->items(), note.text, &ui::Item::label);
        REQUIRE(words != h->items().end());
        const ui::Item& photo = h->item("Photo");
        CHECK(words->min.y >= words->clip_min.y);
        CHECK(words->max.y < photo.min.y);
        if (!large) CHECK(is_seen(photo));
    }
}
