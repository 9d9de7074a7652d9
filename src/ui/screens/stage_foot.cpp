#include "ui/screens/stage_foot.h"

#include "core/wall.h"
#include "ui/icons.h"
#include "ui/surface.h"

#include <algorithm>

namespace attune::ui {
namespace {

struct SmallAction {
    const char* icon;
    std::string_view words;
    std::string_view said; ///< its name where the words alone do not say it
    Action action;
};

constexpr float chip_height_dp = target::minimum;

std::vector<SmallAction> smalls(const Frame& f, const Scene& scene) {
    std::vector<SmallAction> list;
    if (scene.planned()) {
        if (scene.view.turns_planned > 0 && scene.view.seats.size() > 1)
            list.push_back({icon::swap_horiz, "Swap who begins", {}, action::OnStage{happening::SwapOrder{}}});
        if (scene.phase.keep == Keep::Thanks && !last_week(f.state.library.notes, f.now.wall).empty())
            list.push_back(
                {icon::record_voice_over, "Last week’s notes", "Read last week’s notes first", action::ReadOut{}});
    } else {
        list.push_back({icon::add, "1 min", "Add 1 min", action::OnStage{happening::AddTime{std::chrono::minutes{1}}}});
    }
    list.push_back({icon::style, "Card", {}, action::DrawCard{}});
    if (!scene.planned()) list.push_back({icon::self_improvement, "Time-out", {}, action::GoTo{{Screen::TimeOut, {}}}});
    return list;
}

std::vector<SmallAction> smalls_beside(const Frame& f, const Scene& scene) {
    std::vector<SmallAction> list = smalls(f, scene);
    if (scene.view.is_running())
        list.insert(list.begin(), {icon::pause, "Pause", {}, action::OnStage{happening::Pause{}}});
    return list;
}

ChipLook chip_look(const SmallAction& small) {
    return {.icon = small.icon,
            .height_dp = chip_height_dp,
            .id = small.said.empty() ? small.words : small.said,
            .said = small.said};
}

float chips_width(const Frame& f, const std::vector<SmallAction>& list) {
    float width = 0;
    for (const SmallAction& small : list) width += chip_width(f, small.words, chip_look(small)) + f.dp(space::s);
    return width - f.dp(space::s);
}

/// In dp; the small ones beside it are as high.
float large_height(const Frame& f) { return f.layout.height_dp() < 560 ? target::primary : target::stage; }

ButtonLook beside_look(const Frame& f, const SmallAction& small) {
    return {.kind = ButtonKind::Surface,
            .icon = small.icon,
            .width = -1,
            .height_dp = large_height(f),
            .id = small.said.empty() ? small.words : small.said,
            .said = small.said};
}

float beside_width(const Frame& f, const Scene& scene) {
    float width = 0;
    for (const SmallAction& small : smalls_beside(f, scene))
        width += button_width(f, small.words, beside_look(f, small)) + f.dp(space::l);
    return width;
}

const char* icon_of(const Scene& scene) {
    if (scene.planned() || scene.paused()) return icon::play_arrow;
    return speaker_decides(scene.phase.role) ? icon::favorite : nullptr;
}

/// Larger words where the button is seen from further away.
float words_dp(const Frame& f) {
    if (f.layout.low || f.compact()) return 17;
    return f.state.stage_mode == StageMode::Stage ? 26 : 21;
}

ButtonLook large_look(const Frame& f, const Scene& scene, float width) {
    return {.icon = icon_of(scene),
            .hue = scene.hue,
            .width = width,
            .height_dp = large_height(f),
            .text_dp = words_dp(f),
            .id = "go on"};
}

ButtonLook quite_look(const Frame& f, float width) {
    return {.kind = ButtonKind::Surface,
            .width = width,
            .height_dp = large_height(f),
            .text_dp = words_dp(f),
            .id = "not quite"};
}

/// The two beside each other with their words as tight as they may be, the icon left out.
float tight_width(const Frame& f, std::string_view words) {
    return measure(face(f, Type::Button), words, 0).x * 0.9F + f.dp(28);
}

bool has_two_beside(const Frame& f, const Scene& scene, float width) {
    return tight_width(f, scene.words.go_on) + tight_width(f, scene.words.not_quite) + f.dp(space::m) <= width;
}

float deciding_width(const Frame& f, const Scene& scene) {
    const float large = button_width(f, scene.words.go_on, large_look(f, scene, -1));
    if (scene.words.not_quite.empty()) return large;
    return large + f.dp(space::m) + button_width(f, scene.words.not_quite, quite_look(f, -1));
}

void press_large(Frame& f, const Scene& scene, float width) {
    ButtonLook look = large_look(f, scene, width);
    if (button_width(f, scene.words.go_on, look) > width) look.icon = nullptr;
    if (button(f, scene.words.go_on, look)) on_stage(f, go_on(scene));
}

void press_not_quite(Frame& f, const Scene& scene, float width) {
    if (button(f, scene.words.not_quite, quite_look(f, width))) on_stage(f, happening::NotQuite{});
}

void one_row(Frame& f, const Scene& scene, float width) {
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    float x = pos.x;
    for (const SmallAction& small : smalls_beside(f, scene)) {
        ImGui::SetCursorScreenPos({x, pos.y});
        if (button(f, small.words, beside_look(f, small))) f.act(small.action);
        x = ImGui::GetItemRectMax().x + f.dp(space::l);
    }
    ImGui::SetCursorScreenPos({x, pos.y});
    deciding_buttons(f, scene, pos.x + width - x);
}

} // namespace

bool are_stacked(const Frame& f, const Scene& scene, float width) {
    return !scene.words.not_quite.empty() && !has_two_beside(f, scene, width);
}

FootPlan foot_plan(const Frame& f, const Scene& scene, float width, float room_height, bool beside) {
    if (beside && beside_width(f, scene) + deciding_width(f, scene) <= width) return FootPlan::OneRow;
    const bool stacked = are_stacked(f, scene, width);
    const float large = f.dp(large_height(f)) * (stacked ? 2 : 1);
    const bool low = f.dp(chip_height_dp + 40) + large > room_height * 0.34F;
    return low || chips_width(f, smalls(f, scene)) > width ? FootPlan::Apart : FootPlan::TwoRows;
}

void small_actions(Frame& f, const Scene& scene, float width) {
    const std::vector<SmallAction> list = smalls(f, scene);
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    float y = pos.y;
    for (auto first = list.begin(); first != list.end();) {
        auto last = first;
        float line = 0;
        for (; last != list.end(); ++last) {
            const float more = chip_width(f, last->words, chip_look(*last)) + (last == first ? 0 : f.dp(space::s));
            if (last != first && line + more > width) break;
            line += more;
        }
        float x = pos.x + std::max(0.0F, (width - line) / 2);
        for (; first != last; ++first) {
            ImGui::SetCursorScreenPos({x, y});
            if (chip(f, first->words, chip_look(*first))) f.act(first->action);
            x = ImGui::GetItemRectMax().x + f.dp(space::s);
        }
        y = ImGui::GetItemRectMax().y + f.dp(space::s);
    }
    ImGui::SetCursorScreenPos({pos.x, y - f.dp(space::s)});
    ImGui::Dummy({width, 0});
}

void deciding_buttons(Frame& f, const Scene& scene, float width) {
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const float between = f.dp(space::m);
    if (scene.words.not_quite.empty()) return press_large(f, scene, width);
    if (are_stacked(f, scene, width)) {
        press_large(f, scene, width);
        ImGui::SetCursorScreenPos({pos.x, ImGui::GetItemRectMax().y + between});
        return press_not_quite(f, scene, width);
    }
    const float large_least = std::max(tight_width(f, scene.words.go_on), width * 0.5F - between);
    const float natural = std::max(button_width(f, scene.words.not_quite, quite_look(f, -1)), width * 0.37F);
    const float quite = std::clamp(natural, tight_width(f, scene.words.not_quite),
                                   std::max(tight_width(f, scene.words.not_quite), width - between - large_least));
    press_not_quite(f, scene, quite);
    ImGui::SetCursorScreenPos({pos.x + quite + between, pos.y});
    press_large(f, scene, width - quite - between);
}

void stage_foot(Frame& f, const Scene& scene, FootPlan plan, float width) {
    if (plan == FootPlan::OneRow) return one_row(f, scene, width);
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    if (plan == FootPlan::TwoRows) {
        small_actions(f, scene, width);
        ImGui::SetCursorScreenPos({pos.x, ImGui::GetItemRectMax().y + f.dp(space::l)});
    }
    deciding_buttons(f, scene, width);
}

} // namespace attune::ui
