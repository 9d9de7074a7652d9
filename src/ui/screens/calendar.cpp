#include "ui/screens/calendar.h"

#include "core/together_view.h"
#include "ui/dates.h"
#include "ui/icons.h"
#include "ui/press.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"

#include <imgui_internal.h>

#include <algorithm>
#include <string>
#include <string_view>

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

/// How many letters of the days' names fit into a column: three, or fewer in a large text.
std::size_t letters_that_fit(const Face& style, Day monday, float cell) {
    for (std::size_t letters = 3; letters > 1; --letters) {
        float widest = 0;
        for (int i = 0; i < week; ++i) {
            const std::string_view name = short_weekday(std::chrono::weekday{monday + days{i}});
            widest = std::max(widest, measure(style, name.substr(0, letters), 0).x);
        }
        if (widest <= cell * 0.9F) return letters;
    }
    return 1;
}

/// The names of the days above the grid.
void weekdays(Frame& f, Day monday, float left, float cell) {
    const Face style = face(f, Type::Caption);
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const std::size_t letters = letters_that_fit(style, monday, cell);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    for (int i = 0; i < week; ++i)
        draw_centred(draw, style, {left + cell * (static_cast<float>(i) + 0.5F), pos.y + style.line / 2},
                     short_weekday(std::chrono::weekday{monday + days{i}}).substr(0, letters), f.palette.text_quiet);
    ImGui::Dummy({1, style.line + f.dp(4)});
}

std::string id_of(Day day) { return std::to_string(day.time_since_epoch().count()); }

ImGuiID focus_id_of(Day day) { return ImGui::GetID(id_of(day).c_str()); }

/// The grid is one stop for Tab: where the keyboard is, else the chosen day, else the first.
struct Stop {
    Day day{};
    bool focused = false;
};

Stop stop_of(Day first, Day end, Day chosen) {
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    for (Day day = first; day < end; day += days{1})
        if (focus_id_of(day) == g.NavId) return {day, g.NavCursorVisible};
    return {chosen >= first && chosen < end ? chosen : first};
}

/// The day that an arrow key leads to.
std::optional<Day> stepped_by_key(Day from, int line) {
    struct Step {
        ImGuiKey key;
        int days;
    };
    std::optional<Day> to;
    const ImGuiID owner = focus_id_of(from);
    for (const Step step : {Step{ImGuiKey_LeftArrow, -1}, Step{ImGuiKey_RightArrow, 1}, Step{ImGuiKey_UpArrow, -line},
                            Step{ImGuiKey_DownArrow, line}}) {
        ImGui::SetKeyOwner(step.key, owner); // else Dear ImGui would leave the grid at its edges
        if (ImGui::IsKeyPressed(step.key, ImGuiInputFlags_Repeat, owner)) to = from + days{step.days};
    }
    return to;
}

struct Cell {
    ImVec2 pos, size;
    bool named = false; ///< the weekday stands in it
    bool stop = false;  ///< for Tab
};

bool day_cell(Frame& f, Day day, const Cell& cell, bool on) {
    const std::chrono::year_month_day date{day};
    const bool today = day == today_of(f.now);
    const std::string number = std::to_string(static_cast<unsigned>(date.day()));
    const std::string said = std::string{weekday_name(std::chrono::weekday{day})} + " " + number + " " +
                             std::string{month_name(date.month())};
    const Face style = face(f, Type::Body, 16), small = face(f, Type::Caption, 11.5F);
    const bool quiet =
        day < today_of(f.now) || date.month() != std::chrono::year_month_day{*f.ui.calendar_month}.month();
    const ImU32 ink = on      ? f.palette.on_accent
                      : today ? f.palette.accent
                      : quiet ? f.palette.text_quiet
                              : f.palette.text;
    const ImU32 ground = on ? f.palette.accent : f.ground;
    const Press press = press_area(f, id_of(day), cell.pos, cell.size,
                                   {.label = said,
                                    .value = today ? "today" : "",
                                    .selected = on,
                                    .corner = f.dp(radius::note),
                                    .ink = ink,
                                    .ground = ground,
                                    .text_size = style.size,
                                    .tab_stop = cell.stop});
    if (f.ui.wants_focus == press.id) {
        f.ui.wants_focus = 0;
        take_focus(f, press);
    }
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 min{cell.pos.x + f.dp(2), cell.pos.y + f.dp(2)}, max{press.max.x - f.dp(2), press.max.y - f.dp(2)};
    const float corner = f.dp(radius::note);
    if (on)
        draw.AddRectFilled(min, max, pressed_shade(f, press, ground), corner);
    else
        draw.AddRectFilled(min, max, pressed_veil(f, press, f.palette.text), corner);
    if (today && !on) draw.AddRect(min, max, f.palette.accent, corner, 0, f.dp(1.25F));
    ImVec2 centre = press.centre();
    if (cell.named) {
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

/// How the days are laid out: in weeks where seven columns fit, the margins of the page or sheet included.
struct Grid {
    bool weeks = true;
    int columns = week;
    float left = 0;
    ImVec2 cell{};
};

Grid grid_for(const Frame& f) {
    const float row = ImGui::GetContentRegionAvail().x, left = ImGui::GetCursorScreenPos().x;
    const float number = measure(face(f, Type::Body, 16), "30", 0).x;
    const float least = std::max(f.dp(target::minimum), number + f.dp(space::s));
    // Two columns side by side have no margins to spare.
    const float room = f.wide() ? row : row + 2 * f.dp(space::side);
    if (room < least * week) {
        const int columns = std::max(1, static_cast<int>(row / std::max(f.dp(56), f.sp(42))));
        return {false, columns, left, {row / static_cast<float>(columns), std::max(f.dp(60), f.sp(46))}};
    }
    const float width = std::max(row, least * week);
    return {true, week, left - (width - row) / 2, {width / week, std::max(f.dp(target::minimum), f.sp(30))}};
}

} // namespace

std::optional<Day> calendar(Frame& f, Day chosen) {
    ImGui::PushID("calendar");
    if (f.ui.opening || !f.ui.calendar_month) f.ui.calendar_month = first_of_month(chosen);
    const Day first = *f.ui.calendar_month;
    heading(f, first);
    const Grid grid = grid_for(f);
    const Day begin = grid.weeks ? period_of(Rhythm::Weekly, first) : first, end = end_of_shown(f, first, grid.weeks);
    if (grid.weeks) weekdays(f, begin, grid.left, grid.cell.x);
    const Stop stop = stop_of(first, end, chosen);
    if (const auto day = stop.focused ? stepped_by_key(stop.day, grid.columns) : std::nullopt) {
        if (*day < first || *day >= end) f.ui.calendar_month = first_of_month(*day);
        f.ui.wants_focus = focus_id_of(*day);
        f.motion.keep_moving();
    }
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    std::optional<Day> pressed;
    int last_line = 0;
    for (Day day = first; day < end; day += days{1}) {
        const int at = static_cast<int>((day - begin).count());
        last_line = at / grid.columns;
        const Cell cell{{grid.left + grid.cell.x * static_cast<float>(at % grid.columns),
                         pos.y + grid.cell.y * static_cast<float>(last_line)},
                        grid.cell,
                        !grid.weeks,
                        day == stop.day};
        if (day_cell(f, day, cell, day == chosen)) pressed = day;
    }
    ImGui::SetCursorScreenPos(pos);
    ImGui::Dummy({ImGui::GetContentRegionAvail().x, grid.cell.y * static_cast<float>(last_line + 1)});
    ImGui::PopID();
    return pressed;
}

} // namespace attune::ui
