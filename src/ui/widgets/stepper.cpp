#include "ui/widgets/stepper.h"

#include "core/way.h"
#include "ui/icons.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"
#include "ui/widgets/ring.h"

#include <algorithm>
#include <string>

namespace attune::ui {
namespace {

float value_width(const Frame& f, std::string_view value) {
    return std::max(f.sp(58), measure(face(f, Type::Label), value, 0).x + f.dp(4));
}

} // namespace

float stepper_width(const Frame& f, std::string_view value) {
    return value_width(f, value) + 2 * f.dp(target::minimum);
}

int stepper(Frame& f, std::string_view value, const StepperLook& look) {
    const float side = f.dp(target::minimum), width = stepper_width(f, value);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const Face style = face(f, Type::Label);
    const float height = std::max(side, style.line + f.dp(8));
    const float top = min.y + (height - side) / 2;
    draw_surface(f, *ImGui::GetWindowDrawList(), min, {min.x + width, min.y + height},
                 {.fill = f.palette.surface_sunk, .corner_dp = radius::pill, .lifted = false});
    ImGui::PushID(look.id.data(), look.id.data() + look.id.size());
    ImGui::BeginGroup();
    int by = 0;
    ImGui::SetCursorScreenPos({min.x, top});
    if (icon_button(f, icon::remove, look.less, {.enabled = look.can_less, .id = "less"})) by = -1;
    const ImU32 ground = f.ground;
    f.ground = f.palette.surface_sunk;
    ImGui::SetCursorScreenPos({min.x + side, min.y + (height - style.line) / 2});
    text(f, Type::Label, value, {.align = Align::Centre, .width = width - 2 * side});
    f.ground = ground;
    ImGui::SetCursorScreenPos({min.x + width - side, top});
    if (icon_button(f, icon::add, look.more, {.enabled = look.can_more, .id = "more"})) by = 1;
    ImGui::EndGroup();
    ImGui::PopID();
    ImGui::SetCursorScreenPos(min);
    ImGui::Dummy({width, height});
    return by;
}

int stepper_line(Frame& f, std::string_view words, std::string_view value, const StepperLook& look) {
    const float row = ImGui::GetContentRegionAvail().x, steps = stepper_width(f, value);
    const bool beside = row - steps - f.dp(space::m) >= f.sp(110);
    const float room = beside ? row - steps - f.dp(space::m) : row;
    const float height = measure(face(f, Type::Body), words, room).y;
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float line = beside ? std::max(height, f.dp(target::minimum)) : height;
    ImGui::SetCursorScreenPos({min.x, min.y + (line - height) / 2});
    text(f, Type::Body, words, {.width = room});
    ImGui::SetCursorScreenPos(beside ? ImVec2{min.x + row - steps, min.y + (line - f.dp(target::minimum)) / 2}
                                     : ImVec2{min.x, min.y + height + f.dp(space::xs)});
    return stepper(f, value, look);
}

Millis stepped(Millis length, int by) {
    using std::chrono::minutes;
    using std::chrono::seconds;
    const bool down = by < 0;
    const auto at_most = [&](Millis bound) { return down ? length <= bound : length < bound; };
    const Millis step = at_most(minutes{1})    ? Millis{seconds{30}}
                        : at_most(minutes{30}) ? Millis{minutes{1}}
                                               : Millis{minutes{5}};
    // Onto the next round length in that direction.
    const auto whole = length / step;
    const bool round = length % step == Millis{0};
    const Millis next = down ? (round ? whole - 1 : whole) * step : (whole + 1) * step;
    return std::clamp(next, phase_min, phase_max);
}

bool length_stepper(Frame& f, std::string_view what, Millis& length, std::string_view id) {
    const std::string less = "Less time for “" + std::string{what} + "”";
    const std::string more = "More time for “" + std::string{what} + "”";
    const int by =
        stepper(f, length_words(length),
                {.less = less, .more = more, .can_less = length > phase_min, .can_more = length < phase_max, .id = id});
    if (by != 0) length = stepped(length, by);
    return by != 0;
}

} // namespace attune::ui
