#include "update_fixture.h"

#include <doctest/doctest.h>

#include <limits>

using namespace attune;
using namespace attune::test;

TEST_CASE("settings stay within bounds") {
    struct Row {
        float scale, volume, kept_scale, kept_volume;
    };
    const auto nan = std::numeric_limits<float>::quiet_NaN();
    const auto infinity = std::numeric_limits<float>::infinity();
    const std::vector<Row> rows{
        {1.5F, 0.5F, 1.5F, 0.5F}, {0.1F, -1, 0.8F, 0}, {9, 2, 2, 1}, {nan, nan, 1, 0.7F}, {infinity, 0, 1, 0}};
    for (const auto& row : rows) {
        World world;
        auto settings = world.state.settings;
        settings.theme = ThemeChoice::Dark;
        settings.text_scale = row.scale;
        settings.volume = row.volume;
        world.act(action::ChangeSettings{settings});
        CHECK(world.state.settings.text_scale == row.kept_scale);
        CHECK(world.state.settings.volume == row.kept_volume);
        CHECK(world.state.settings.theme == ThemeChoice::Dark);
        CHECK(world.wants<effect::SaveDevice>());
        CHECK(world.act(action::ChangeSettings{world.state.settings}).empty());
    }
}

TEST_CASE("the test sound is the chosen one") {
    World world;
    world.state.settings.sound = Sound::Wood;
    world.act(action::TestSound{});
    CHECK(world.wanted<effect::Play>().at(0).sound == Sound::Wood);
    world.state.settings.sound = Sound::None;
    CHECK(world.act(action::TestSound{}).empty());
}

TEST_CASE("trouble with the disk lasts until it is well, and then says so") {
    World world;
    CHECK(world.act(action::DiskWell{}).empty());
    CHECK_FALSE(world.state.notice);
    const DiskTrouble trouble{DiskTrouble::Cause::Full, "/data"};
    world.act(action::DiskFailed{trouble});
    world.tick(10h);
    CHECK(world.state.trouble == trouble);
    world.act(action::DiskWell{});
    CHECK_FALSE(world.state.trouble);
    CHECK_FALSE(world.said().empty());
}

TEST_CASE("small things of the machine") {
    World world;
    world.act(action::SavingChanged{true});
    CHECK(world.state.saving);
    world.act(action::SeenLoadReport{});
    CHECK(world.state.load_report_seen);
    world.act(action::OpenDataFolder{});
    CHECK(world.wants<effect::OpenFolder>());
    const WindowPlace place{1, 2, 300, 400, true};
    world.act(action::WindowMoved{place});
    CHECK(world.state.window == place);
    CHECK(world.wants<effect::SaveDevice>());
    CHECK(world.act(action::WindowMoved{place}).empty());
    world.act(action::Quit{});
    CHECK(world.wants<effect::SaveDevice>());
    CHECK(world.wants<effect::Quit>());
}

TEST_CASE("of what was saved it is said which photos are not in it") {
    World world;
    world.act(action::FileSaved{"/x/attune.json", true});
    CHECK(world.state.notice->text.find("photo") == std::string::npos);
    world.act(action::FileSaved{"/x/attune.json", true, {}, 1});
    CHECK(world.state.notice->text.ends_with("1 photo is missing here or damaged, and not in it."));
    world.act(action::FileSaved{"/x/attune.json", true, {}, 2});
    CHECK(world.state.notice->text.ends_with("2 photos are missing here or damaged, and not in it."));
}

TEST_CASE("a word stays for its time and no longer") {
    World world;
    world.act(action::FileSaved{"a", true});
    const auto until = world.state.notice->until;
    world.tick(until - world.now.instant - 1ms);
    CHECK(world.state.notice);
    world.tick(1ms);
    CHECK_FALSE(world.state.notice);
}
