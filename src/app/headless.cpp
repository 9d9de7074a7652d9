#include "app/headless.h"

#include "platform/fonts.h"

#include <imgui_internal.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace attune::app {
namespace {

constexpr Millis frame_length{16};
constexpr Millis hand_moment{400}; // between two taps of somebody who means both
constexpr int frames_to_settle = 600;
// Sunday 15 November 2026, 19:30 UTC: an evening like any other, the same in every picture.
constexpr WallTime evening{std::chrono::sys_days{std::chrono::year{2026} / 11 / 15} +
                           std::chrono::minutes{19 * 60 + 30}};

/// Says yes to every texture, keeps none.
void pretend_to_render() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_Destroyed) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

TextureMaker pretended_textures() {
    return {.make = [](const platform::Picture&) { return ImTextureID{1}; }, .drop = [](ImTextureID) {}};
}

void forget_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
}

} // namespace

Headless::Headless(State state, const std::filesystem::path& fonts, const HeadlessLook& look,
                   const MakeRenderer& make_renderer)
    : context_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    std::string error;
    fonts_ = platform::FontStore::load(*io.Fonts, fonts, error);
    if (!fonts_) {
        ImGui::DestroyContext(context_);
        throw std::runtime_error(error);
    }
    if (make_renderer)
        renderer_ = make_renderer();
    else
        renderer_.textures = pretended_textures();
    pictures_ = std::make_unique<PictureCache>(PictureCache::Options{
        .load = [this](const Photo& photo, int side) { return load_picture(photo, side); },
        .textures = renderer_.textures,
        .at_once = true,
        .load_file = [this](const std::string& path, int side) { return load_file(path, side); }});
    around_.size = look.size;
    around_.density = look.density;
    around_.system_dark = look.system_dark;
    around_.system_reduced_motion = look.reduced_motion;
    around_.now = {Instant{std::chrono::hours{1}}, evening, std::chrono::minutes{0}};
    program_ = std::make_unique<Program>(std::move(state), Drafts{}, fonts_->fonts(), *pictures_, 7);
    settle();
}

Headless::~Headless() {
    ImGui::SetCurrentContext(context_);
    program_.reset();
    pictures_.reset();
    if (!renderer_.draw) forget_textures();
    renderer_ = {};
    ImGui::DestroyContext(context_);
}

void Headless::step_frame(Millis later) {
    ImGui::SetCurrentContext(context_);
    around_.now.instant += later;
    around_.now.wall += later;
    around_.had_input = around_.had_input || context_->InputEventsQueue.Size > left_over_;
    last_ = program_->step(around_);
    around_.had_input = false;
    left_over_ = context_->InputEventsQueue.Size;
    if (renderer_.draw)
        renderer_.draw(*ImGui::GetDrawData());
    else
        pretend_to_render();
    for (const Effect& effect : last_.effects) {
        effects_.push_back(effect);
        if (on_effect) on_effect(effect);
    }
}

void Headless::frame() { step_frame(frame_length); }

void Headless::settle() {
    for (int i = 0; i < frames_to_settle; ++i) {
        frame();
        if (last_.settled) return;
    }
    throw std::runtime_error("the screen never comes to rest");
}

void Headless::advance(Millis by) {
    const Instant end = around_.now.instant + by;
    while (around_.now.instant < end) {
        const Millis left = end - around_.now.instant;
        const Millis wake = std::max(last_.wake_in.value_or(left), frame_length);
        step_frame(std::min(left, wake));
    }
    settle();
}

void Headless::sleep(Millis by) {
    around_.now.instant += by;
    around_.now.wall += by;
    around_.had_input = true;
    frame();
    settle();
}

void Headless::pointer(ImVec2 at, bool down, ImGuiMouseSource source) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(source);
    io.AddMousePosEvent(at.x, at.y);
    frame();
    io.AddMouseSourceEvent(source);
    io.AddMouseButtonEvent(0, down);
    frame();
}

void Headless::take_a_moment() {
    around_.now.instant += hand_moment;
    around_.now.wall += hand_moment;
}

void Headless::press_at(ImVec2 at, ImGuiMouseSource source) {
    take_a_moment();
    pointer(at, true, source);
    pointer(at, false, source);
    if (source == ImGuiMouseSource_TouchScreen) {
        ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
        frame();
    }
    settle();
}

void Headless::bring_into_sight(std::string_view label) {
    for (int i = 0; i < 40; ++i) {
        const ui::Item& there = item(label);
        const float middle = there.centre().y;
        const float top = std::max(0.0F, there.clip_min.y), foot = std::min(around_.size.y, there.clip_max.y);
        if (middle > top + 4 && middle < foot - 4) return;
        if (!there.scrolls) throw std::runtime_error("out of sight and does not scroll: " + std::string{label});
        const float centre = (top + foot) / 2;
        const float reach = std::clamp(middle - centre, -(foot - top) / 3, (foot - top) / 3);
        drag({(there.clip_min.x + there.clip_max.x) / 2, centre + reach / 2},
             {(there.clip_min.x + there.clip_max.x) / 2, centre - reach / 2 - (reach > 0 ? 17 : -17)});
    }
    throw std::runtime_error("can't be scrolled into sight: " + std::string{label});
}

void Headless::tap(std::string_view label) {
    bring_into_sight(label);
    press_at(item(label).centre(), ImGuiMouseSource_TouchScreen);
}

void Headless::tap_twice(std::string_view label) {
    bring_into_sight(label);
    const ImVec2 at = item(label).centre();
    take_a_moment();
    for (const bool down : {true, false, true, false}) pointer(at, down, ImGuiMouseSource_TouchScreen);
    settle();
}

void Headless::click(std::string_view label) {
    bring_into_sight(label);
    press_at(item(label).centre(), ImGuiMouseSource_Mouse);
}

void Headless::tap_at(ImVec2 at) { press_at(at, ImGuiMouseSource_TouchScreen); }

void Headless::drag(ImVec2 from, ImVec2 to, Millis lasting) {
    pointer(from, true, ImGuiMouseSource_TouchScreen);
    const int steps = std::max(1, static_cast<int>(lasting / frame_length));
    for (int i = 1; i <= steps; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(steps);
        ImGui::GetIO().AddMousePosEvent(from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t);
        frame();
    }
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    frame();
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    settle();
}

void Headless::type(std::string_view text) {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().AddInputCharactersUTF8(std::string{text}.c_str());
    settle();
}

void Headless::press(ImGuiKey key, ImGuiKeyChord mods) {
    ImGui::SetCurrentContext(context_);
    take_a_moment();
    ImGuiIO& io = ImGui::GetIO();
    const auto set_mods = [&](bool down) {
        for (const ImGuiKey mod : {ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt, ImGuiMod_Super})
            if ((mods & mod) != 0) io.AddKeyEvent(mod, down);
    };
    set_mods(true);
    io.AddKeyEvent(key, true);
    frame();
    io.AddKeyEvent(key, false);
    set_mods(false);
    settle();
}

void Headless::focus(std::string_view label) {
    for (int i = 0; i < 200; ++i) {
        const auto reached = [&](const ui::Item& there) { return there.focused && there.label == label; };
        if (std::ranges::any_of(items(), reached)) return;
        press(ImGuiKey_Tab);
    }
    throw std::runtime_error("Tab never reaches: " + std::string{label});
}

const ui::Item* Headless::find(std::string_view label) const {
    const auto found = std::ranges::find(items(), label, &ui::Item::label);
    return found != items().end() ? &*found : nullptr;
}

const ui::Item& Headless::item(std::string_view label) const {
    // What can be pressed comes before a text of the same words.
    for (const ui::Item& there : items())
        if (there.label == label && there.pressable()) return there;
    if (const ui::Item* there = find(label)) return *there;
    throw std::runtime_error("not on the screen: \"" + std::string{label} + "\"; there is:\n" + all_labels());
}

bool Headless::sees(std::string_view label) const {
    return std::ranges::any_of(items(), [&](const ui::Item& there) {
        return there.label.find(label) != std::string::npos || there.value.find(label) != std::string::npos;
    });
}

std::string Headless::all_labels() const {
    std::string all;
    for (const ui::Item& there : items())
        all += "  " + std::string{ui::name_of(there.role)} + " \"" + there.label + "\"" +
               (there.value.empty() ? "" : " = " + there.value) + "\n";
    return all;
}

} // namespace attune::app
