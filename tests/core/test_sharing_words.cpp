#include "core/sharing_words.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace std::chrono_literals;

namespace {

const Now now{{}, WallTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}}, {}};

std::string ago(Millis time) { return ago_words(now.wall - time, now); }

SharingReport good(std::vector<SharingReport::Other> others) {
    return {.standing = SharingReport::Standing::Good, .others = std::move(others)};
}

} // namespace

TEST_CASE("how long ago, as people say it") {
    CHECK(ago(-3h) == "just now");
    CHECK(ago(59s) == "just now");
    CHECK(ago(1min) == "a minute ago");
    CHECK(ago(59min) == "59 minutes ago");
    CHECK(ago(1h) == "an hour ago");
    CHECK(ago(23h) == "23 hours ago");
    CHECK(ago(24h) == "a day ago");
    CHECK(ago(24h * 13) == "13 days ago");
    CHECK(ago(24h * 15) == "2 weeks ago");
    CHECK(ago(24h * 70) == "2 months ago");
    CHECK(ago(24h * 365 * 5) == "5 years ago");
}

TEST_CASE("with how many it is shared, and when they were last heard from") {
    CHECK(words_for(good({}), now).title == "Ready for the other device");
    CHECK(words_for(good({{"a", now.wall - 1h}}), now) ==
          SharingWords{"Shared with one other device", "Last heard from it an hour ago."});
    CHECK(words_for(good({{"a", now.wall - 2min}, {"b", {}}}), now) ==
          SharingWords{"Shared with two other devices", "Last heard from one of them 2 minutes ago."});
    CHECK(words_for(good({{"a", {}}}), now).line == "It has joined. Nothing has been written on it yet.");
    CHECK(words_for(good(std::vector<SharingReport::Other>(12)), now).title == "Shared with 12 other devices");
}

TEST_CASE("how far it is with a large wall is said in both directions") {
    auto report = good({});
    report.to_go_out = 94'000;
    CHECK(words_for(report, now).title == "Sharing begins");
    CHECK(words_for(report, now).line.find("94000 changes to go") != std::string::npos);
    report.to_go_out = 3; // gone before it is read
    CHECK(words_for(report, now).title == "Ready for the other device");
    report = good({{"a", {}}});
    report.is_catching_up = true;
    report.files = 40;
    report.files_to_read = 30;
    CHECK(words_for(report, now).line.find("25 %") != std::string::npos);
}

TEST_CASE("whatever is wrong, it is said that nothing is lost") {
    using Standing = SharingReport::Standing;
    for (const auto standing : {Standing::FolderGone, Standing::Emptied, Standing::NotAllThere, Standing::NoPermission,
                                Standing::Full, Standing::Trouble}) {
        const auto words = words_for({.standing = standing}, now);
        CHECK(words.is_wrong);
        CHECK(words.line.find("Everything is safe here") != std::string::npos);
    }
    CHECK(words_for({.standing = Standing::OtherWall}, now).is_wrong);
    CHECK_FALSE(words_for({}, now).is_wrong);
}

TEST_CASE("before two walls become one people read what that means") {
    const FolderLook wall{.path = "/s", .kind = FolderLook::Kind::Wall, .name = "Ours", .devices = 1};
    CHECK(words_for(wall, 0).title == "“Ours” is here");
    CHECK(words_for(wall, 0).line ==
          "One device shares it. What is in it comes here, and what you write from now on goes there.");
    CHECK(words_for(wall, 3).line.find("your 3 notes here become one wall") != std::string::npos);
    CHECK(words_for(wall, 1).line.find("your note here become one wall") != std::string::npos);
    CHECK_FALSE(words_for(wall, 3).is_wrong);
    CHECK(words_for({.kind = FolderLook::Kind::NotThere}, 0).is_wrong);
}
