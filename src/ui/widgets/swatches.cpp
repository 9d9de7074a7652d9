#include "ui/widgets/swatches.h"

#include "ui/icons.h"
#include "ui/press.h"

#include <algorithm>
#include <array>

namespace attune::ui {
namespace {

constexpr std::array<std::string_view, all_hues.size()> titles{"Coral", "Teal", "Gold", "Plum", "Rose", "Sky"};
constexpr float round_dp = 44, above_dp = 6;

bool swatch(Frame& f, Hue hue, ImVec2 pos, ImVec2 size, bool chosen) {
    const Face style = face(f, Type::Caption);
    const HueColours& colours = f.palette.of(hue);
    const Press press = press_area(f, title_of(hue), pos, size,
                                   {.role = ItemRole::Chip,
                                    .label = title_of(hue),
                                    .selected = chosen,
                                    .corner = f.dp(16),
                                    .ink = f.palette.text,
                                    .ground = f.ground,
                                    .text_size = style.size});
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 centre{press.centre().x, pos.y + swatch_middle(f)};
    const float radius = std::min(f.dp(round_dp), size.x - f.dp(space::s)) / 2;
    draw.AddCircleFilled(centre, radius, pressed_shade(f, press, colours.soft));
    const float lit = f.motion.ease(press.id, chosen ? 1 : 0, pace::quick);
    if (lit > 0) draw.AddCircle(centre, radius + f.dp(3), faded(colours.strong, lit), 0, f.dp(2.5F));
    if (chosen)
        draw_icon(f, draw, icon::check, centre, f.dp(22), colours.strong);
    else
        draw.AddCircleFilled(centre, f.dp(7), colours.strong);
    draw_centred(draw, style, {centre.x, centre.y + f.dp(round_dp / 2 + 7) + style.line / 2}, title_of(hue),
                 chosen ? f.palette.text : f.palette.text_quiet);
    return press.clicked;
}

} // namespace

std::string_view title_of(Hue hue) {
    const auto index = static_cast<std::size_t>(hue);
    return index < titles.size() ? titles[index] : titles.front();
}

float swatch_middle(const Frame& f) { return f.dp(above_dp + round_dp / 2); }

std::optional<Hue> hue_swatches(Frame& f, Hue chosen, float width) {
    const Face style = face(f, Type::Caption);
    float cell = f.dp(target::minimum);
    for (const Hue hue : all_hues) cell = std::max(cell, measure(style, title_of(hue), 0).x + f.dp(space::s));
    const float row = width > 0 ? width : ImGui::GetContentRegionAvail().x;
    // Six, three or two in a line, so that no line is left ragged.
    const int columns = cell * 6 <= row ? 6 : cell * 3 <= row ? 3 : 2;
    const float each = std::min(row / static_cast<float>(columns), std::max(cell, f.dp(round_dp + 8)) * 1.6F);
    const float height = f.dp(round_dp + 18) + style.line;
    const ImVec2 min = ImGui::GetCursorScreenPos();
    std::optional<Hue> pressed;
    int i = 0;
    for (const Hue hue : all_hues) {
        const ImVec2 pos{min.x + each * static_cast<float>(i % columns),
                         min.y + height * static_cast<float>(i / columns)};
        if (swatch(f, hue, pos, {each, height}, hue == chosen)) pressed = hue;
        ++i;
    }
    ImGui::Dummy({row, height * static_cast<float>((i + columns - 1) / columns)});
    return pressed;
}

} // namespace attune::ui
