// Columns of things of unequal height: nothing overlaps, nothing is measured that nobody sees.
#include "ui/masonry.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

using namespace attune::ui;

namespace {

struct Wall {
    std::vector<float> heights;
    Masonry masonry;
    std::set<std::size_t> measured;

    explicit Wall(std::size_t count, std::size_t columns = 3, unsigned seed = 5) {
        std::mt19937 rng{seed};
        for (std::size_t i = 0; i < count; ++i) heights.push_back(60 + static_cast<float>(rng() % 200));
        masonry.reset({columns, 100, 10}, count, 150);
    }
    Masonry::Height height() {
        return [this](std::size_t i) {
            measured.insert(i);
            return heights.at(i);
        };
    }
    std::vector<Masonry::Placed> all() { return masonry.within(-1, 1e9, height()); }
};

void check_nothing_overlaps(const std::vector<Masonry::Placed>& placed, float gap) {
    for (std::size_t i = 0; i < placed.size(); ++i) {
        if (i > 0) CHECK(placed[i].y >= placed[i - 1].y - 0.5); // Tab goes down the wall, never up
        for (std::size_t j = i + 1; j < placed.size(); ++j) {
            if (placed[i].x != placed[j].x) continue;
            CHECK(placed[j].y >= placed[i].y + placed[i].height + gap - 0.01F);
        }
    }
}

} // namespace

TEST_CASE("each thing lies below the shortest column") {
    Masonry masonry;
    masonry.reset({2, 100, 10}, 4, 50);
    const std::vector<float> heights{100, 40, 30, 20};
    const auto placed = masonry.within(0, 1000, [&](std::size_t i) { return heights[i]; });
    REQUIRE(placed.size() == 4);
    CHECK(placed[0].x == 0);
    CHECK(placed[1].x == 110);
    CHECK(placed[2].x == 110);
    CHECK(placed[2].y == 50);
    CHECK(placed[3].x == 110);
    CHECK(placed[3].y == 90);
    CHECK(masonry.height() == 110); // 90 and 20, without the last gap
}

TEST_CASE("nothing overlaps, whatever the columns") {
    for (std::size_t columns = 1; columns <= 6; ++columns) {
        CAPTURE(columns);
        Wall wall(200, columns);
        const auto placed = wall.all();
        CHECK(placed.size() == 200);
        check_nothing_overlaps(placed, 10);
        double foot = 0;
        for (const auto& one : placed) foot = std::max(foot, one.y + static_cast<double>(one.height));
        CHECK(wall.masonry.height() == doctest::Approx(foot));
    }
}

TEST_CASE("of a hundred thousand only what is near is measured") {
    Wall wall(100000);
    const double far = wall.masonry.height() / 2;
    const auto placed = wall.masonry.within(far, far + 800, wall.height());
    CHECK_FALSE(placed.empty());
    CHECK(wall.measured.size() < 200);
    check_nothing_overlaps(placed, 10);
    for (const auto& one : placed) {
        CHECK(one.y < far + 800);
        CHECK(one.y + static_cast<double>(one.height) > far);
    }
}

TEST_CASE("scrolled from top to foot in small steps, everything is seen once and in its place") {
    Wall wall(1000);
    std::set<std::size_t> seen;
    for (double top = 0; top < wall.masonry.height(); top += 300) {
        for (const auto& one : wall.masonry.within(top, top + 600, wall.height())) seen.insert(one.index);
    }
    CHECK(seen.size() == 1000);
    check_nothing_overlaps(wall.all(), 10);
}

TEST_CASE("more at the end moves nothing that was placed") {
    Wall wall(100);
    const auto before = wall.all();
    for (int i = 0; i < 30; ++i) wall.heights.push_back(80);
    wall.masonry.grow(130);
    const auto after = wall.all();
    CHECK(after.size() == 130);
    for (std::size_t i = 0; i < before.size(); ++i) {
        CHECK(after[i].x == before[i].x);
        CHECK(after[i].y == before[i].y);
    }
}

TEST_CASE("the place of one thing can be asked for before it was seen") {
    Wall wall(5000);
    const auto place = wall.masonry.place_of(4000, wall.height());
    CHECK(place.index == 4000);
    CHECK(wall.measured.size() <= 24);
    const auto around = wall.masonry.within(place.y, place.y + 1, wall.height());
    CHECK(std::ranges::any_of(around, [](const auto& one) { return one.index == 4000; }));
}

TEST_CASE("an empty wall has no height") {
    Masonry masonry;
    masonry.reset({3, 100, 10}, 0, 150);
    CHECK(masonry.height() == 0);
    CHECK(masonry.within(0, 1000, [](std::size_t) { return 1.0F; }).empty());
    CHECK(masonry.average() == 150);
}
