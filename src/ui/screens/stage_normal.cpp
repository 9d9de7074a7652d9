// One column on a phone, ring and words side by side on a low window, two panes on a wide one.
#include "ui/screens/stage_foot.h"
#include "ui/screens/stage_keeps.h"
#include "ui/screens/stage_layout.h"
#include "ui/scroll.h"
#include "ui/surface.h"
#include "ui/ui_state.h"

#include <algorithm>
#include <cmath>

namespace attune::ui {
namespace {

enum class Shape : std::uint8_t { Column, Side, Panes };

constexpr float ring_least_dp = 148, ring_beside_dp = 104, ring_most_dp = 400, ring_phone_dp = 280;
constexpr float figures_dp = 40;      // of the clock where no ring has room
constexpr float pane_height_dp = 560; // from here on two panes have room for a foot of their own
constexpr float pane_text_dp = 720;   // and so much more for twice the letters, so that the ring is no smaller
constexpr float grows_from_dp = 960, grows_most = 1.6F; // higher windows are seen from further away
constexpr float card_height_dp = 640; // lower, for each step of text scale, the card leaves the ring no room
constexpr float foot_gap_dp = 12;
constexpr float guidance_peek_dp = 20; // of its first line, below a ring that pushes it down

Shape shape_of(const Frame& f) {
    const float width = f.layout.width_dp(), height = f.layout.height_dp();
    const float panes_from = pane_height_dp + pane_text_dp * std::max(0.0F, f.layout.text_scale - 1);
    if (f.wide() && height >= panes_from) return Shape::Panes;
    if (width > height * 1.25F && height < panes_from) return Shape::Side;
    return Shape::Column;
}

float& measured(Frame& f, const char* what, float otherwise) {
    return f.ui.heights.try_emplace(ImGui::GetID(what), otherwise).first->second;
}

/// Keeps a measure for the next frame, which is due if it changed.
void remember(Frame& f, float& kept, float found) {
    if (std::abs(kept - found) <= 0.5F) return;
    kept = found;
    f.motion.keep_moving();
}

/// A region that scrolls, from `min` to `max`, with its content in a column inside.
class Region {
public:
    Region(Frame& f, const char* name, const ImRect& box, float side) : f_(f) {
        ImGui::SetCursorScreenPos(box.Min);
        begin_scroll(f, name, {box.GetWidth(), std::max(f.dp(80), box.GetHeight())},
                     {.side = side, .foot = f.dp(space::m)});
        if (f.ui.is_new_step) scroll_to_top(f);
        top_ = ImGui::GetCursorPosY();
    }
    ~Region() { end_scroll(f_); }
    Region(const Region&) = delete;
    Region& operator=(const Region&) = delete;

    [[nodiscard]] float top() const { return top_; }

private:
    Frame& f_;
    float top_ = 0;
};

struct RingRoom {
    float height = 0; ///< of the whole column
    float rest = 0;   ///< what the column needs beside the ring, as measured in the frame before
    float below_heading = 0;
    float least_dp = 0, most_dp = 0;
    bool chooses = false; ///< below the ring are chips, which break less than lines of words
};

/// About what a column leaves for the ring at a text scale of 1: what is above and below the column grows
/// with the letters, what is in it twice as much, for its lines break earlier.
float left_at_100(const Frame& f, const RingRoom& room) {
    const float scale = std::max(1.0F, f.layout.text_scale);
    const float around = f.layout.size.y - room.height;
    return f.layout.size.y - around / scale - room.rest / (room.chooses ? scale : scale * scale);
}

/// The ring takes what the rest of the column leaves. For who reads large letters it is larger than
/// that, as long as it is seen whole: the guidance scrolls then.
float ring_size(const Frame& f, const RingRoom& room, float width) {
    const float least = f.dp(room.least_dp);
    const float large = std::min(least * std::clamp(f.layout.text_scale, 1.0F, 1.5F), room.below_heading);
    const float as_at_100 = std::min(left_at_100(f, room), room.below_heading - f.sp(guidance_peek_dp));
    const float wanted = std::clamp(room.height - room.rest, std::max({least, large, as_at_100}), f.dp(room.most_dp));
    const float size = std::min({wanted, width, std::max(least, room.height - f.dp(24))});
    return std::floor(size); // as ImGui's cursor is: `rest` would be another one in each frame
}

struct ColumnLook {
    HeadingLook heading;
    float ring_dp = 0; ///< at most
    float guidance_dp = 0;
    bool centred = false; ///< in the height, where it does not fill it
};

/// Heading, ring, guidance down the middle. What follows goes into `below`, which says down to where
/// it should be seen without scrolling. Returns how far down it begins.
template <class Below>
float column(Frame& f, const Scene& scene, const ImRect& box, float side, ColumnLook look, Below below) {
    auto& [heading, ring_dp, guidance_dp, centred] = look;
    const Region region(f, "middle", box, side);
    const float width = ImGui::GetContentRegionAvail().x;
    float& rest = measured(f, "rest", f.sp(240));
    gap(f, std::min(20.0F, f.layout.height_dp() / 40));
    const bool writes = !scene.planned() && scene.phase.keep != Keep::Nothing; // then the field is what matters
    const float least_dp = writes || card_of(f, scene) != nullptr ? ring_beside_dp : ring_least_dp;
    const float left = box.GetHeight() - (ImGui::GetCursorPosY() - region.top()) -
                       stage_heading_height(f, scene, heading, width) - f.dp(space::xl + space::s);
    if (left < f.dp(least_dp)) { // a ring would be cut off, its figures too
        heading.clock_dp = figures_dp;
        stage_heading(f, scene, heading);
        gap(f, space::l);
        below(guidance_dp);
        return 0;
    }
    const float diameter =
        ring_size(f, {box.GetHeight(), rest, left, least_dp, ring_dp, scene.view.listener_to_pick}, width);
    const float free = centred ? std::floor(std::max(0.0F, box.GetHeight() - rest - diameter) / 2) : 0;
    ImGui::Dummy({0, free});
    stage_heading(f, scene, heading);
    gap(f, space::xl);
    stage_ring(f, scene, diameter);
    gap(f, space::xl);
    const float needed = below(guidance_dp);
    remember(f, rest, needed - region.top() - free - diameter + f.dp(space::m));
    return free;
}

/// While somebody speaks the words to lean on may begin below the fold, with their edge in sight;
/// for whoever reflects they matter most.
float guidance_and_words(Frame& f, const Scene& scene, float guidance_dp, FootPlan plan) {
    const auto actions = [&] { // where the foot has no room for them
        if (plan != FootPlan::Apart) return;
        gap(f, space::l);
        small_actions(f, scene, ImGui::GetContentRegionAvail().x);
    };
    listener_choice(f, scene);
    if (scene.view.listener_to_pick) gap(f, space::l);
    if (card_of(f, scene) != nullptr) {
        card_on_stage(f, scene, false);
        const float end = ImGui::GetCursorPosY();
        actions();
        return end;
    }
    stage_guidance(f, scene, guidance_dp, Align::Centre);
    const float end = ImGui::GetCursorPosY();
    actions();
    if (!scene.planned() && scene.phase.keep != Keep::Nothing) {
        gap(f, space::xl);
        const float peek = ImGui::GetCursorPosY() + f.sp(110); // the first field is in sight
        stage_keeps(f, scene);
        if (!scene.phase.words.empty()) gap(f, space::xl);
        words_to_lean_on(f, scene);
        return peek;
    }
    if (scene.phase.words.empty()) return end;
    gap(f, space::xl);
    const float peek = ImGui::GetCursorPosY() + f.sp(44);
    words_to_lean_on(f, scene);
    return floor_of(scene.phase.role) == Floor::Listener ? ImGui::GetCursorPosY() : peek;
}

/// Draws the foot at the end of `room` and returns what is left above it.
ImRect with_foot(Frame& f, const Scene& scene, ImRect room, float column_width, FootPlan plan) {
    float& height = measured(f, "foot height", f.dp(target::stage + 2 * foot_gap_dp));
    const float x = room.Min.x + (room.GetWidth() - column_width) / 2;
    const float top = room.Max.y - height + f.dp(foot_gap_dp);
    f.keep_free(top);
    ImGui::PushID("foot");
    {
        const Column foot({x, top}, column_width);
        stage_foot(f, scene, plan, column_width);
    }
    ImGui::PopID();
    const float air = f.dp(f.layout.height_dp() < 560 ? foot_gap_dp : 24);
    remember(f, height, ImGui::GetItemRectMax().y - top + f.dp(foot_gap_dp) + air);
    room.Max.y -= height;
    return room;
}

void in_column(Frame& f, const Scene& scene, ImRect room) {
    const float width = std::min(room.GetWidth() - 2 * f.dp(space::side), f.sp(breakpoint::text_width));
    const FootPlan plan = foot_plan(f, scene, width, room.GetHeight(), false);
    const bool card_fills = card_of(f, scene) != nullptr && f.layout.height_dp() < card_height_dp * f.layout.text_scale;
    room.Min.y += stage_header(f, scene, room, {.says_clock = card_fills});
    const ImRect middle = [&] {
        float& foot = measured(f, "foot height", f.dp(target::stage + 2 * foot_gap_dp));
        return ImRect{room.Min, {room.Max.x, room.Max.y - foot}};
    }();
    const bool large = !f.compact();
    column(f, scene, middle, (room.GetWidth() - width) / 2,
           {.heading = {.size_dp = large ? 46.0F : 34.0F, .below_dp = large ? 19.0F : 16.0F},
            .ring_dp = large ? ring_most_dp : ring_phone_dp,
            .guidance_dp = large ? 24.0F : 21.0F},
           [&](float guidance_dp) { return guidance_and_words(f, scene, guidance_dp, plan); });
    with_foot(f, scene, room, width, plan);
}

void side_by_side(Frame& f, const Scene& scene, ImRect room) {
    const float width = room.GetWidth() - 2 * f.dp(space::side);
    const FootPlan plan = foot_plan(f, scene, width, room.GetHeight(), true);
    const bool large = f.wide() && !f.layout.low; // two panes, but for the letters
    const FootPlan foot_has = plan == FootPlan::OneRow || large ? plan : FootPlan::Apart;
    room.Min.y += stage_header(f, scene, room, {.roomy = large, .pause_at_foot = large && plan == FootPlan::OneRow});
    const float foot = measured(f, "foot height", f.dp(target::primary + 2 * foot_gap_dp));
    const float height = room.GetHeight() - foot;
    const float diameter = std::max(f.dp(96), std::min(height - f.dp(8), room.GetWidth() * 0.4F));
    const float split = room.Min.x + f.dp(space::side) + diameter + f.dp(24);
    ImGui::SetCursorScreenPos({room.Min.x + f.dp(space::side), room.Min.y + (height - diameter) / 2});
    {
        const Column left(ImGui::GetCursorScreenPos(), diameter);
        stage_ring(f, scene, diameter);
    }
    {
        const Region region(f, "middle", {{split, room.Min.y}, {room.Max.x, room.Min.y + height}}, f.dp(space::xs));
        const float inner = ImGui::GetContentRegionAvail().x - f.dp(space::side);
        const Column words(ImGui::GetCursorScreenPos(), inner);
        gap(f, space::s);
        stage_heading(f, scene, {.size_dp = large ? 40.0F : 32.0F, .align = Align::Left});
        gap(f, space::m);
        listener_choice(f, scene);
        if (scene.view.listener_to_pick) gap(f, space::m);
        if (card_of(f, scene) != nullptr) {
            card_on_stage(f, scene, false);
        } else {
            stage_guidance(f, scene, 20, Align::Left);
            gap(f, space::l);
            if (stage_keeps(f, scene)) gap(f, space::l);
            words_to_lean_on(f, scene);
        }
        if (foot_has == FootPlan::Apart) {
            gap(f, space::l);
            small_actions(f, scene, inner);
        }
        if (large) {
            gap(f, space::xl);
            time_so_far(f, scene);
        }
    }
    with_foot(f, scene, room, width, foot_has);
}

/// Begins `down` as the other pane does, as long as everything is seen.
void right_pane(Frame& f, const Scene& scene, const ImRect& box, float down) {
    const Region region(f, "beside", box, f.dp(24));
    float& height = measured(f, "beside height", box.GetHeight());
    const float free = std::floor(std::clamp(box.GetHeight() - height, 0.0F, down));
    ImGui::Dummy({0, free});
    gap(f, space::l);
    listener_choice(f, scene);
    if (scene.view.listener_to_pick) gap(f, space::xl);
    if (card_of(f, scene) != nullptr) {
        card_on_stage(f, scene, true);
        gap(f, space::xl);
    }
    if (stage_keeps(f, scene)) gap(f, space::xl);
    if (!scene.phase.words.empty()) {
        words_to_lean_on(f, scene);
        gap(f, space::xl);
    }
    time_so_far(f, scene);
    gap(f, space::xl);
    remember(f, height, ImGui::GetCursorPosY() - region.top() - free + f.dp(space::m));
}

void in_panes(Frame& f, const Scene& scene, ImRect room) {
    const float side = f.dp(64);
    const float width = room.GetWidth() - 2 * side;
    const FootPlan plan = foot_plan(f, scene, width, room.GetHeight(), true);
    room.Min.y += stage_header(f, scene, room, {.roomy = true, .pause_at_foot = plan == FootPlan::OneRow});
    const float foot = measured(f, "foot height", f.dp(target::stage + 2 * foot_gap_dp));
    const float split = room.Min.x + room.GetWidth() * 0.55F;
    const ImRect left{{room.Min.x + side - f.dp(24), room.Min.y}, {split, room.Max.y - foot}};
    const float grown = std::clamp(f.layout.height_dp() / grows_from_dp, 1.0F, grows_most);
    const ColumnLook look{.heading = {.size_dp = 52 * grown, .below_dp = 20 * grown},
                          .ring_dp = ring_most_dp * grown,
                          .guidance_dp = 24 * grown,
                          .centred = true};
    const float down = column(f, scene, left, f.dp(24), look, [&](float guidance_dp) {
        stage_guidance(f, scene, guidance_dp, Align::Centre);
        return ImGui::GetCursorPosY();
    });
    right_pane(f, scene, {{split, room.Min.y}, {room.Max.x - side + f.dp(24), room.Max.y - foot}}, down);
    with_foot(f, scene, room, width, plan);
}

} // namespace

void stage_normal(Frame& f, const Scene& scene, const ImRect& room) {
    const std::pair step{scene.session.id, scene.view.step};
    f.ui.is_new_step = f.ui.stage_step != step;
    f.ui.stage_step = step;
    switch (shape_of(f)) {
    case Shape::Column: return in_column(f, scene, room);
    case Shape::Side: return side_by_side(f, scene, room);
    case Shape::Panes: return in_panes(f, scene, room);
    }
}

} // namespace attune::ui
