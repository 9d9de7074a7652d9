#include "ui/widgets/text_field.h"

#include "ui/press.h"
#include "ui/surface.h"
#include "ui/widgets/text_field_parts.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>

namespace attune::ui {

using field::Field;

namespace {

TextEdit& edit_of(Frame& f, ImGuiID id, const std::string& text) {
    std::unique_ptr<TextEdit>& slot = f.ui.edits[id];
    const bool fresh = slot == nullptr;
    if (fresh) slot = std::make_unique<TextEdit>();
    TextEdit& edit = *slot;
    if (fresh || edit.model.text() != text) {
        // Somebody else changed it: what was undone or done before means nothing any more.
        edit.model.reset(text);
        if (!edit.active) edit.model.place(text.size(), false);
        edit.refused = false;
        edit.scroll.at = 0;
        edit.scroll_x = 0;
    }
    return edit;
}

ImVec2 padding_of(const Field& field) {
    const Frame& f = field.f;
    const float across = f.dp(field.look.framed ? space::l : space::xs);
    const float upright = f.dp(field.look.framed ? space::m : space::xs);
    const bool one = field.one_line() || field.look.lines_min <= 1;
    return {across, one ? std::max(upright, (f.dp(target::minimum) - field.face.line) / 2) : upright};
}

/// Height of the rows to be seen, within the field's bounds.
float rows_height(const Field& field) {
    float wanted = field::content_height(field);
    if (field.edit.shown.text.empty() && !field.look.placeholder.empty())
        wanted = std::max(wanted, measure(field.face, field.look.placeholder, field.inner.GetWidth()).y);
    if (field.one_line()) return wanted; // more than a line only for a long placeholder
    const float least = std::max(1.0F, field.look.lines_min);
    return std::clamp(wanted / field.face.line, least, std::max(least, field.look.lines_max)) * field.face.line;
}

/// The rows are made for the width first, then the height follows.
void take_place(Field& field) {
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const float width = std::max(field.f.dp(target::minimum), ImGui::GetContentRegionAvail().x);
    const ImVec2 padding = padding_of(field);
    field.inner = {pos.x + padding.x, pos.y + padding.y, pos.x + width - padding.x, pos.y};
    field::lay_out(field);
    const float least = field.f.dp(target::minimum);
    const float height = std::max(least, std::ceil(rows_height(field) + 2 * padding.y));
    field.inner.Max.y = pos.y + height - padding.y;
    field.box = {pos, {pos.x + width, pos.y + height}};
}

void take_input(Field& field) {
    field::take_pointer(field);
    if (field.active) field::take_keys(field);
    if (field.edit.active && !field.active) field::leave(field);
    // While nobody drags in here, other things can be hovered and pressed although this has the
    // focus.
    if (field.active) {
        ImGuiContext& g = *ImGui::GetCurrentContext();
        g.ActiveIdAllowOverlap = field.edit.gesture == Gesture::None || field.edit.gesture == Gesture::Outside;
    }
    field.edit.active = field.active;
}

void settle_scroll(Field& field) {
    ScrollState& scroll = field.edit.scroll;
    field::lay_out(field);
    // What was typed just now may make the field grow in the next frame: no scrolling for that.
    field.inner.Max.y = std::max(field.inner.Max.y, field.inner.Min.y + std::ceil(rows_height(field)));
    const float height = field.inner.GetHeight();
    scroll.max = field.one_line() ? 0 : std::max(0.0F, std::ceil(field::content_height(field) - height));
    field::follow_caret(field);
    const bool held = field.edit.gesture == Gesture::Scroll;
    if (!held && (scroll.velocity != 0 || scroll.wheeling || scroll.at > scroll.max || scroll.at < 0)) {
        if (field.f.motion.reduced()) {
            if (scroll.wheeling) scroll.at = scroll.target;
            scroll.at = std::clamp(scroll.at, 0.0F, scroll.max);
            scroll.wheeling = false;
            scroll.velocity = 0;
        } else if (field.edit.follow_frames > 0 || scroll.max == 0) {
            scroll.at = std::clamp(scroll.at, 0.0F, scroll.max);
            scroll.velocity = 0;
        } else {
            glide(scroll, field.f.dt, height);
            field.f.motion.keep_moving();
        }
    }
    if (field.edit.follow_frames > 0) field.f.motion.keep_moving();
    if (field.one_line()) field.edit.scroll_x = std::clamp(field.edit.scroll_x, 0.0F, field::scroll_x_max(field));
}

/// The window starts its text input and puts the input method's list beside the caret.
void tell_window(Field& field) {
    if (!field.active) return;
    const ImRect caret = field::shown_caret_rect(field);
    field.f.text_input = TextInputWish{caret.Min, caret.Max};
    ImGuiContext& g = *ImGui::GetCurrentContext();
    g.PlatformImeData.WantVisible = true;
    g.PlatformImeData.WantTextInput = true;
    g.PlatformImeData.InputPos = caret.Min;
    g.PlatformImeData.InputLineHeight = caret.GetHeight();
    g.PlatformImeData.ViewportId = field.window->Viewport->ID;
}

void add_semantics(const Field& field) {
    Frame& f = field.f;
    const TextFieldLook& look = field.look;
    const bool empty = field.model().text().empty();
    const ImU32 ink = !field.enabled ? f.palette.text_quiet : look.ink != 0 ? look.ink : f.palette.text;
    const ImU32 ground = look.ground != 0 ? look.ground : look.framed ? f.palette.surface : f.ground;
    f.semantics.add({.role = ItemRole::TextField,
                     .label = std::string{look.label.empty() ? look.placeholder : look.label},
                     .value = field.model().text(),
                     .min = field.box.Min,
                     .max = field.box.Max,
                     .clip_min = field.window->ClipRect.Min,
                     .clip_max = field.window->ClipRect.Max,
                     .enabled = field.enabled,
                     .focused = field.active,
                     .ink = empty && !look.placeholder.empty() ? f.palette.text_quiet : ink,
                     .ground = ground,
                     .text_size = field.face.size,
                     .id = field.id});
}

/// Nothing while there is plenty of room.
std::string counter_of(const Field& field) {
    const std::size_t most = field.look.length_max, length = field.model().length();
    if (most == 0) return {};
    if (length > most) return std::to_string(length - most) + " too many";
    const std::size_t left = most - length;
    if (left > std::max<std::size_t>(10, most / 5) || length == 0) return {};
    return left == 0 ? "No room left" : std::to_string(left) + " left";
}

void draw_below(Field& field) {
    Frame& f = field.f;
    const bool wrong = !field.look.error.empty();
    const std::string counter = counter_of(field);
    if (!wrong && counter.empty()) return;
    gap(f, space::xs);
    const ImU32 rose = f.palette.of(Hue::Rose).strong;
    if (wrong) text(f, Type::Label, field.look.error, {.colour = rose});
    if (counter.empty()) return;
    const bool full = field.edit.refused || field.model().length() > field.look.length_max;
    text(f, Type::Caption, counter, {.colour = full ? rose : f.palette.text_quiet, .align = Align::Right});
}

void draw_label(Frame& f, const TextFieldLook& look) {
    if (!look.label_shown || look.label.empty()) return;
    text(f, Type::Label, look.label, {.colour = f.palette.text_quiet, .silent = true});
    gap(f, space::xs);
}

} // namespace

bool typing(const Frame& f) {
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    const auto writes = [&](ImGuiID id) { return id != 0 && f.ui.edits.contains(id); };
    return writes(g.ActiveId) || writes(g.ActiveIdPreviousFrame);
}

TextFieldResult text_field(Frame& f, const char* name, std::string& text, const TextFieldLook& look) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (look.focus_now) f.ui.wants_focus = window->GetID(name); // a sheet that still rises shows nothing yet
    if (window->SkipItems) return {};
    draw_label(f, look);
    const ImGuiID id = window->GetID(name);
    Field field{.f = f, .look = look, .edit = edit_of(f, id, text), .id = id, .window = window};
    field.face = face(f, look.type);
    field.edit.shown.measured.advance = pen_of(field.face).advance;
    field.active = field.edit.active;

    take_place(field);
    ImGui::ItemSize(field.box.GetSize());
    const bool visible = ImGui::ItemAdd(field.box, id, nullptr, ImGuiItemFlags_Inputable);
    field.enabled = (ImGui::GetItemFlags() & ImGuiItemFlags_Disabled) == 0;
    field.hovered = ImGui::ItemHoverable(field.box, id, ImGui::GetItemFlags() | ImGuiItemFlags_NoNavDisableMouseHover);
    if (field.hovered && ImGui::GetIO().MouseSource != ImGuiMouseSource_TouchScreen)
        ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);

    field::settle_focus(field);
    take_input(field);
    const bool changed = field.model().text() != text;
    if (changed) text = field.model().text();
    settle_scroll(field);
    tell_window(field);
    add_semantics(field);
    if (visible) {
        field::draw_field(field);
        const ImGuiContext& g = *ImGui::GetCurrentContext();
        const bool marked =
            field.active ? field.edit.by_keyboard : g.NavId == id && g.NavCursorVisible && field.enabled;
        if (marked) draw_focus_ring(f, field.box.Min, field.box.Max, f.dp(radius::note));
    }
    field::draw_bar(field);
    draw_below(field);
    return {.changed = changed, .submitted = field.submitted, .focused = field.active};
}

} // namespace attune::ui
