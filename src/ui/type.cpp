#include "ui/type.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <string>
#include <vector>

#include "ui/frame.h"
#include "ui/text/bidi.h"

namespace attune::ui {
namespace {

struct Style {
    ImFont* Fonts::*font;
    float size, line;  // dp at text scale 1
};

// tokens.json, "type".
constexpr Style style_of(Type type) {
    switch (type) {
        case Type::Display: return {&Fonts::serif, 34, 40};
        case Type::Card: return {&Fonts::serif, 30, 38};
        case Type::Note: return {&Fonts::serif, 19, 25};
        case Type::Title: return {&Fonts::semibold, 22, 28};
        case Type::Body: return {&Fonts::sans, 16, 22};
        case Type::Label: return {&Fonts::medium, 14, 20};
        case Type::Caption: return {&Fonts::medium, 12, 16};
        case Type::Button: return {&Fonts::semibold, 17, 24};
        case Type::Clock: return {&Fonts::light, 68, 72};
    }
    return {&Fonts::sans, 16, 22};
}

const char* end_of(std::string_view s) { return s.data() + s.size(); }

float line_width(const Face& face, std::string_view line) {
    if (line.empty()) return 0;
    if (runs_right_to_left(line)) {
        const std::string drawn = visual_line(line);
        return face.font->CalcTextSizeA(face.size, FLT_MAX, 0, drawn.data(), end_of(drawn)).x;
    }
    return face.font->CalcTextSizeA(face.size, FLT_MAX, 0, line.data(), end_of(line)).x;
}

/// Where the text breaks into lines. A line keeps its words, not the blanks it broke at.
template <class Visit>
void for_each_line(const Face& face, std::string_view text, float width, Visit visit) {
    const char* at = text.data();
    const char* end = end_of(text);
    if (text.empty()) return;
    while (at <= end) {
        const char* newline = std::find(at, end, '\n');
        const char* stop = newline;
        if (width > 0 && at < newline) {
            stop = face.font->CalcWordWrapPosition(face.size, at, newline, width);
            if (stop == at) ++stop;  // narrower than one character: never stand still
        }
        const char* next = stop;
        while (next < newline && *next == ' ') ++next;
        visit(std::string_view{at, static_cast<std::size_t>(stop - at)}, next >= end);
        at = next == newline ? newline + 1 : next;
    }
}

std::string shortened(const Face& face, std::string_view line, float width) {
    static constexpr std::string_view ellipsis = "…";
    std::string s{line};
    while (!s.empty() && line_width(face, s + std::string{ellipsis}) > width) {
        std::size_t cut = s.size() - 1;
        while (cut > 0 && (static_cast<unsigned char>(s[cut]) & 0xC0) == 0x80) --cut;
        s.resize(cut);
    }
    return s + std::string{ellipsis};
}

/// Glyphs sit in the line as tokens.json spaces them, not as each font's own metrics would.
void draw_line(ImDrawList& draw, const Face& face, ImVec2 pos, std::string_view line, ImU32 colour) {
    if (line.empty()) return;
    std::string turned;
    if (runs_right_to_left(line)) line = turned = visual_line(line);
    draw.AddText(face.font, face.size, {pos.x, pos.y + (face.line - face.size) / 2}, colour,
                 line.data(), end_of(line));
}

/// Draws the lines; returns the box that they fill.
ImRect draw_lines(ImDrawList& draw, const Face& face, ImVec2 pos, float width, std::string_view text,
                  ImU32 colour, Align align, int lines_max) {
    float y = pos.y, left = pos.x + width, right = pos.x;
    int lines = 0;
    for_each_line(face, text, width, [&](std::string_view line, bool last) {
        if (lines_max > 0 && lines >= lines_max) return;
        std::string short_line;
        if (++lines == lines_max && !last) {
            short_line = shortened(face, line, width);
            line = short_line;
        }
        float x = pos.x;
        const float filled = line_width(face, line);
        if (align == Align::Centre) x += (width - filled) / 2;
        else if (align == Align::Right) x += width - filled;
        left = std::min(left, x);
        right = std::max(right, x + filled);
        draw_line(draw, face, {x, y}, line, colour);
        y += face.line;
    });
    return {left, pos.y, std::max(left, right), y};
}

}  // namespace

Face face(const Frame& f, Type type) { return face(f, type, style_of(type).size); }

Face face(const Frame& f, Type type, float size_dp) {
    const Style style = style_of(type);
    const float size = f.sp(size_dp);
    return {f.fonts.*style.font, size, size * style.line / style.size};
}

ImVec2 measure(const Face& face, std::string_view text, float width) {
    ImVec2 size;
    for_each_line(face, text, width, [&](std::string_view line, bool) {
        size.x = std::max(size.x, line_width(face, line));
        size.y += face.line;
    });
    return size;
}

float draw_text(ImDrawList& draw, const Face& face, ImVec2 pos, float width, std::string_view text,
                ImU32 colour, Align align, int lines_max) {
    return draw_lines(draw, face, pos, width, text, colour, align, lines_max).GetHeight();
}

void text(Frame& f, Type type, std::string_view words, const TextLook& look) {
    Face style = look.size_dp > 0 ? face(f, type, look.size_dp) : face(f, type);
    if (look.strong) style.font = f.fonts.semibold;
    const float width = look.width > 0 ? look.width : ImGui::GetContentRegionAvail().x;
    const ImU32 colour = look.colour != 0 ? look.colour : f.palette.text;
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const ImRect filled =
        draw_lines(*ImGui::GetWindowDrawList(), style, pos, width, words, colour, look.align, look.lines_max);
    const float height = filled.GetHeight();
    ImGui::Dummy({width, height});
    if (look.silent || words.empty()) return;
    const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
    Item item{.role = look.heading ? ItemRole::Heading : ItemRole::Text,
              .label = std::string{words},
              .min = filled.Min,
              .max = filled.Max,
              .clip_min = clip.Min,
              .clip_max = clip.Max,
              .ink = colour,
              .ground = f.ground,
              .text_size = style.size};
    item.cut = look.lines_max > 0 && measure(style, words, width).y > height + 0.5F;
    f.semantics.add(std::move(item));
}

void draw_centred(ImDrawList& draw, const Face& face, ImVec2 centre, std::string_view words,
                  ImU32 colour) {
    const float width = line_width(face, words);
    draw_line(draw, face, {centre.x - width / 2, centre.y - face.line / 2}, words, colour);
}

void draw_icon(Frame& f, ImDrawList& draw, const char* icon, ImVec2 centre, float size, ImU32 colour) {
    const ImVec2 extent = f.fonts.icons->CalcTextSizeA(size, FLT_MAX, 0, icon);
    draw.AddText(f.fonts.icons, size, {centre.x - extent.x / 2, centre.y - size / 2}, colour, icon);
}

void draw_clock(ImDrawList& draw, const Face& face, ImVec2 centre, std::string_view figures,
                ImU32 colour) {
    float digit = 0;
    for (char c = '0'; c <= '9'; ++c) digit = std::max(digit, line_width(face, {&c, 1}));
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    std::vector<float> cells;
    float total = 0;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        cells.push_back(is_digit(figures[i]) ? digit : line_width(face, figures.substr(i, 1)));
        total += cells.back();
    }
    float x = centre.x - total / 2;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const std::string_view one = figures.substr(i, 1);
        draw_line(draw, face, {x + (cells[i] - line_width(face, one)) / 2, centre.y - face.line / 2},
                  one, colour);
        x += cells[i];
    }
}

}  // namespace attune::ui
