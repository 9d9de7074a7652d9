#include "ui/screens/calendar.h"

#include "core/together_view.h"
#include "ui/dates.h"
#include "ui/icons.h"
#include "ui/press.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"

#include <algorithm>
#include <string>

namespace attune::ui {
namespace {

using std::chrono::days;

constexpr int week = 7;

Day first_of_month(Day day) { return period_of(Rhythm::Monthly, day); }

Day leafed(Day first, int by) {
    const std::chrono::year_month_day date{first};
    const auto month = date.year() / date.month() + std::chrono::months{by};
    return Day{month / 1};
}

void heading(Frame& f, Day first) {
    const std::chrono::year_month_day date{first};
    const std::string words{month_name(date.month())};
    const std::string title = words + " " + std::to_string(static_cast<int>(date.year()));
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const float row = ImGui::GetContentRegionAvail().x, side = f.dp(target::minimum);
    const float room = row - 2 * side;
    const float height = std::max(side, measure(face(f, Type::Body), title, room).y);
    ImGui::SetCursorScreenPos({pos.x, pos.y + (height - measure(face(f, Type::Body), title, room).y) / 2});
    text(f, Type::Body, title, {.width = room, .heading = true, .strong = true});
    ImGui::SetCursorScreenPos({pos.x + room, pos.y + (height - side) / 2});
    if (icon_button(f, icon::chevron_left, "The month before")) f.ui.calendar_month = leafed(first, -1);
    ImGui::SetCursorScreenPos({pos.x + room + side, pos.y + (height - side) / 2});
    if (icon_button(f, icon::chevron_right, "The month after")) f.ui.calendar_month = leafed(first, 1);
    ImGui::SetCursorScreenPos(pos);
    ImGui::Dummy({row, height});
}

/// The names of the days above the grid.
void weekdays(Frame& f, Day monday, float cell) {
    const Face style = face(f, Type::Caption);
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    for (int i = 0; i < week; ++i)
        draw_centred(draw, style, {pos.x + cell * (static_cast<float>(i) + 0.5F), pos.y + style.line / 2},
                     short_weekday(std::chrono::weekday{monday + days{i}}), f.palette.text_quiet);
    ImGui::Dummy({cell * week, style.line + f.dp(4)});
}

bool day_cell(Frame& f, Day day, ImVec2 pos, ImVec2 size, bool on, bool named) {
    const std::chrono::year_month_day date{day};
    const bool today = day == today_of(f.now);
    const std::string number = std::to_string(static_cast<unsigned>(date.day()));
    const std::string said = std::string{weekday_name(std::chrono::weekday{day})} + " " + number + " " +
                             std::string{month_name(date.month())};
    const Face style = face(f, Type::Body, 16), small = face(f, Type::Caption, 11.5F);
    const bool quiet = day < today_of(f.now) || date.month() != std::chrono::year_month_day{*f.ui.calendar_month}.month();
    const ImU32 ink = on      ? f.palette.on_accent
                      : today ? f.palette.accent
                      : quiet ? f.palette.text_quiet
                              : f.palette.text;
    const ImU32 ground = on ? f.palette.accent : f.ground;
    const Press press = press_area(f, said, pos, size,
                                   {.label = said,
                                    .value = today ? "today" : "",
                                    .selected = on,
                                    .corner = f.dp(radius::note),
                                    .ink = ink,
                                    .ground = ground,
                                    .text_size = style.size});
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 min{pos.x + f.dp(2), pos.y + f.dp(2)}, max{press.max.x - f.dp(2), press.max.y - f.dp(2)};
    const float corner = f.dp(radius::note);
    if (on)
        draw.AddRectFilled(min, max, pressed_shade(f, press, ground), corner);
    else
        draw.AddRectFilled(min, max, pressed_veil(f, press, f.palette.text), corner);
    if (today && !on) draw.AddRect(min, max, f.palette.accent, corner, 0, f.dp(1.25F));
    ImVec2 centre = press.centre();
    if (named) {
        draw_centred(draw, small, {centre.x, centre.y - style.line * 0.42F}, short_weekday(std::chrono::weekday{day}),
                     ink);
        centre.y += small.line * 0.5F;
    }
    draw_centred(draw, style, centre, number, ink);
    return press.clicked;
}

/// One past the last day shown: at the end of a month the next fortnight too, which plans are mostly for.
Day end_of_shown(const Frame& f, Day first, bool weeks) {
    const Day next = leafed(first, 1), today = today_of(f.now);
    const Day end = first <= today && today < next ? std::max(next, today + days{2 * week}) : next;
    return weeks && end > next ? period_of(Rhythm::Weekly, end - days{1}) + days{week} : end;
}

} // namespace

std::optional<Day> calendar(Frame& f, Day chosen) {
    ImGui::PushID("calendar");
    if (f.ui.opening || !f.ui.calendar_month) f.ui.calendar_month = first_of_month(chosen);
    const Day first = *f.ui.calendar_month;
    heading(f, first);
    const float row = ImGui::GetContentRegionAvail().x, least = std::max(f.dp(target::minimum), f.sp(30));
    const bool weeks = row / week >= least;
    const int columns = weeks ? week : std::max(1, static_cast<int>(row / std::max(f.dp(56), f.sp(42))));
    const float cell = row / static_cast<float>(columns);
    const float height = weeks ? std::max(f.dp(target::minimum), f.sp(30)) : std::max(f.dp(60), f.sp(46));
    const Day begin = weeks ? period_of(Rhythm::Weekly, first) : first;
    if (weeks) weekdays(f, begin, cell);
    const Day end = end_of_shown(f, first, weeks);
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    std::optional<Day> pressed;
    int last_line = 0;
    for (Day day = first; day < end; day += days{1}) {
        const int at = static_cast<int>((day - begin).count());
        last_line = at / columns;
        const ImVec2 where{pos.x + cell * static_cast<float>(at % columns),
                           pos.y + height * static_cast<float>(last_line)};
        if (day_cell(f, day, where, {cell, height}, day == chosen, !weeks)) pressed = day;
    }
    ImGui::SetCursorScreenPos(pos);
    ImGui::Dummy({row, height * static_cast<float>(last_line + 1)});
    ImGui::PopID();
    return pressed;
}

} // namespace attune::ui
