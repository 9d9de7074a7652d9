// Keys and typed characters.
#include "ui/text/clusters.h"
#include "ui/widgets/text_field_parts.h"

#include <string>

namespace attune::ui::field {
namespace {

bool pressed(ImGuiKey key) { return ImGui::IsKeyPressed(key, true); }

constexpr std::array own_keys{
    ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow,  ImGuiKey_DownArrow, ImGuiKey_Home,
    ImGuiKey_End,       ImGuiKey_PageUp,     ImGuiKey_PageDown, ImGuiKey_Enter,     ImGuiKey_KeypadEnter,
    ImGuiKey_Backspace, ImGuiKey_Delete,     ImGuiKey_Insert,   ImGuiKey_Escape,
};

/// Nobody else hears these while the field has the focus; Tab stays ImGui's.
void own_the_keys(Field& field) {
    ImGuiContext& g = *ImGui::GetCurrentContext();
    for (const ImGuiKey key : own_keys) ImGui::SetKeyOwner(key, field.id);
    g.ActiveIdUsingNavDirMask |=
        (1U << ImGuiDir_Left) | (1U << ImGuiDir_Right) | (1U << ImGuiDir_Up) | (1U << ImGuiDir_Down);
    if (g.IO.ConfigMacOSXBehaviors) ImGui::SetKeyOwner(ImGuiMod_Alt, field.id);
    // A held key repeats only while frames are drawn.
    for (const ImGuiKey key : own_keys)
        if (ImGui::IsKeyDown(key)) field.f.wake(Millis{30});
}

/// What the modifiers make of an arrow. On macOS ImGui reports Command as Ctrl.
struct Mods {
    bool shift, word, line, ctrl;
};
Mods mods_of(const ImGuiIO& io) {
    const bool mac = io.ConfigMacOSXBehaviors;
    return {io.KeyShift, mac ? io.KeyAlt : io.KeyCtrl, mac && io.KeyCtrl, io.KeyCtrl};
}

void move(Field& field, Move move, bool extend) {
    lay_out(field);
    field.model().move(move, extend, rows_view(field));
    touched(field);
}

void erase(Field& field, Move reach) {
    lay_out(field);
    field.model().erase(reach, rows_view(field));
    field.edit.refused = false;
    touched(field);
}

bool take_moves(Field& field, const Mods& mods) {
    struct Binding {
        ImGuiKey key;
        Move plain, word, line;
    };
    static constexpr std::array bindings{
        Binding{ImGuiKey_LeftArrow, Move::Left, Move::WordLeft, Move::RowStart},
        Binding{ImGuiKey_RightArrow, Move::Right, Move::WordRight, Move::RowEnd},
        Binding{ImGuiKey_UpArrow, Move::Up, Move::Up, Move::TextStart},
        Binding{ImGuiKey_DownArrow, Move::Down, Move::Down, Move::TextEnd},
        Binding{ImGuiKey_Home, Move::RowStart, Move::TextStart, Move::TextStart},
        Binding{ImGuiKey_End, Move::RowEnd, Move::TextEnd, Move::TextEnd},
        Binding{ImGuiKey_PageUp, Move::PageUp, Move::PageUp, Move::TextStart},
        Binding{ImGuiKey_PageDown, Move::PageDown, Move::PageDown, Move::TextEnd},
    };
    bool any = false;
    for (const Binding& binding : bindings) {
        if (!pressed(binding.key)) continue;
        move(field, mods.line ? binding.line : mods.word ? binding.word : binding.plain, mods.shift);
        any = true;
    }
    return any;
}

bool take_deletions(Field& field, const Mods& mods) {
    if (pressed(ImGuiKey_Backspace)) {
        erase(field, mods.line ? Move::RowStart : mods.word ? Move::WordLeft : Move::Left);
        return true;
    }
    if (!pressed(ImGuiKey_Delete)) return false;
    if (mods.shift && field.model().has_selection()) {
        copy_selection(field);
        field.model().erase_selection();
        touched(field);
    } else {
        erase(field, mods.line ? Move::RowEnd : mods.word ? Move::WordRight : Move::Right);
    }
    return true;
}

void undo_or_redo(Field& field, bool redo) {
    if (redo)
        field.model().redo();
    else
        field.model().undo();
    field.edit.refused = false;
    touched(field);
}

void cut(Field& field) {
    if (!field.model().has_selection()) return;
    copy_selection(field);
    field.model().erase_selection();
    touched(field);
}

bool take_commands(Field& field, const Mods& mods) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool ctrl = io.KeyCtrl && !io.KeyAlt;
    if (pressed(ImGuiKey_Insert)) {
        if (mods.shift)
            paste_clipboard(field);
        else if (ctrl)
            copy_selection(field);
        return true;
    }
    if (!ctrl) return false;
    if (pressed(ImGuiKey_A)) {
        field.model().select_all();
        touched(field);
    } else if (pressed(ImGuiKey_C)) {
        copy_selection(field);
    } else if (pressed(ImGuiKey_X)) {
        cut(field);
    } else if (pressed(ImGuiKey_V)) {
        paste_clipboard(field);
    } else if (pressed(ImGuiKey_Z)) {
        undo_or_redo(field, mods.shift);
    } else if (pressed(ImGuiKey_Y)) {
        undo_or_redo(field, true);
    } else {
        return false;
    }
    return true;
}

void type(Field& field, std::string_view words) {
    field.edit.refused = !field.model().type(words, field.look.length_max, field.one_line());
    touched(field);
}

bool take_enter(Field& field, const Mods& mods) {
    if (!pressed(ImGuiKey_Enter) && !pressed(ImGuiKey_KeypadEnter)) return false;
    // A submission is one press, not a held key.
    const bool fresh = ImGui::IsKeyPressed(ImGuiKey_Enter, false) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false);
    if (field.one_line() || mods.ctrl)
        field.submitted = fresh;
    else
        type(field, "\n");
    return true;
}

void take_characters(Field& field) {
    ImGuiIO& io = ImGui::GetIO();
    // Ctrl with Alt is AltGr on many keyboards, and types.
    const bool command = (io.KeyCtrl && !io.KeyAlt) || (io.ConfigMacOSXBehaviors && io.KeyCtrl);
    std::string words;
    for (const ImWchar c : io.InputQueueCharacters)
        if (c >= 0x20 && c != 0x7F) append_utf8(words, static_cast<char32_t>(c));
    io.InputQueueCharacters.resize(0);
    if (!words.empty() && !command) type(field, words);
}

} // namespace

void copy_selection(Field& field) {
    if (!field.model().has_selection()) return;
    ImGui::SetClipboardText(std::string{field.model().selected()}.c_str());
}

void paste_clipboard(Field& field) {
    const char* words = ImGui::GetClipboardText();
    if (words == nullptr || *words == '\0') return;
    field.edit.refused = !field.model().paste(words, field.look.length_max, field.one_line());
    touched(field);
}

void take_keys(Field& field) {
    own_the_keys(field);
    // The key that brought the focus here must not also write or submit.
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    if (g.ActiveIdIsJustActivated && g.ActiveIdSource == ImGuiInputSource_Keyboard) return;
    // Text that an input method commits ends its composing, and comes before the keys do.
    take_characters(field);
    if (field.composing()) return;
    if (pressed(ImGuiKey_Escape)) {
        deactivate(field);
        return;
    }
    const Mods mods = mods_of(g.IO);
    if (take_commands(field, mods) || take_deletions(field, mods) || take_enter(field, mods)) return;
    take_moves(field, mods);
}

} // namespace attune::ui::field
