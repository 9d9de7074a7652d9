#include "audit.h"

#include "ui/theme.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace attune::app {
namespace {

constexpr float tolerance = 1.5F;    // pixels: rounding, and edges that are meant to touch
constexpr float overlap_allowed = 3; // in both directions before two controls are in each other's way
constexpr float large_text = 24;     // 18 pt at 96 dpi
constexpr double contrast_least = 4.5, contrast_large = 3;

std::string whole(float v) { return std::to_string(static_cast<int>(v)); }

std::string name_of(const ui::Item& item) {
    return std::string{ui::name_of(item.role)} + " \"" + item.label + "\"" +
           (item.value.empty() || item.role == ui::ItemRole::Timer ? "" : " = \"" + item.value + "\"");
}

std::string place_of(const ImRect& r) {
    return " at " + whole(r.Min.x) + "," + whole(r.Min.y) + " " + whole(r.GetWidth()) + "x" + whole(r.GetHeight());
}

ImRect box_of(const ui::Item& item) { return {item.min, item.max}; }

/// What of it is to be seen now.
ImRect seen(const ui::Item& item, ImVec2 size) {
    ImRect box = box_of(item);
    box.ClipWithFull({item.clip_min, item.clip_max});
    box.ClipWithFull({{0, 0}, size});
    return box;
}

bool is_words(const ui::Item& item) { return item.role == ui::ItemRole::Text || item.role == ui::ItemRole::Heading; }

void check_size(const ui::Item& item, float density, Faults& faults) {
    if (!item.pressable() || item.role == ui::ItemRole::Link) return;
    const float least = 48 * density - 0.5F;
    const ImRect box = box_of(item);
    if (box.GetWidth() < least || box.GetHeight() < least)
        faults.push_back("smaller than 48 dp: " + name_of(item) + place_of(box));
}

/// Inside its clip and the window, or reachable by scrolling up and down. Nothing scrolls sideways.
void check_inside(const ui::Item& item, ImVec2 size, Faults& faults) {
    const ImRect box = box_of(item);
    ImRect room{item.clip_min, item.clip_max};
    room.ClipWithFull({{0, 0}, size});
    if (box.Min.x < room.Min.x - tolerance || box.Max.x > room.Max.x + tolerance)
        faults.push_back("runs out at the side: " + name_of(item) + place_of(box) + " in" + place_of(room));
    const float top = box.Min.y + item.scroll_above, foot = box.Max.y - item.scroll_below;
    const bool whole_item_fits = item.scrolls || box.GetHeight() <= room.GetHeight() + tolerance;
    if (!whole_item_fits || top < room.Min.y - tolerance || foot > room.Max.y + tolerance)
        faults.push_back(std::string{item.scrolls ? "can't be scrolled into sight: " : "cut off: "} + name_of(item) +
                         place_of(box) + " in" + place_of(room));
}

/// A row may hold a button, a field its own clear button: the one wholly inside was drawn later.
bool holds(const ui::Item& outer, const ui::Item& inner) {
    const bool may = outer.role == ui::ItemRole::ListItem || outer.role == ui::ItemRole::TextField;
    return may && ImRect{outer.min, outer.max}.Contains(ImRect{inner.min, inner.max});
}

void check_overlaps(const Items& items, ImVec2 size, Faults& faults) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        for (std::size_t j = i + 1; j < items.size(); ++j) {
            const ui::Item &a = items[i], &b = items[j];
            if (a.floating != b.floating) continue;
            const bool controls = a.pressable() && b.pressable();
            const bool words = is_words(a) && is_words(b);
            // A text may be part of the thing that is pressed: then it lies wholly in it.
            const bool mixed_pair = (a.pressable() && is_words(b)) || (b.pressable() && is_words(a));
            if (!controls && !words && !mixed_pair) continue;
            const ImRect x = seen(a, size), y = seen(b, size);
            if (mixed_pair && (x.Contains(y) || y.Contains(x))) continue;
            if (controls && (holds(a, b) || holds(b, a))) continue;
            ImRect both = x;
            both.ClipWithFull(y);
            if (both.GetWidth() > overlap_allowed && both.GetHeight() > overlap_allowed)
                faults.push_back("overlap: " + name_of(a) + place_of(x) + " and " + name_of(b) + place_of(y));
        }
    }
}

ImU32 over(ImU32 colour, ImU32 ground) {
    const float alpha = static_cast<float>((colour >> IM_COL32_A_SHIFT) & 0xFF) / 255;
    return ui::mixed(ground | IM_COL32_A_MASK, colour | IM_COL32_A_MASK, alpha);
}

/// Tab goes round: a walk may begin at what has the focus when the screen opens.
Items from_the_top(const Items& items, Items walk) {
    const auto place = [&](const ui::Item& there) {
        return std::ranges::find(items, there.id, &ui::Item::id) - items.begin();
    };
    if (!walk.empty()) std::ranges::rotate(walk, std::ranges::min_element(walk, {}, place));
    return walk;
}

/// As read: never back up but to a column further right, never back to the left in a line.
void check_order(const Items& walk, Faults& faults) {
    for (std::size_t i = 1; i < walk.size(); ++i) {
        const ui::Item &from = walk[i - 1], &to = walk[i];
        if (from.floating || to.floating) continue;
        const bool one_region = from.clip_min.y == to.clip_min.y && from.clip_max.y == to.clip_max.y;
        const auto middle = [&](const ui::Item& item) {
            return one_region ? item.centre().y : std::clamp(item.centre().y, item.clip_min.y, item.clip_max.y);
        };
        const float half = std::min(from.max.y - from.min.y, to.max.y - to.min.y) / 2;
        const bool same_line = std::abs(middle(from) - middle(to)) < half;
        // Tiles of unequal height, in columns, are read by where they begin.
        const bool tiles = one_region && from.role == ui::ItemRole::ListItem && to.role == from.role;
        const bool one_height = std::abs((from.max.y - from.min.y) - (to.max.y - to.min.y)) < tolerance;
        if (tiles && to.min.y > from.min.y + (one_height ? tolerance : -tolerance)) continue;
        const bool further_right = to.min.x >= from.max.x - tolerance;
        const bool up = !same_line && middle(to) < middle(from) && !further_right;
        const bool back = same_line && to.max.x <= from.min.x + tolerance;
        if (up || back)
            faults.push_back("Tab goes back from " + name_of(from) + place_of(box_of(from)) + " to " + name_of(to) +
                             place_of(box_of(to)));
    }
}

} // namespace

Faults faults_of_place(const Items& items, ImVec2 size, float density) {
    Faults faults;
    for (const ui::Item& item : items) {
        check_size(item, density, faults);
        check_inside(item, size, faults);
        if (item.cut) faults.push_back("text is cut: " + name_of(item));
    }
    check_overlaps(items, size, faults);
    return faults;
}

Faults faults_of_labels(const Items& items) {
    Faults faults;
    std::set<std::pair<std::string, std::string>> names;
    for (const ui::Item& item : items) {
        if (!item.pressable()) continue;
        if (item.label.empty())
            faults.push_back("no label: " + name_of(item) + place_of(box_of(item)));
        else if (!names.emplace(item.group + item.label, item.role == ui::ItemRole::TextField ? "" : item.value).second)
            faults.push_back("two with one label: " + name_of(item));
    }
    return faults;
}

Faults faults_of_contrast(const Items& items) {
    Faults faults;
    for (const ui::Item& item : items) {
        if (!item.enabled || (item.label.empty() && item.value.empty())) continue;
        if (item.ink == 0 || item.ground == 0) {
            faults.push_back("colours not given: " + name_of(item));
            continue;
        }
        const double ratio = ui::contrast(over(item.ink, item.ground), item.ground | IM_COL32_A_MASK);
        const double least = item.text_size >= large_text ? contrast_large : contrast_least;
        if (ratio < least) faults.push_back("contrast " + std::to_string(ratio).substr(0, 4) + ": " + name_of(item));
    }
    return faults;
}

Faults faults_of_tab(const Items& items, const Items& walk) {
    Faults faults;
    for (const ui::Item& item : items) {
        if (!item.pressable() || !item.enabled || item.floating || !item.tab_stop) continue;
        if (std::ranges::none_of(walk, [&](const ui::Item& there) { return there.id == item.id; }))
            faults.push_back("Tab never comes to: " + name_of(item));
    }
    check_order(from_the_top(items, walk), faults);
    return faults;
}

Items tab_walk(Headless& h) {
    constexpr int most = 2000; // a scene has a thousand cards
    std::set<ImGuiID> been;
    Items walk;
    for (int i = 0; i < most; ++i) {
        h.press(ImGuiKey_Tab);
        const auto now = std::ranges::find_if(h.items(), [](const ui::Item& item) { return item.focused; });
        if (now == h.items().end()) continue;
        if (!been.insert(now->id).second) break; // round, or going in circles
        ui::Item there = *now; // its place as if nothing were scrolled: rows of a long list come and grow on the way
        there.min.y += now->scroll_above;
        there.max.y += now->scroll_above;
        walk.push_back(there);
    }
    return walk;
}

} // namespace attune::app
