#include "ui/widgets/chart.h"

#include "ui/press.h"
#include "ui/surface.h"
#include "ui/ui_state.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

namespace attune::ui {
namespace {

constexpr float sign_dp = 5, line_dp = 2.5F, inset_dp = 10, tip_padding_dp = 10;

/// A shape for each line, so that nobody needs the colours.
void draw_sign(ImDrawList& draw, std::size_t which, ImVec2 at, float r, ImU32 colour, ImU32 ground) {
    draw.AddCircleFilled(at, r * 1.5F, ground);
    switch (which % 5) {
    case 0: return draw.AddCircleFilled(at, r, colour);
    case 1: return draw.AddRectFilled({at.x - r, at.y - r}, {at.x + r, at.y + r}, colour);
    case 2:
        return draw.AddTriangleFilled({at.x, at.y - r * 1.2F}, {at.x + r * 1.15F, at.y + r},
                                      {at.x - r * 1.15F, at.y + r}, colour);
    case 3:
        return draw.AddQuadFilled({at.x, at.y - r * 1.3F}, {at.x + r * 1.3F, at.y}, {at.x, at.y + r * 1.3F},
                                  {at.x - r * 1.3F, at.y}, colour);
    default: return draw.AddCircle(at, r, colour, 0, r * 0.7F);
    }
}

void draw_stroke(const Frame& f, ImDrawList& draw, std::size_t which, ImVec2 a, ImVec2 b, ImU32 colour) {
    const float width = f.dp(line_dp);
    if (which % 2 == 0) return draw.AddLine(a, b, colour, width);
    const float length = std::hypot(b.x - a.x, b.y - a.y), dash = f.dp(6), every = f.dp(10);
    if (length <= 0) return;
    const ImVec2 step{(b.x - a.x) / length, (b.y - a.y) / length};
    for (float at = 0; at < length; at += every) {
        const float end = std::min(at + dash, length);
        draw.AddLine({a.x + step.x * at, a.y + step.y * at}, {a.x + step.x * end, a.y + step.y * end}, colour, width);
    }
}

/// Names with their signs, from the right where they fit on a line.
void legend(Frame& f, const Chart& chart) {
    const Face style = face(f, Type::Caption);
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const float right = pos.x + ImGui::GetContentRegionAvail().x;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    float x = pos.x, y = pos.y;
    const float lead = f.sp(18), between = f.dp(14);
    for (std::size_t i = 0; i < chart.lines.size(); ++i) {
        const ChartLine& line = chart.lines[i];
        const float room = std::max(1.0F, right - pos.x - lead);
        const ImVec2 words = measure(style, line.name, room);
        if (x > pos.x && x + lead + words.x > right) {
            x = pos.x;
            y += style.line + f.dp(4);
        }
        draw_sign(draw, i, {x + f.sp(6), y + style.line / 2}, f.sp(4.5F), f.palette.of(line.hue).strong, f.ground);
        draw_text(draw, style, {x + lead, y}, words.x + 1, line.name, f.palette.text_quiet);
        y += words.y - style.line;
        x += lead + words.x + between;
    }
    ImGui::Dummy({right - pos.x, y + style.line - pos.y});
}

struct Plot {
    ImRect box;
    std::size_t columns = 0;
    float most = 10;

    [[nodiscard]] float x(std::size_t column) const {
        if (columns < 2) return (box.Min.x + box.Max.x) / 2;
        return box.Min.x + box.GetWidth() * static_cast<float>(column) / static_cast<float>(columns - 1);
    }
    [[nodiscard]] float y(float value) const { return box.Max.y - box.GetHeight() * value / most; }
    [[nodiscard]] int nearest(float at) const {
        if (columns < 2) return 0;
        const float part = (at - box.Min.x) / std::max(1.0F, box.GetWidth());
        return static_cast<int>(std::lround(std::clamp(part, 0.0F, 1.0F) * static_cast<float>(columns - 1)));
    }
};

/// Where several say the same, their signs stand side by side.
float beside(const Frame& f, const Chart& chart, std::size_t line, std::size_t column) {
    std::size_t same = 0, before = 0;
    for (std::size_t i = 0; i < chart.lines.size(); ++i) {
        if (column >= chart.lines[i].values.size() || chart.lines[i].values[column] != chart.lines[line].values[column])
            continue;
        if (i < line) ++before;
        ++same;
    }
    return (static_cast<float>(before) - static_cast<float>(same - 1) / 2) * f.dp(2 * sign_dp);
}

void draw_lines(Frame& f, ImDrawList& draw, const Chart& chart, const Plot& plot) {
    const bool crowded = chart.columns.size() > 40;
    for (std::size_t i = 0; i < chart.lines.size(); ++i) {
        const ChartLine& line = chart.lines[i];
        const ImU32 colour = f.palette.of(line.hue).strong;
        std::optional<ImVec2> last;
        std::size_t last_column = 0;
        for (std::size_t c = 0; c < line.values.size(); ++c) {
            if (!line.values[c]) continue;
            const ImVec2 at{plot.x(c), plot.y(*line.values[c])};
            if (last) draw_stroke(f, draw, i, *last, at, colour);
            last = at;
            last_column = c;
        }
        for (std::size_t c = 0; c < line.values.size(); ++c)
            if (line.values[c] && (!crowded || c == last_column))
                draw_sign(draw, i, {plot.x(c) + beside(f, chart, i, c), plot.y(*line.values[c])}, f.dp(sign_dp), colour,
                          f.ground);
    }
}

void draw_ticks(const Frame& f, ImDrawList& draw, const Chart& chart, const Plot& plot, float top) {
    const Face style = face(f, Type::Caption, 11.5F);
    std::vector<std::pair<float, float>> taken; // from left to right ends
    const auto draw_if_free = [&](std::size_t c) {
        const float width = measure(style, chart.ticks[c], 0).x, apart = f.dp(12);
        const float x = std::clamp(plot.x(c) - width / 2, plot.box.Min.x - f.dp(inset_dp),
                                   std::max(plot.box.Min.x, plot.box.Max.x + f.dp(inset_dp) - width));
        const auto in_the_way = [&](const auto& there) {
            return x < there.second + apart && x + width + apart > there.first;
        };
        if (chart.ticks[c].empty() || std::ranges::any_of(taken, in_the_way)) return;
        draw_text(draw, style, {x, top}, width + 1, chart.ticks[c], f.palette.text_quiet);
        taken.emplace_back(x, x + width);
    };
    const auto is_firm = [&](std::size_t c) { return c < chart.firm_ticks.size() && chart.firm_ticks[c]; };
    for (const bool firm : {true, false})
        for (std::size_t c = 0; c < chart.ticks.size(); ++c)
            if (is_firm(c) == firm) draw_if_free(c);
}

/// What was felt then, beside the column.
void draw_tip(Frame& f, const Chart& chart, const Plot& plot, std::size_t column) {
    ImDrawList& draw = *ImGui::GetForegroundDrawList();
    const float x = plot.x(column);
    ImGui::GetWindowDrawList()->AddLine({x, plot.box.Min.y}, {x, plot.box.Max.y}, f.palette.text_quiet, f.dp(1));
    const Face head = face(f, Type::Caption), line = face(f, Type::Label);
    const std::string words = values_words(chart, column);
    const float pad = f.dp(tip_padding_dp), most = std::min(f.sp(220), f.layout.size.x - 4 * pad);
    const ImVec2 title = measure(head, chart.columns[column], most), values = measure(line, words, most);
    const ImVec2 size{std::max(title.x, values.x) + 2 * pad, title.y + values.y + f.dp(2) + 1.4F * pad};
    ImVec2 min{x + f.dp(12), plot.box.Min.y - size.y / 2};
    if (min.x + size.x > f.layout.size.x - f.dp(4)) min.x = x - f.dp(12) - size.x;
    min.x = std::clamp(min.x, f.dp(4), std::max(f.dp(4), f.layout.size.x - size.x - f.dp(4)));
    min.y = std::max(f.dp(4), min.y);
    draw_surface(f, draw, min, {min.x + size.x, min.y + size.y}, {.fill = f.palette.text, .corner_dp = 12});
    draw_text(draw, head, {min.x + pad, min.y + pad * 0.7F}, most, chart.columns[column], f.palette.background);
    draw_text(draw, line, {min.x + pad, min.y + pad * 0.7F + title.y + f.dp(2)}, most, words, f.palette.background);
}

/// By a pointer that lies on it or a finger that is or was down there. Dear ImGui calls also hovered and
/// held what the keyboard is on.
bool is_pointed_at(const Press& press) {
    const ImGuiIO& io = ImGui::GetIO();
    if (press.hovered && ImGui::GetHoveredID() == press.id) return true;
    return (press.held && io.MouseDown[0]) || (press.clicked && io.MouseReleased[0]);
}

/// Left and right are the columns', not the way to the next thing.
void walk_by_keys(const Press& press, int last, int& column) {
    if (column < 0) column = last;
    for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow}) {
        ImGui::SetKeyOwner(key, press.id);
        if (!ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, press.id)) continue;
        column = std::clamp(column + (key == ImGuiKey_LeftArrow ? -1 : 1), 0, last);
    }
}

/// The column that a pointer, a finger or the keyboard is at; below 0: none.
int column_at(Frame& f, const Press& press, const Plot& plot) {
    int& column = f.ui.chart_column.try_emplace(press.id, -1).first->second;
    const ImGuiIO& io = ImGui::GetIO();
    const auto last = static_cast<int>(plot.columns) - 1;
    if (column > last) column = last;
    const bool pointed = is_pointed_at(press);
    const bool moved = io.MouseDelta.x != 0 || io.MouseDelta.y != 0 || io.MouseDown[0] || io.MouseReleased[0];
    if (press.focused && !(pointed && moved)) {
        walk_by_keys(press, last, column);
    } else if (pointed) {
        column = plot.nearest(press.clicked ? io.MouseClickedPos[0].x : io.MousePos.x);
    } else {
        // What a finger asked for stays until the next touch.
        const bool touched = io.MouseSource == ImGuiMouseSource_TouchScreen && !io.MouseClicked[0];
        if (!touched) column = -1;
    }
    return column;
}

} // namespace

std::string value_words(float value) {
    const float whole = std::round(value);
    std::array<char, 16> text{};
    if (std::abs(value - whole) < 0.05F)
        std::snprintf(text.data(), text.size(), "%d", static_cast<int>(whole));
    else
        std::snprintf(text.data(), text.size(), "%.1f", static_cast<double>(value));
    return text.data();
}

std::string values_words(const Chart& chart, std::size_t column) {
    std::string words;
    for (const ChartLine& line : chart.lines) {
        if (column >= line.values.size() || !line.values[column]) continue;
        words += (words.empty() ? "" : ", ") + line.name + " " + value_words(*line.values[column]);
    }
    return words.empty() ? "Nothing that time" : words;
}

void chart(Frame& f, const Chart& chart, const ChartLook& look) {
    if (look.legend && chart.lines.size() > 1) {
        legend(f, chart);
        gap(f, 10);
    }
    const float width = ImGui::GetContentRegionAvail().x;
    const float ticks = face(f, Type::Caption, 11.5F).line + f.dp(6);
    const float height = f.dp(look.height_dp);
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const Face scale = face(f, Type::Caption, 11.5F);
    const float left = measure(scale, "10", 0).x + f.dp(8);
    const Plot plot{{{pos.x + left + f.dp(inset_dp), pos.y + f.dp(inset_dp)},
                     {pos.x + width - f.dp(inset_dp), pos.y + height - f.dp(inset_dp)}},
                    chart.columns.size(),
                    chart.most};
    const int before = f.ui.chart_column.try_emplace(ImGui::GetID("chart"), -1).first->second;
    const auto at =
        before >= 0 && before < static_cast<int>(plot.columns) ? static_cast<std::size_t>(before) : plot.columns - 1;
    const std::string said = plot.columns == 0 ? std::string{} : chart.columns[at] + ": " + values_words(chart, at);
    const Press press = press_item(f, "chart", {width, height + ticks},
                                   {.role = ItemRole::Slider,
                                    .label = look.label,
                                    .value = said,
                                    .corner = f.dp(radius::note),
                                    .ink = f.palette.text_quiet,
                                    .ground = f.ground,
                                    .text_size = scale.size});
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    for (const float value : {0.0F, chart.most / 2, chart.most}) {
        const float y = plot.y(value);
        draw.AddLine({plot.box.Min.x - f.dp(inset_dp), y}, {plot.box.Max.x + f.dp(inset_dp), y}, f.palette.outline,
                     f.dp(1));
        const std::string words = value_words(value);
        draw_text(draw, scale, {pos.x, y - scale.line / 2}, left, words, f.palette.text_quiet);
    }
    if (plot.columns == 0) return;
    draw_lines(f, draw, chart, plot);
    draw_ticks(f, draw, chart, plot, pos.y + height);
    const int column = column_at(f, press, plot);
    if (column >= 0) draw_tip(f, chart, plot, static_cast<std::size_t>(column));
}

} // namespace attune::ui
