// One person's part of a check-in: words for how it is, how connected, one line.
#include "core/journal_view.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/press.h"
#include "ui/screens/screens.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/control.h"
#include "ui/widgets/empty.h"
#include "ui/widgets/row.h"
#include "ui/widgets/text_field.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

namespace attune::ui {
namespace {

constexpr float box_padding_dp = 12, chip_gap_dp = 6, box_gap_dp = 12, chip_dp = 40, chip_side_dp = 12;
constexpr std::size_t words_at_first = 5;

struct QuadrantLook {
    Quadrant quadrant;
    const char* title;
    Hue hue;
};
constexpr std::array looks{QuadrantLook{Quadrant::StirredHard, "Stirred, hard", Hue::Rose},
                           QuadrantLook{Quadrant::StirredGood, "Stirred, good", Hue::Gold},
                           QuadrantLook{Quadrant::StillHard, "Still, hard", Hue::Sky},
                           QuadrantLook{Quadrant::StillGood, "Still, good", Hue::Teal}};

bool is_chosen(const AnswerDraft& answer, const Feeling& feeling) {
    return std::ranges::any_of(answer.feelings, [&](const Felt& felt) { return felt.word == feeling.word; });
}

void turn(AnswerDraft& answer, const Feeling& feeling) {
    const auto same = [&](const Felt& felt) { return felt.word == feeling.word; };
    if (std::erase_if(answer.feelings, same) > 0 || answer.feelings.size() >= felt_max) return;
    answer.feelings.push_back({feeling.word, feeling.quadrant});
}

/// A word, or the way to more of them.
struct Cell {
    const Feeling* feeling = nullptr;
    std::string_view label;
    ImVec2 pos, size; ///< within the box
};

struct Box {
    QuadrantLook look;
    ImGuiID id = 0;
    std::vector<Feeling> words;
    std::vector<Cell> cells;
    float height = 0;
};

Face chip_face(const Frame& f) { return face(f, Type::Label, 15); }

/// Words that were chosen show also while the box is folded.
std::vector<Cell> cells_of(const Box& box, const AnswerDraft& answer, bool open) {
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < box.words.size(); ++i)
        if (open || i < words_at_first || is_chosen(answer, box.words[i]))
            cells.push_back({.feeling = &box.words[i], .label = box.words[i].word});
    if (cells.size() < box.words.size()) cells.push_back({.label = "more…"});
    return cells;
}

void lay_out(const Frame& f, Box& box, float width) {
    const float pad = f.dp(box_padding_dp), between = f.dp(chip_gap_dp), right = width - pad;
    const Face style = chip_face(f);
    const float row = std::max(f.dp(target::minimum), style.line + f.dp(20));
    float x = pad, y = pad + face(f, Type::Label, 13).line + f.dp(2);
    for (Cell& cell : box.cells) {
        const float words = std::min(measure(style, cell.label, 0).x + 2 * f.dp(chip_side_dp), right - pad);
        const float room = std::max(words, f.dp(target::minimum));
        if (x > pad && x + room > right) {
            x = pad;
            y += row;
        }
        cell.pos = {x, y};
        cell.size = {room, row};
        x += room + between;
    }
    box.height = y + row + pad - f.dp(4);
}

Box box_of(Frame& f, const QuadrantLook& look, const AnswerDraft& answer, bool all) {
    Box box{.look = look, .id = ImGui::GetID(look.title), .words = feelings_of(f.state, look.quadrant)};
    box.cells = cells_of(box, answer, all || f.ui.open.contains(box.id));
    return box;
}

void draw_cell(Frame& f, const Box& box, const Cell& cell, ImVec2 at, AnswerDraft& answer) {
    const HueColours& colours = f.palette.of(box.look.hue);
    const bool on = cell.feeling != nullptr && is_chosen(answer, *cell.feeling);
    const ImU32 ground = on ? colours.strong : cell.feeling != nullptr ? f.palette.surface : colours.soft;
    const ImU32 ink = on ? f.palette.on_strong : cell.feeling != nullptr ? f.palette.text : colours.strong;
    const Face style = chip_face(f);
    const std::string said =
        cell.feeling != nullptr ? std::string{cell.label} : "More words for “" + std::string{box.look.title} + "”";
    const Press press = press_area(f, cell.feeling != nullptr ? cell.feeling->id : "more", at, cell.size,
                                   {.role = ItemRole::Chip,
                                    .label = said,
                                    .selected = on,
                                    .corner = f.dp(chip_dp) / 2,
                                    .ink = ink,
                                    .ground = ground,
                                    .text_size = style.size});
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float height = std::max(f.dp(chip_dp), style.line + f.dp(14));
    const float top = press.centre().y - height / 2;
    draw_surface(
        f, draw, {press.min.x, top}, {press.max.x, top + height},
        {.fill = pressed_shade(f, press, ground), .corner_dp = height / 2 / f.layout.density, .lifted = false});
    draw_text(draw, style, {press.min.x + f.dp(6), press.centre().y - style.line / 2}, cell.size.x - f.dp(12),
              cell.label, ink, Align::Centre, 1);
    if (!press.clicked) return;
    if (cell.feeling != nullptr)
        turn(answer, *cell.feeling);
    else
        f.ui.open.insert(box.id);
}

void draw_box(Frame& f, const Box& box, const ImRect& at, AnswerDraft& answer) {
    const HueColours& colours = f.palette.of(box.look.hue);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw_surface(f, draw, at.Min, at.Max, {.fill = colours.soft, .lifted = false});
    const ImU32 before = f.ground;
    f.ground = colours.soft;
    ImGui::SetCursorScreenPos({at.Min.x + f.dp(box_padding_dp), at.Min.y + f.dp(box_padding_dp)});
    text(f, Type::Label, box.look.title,
         {.colour = colours.strong,
          .width = at.GetWidth() - 2 * f.dp(box_padding_dp),
          .size_dp = 13,
          .heading = true,
          .strong = true});
    ImGui::PushID(box.look.title);
    for (const Cell& cell : box.cells) draw_cell(f, box, cell, {at.Min.x + cell.pos.x, at.Min.y + cell.pos.y}, answer);
    ImGui::PopID();
    f.ground = before;
}

void quadrant_boxes(Frame& f, AnswerDraft& answer, bool all) {
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const float row = ImGui::GetContentRegionAvail().x, between = f.dp(box_gap_dp);
    const bool pairs = row >= f.sp(300);
    const float width = pairs ? (row - between) / 2 : row;
    float y = pos.y;
    for (std::size_t first = 0; first < looks.size(); first += pairs ? 2 : 1) {
        Box left = box_of(f, looks[first], answer, all);
        lay_out(f, left, width);
        float height = left.height;
        Box right;
        if (pairs) {
            right = box_of(f, looks[first + 1], answer, all);
            lay_out(f, right, width);
            height = std::max(height, right.height);
        }
        draw_box(f, left, {{pos.x, y}, {pos.x + width, y + height}}, answer);
        if (pairs) draw_box(f, right, {{pos.x + width + between, y}, {pos.x + row, y + height}}, answer);
        y += height + between;
    }
    ImGui::SetCursorScreenPos(pos);
    ImGui::Dummy({row, y - between - pos.y});
}

/// Nobody answers that by passing over it: until it is touched it says nothing.
void how_connected(Frame& f, AnswerDraft& answer) {
    auto value = static_cast<float>(answer.connected.value_or(0));
    const std::string words = answer.connected ? std::to_string(*answer.connected) : "not said yet";
    if (slider(f, "How connected do you feel?", value,
               {.min = 0, .max = connected_max, .step = 1, .value = words, .unset = !answer.connected}))
        answer.connected = static_cast<int>(std::lround(value));
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const float row = ImGui::GetContentRegionAvail().x;
    text(f, Type::Caption, "far apart", {.colour = f.palette.text_quiet, .width = row / 2});
    const ImVec2 below = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({pos.x + row / 2, pos.y});
    text(f, Type::Caption, "very close", {.colour = f.palette.text_quiet, .align = Align::Right, .width = row / 2});
    ImGui::SetCursorScreenPos({pos.x, std::max(below.y, ImGui::GetCursorScreenPos().y)});
}

void one_line(Frame& f, AnswerDraft& answer) {
    text_field(f, "line", answer.line,
               {.label = "One line, if you like",
                .placeholder = "One line, if you like",
                .multiline = true,
                .length_max = answer_line_max,
                .type = Type::Note});
}

void hint(Frame& f, const AnswerDraft& answer) {
    const bool full = answer.feelings.size() >= felt_max;
    text(f, Type::Body, full ? "That is five. Let one go to choose another" : "Pick up to five words",
         {.colour = f.palette.text_quiet, .align = Align::Centre, .size_dp = 16});
    gap(f, space::m);
}

void body(Frame& f, AnswerDraft& answer) {
    if (!f.wide()) {
        how_connected(f, answer);
        gap(f, space::l);
        hint(f, answer);
        quadrant_boxes(f, answer, false);
        gap(f, space::xl);
        return one_line(f, answer);
    }
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const float between = f.dp(space::xxl), row = ImGui::GetContentRegionAvail().x;
    const float right = std::min(f.sp(360), row * 0.4F), left = row - right - between;
    {
        const Column words(pos, left);
        hint(f, answer);
        quadrant_boxes(f, answer, true);
    }
    const float end = ImGui::GetItemRectMax().y;
    {
        const Column rest({pos.x + left + between, pos.y}, right);
        gap(f, space::xxl);
        how_connected(f, answer);
        gap(f, space::xxl);
        one_line(f, answer);
    }
    ImGui::SetCursorScreenPos({pos.x, std::max(end, ImGui::GetItemRectMax().y)});
    ImGui::Dummy({1, 0});
}

void seal(Frame& f, const AnswerDraft& answer, const RecordId& check_in, const RecordId& person) {
    const bool said = answer.connected.has_value();
    if (!said) {
        text(f, Type::Label, "First say how connected you feel.",
             {.colour = f.palette.text_quiet, .align = Align::Centre});
        gap(f, space::s);
    }
    if (button(f, "Seal it", {.icon = icon::lock, .enabled = said})) f.act(action::SealAnswer{check_in, person});
}

} // namespace

void draw_check_in_write(Frame& f) {
    RecordId check_in;
    for (const Place& place : f.state.places)
        if (place.screen == Screen::CheckIn) check_in = place.subject;
    const Person* person = find_person(f.state.library, f.state.place().subject);
    if (person == nullptr || check_in.empty()) {
        const Page page(f, {.title = "Check-in", .leading = PageLook::Leading::Back, .centred = true});
        return empty_state(f, icon::lock, "Begin a check-in in the journal",
                           "Each of you writes unseen by the others.");
    }
    AnswerDraft& answer = f.drafts.journal.answers[person->id];
    const std::string title = person->name + ", how are you?";
    ImGui::PushID(person->id.c_str());
    {
        Page page(f, {.title = title,
                      .leading = PageLook::Leading::Back,
                      .centred = true,
                      .column_dp = f.wide() ? 1040.0F : breakpoint::text_width,
                      .has_foot = true});
        body(f, answer);
        page.begin_foot();
        seal(f, answer, check_in, person->id);
    }
    ImGui::PopID();
}

} // namespace attune::ui
