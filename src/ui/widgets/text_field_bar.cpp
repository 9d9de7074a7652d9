// Cut, Copy, Paste, Select all: what a finger has instead of Ctrl.
#include "ui/surface.h"
#include "ui/widgets/text_field_parts.h"

#include <algorithm>
#include <string>
#include <vector>

namespace attune::ui::field {
namespace {

constexpr const char* cut_label = "Cut";
constexpr const char* copy_label = "Copy";
constexpr const char* paste_label = "Paste";
constexpr const char* all_label = "Select all";

using BarButton = TextEdit::BarButton;

std::vector<const char*> offers_of(const Field& field) {
    std::vector<const char*> labels;
    const TextModel& model = field.model();
    if (model.has_selection()) labels.insert(labels.end(), {cut_label, copy_label});
    if (field.edit.can_paste) labels.push_back(paste_label);
    const Span span = model.selection();
    if (span.end - span.begin < model.text().size()) labels.push_back(all_label);
    return labels;
}

void carry_out(Field& field, std::string_view label) {
    TextEdit& edit = field.edit;
    edit.bar = false;
    if (label == cut_label || label == copy_label) copy_selection(field);
    if (label == cut_label) field.model().erase_selection();
    if (label == paste_label) paste_clipboard(field);
    if (label == all_label) {
        field.model().select_all();
        open_bar(field);
    }
    touched(field);
}

int button_at(const TextEdit& edit, ImVec2 point) {
    for (std::size_t i = 0; i < edit.bar_buttons.size(); ++i) {
        const BarButton& button = edit.bar_buttons[i];
        if (ImRect{button.min, button.max}.Contains(point)) return static_cast<int>(i);
    }
    return -1;
}

/// What the bar must not cover: the selection, or the caret.
ImRect selected_rect(const Field& field) {
    const Span span = field.model().selection();
    ImRect rect = caret_rect(field, span.begin, false);
    rect.Add(caret_rect(field, span.end, true));
    rect.ClipWith(field.box);
    return rect;
}

/// Above what is selected; where there is no room, below its handles; else over it.
ImVec2 place_of(const Field& field, ImVec2 size) {
    const Frame& f = field.f;
    const ImRect rect = selected_rect(field);
    const float gap = f.dp(space::s);
    const ImVec2 window = f.layout.size;
    float y = rect.Min.y - gap - size.y;
    if (y < gap) y = rect.Max.y + gap + (field.edit.by_touch ? 2.5F * handle_radius(field) : 0.0F);
    if (y + size.y > window.y - gap) y = std::max(gap, rect.GetCenter().y - size.y / 2);
    const float x = rect.GetCenter().x - size.x / 2;
    return {std::clamp(x, gap, std::max(gap, window.x - gap - size.x)), y};
}

/// In rows that fit the window, each button at least as large as a fingertip.
ImVec2 lay_out_buttons(Field& field, const Face& words, const std::vector<const char*>& labels) {
    const Frame& f = field.f;
    const float height = std::max(f.dp(target::minimum), words.line + f.dp(space::l));
    const float room = f.layout.size.x - 4 * f.dp(space::s);
    ImVec2 pen{0, 0}, size{0, height};
    field.edit.bar_buttons.clear();
    for (const char* label : labels) {
        const float text_width = measure(words, label, 0).x;
        const float width = std::max(f.dp(target::minimum), text_width + 2 * f.dp(14));
        if (pen.x > 0 && pen.x + width > room) pen = {0, pen.y + height};
        field.edit.bar_buttons.push_back({label, pen, {pen.x + width, pen.y + height}});
        pen.x += width;
        size = {std::max(size.x, pen.x), pen.y + height};
    }
    return size;
}

void draw_button(Field& field, const Face& words, const BarButton& button, bool pressed) {
    Frame& f = field.f;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    if (pressed) {
        const float inset = f.dp(space::xs);
        draw->AddRectFilled(button.min + ImVec2{inset, inset}, button.max - ImVec2{inset, inset},
                            faded(f.palette.text, 0.12F), f.dp(radius::card));
    }
    const ImRect rect{button.min, button.max};
    draw_centred(*draw, words, rect.GetCenter(), button.label, f.palette.text);
    f.semantics.add({.role = ItemRole::Button,
                     .label = button.label,
                     .min = button.min,
                     .max = button.max,
                     .clip_min = {0, 0},
                     .clip_max = f.layout.size,
                     .ink = f.palette.text,
                     .ground = f.palette.surface,
                     .text_size = words.size,
                     .id = ImHashStr(button.label, 0, field.id)});
}

} // namespace

void open_bar(Field& field) {
    const char* clipboard = ImGui::GetClipboardText();
    field.edit.can_paste = clipboard != nullptr && *clipboard != '\0';
    field.edit.bar = true;
    field.edit.bar_pressed = -1;
}

bool take_bar(Field& field) {
    TextEdit& edit = field.edit;
    const ImGuiIO& io = ImGui::GetIO();
    if (edit.gesture == Gesture::Bar) {
        const int under = button_at(edit, io.MousePos);
        if (io.MouseDown[0]) return true;
        edit.gesture = Gesture::None;
        const int pressed = std::exchange(edit.bar_pressed, -1);
        if (pressed >= 0 && under == pressed)
            carry_out(field, edit.bar_buttons[static_cast<std::size_t>(pressed)].label);
        return true;
    }
    if (!field.active || !edit.bar || !io.MouseClicked[0]) return false;
    edit.bar_pressed = button_at(edit, io.MousePos);
    if (edit.bar_pressed < 0) return false;
    edit.gesture = Gesture::Bar;
    ImGui::SetKeyOwner(ImGuiKey_MouseLeft, field.id);
    return true;
}

void draw_bar(Field& field) {
    TextEdit& edit = field.edit;
    if (!field.active) edit.bar = false;
    const bool hidden =
        edit.gesture != Gesture::None && edit.gesture != Gesture::Bar && edit.gesture != Gesture::Outside;
    const std::vector<const char*> labels = edit.bar && !hidden ? offers_of(field) : std::vector<const char*>{};
    if (labels.empty()) {
        if (edit.gesture != Gesture::Bar) edit.bar_buttons.clear();
        return;
    }
    Frame& f = field.f;
    const Face words = face(f, Type::Label);
    const ImVec2 size = lay_out_buttons(field, words, labels);
    const ImVec2 pos = place_of(field, size);
    for (BarButton& button : edit.bar_buttons) {
        button.min += pos;
        button.max += pos;
    }
    // A window of its own lies over everything and keeps the pointer from what is below.
    ImGui::SetNextWindowPos(pos);
    ImGui::SetNextWindowSize(size);
    ImGui::Begin("###text field bar", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->PushClipRectFullScreen();
    draw_surface(f, *draw, pos, pos + size, {.corner_dp = target::minimum / 2, .outline = f.palette.outline});
    for (std::size_t i = 0; i < edit.bar_buttons.size(); ++i)
        draw_button(field, words, edit.bar_buttons[i], static_cast<int>(i) == edit.bar_pressed);
    draw->PopClipRect();
    ImGui::End();
}

} // namespace attune::ui::field
