// The audit itself: each of its rules catches what it is there for, and lets the rest be.
#include "audit.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace attune;
using namespace attune::app;
using ui::Item;
using ui::ItemRole;

namespace {

constexpr ImVec2 window{400, 800};
constexpr ImU32 black = IM_COL32(0, 0, 0, 255), white = IM_COL32(255, 255, 255, 255),
                grey = IM_COL32(130, 130, 130, 255);

Item button(const char* label, ImVec2 pos, ImVec2 size, ImGuiID id) {
    return {.role = ItemRole::Button,
            .label = label,
            .min = pos,
            .max = {pos.x + size.x, pos.y + size.y},
            .clip_min = {0, 0},
            .clip_max = window,
            .ink = black,
            .ground = white,
            .text_size = 16,
            .id = id};
}
Item words(const char* label, ImVec2 pos, ImVec2 size) {
    Item item = button(label, pos, size, 0);
    item.role = ItemRole::Text;
    return item;
}
bool finds(const Faults& faults, std::string_view what) {
    return std::ranges::any_of(faults, [&](const std::string& fault) { return fault.starts_with(what); });
}

} // namespace

TEST_CASE("the audit lets a good screen be") {
    const Items items{words("Session", {20, 10}, {200, 30}), button("Begin", {20, 100}, {360, 56}, 1),
                      button("More", {20, 160}, {48, 48}, 2)};
    CHECK(faults_of_place(items, window).empty());
    CHECK(faults_of_labels(items).empty());
    CHECK(faults_of_contrast(items).empty());
    CHECK(faults_of_tab(items, {items[1], items[2]}).empty());
}

TEST_CASE("the audit catches small hit areas, but not those of links in a text") {
    Item small = button("Begin", {20, 100}, {360, 40}, 1);
    CHECK(finds(faults_of_place({small}, window), "smaller than 48 dp"));
    small.role = ItemRole::Link;
    CHECK_FALSE(finds(faults_of_place({small}, window), "smaller than 48 dp"));
    CHECK(finds(faults_of_place({button("Begin", {20, 100}, {360, 56}, 1)}, window, 2), "smaller than 48 dp"));
}

TEST_CASE("the audit catches what lies outside, unless it can be scrolled into sight") {
    CHECK(finds(faults_of_place({button("Begin", {380, 100}, {56, 56}, 1)}, window), "runs out at the side"));
    Item below = button("Begin", {20, 780}, {56, 56}, 1);
    CHECK(finds(faults_of_place({below}, window), "cut off"));
    below.scrolls = true;
    CHECK(finds(faults_of_place({below}, window), "can't be scrolled into sight"));
    below.scroll_below = 36;
    CHECK(faults_of_place({below}, window).empty());
}

TEST_CASE("the audit catches text that is cut, or hidden by its clip") {
    Item text = words("Session", {20, 10}, {200, 30});
    text.clip_max = {400, 20};
    CHECK(finds(faults_of_place({text}, window), "cut off"));
    text.clip_max = window;
    text.cut = true;
    CHECK(finds(faults_of_place({text}, window), "text is cut"));
}

TEST_CASE("the audit catches overlaps of what can be seen") {
    Item a = button("Begin", {20, 100}, {200, 56}, 1), b = button("End", {100, 140}, {200, 56}, 2);
    CHECK(finds(faults_of_place({a, b}, window), "overlap"));
    CHECK(finds(faults_of_place({a, words("Well", {10, 120}, {100, 30})}, window), "overlap"));
    CHECK(faults_of_place({a, words("Well", {40, 110}, {100, 30})}, window).empty());
    b.scrolls = true; // scrolled away under a header that ends at 200
    b.scroll_above = 100;
    b.clip_min = {0, 200};
    CHECK(faults_of_place({a, b}, window).empty());
}

TEST_CASE("the audit catches missing and doubled labels") {
    CHECK(finds(faults_of_labels({button("", {0, 0}, {48, 48}, 1)}), "no label"));
    Item a = button("Delete", {0, 0}, {48, 48}, 1), b = button("Delete", {0, 50}, {48, 48}, 2);
    CHECK(finds(faults_of_labels({a, b}), "two with one label"));
    b.value = "Friday";
    CHECK(faults_of_labels({a, b}).empty());
}

TEST_CASE("the audit catches faint words") {
    Item item = words("Quiet", {0, 0}, {100, 20});
    item.ink = grey; // 3.9 on white
    CHECK(finds(faults_of_contrast({item}), "contrast 3"));
    item.text_size = 24;
    CHECK(faults_of_contrast({item}).empty());
    item.ink = IM_COL32(0, 0, 0, 60);
    CHECK(finds(faults_of_contrast({item}), "contrast 1"));
    item.ground = 0;
    CHECK(finds(faults_of_contrast({item}), "colours not given"));
}

TEST_CASE("the audit catches what Tab leaves out and an order that jumps") {
    const Item a = button("One", {20, 100}, {100, 50}, 1), b = button("Two", {20, 160}, {100, 50}, 2),
               right = button("Right", {200, 100}, {100, 50}, 3);
    CHECK(finds(faults_of_tab({a, b}, {a}), "Tab never comes to"));
    CHECK(finds(faults_of_tab({b, a}, {b, a}), "Tab goes back"));
    CHECK(finds(faults_of_tab({right, a}, {right, a}), "Tab goes back"));
    CHECK(faults_of_tab({a, b}, {b, a}).empty());               // the focus was on the second one
    CHECK(faults_of_tab({a, b, right}, {a, b, right}).empty()); // columns
    CHECK(faults_of_tab({a, b, right}, {a, right, b}).empty()); // lines
}
