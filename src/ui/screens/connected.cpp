// How connected each felt over time: a chart, and the same as a table.
#include "ui/icons.h"
#include "ui/list_clip.h"
#include "ui/page.h"
#include "ui/screens/journal_lists.h"
#include "ui/screens/screens.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/control.h"
#include "ui/widgets/empty.h"
#include "ui/widgets/row.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace attune::ui {
namespace {

constexpr std::array<std::string_view, chart_spans> spans{"Weeks", "Months", "Years"};
constexpr std::array<std::string_view, chart_spans> about{"Every check-in of the last eight weeks",
                                                          "The last half year, the mean of each week",
                                                          "All of it, the mean of each month"};

constexpr float figure_dp = 48, when_dp = 150; // at text scale 1: the least a column takes

/// A column for each person at the right end; empty: they don't fit beside the day.
std::vector<float> figure_widths(const Frame& f, const Chart& chart) {
    const Face name = face(f, Type::Label);
    std::vector<float> widths;
    const float row = ImGui::GetContentRegionAvail().x, roomy = std::min(f.sp(120), row * 0.18F);
    float left = row;
    for (const ChartLine& line : chart.lines) {
        widths.push_back(
            std::max({roomy, f.sp(figure_dp) + f.dp(space::m), measure(name, line.name, 0).x + f.dp(space::l)}));
        left -= widths.back();
    }
    return left < f.sp(when_dp) ? std::vector<float>{} : widths;
}

/// Words at the left, and one for each of the columns at the right.
template <class Words>
void table_row(Frame& f, const std::vector<float>& widths, std::string_view first, const Words& words) {
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const float row = ImGui::GetContentRegionAvail().x;
    float x = pos.x + row;
    for (const float width : widths) x -= width;
    text(f, Type::Body, first, {.colour = f.palette.text_quiet, .width = x - pos.x, .size_dp = 15});
    const float end = std::max(ImGui::GetCursorScreenPos().y, pos.y + face(f, Type::Body).line);
    for (std::size_t i = 0; i < widths.size(); ++i) {
        ImGui::SetCursorScreenPos({x, pos.y});
        words(i, widths[i]);
        x += widths[i];
    }
    ImGui::SetCursorScreenPos(pos);
    ImGui::Dummy({row, end - pos.y});
}

void names(Frame& f, const Chart& chart, const std::vector<float>& widths) {
    table_row(f, widths, "", [&](std::size_t i, float width) {
        text(f, Type::Label, chart.lines[i].name,
             {.colour = f.palette.of(chart.lines[i].hue).strong, .align = Align::Right, .width = width});
    });
    gap(f, space::xs);
}

void figures(Frame& f, const Chart& chart, const std::vector<float>& widths, std::size_t column) {
    table_row(f, widths, chart.columns[column], [&](std::size_t i, float width) {
        const auto& values = chart.lines[i].values;
        const auto value = column < values.size() ? values[column] : std::nullopt;
        text(f, Type::Body, value ? value_words(*value) : "–", {.align = Align::Right, .width = width});
    });
}

/// Newest first: the day, and beside it or under it what each felt.
void table(Frame& f, const Chart& chart) {
    const Panel card(f, "table");
    const auto widths = figure_widths(f, chart);
    if (!widths.empty()) names(f, chart, widths);
    ListClip clip(f, "values", chart.columns.size());
    for (std::size_t i = clip.first(); clip.begin_row(i); ++i) {
        const std::size_t column = chart.columns.size() - 1 - i;
        if (i > 0) gap(f, widths.empty() ? space::m : space::xs);
        if (widths.empty()) {
            text(f, Type::Caption, chart.columns[column], {.colour = f.palette.text_quiet});
            text(f, Type::Body, values_words(chart, column));
        } else {
            figures(f, chart, widths, column);
        }
        clip.end_row(i);
    }
}

} // namespace

void draw_connected(Frame& f) {
    const JournalLists& lists = journal_lists(f);
    const Page page(f, {.title = "How connected we felt",
                        .leading = PageLook::Leading::Back,
                        .centred = true,
                        .column_dp = f.wide() ? 860.0F : breakpoint::text_width});
    if (lists.opened.empty())
        return empty_state(f, icon::timeline, "Your check-ins will be a line here",
                           "It begins with the first one that you open together.");
    const auto span = static_cast<std::size_t>(std::clamp(f.ui.chart_span, 0, static_cast<int>(chart_spans) - 1));
    const int chosen = choice(f, "Look back over", spans, static_cast<int>(span));
    if (chosen >= 0) f.ui.chart_span = chosen;
    gap(f, space::l);
    const Chart& shown = chart_over(f, static_cast<ChartSpan>(span));
    text(f, Type::Label, about[span], {.colour = f.palette.text_quiet, .size_dp = 14});
    gap(f, space::s);
    if (shown.columns.empty()) {
        text(f, Type::Body, "No check-in in that time.", {.colour = f.palette.text_quiet});
        return;
    }
    {
        const Panel card(f, "chart");
        chart(f, shown, {.label = "How connected we felt", .height_dp = f.layout.low ? 150.0F : 220.0F});
    }
    gap(f, 22);
    section(f, "In figures");
    gap(f, 10);
    table(f, shown);
}

} // namespace attune::ui
