// A time-out: how long, so that everybody knows when the other one is back.
#include "ui/page.h"
#include "ui/screens/screens.h"
#include "ui/screens/stage_parts.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"

#include <array>
#include <chrono>
#include <string>

namespace attune::ui {
namespace {

constexpr std::array lengths{std::chrono::minutes{20}, std::chrono::minutes{30}, std::chrono::minutes{45},
                             std::chrono::minutes{60}};

} // namespace

void draw_time_out(Frame& f) {
    const Sheet sheet(f, {.title = "Take a time-out"});
    clock_goes_on(f);
    text(f, Type::Note,
         "A body that is flooded needs twenty minutes or more to settle. The session waits, and you know when you meet "
         "again.");
    gap(f, space::l);
    const float row = ImGui::GetContentRegionAvail().x, between = f.dp(space::s);
    const bool one_row = row >= 4 * button_width(f, "60 min") + 3 * between;
    const float width = one_row ? (row - 3 * between) / 4 : (row - between) / 2;
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    float y = pos.y;
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        const std::size_t column = one_row ? i : i % 2;
        if (i > 0 && column == 0) y = ImGui::GetItemRectMax().y + between;
        ImGui::SetCursorScreenPos({pos.x + static_cast<float>(column) * (width + between), y});
        const std::string label = std::to_string(lengths[i].count()) + " min";
        if (button(f, label, {.kind = i == 0 ? ButtonKind::Primary : ButtonKind::Tonal, .width = width}))
            f.act(action::OnStage{happening::TimeOut{lengths[i]}});
    }
    gap(f, space::m);
    text(f, Type::Label, "Either of you can take it, and either can end it.", {.colour = f.palette.text_quiet});
}

} // namespace attune::ui
