#include "ui/type.h"

#include "ui/frame.h"
#include "ui/text/set_text.h"
#include "ui/ui_state.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <ranges>
#include <string>
#include <vector>

namespace attune::ui {
namespace {

struct Style {
    ImFont* Fonts::*font;
    float size, line; // dp at text scale 1
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

/// Calls `use` with the text as it is set.
template <class Use>
auto with_set(const Face& face, std::string_view text, float width, int lines_max, Use use) {
    const auto pen = [&face] { return pen_of(face); };
    if (face.set == nullptr) return use(set_text(text, width, lines_max, pen()));
    return use(face.set->find_or_set(text, face.font, face.size, width, lines_max, pen));
}

float line_width(const Face& face, std::string_view line) {
    return with_set(face, line, 0, 0, [](const SetText& set) { return set.width; });
}

float left_of(Align align, float spare, bool from_right) {
    switch (align) {
    case Align::Left: return 0;
    case Align::Start: return from_right ? spare : 0;
    case Align::Centre: return spare / 2;
    case Align::Right: return spare;
    }
    return 0;
}

/// Glyphs sit in the line as tokens.json spaces them, not as each font's own metrics would.
void draw_line(ImDrawList& draw, const Face& face, ImVec2 pos, const SetLine& line, std::string_view text,
               ImU32 colour) {
    pos.y += (face.line - face.size) / 2;
    const std::string_view shown = line.shown(text);
    if (!line.glyphs.empty())
        draw_glyphs(draw, face, pos, line.glyphs, colour);
    else if (!shown.empty())
        draw.AddText(face.font, face.size, pos, colour, shown.data(), end_of(shown));
}

struct TextBox {
    ImVec2 pos;
    float width;
    Align align = Align::Left;
    int lines_max = 0;
};

/// Draws the lines; returns the box that they fill.
ImRect draw_lines(ImDrawList& draw, const Face& face, const TextBox& box, std::string_view text, ImU32 colour) {
    return with_set(face, text, box.width, box.lines_max, [&](const SetText& set) {
        float left = box.pos.x + box.width, right = box.pos.x, y = box.pos.y;
        for (const SetLine& line : set.lines) {
            const float x = box.pos.x + left_of(box.align, box.width - line.width, line.from_right);
            draw_line(draw, face, {x, y}, line, text, colour);
            left = std::min(left, x);
            right = std::max(right, x + line.width);
            y += face.line;
        }
        return ImRect{std::min(left, right), box.pos.y, right, y};
    });
}

} // namespace

Face face(const Frame& f, Type type) { return face(f, type, style_of(type).size); }

Face face(const Frame& f, Type type, float size_dp) {
    const Style style = style_of(type);
    const float size = f.sp(size_dp);
    return {f.fonts.*style.font, size, size * style.line / style.size, &f.ui.set_texts, f.fonts.shaper};
}

Pen pen_of(const Face& face) {
    ImFontBaked* baked = face.font->GetFontBaked(face.size);
    const float scale = face.size / baked->Size;
    const auto advance = [baked, scale](char32_t c) {
        if (c == '\n' || c == '\r') return 0.0F;
        return baked->GetCharAdvance(static_cast<ImWchar>(c)) * scale;
    };
    return {advance, face.shaper, face.font, face.size};
}

void draw_glyphs(ImDrawList& draw, const Face& face, ImVec2 pos, std::span<const PlacedGlyph> glyphs, ImU32 colour) {
    ImFontBaked* baked = face.font->GetFontBaked(face.size);
    const float scale = face.size / baked->Size;
    // As ImGui does, lines begin at whole pixels and glyphs stand at fractions across, so that
    // they are as sharp as the font drew them.
    const ImVec2 origin{std::trunc(pos.x), std::trunc(pos.y)};
    for (const PlacedGlyph& placed : glyphs) {
        const ImFontGlyph* glyph = baked->FindGlyph(static_cast<ImWchar>(placed.sign));
        if (glyph == nullptr || !glyph->Visible) continue;
        const ImVec2 pen{origin.x + placed.x, origin.y + std::round(placed.y)};
        const ImU32 ink = glyph->Colored ? colour | ~IM_COL32_A_MASK : colour;
        draw.PrimReserve(6, 4);
        draw.PrimRectUV({pen.x + glyph->X0 * scale, pen.y + glyph->Y0 * scale},
                        {pen.x + glyph->X1 * scale, pen.y + glyph->Y1 * scale}, {glyph->U0, glyph->V0},
                        {glyph->U1, glyph->V1}, ink);
    }
}

ImVec2 measure(const Face& face, std::string_view text, float width) {
    return with_set(face, text, width, 0, [&](const SetText& set) {
        return ImVec2{set.width, face.line * static_cast<float>(set.lines.size())};
    });
}

float unbroken_size(const Frame& f, Type type, std::string_view text, float width, float size_dp) {
    const Face style = face(f, type, size_dp);
    float widest = 0;
    for (const auto word : std::views::split(text, ' '))
        widest = std::max(widest, measure(style, std::string_view{word.begin(), word.end()}, 0).x);
    return widest <= width ? size_dp : size_dp * std::max(0.5F, 0.98F * width / widest);
}

bool fits(const Face& face, std::string_view text, float width, int lines_max) {
    return with_set(face, text, width, lines_max, [](const SetText& set) { return !set.cut; });
}

float draw_text(ImDrawList& draw, const Face& face, ImVec2 pos, float width, std::string_view text, ImU32 colour,
                Align align, int lines_max) {
    return draw_lines(draw, face, {pos, width, align, lines_max}, text, colour).GetHeight();
}

void text(Frame& f, Type type, std::string_view words, const TextLook& look) {
    Face style = look.size_dp > 0 ? face(f, type, look.size_dp) : face(f, type);
    if (look.strong) style.font = f.fonts.semibold;
    const float width = look.width > 0 ? look.width : ImGui::GetContentRegionAvail().x;
    const ImU32 colour = look.colour != 0 ? look.colour : f.palette.text;
    const ImRect filled = draw_lines(*ImGui::GetWindowDrawList(), style,
                                     {ImGui::GetCursorScreenPos(), width, look.align, look.lines_max}, words, colour);
    ImGui::Dummy({width, filled.GetHeight()});
    if (look.silent || words.empty()) return;
    const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
    f.semantics.add({.role = look.heading ? ItemRole::Heading : ItemRole::Text,
                     .label = std::string{words},
                     .min = filled.Min,
                     .max = filled.Max,
                     .clip_min = clip.Min,
                     .clip_max = clip.Max,
                     .cut = !fits(style, words, width, look.lines_max),
                     .ink = colour,
                     .ground = f.ground,
                     .text_size = style.size});
}

void draw_centred(ImDrawList& draw, const Face& face, ImVec2 centre, std::string_view words, ImU32 colour) {
    const ImVec2 size = measure(face, words, 0);
    draw_lines(draw, face, {{centre.x - size.x / 2, centre.y - face.line / 2}, size.x}, words, colour);
}

void draw_icon(Frame& f, ImDrawList& draw, const char* icon, ImVec2 centre, float size, ImU32 colour) {
    const ImVec2 extent = f.fonts.icons->CalcTextSizeA(size, FLT_MAX, 0, icon);
    draw.AddText(f.fonts.icons, size, {centre.x - extent.x / 2, centre.y - size / 2}, colour, icon);
}

void draw_clock(ImDrawList& draw, const Face& face, ImVec2 centre, std::string_view figures, ImU32 colour) {
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
        draw_lines(draw, face, {{x + (cells[i] - line_width(face, one)) / 2, centre.y - face.line / 2}, 0}, one,
                   colour);
        x += cells[i];
    }
}

} // namespace attune::ui
