// The screens as people see them, against pictures that are kept. After a change that is meant:
//   ATTUNE_RENEW_PICTURES=1 ctest --test-dir build -R app.pictures
// and look at what changed before it is committed. What differs is written to pictures/ in the build folder.
#include "app/shots.h"
#include "shrunk.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

using namespace attune;
using namespace attune::app;

namespace {

constexpr int shrunk_by = 4;
constexpr std::array<std::string_view, 26> shown{
    "welcome",    "session",     "people",     "way",        "way-editor", "stage-speaking", "stage-reflecting",
    "stage-card", "stage-more",  "stage-mode", "table-mode", "closing",    "history",        "settings",
    "cards",      "deck-front",  "deck-back",  "journal",    "check-in",   "check-in-write", "together",
    "growth",     "plan-editor", "wall",       "compose",    "note"};

std::unique_ptr<Photographer> photographer() {
    try {
        return std::make_unique<Photographer>(ATTUNE_TEST_FONTS, ATTUNE_TEST_ASSETS);
    } catch (const std::runtime_error& error) {
        // Where every change is tried the pictures must be, too.
        if (std::getenv("CI") != nullptr) throw;
        MESSAGE("skipped, no pictures can be drawn here: " << error.what());
        return nullptr;
    }
}

platform::Picture plain(int width, int height, std::uint8_t grey) {
    platform::Picture picture{width, height, {}};
    picture.rgba.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4, grey);
    return picture;
}

void fill(platform::Picture& picture, int x0, int y0, int x1, int y1, std::uint8_t grey) {
    for (int y = y0; y < y1; ++y)
        for (int x = x0; x < x1; ++x)
            for (int channel = 0; channel < 3; ++channel)
                picture.rgba[static_cast<std::size_t>((y * picture.width + x) * 4 + channel)] = grey;
}

} // namespace

TEST_CASE("a picture is shrunk to means") {
    platform::Picture picture = plain(8, 5, 200);
    fill(picture, 0, 0, 2, 4, 100);
    const platform::Picture small = shrunk(picture, 4);
    CHECK(small.width == 2);
    CHECK(small.height == 1);
    CHECK(int{small.rgba[0]} == 150);
    CHECK(int{small.rgba[4]} == 200);
}

TEST_CASE("a button that is gone is seen, an edge a pixel aside is not") {
    const platform::Picture page = plain(400, 800, 250);
    platform::Picture with_button = page, moved = page;
    fill(with_button, 20, 700, 380, 756, 160);
    fill(moved, 21, 700, 381, 756, 160);
    CHECK_FALSE(unlike(shrunk(page, 4), shrunk(with_button, 4)).empty());
    CHECK(unlike(shrunk(moved, 4), shrunk(with_button, 4)).empty());
    CHECK(unlike(shrunk(page, 4), shrunk(plain(400, 804, 250), 4)) == "another size");
    platform::Picture icon = page;
    fill(icon, 340, 20, 364, 44, 60);
    CHECK_FALSE(unlike(shrunk(page, 4), shrunk(icon, 4)).empty());
}

TEST_CASE("the screens look as they are kept") {
    const auto camera = photographer();
    if (!camera) return;
    const bool renew = std::getenv("ATTUNE_RENEW_PICTURES") != nullptr;
    const std::filesystem::path kept_in = std::filesystem::path(ATTUNE_TEST_DATA) / "pictures", told_in = "pictures";
    std::filesystem::create_directories(told_in);
    for (const ShotLook& look : usual_looks()) {
        for (const std::string_view name : shown) {
            const auto scene = std::ranges::find(scenes(), name, &Scene::name);
            REQUIRE(scene != scenes().end());
            const std::string file = std::string{name} + "-" + look.name + ".png";
            const platform::Picture now = shrunk(camera->take(*scene, look), shrunk_by);
            const auto kept = platform::read_picture(kept_in / file);
            const std::string what = kept ? unlike(*kept, now) : "is not kept yet";
            if (what.empty()) continue;
            CHECK(platform::write_png(now, (renew ? kept_in : told_in) / file));
            CHECK_MESSAGE(renew, file << " " << what);
        }
    }
}
