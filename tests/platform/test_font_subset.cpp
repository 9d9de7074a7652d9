#include "platform/font_subset.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

using namespace attune::platform;

namespace {

const std::filesystem::path fonts = ATTUNE_TEST_FONTS;

std::filesystem::path as_file(std::string_view name, std::string_view bytes) {
    auto path = std::filesystem::temp_directory_path() / name;
    std::ofstream{path, std::ios::binary} << bytes;
    return path;
}

} // namespace

TEST_CASE("a font is cut down to the characters that are wanted, and stays a font") {
    for (const auto* name : {"EBGaramond12-Regular.otf", "Inter-Regular.otf", "Inter-SemiBold.otf"}) {
        CAPTURE(name);
        const auto one = font_subset(fonts / name, {U'a'});
        const auto many = font_subset(fonts / name, {U'a', U'b', U'c', U'é', U'ж', U'1'});
        REQUIRE(one);
        REQUIRE(many);
        CHECK(one->starts_with("OTTO"));
        CHECK(one->size() < many->size());
        CHECK(many->size() < std::filesystem::file_size(fonts / name) / 4);

        const auto file = as_file("attune-subset-test.otf", *one);
        const auto again = font_subset(file, {U'a'}), other = font_subset(file, {U'b'});
        std::filesystem::remove(file);
        REQUIRE(again);
        REQUIRE(other);
        CHECK(other->size() < again->size()); // there is no b in it any more
    }
}

TEST_CASE("of what is no font there is nothing to take along") {
    CHECK_FALSE(font_subset(fonts / "nothing.otf", {U'a'}));
    const auto file = as_file("attune-subset-test.otf", "no font");
    CHECK_FALSE(font_subset(file, {U'a'}));
    std::filesystem::remove(file);
}
