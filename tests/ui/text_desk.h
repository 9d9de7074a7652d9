// One text field on a headless Dear ImGui, with hands that press keys and move the pointer.
#pragma once

#include "ui/cell_shaper.h"
#include "ui/frame.h"
#include "ui/pictures.h"
#include "ui/scroll.h"
#include "ui/ui_state.h"
#include "ui/widgets/text_edit.h"
#include "ui/widgets/text_field.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attune::ui {

/// A page of 400×600 dp with a field, another one below it, and room to scroll.
class TextDesk {
public:
    explicit TextDesk(std::string words = {}, TextFieldLook field_look = {.label = "Words", .multiline = true})
        : text(std::move(words)), look(field_look), context_(ImGui::CreateContext()) {
        ImGui::SetCurrentContext(context_);
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {400, 600};
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
        io.ConfigInputTrickleEventQueue = true;
        font_ = io.Fonts->AddFontDefault();
        ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
        platform.Platform_ClipboardUserData = this;
        platform.Platform_SetClipboardTextFn = [](ImGuiContext*, const char* s) { desk().clipboard = s; };
        platform.Platform_GetClipboardTextFn = [](ImGuiContext*) { return desk().clipboard.c_str(); };
        frames(2);
    }
    ~TextDesk() {
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) texture->SetStatus(ImTextureStatus_Destroyed);
        ImGui::DestroyContext(context_);
    }
    TextDesk(const TextDesk&) = delete;
    TextDesk& operator=(const TextDesk&) = delete;

    void frame(Millis later = Millis{16}) {
        now_.instant += later;
        ImGuiIO& io = ImGui::GetIO();
        io.DeltaTime = std::max(0.0001F, static_cast<float>(later.count()) / 1000.0F);
        semantics.begin_frame();
        motion.begin_frame(now_.instant, reduced_motion);
        ImGui::NewFrame();
        Frame f{.state = state_,
                .drafts = drafts_,
                .now = now_,
                .dt = std::min(0.1F, io.DeltaTime),
                .palette = palette_of(ThemeChoice::Light),
                .fonts = fonts_,
                .layout = layout_for(io.DisplaySize, 1, 1),
                .semantics = semantics,
                .motion = motion,
                .ui = ui,
                .pictures = pictures_,
                .pre_edit = pre_edit,
                .actions = actions_};
        draw(f);
        ImGui::Render();
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) texture->SetStatus(ImTextureStatus_OK);
        wake_in = f.wake_in;
        text_input = f.text_input;
        was_typing = typing(f);
        submitted = submitted || result.submitted;
        changed = changed || result.changed;
    }
    void frames(int count) {
        for (; count > 0; --count) frame();
    }

    // ---- hands
    void key(ImGuiKeyChord chord) {
        ImGuiIO& io = ImGui::GetIO();
        const auto key = static_cast<ImGuiKey>(chord & ~ImGuiMod_Mask_);
        set_mods(chord, true);
        io.AddKeyEvent(key, true);
        frames(2);
        io.AddKeyEvent(key, false);
        set_mods(chord, false);
        frames(2);
    }
    void type(const char* words) {
        ImGui::GetIO().AddInputCharactersUTF8(words);
        frames(2);
    }
    void pointer(ImVec2 at, ImGuiMouseSource source) {
        ImGuiIO& io = ImGui::GetIO();
        io.AddMouseSourceEvent(source);
        io.AddMousePosEvent(at.x, at.y);
        frame();
    }
    void button(bool down, int which = 0) {
        ImGui::GetIO().AddMouseButtonEvent(which, down);
        frame();
    }
    void click(ImVec2 at, int times = 1) {
        pointer(at, ImGuiMouseSource_Mouse);
        for (; times > 0; --times) {
            button(true);
            button(false);
        }
        frame();
    }
    void drag(ImVec2 from, ImVec2 to, ImGuiMouseSource source) {
        pointer(from, source);
        button(true);
        for (int i = 1; i <= 10; ++i) {
            const float t = static_cast<float>(i) / 10;
            pointer({from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t}, source);
        }
        button(false);
        frame();
    }
    void finger_down(ImVec2 at) {
        pointer(at, ImGuiMouseSource_TouchScreen);
        button(true);
    }
    void finger_up() {
        button(false);
        frame();
    }
    void tap(ImVec2 at) {
        finger_down(at);
        finger_up();
    }
    void rest(Millis by) { // so that the next tap is not the second of two
        for (; by > Millis{0}; by -= Millis{50}) frame(Millis{50});
    }

    // ---- eyes
    [[nodiscard]] TextEdit& edit() { return *ui.edits.at(id); }
    [[nodiscard]] TextModel& model() { return edit().model; }
    /// Where a position of the text stands: the middle of its row, just at its left.
    [[nodiscard]] ImVec2 place(std::size_t at) {
        const ShownText& shown = edit().shown;
        const std::size_t row = row_of(shown.rows, at, false);
        ImFontBaked* baked = font_->GetFontBaked(size);
        Measured measured = shown.measured;
        measured.advance = [&](char32_t c) {
            return baked->GetCharAdvance(static_cast<ImWchar>(c)) * size / baked->Size;
        };
        const float room = box_max.x - 16 - 2 - inner.x;
        const float left = row_left(shown.text, shown.rows[row], measured, room);
        return {inner.x - edit().scroll_x + left + x_of(shown.text, shown.rows[row], at, measured),
                inner.y - edit().scroll.at + (static_cast<float>(row) + 0.5F) * line};
    }
    [[nodiscard]] const Item* item(std::string_view label) const {
        for (const Item& item : semantics.items())
            if (item.label == label) return &item;
        return nullptr;
    }
    [[nodiscard]] std::string seen() {
        std::string s = model().text();
        if (!model().has_selection()) return s.insert(model().caret(), "|");
        const bool caret_first = model().caret() < model().anchor();
        s.insert(model().selection().end, caret_first ? "]" : "|");
        return s.insert(model().selection().begin, caret_first ? "|" : "[");
    }
    [[nodiscard]] bool focused() const { return result.focused; }
    [[nodiscard]] bool below_focused() const { return below_result_.focused; }

    CellShaper shaper;
    std::string text, below;
    TextFieldLook look;
    std::string clipboard;
    PreEdit pre_edit;
    UiState ui;
    Semantics semantics;
    Motion motion;
    std::optional<Millis> wake_in;
    std::optional<TextInputWish> text_input;
    TextFieldResult result;
    bool submitted = false, changed = false, was_typing = false;
    bool disabled = false, hidden = false;
    bool reduced_motion = true;
    ImGuiID id = 0;
    ImVec2 box_min, box_max, inner;
    float size = 0, line = 0;
    float page_at = 0; ///< how far the page is scrolled

private:
    static TextDesk& desk() { return *static_cast<TextDesk*>(ImGui::GetPlatformIO().Platform_ClipboardUserData); }
    static void set_mods(ImGuiKeyChord chord, bool down) {
        for (const ImGuiKey mod : {ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt, ImGuiMod_Super})
            if ((chord & mod) != 0) ImGui::GetIO().AddKeyEvent(mod, down);
    }
    void draw(Frame& f) {
        fonts_ = {font_, font_, font_, font_, font_, font_, &shaper};
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize({400, 600});
        ImGui::Begin("page", nullptr,
                     ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
        begin_scroll(f, "scroll", {0, 0}, {.side = 20});
        page_at = ImGui::GetScrollY();
        ImGui::Dummy({1, 60});
        id = ImGui::GetID("field");
        ImGui::BeginDisabled(disabled);
        result = hidden ? TextFieldResult{} : text_field(f, "field", text, look);
        ImGui::EndDisabled();
        if (const Item* field = item(look.label)) {
            box_min = field->min;
            box_max = field->max;
        }
        const Face style = face(f, look.type);
        size = style.size;
        line = style.line;
        inner = {box_min.x + 16,
                 box_min.y + std::max(12.0F, look.lines_min > 1 && look.multiline ? 0.0F : (48 - line) / 2)};
        ImGui::Dummy({1, 40});
        below_result_ = text_field(f, "below", below, {.label = "Below"});
        ImGui::Dummy({1, 900});
        end_scroll(f);
        ImGui::End();
    }

    ImGuiContext* context_;
    ImFont* font_ = nullptr;
    Fonts fonts_{};
    NoPictures pictures_;
    State state_;
    Drafts drafts_;
    Now now_{.instant = Instant{Millis{100'000}}};
    std::vector<Action> actions_;
    TextFieldResult below_result_;
};

} // namespace attune::ui
