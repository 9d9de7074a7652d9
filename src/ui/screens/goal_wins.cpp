#include "ui/screens/goal_wins.h"

#include "core/text.h"
#include "core/together_view.h"
#include "ui/dates.h"
#include "ui/icons.h"
#include "ui/screens/journal_parts.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"
#include "ui/widgets/row.h"
#include "ui/widgets/text_field.h"

#include <algorithm>
#include <string>

namespace attune::ui {
namespace {

constexpr float between_dp = 10;
constexpr std::size_t said_max = 40; // bytes of a win in the name of what can be done with it

void one_win(Frame& f, const Goal& goal, const Win& win) {
    const HueColours& colours = f.palette.of(hue_of_person(f, goal.owner));
    const bool on_wall = win.note && find_note(f.state.library, *win.note) != nullptr;
    const Panel card(f, win.id.c_str(), {.fill = colours.soft, .corner_dp = radius::note, .lifted = false}, space::m);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, buttons = f.dp(2 * target::minimum);
    {
        const Column words(start, width - buttons - f.dp(space::s));
        text(f, Type::Note, win.text, {.align = Align::Start});
        text(f, Type::Caption, day_words(win.written, f.now) + (on_wall ? ", on the wall" : ""),
             {.colour = colours.strong});
    }
    const ImVec2 end = ImGui::GetCursorScreenPos();
    const std::string said{clipped(win.text, said_max)};
    ImGui::SetCursorScreenPos({start.x + width - buttons, start.y});
    if (icon_button(f, on_wall ? icon::check : icon::celebration,
                    on_wall ? "On the wall: " + said : "Celebrate on the wall: " + said,
                    {.colour = colours.strong, .selected = on_wall, .id = "celebrate"})) {
        if (on_wall)
            f.act(action::GoTo{{Screen::Note, *win.note}});
        else
            f.act(action::CelebrateWin{win.id});
    }
    ImGui::SetCursorScreenPos({start.x + width - buttons / 2, start.y});
    if (icon_button(f, icon::close, "Remove the small win: " + said, {.icon_dp = 18, .id = "remove"}))
        f.act(action::RemoveWin{win.id});
    ImGui::SetCursorScreenPos({start.x, std::max(end.y, start.y + f.dp(target::minimum))});
    ImGui::Dummy({1, 0});
}

} // namespace

void small_wins(Frame& f, const Goal& goal) {
    section(f, "Small wins");
    gap(f, between_dp);
    const auto wins = wins_of(f.state.library, goal.id);
    for (auto win = wins.rbegin(); win != wins.rend(); ++win) {
        one_win(f, goal, **win);
        gap(f, between_dp);
    }
    std::string& words = f.drafts.together.wins[goal.id];
    const auto result = text_field(f, "win", words,
                                   {.label = "A small win on the way",
                                    .placeholder = "Something that went well on the way",
                                    .multiline = true,
                                    .length_max = win_max,
                                    .type = Type::Note});
    const bool any = !trimmed(words).empty();
    if (!any) return;
    gap(f, between_dp);
    const bool pressed = button(f, "Keep the small win", {.kind = ButtonKind::Tonal, .icon = icon::check});
    if (pressed || result.submitted) f.act(action::SaveWin{goal.id, words});
}

} // namespace attune::ui
