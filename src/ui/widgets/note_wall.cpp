#include "ui/widgets/note_wall.h"

#include "ui/scroll.h"
#include "ui/ui_state.h"
#include "ui/widgets/note.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace attune::ui {
namespace {

constexpr float narrow_dp = 132, middle_dp = 190, wide_dp = 240; // narrowest columns
constexpr float likely_height_dp = 150;

Masonry::Shape shape_for(const Frame& f, float row) {
    const float gap = f.dp(f.wide() ? 18 : space::m);
    const float least = f.sp(f.wide() ? wide_dp : f.compact() ? narrow_dp : middle_dp);
    const float columns = std::max(1.0F, std::floor((row + gap) / (least + gap)));
    return {static_cast<std::size_t>(columns), std::floor((row - gap * (columns - 1)) / columns), gap};
}

Masonry::Height heights(const Frame& f, const NoteWall& wall) {
    return [&f, &wall](std::size_t index) {
        return note_tile_height(f, *wall.found.notes()[index], wall.masonry.shape().width);
    };
}

/// Its place among those found now; none: it is not among them.
std::optional<std::size_t> index_of(const Frame& f, const NoteWall& wall, const RecordId& id) {
    const Note* note = find_note(f.state.library, id);
    if (note == nullptr) return {};
    const auto& notes = wall.found.notes();
    const auto at = std::ranges::lower_bound(
        notes, *note, [](const Note& a, const Note& b) { return comes_before(a, b); },
        [](const auto& held) -> const Note& { return *held; });
    if (at == notes.end() || (*at)->id != id) return {};
    return static_cast<std::size_t>(at - notes.begin());
}

/// Lays out anew what has changed.
void follow(Frame& f, NoteWall& wall, const Masonry::Shape& shape) {
    const auto& notes = wall.found.notes();
    const bool other_shape = !(shape == wall.masonry.shape());
    const bool other_notes = wall.edition != wall.found.edition();
    if (!other_shape && !other_notes) return wall.masonry.grow(notes.size());
    const float guess = wall.masonry.count() > 0 && !other_shape ? wall.masonry.average() : f.sp(likely_height_dp);
    wall.masonry.reset(shape, notes.size(), guess);
    const bool other_wish = wall.wishes != wall.found.wishes();
    if (other_wish || other_shape) {
        wall.before.clear();
    } else {
        wall.before = wall.last;
        wall.moved = f.now.instant;
    }
    if (other_wish) wall.anchor.reset();
    wall.edition = wall.found.edition();
    wall.wishes = wall.found.wishes();
}

/// Where to draw what has to make room: on its way from where it lay.
ImVec2 on_its_way(Frame& f, const NoteWall& wall, const RecordId& note, ImVec2 at) {
    const auto from = wall.before.find(note);
    const Millis age = f.now.instant - wall.moved;
    if (from == wall.before.end() || age >= pace::slow || f.motion.reduced()) return at;
    f.motion.keep_moving();
    const float t = ease_out(static_cast<float>(age.count()) / static_cast<float>(Millis{pace::slow}.count()));
    return {from->second.x + (at.x - from->second.x) * t, from->second.y + (at.y - from->second.y) * t};
}

/// How far the anchor has moved.
double moved_by(const Frame& f, NoteWall& wall) {
    if (!wall.anchor) return 0;
    const auto index = index_of(f, wall, wall.anchor->note);
    if (!index) return 0;
    return wall.masonry.place_of(*index, heights(f, wall)).y - wall.anchor->y;
}

void remember_anchor(NoteWall& wall, const std::vector<Masonry::Placed>& placed, double top) {
    wall.anchor.reset();
    if (top < 1) return; // at the very top the newest notes are what is wanted
    const auto first = std::ranges::find_if(placed, [=](const Masonry::Placed& one) { return one.y >= top; });
    if (first != placed.end()) wall.anchor = {wall.found.notes()[first->index]->id, first->y};
}

void draw_notes(Frame& f, NoteWall& wall, const std::vector<Masonry::Placed>& placed, ImVec2 origin) {
    std::unordered_map<RecordId, ImVec2> now;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    ImDrawListSplitter layers; // what still settles hangs above its neighbours, whatever their order
    layers.Split(&draw, 2);
    for (const Masonry::Placed& one : placed) {
        const Note& note = *wall.found.notes()[one.index];
        layers.SetCurrentChannel(&draw, f.state.settling && f.state.settling->note == note.id ? 1 : 0);
        const ImVec2 rel{one.x, static_cast<float>(one.y)};
        const ImVec2 shown = on_its_way(f, wall, note.id, rel);
        note_tile(f, note, {origin.x + rel.x, origin.y + rel.y}, {wall.masonry.shape().width, one.height},
                  {origin.x + shown.x, origin.y + shown.y});
        now.emplace(note.id, rel);
    }
    layers.Merge(&draw);
    wall.last = std::move(now);
}

} // namespace

NoteWall& note_wall_of(Frame& f) {
    if (!f.ui.note_wall) f.ui.note_wall = std::make_unique<NoteWall>();
    return *f.ui.note_wall;
}

void note_wall(Frame& f, NoteWall& wall) {
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const float row = ImGui::GetContentRegionAvail().x;
    follow(f, wall, shape_for(f, row));
    const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
    const double top = static_cast<double>(clip.Min.y) - static_cast<double>(pos.y);
    const double seen = static_cast<double>(clip.GetHeight()), margin = seen / 2;
    const auto in_sight = [&](double from) {
        return wall.masonry.within(from - margin, from + seen + margin, heights(f, wall));
    };
    auto placed = in_sight(top);
    const double moved = moved_by(f, wall);
    if (std::abs(moved) > 0.5) placed = in_sight(top + moved);
    // In this frame what is seen stays where it is; from the next on it is scrolled to.
    draw_notes(f, wall, placed, {pos.x, pos.y - static_cast<float>(moved)});
    if (std::abs(moved) > 0.5) move_with_content(f, static_cast<float>(moved));
    remember_anchor(wall, placed, top + moved);
    ImGui::SetCursorScreenPos(pos);
    ImGui::Dummy({row, static_cast<float>(std::max(0.0, wall.masonry.height() - moved))});
}

} // namespace attune::ui
