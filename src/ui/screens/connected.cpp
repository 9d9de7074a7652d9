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

namespace attune::ui {
namespace {

constexpr std::array<std::string_view, chart_spans> spans{"Weeks", "Months", "Years"};
constexpr std::array<std::string_view, chart_spans> about{"Every check-in of the last eight weeks",
                                                          "The last half year, the mean of each week",
                                                          "All of it, the mean of each month"};

/// Newest first: the day, and under it what each felt.
void table(Frame& f, const Chart& chart) {
    const Panel card(f, "table");
    ListClip clip(f, "values", chart.columns.size());
    for (std::size_t i = clip.first(); clip.begin_row(i); ++i) {
        const std::size_t column = chart.columns.size() - 1 - i;
        if (i > 0) gap(f, space::m);
        text(f, Type::Caption, chart.columns[column], {.colour = f.palette.text_quiet});
        text(f, Type::Body, values_words(chart, column));
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
