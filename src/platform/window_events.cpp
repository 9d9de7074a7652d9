#include "platform/display_scale.h"
#include "platform/utf8.h"
#include "platform/window_inside.h"

#include <imgui_impl_sdl2.h>

#include <algorithm>
#include <cfloat>
#include <string_view>

namespace attune::platform {
namespace {

void leave_window() { ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX); }

Composition composition_of(std::string_view text, int start, int length) {
    const int from = byte_of(text, start);
    return {std::string{text}, from, byte_of(text, start + std::max(0, length)) - from};
}

/// A dropped file or text; SDL hands over its memory.
std::string taken(char* text) {
    std::string copy = text ? text : "";
    SDL_free(text);
    return copy;
}

std::filesystem::path path_of(const std::string& utf8) {
    return std::filesystem::path{std::u8string{utf8.begin(), utf8.end()}};
}

/// Dear ImGui knows the keys of signs by their place on an American keyboard. Where they lie elsewhere
/// shortcuts need the sign itself, which comes as text only while somebody types.
void pass_on_sign(const SDL_Keysym& key) {
    if (SDL_IsTextInputActive() == SDL_TRUE) return;
    if (key.sym == SDLK_PLUS || key.sym == SDLK_MINUS || key.sym == SDLK_QUESTION)
        ImGui::GetIO().AddInputCharacter(static_cast<unsigned>(key.sym));
}

} // namespace

void Window::Inside::take_finger(const SDL_TouchFingerEvent& event, Input& input) {
    // A trackpad reports fingers too, but those are not on the screen.
    if (SDL_GetTouchDeviceType(event.touchId) == SDL_TOUCH_DEVICE_INDIRECT_ABSOLUTE ||
        SDL_GetTouchDeviceType(event.touchId) == SDL_TOUCH_DEVICE_INDIRECT_RELATIVE)
        return;
    int width = 0, height = 0;
    SDL_GetWindowSize(window, &width, &height);
    Finger finger{event.fingerId, Finger::Phase::Moved, event.x * static_cast<float>(width),
                  event.y * static_cast<float>(height)};
    if (event.type == SDL_FINGERDOWN) finger.phase = Finger::Phase::Down;
    if (event.type == SDL_FINGERUP) finger.phase = Finger::Phase::Up;
    (void)touch.take(finger); // one of several points
    input.any = true;
}

void Window::Inside::take_window(const SDL_WindowEvent& event, Input& input) {
    switch (event.event) {
    case SDL_WINDOWEVENT_CLOSE:
        remember_placement();
        input.quit = input.closed = true;
        break;
    case SDL_WINDOWEVENT_FOCUS_LOST: input.focus_lost = true; break;
    case SDL_WINDOWEVENT_LEAVE:
        if (SDL_GetMouseState(nullptr, nullptr) == 0) leave_window();
        break;
    case SDL_WINDOWEVENT_MOVED:
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_MAXIMIZED:
    case SDL_WINDOWEVENT_RESTORED:
    case SDL_WINDOWEVENT_DISPLAY_CHANGED:
        remember_placement();
        scale = display_scale_of(window);
        input.moved = true;
        break;
    default: break;
    }
    // Being moved changes nothing inside.
    if (event.event != SDL_WINDOWEVENT_MOVED) input.any = true;
}

void Window::Inside::take_button_up() {
    // Let go outside after a drag: nothing tells us again that the mouse has left.
    if (SDL_GetMouseFocus() != window && SDL_GetMouseState(nullptr, nullptr) == 0) leave_window();
}

void Window::Inside::take(SDL_Event& event, Input& input) {
    if (event.type == wake_event) {
        wake_pending = false;
        input.woken = true;
        return;
    }
    switch (event.type) {
    case SDL_QUIT:
        remember_placement();
        input.quit = true;
        break;
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP: take_finger(event.tfinger, input); return;
    case SDL_TEXTEDITING: composition = composition_of(event.edit.text, event.edit.start, event.edit.length); break;
    case SDL_TEXTEDITING_EXT:
        composition = composition_of(event.editExt.text, event.editExt.start, event.editExt.length);
        SDL_free(event.editExt.text);
        break;
    case SDL_TEXTINPUT:
        composition = {};
        ImGui_ImplSDL2_ProcessEvent(&event);
        break;
    case SDL_DROPFILE: input.dropped_files.push_back(path_of(taken(event.drop.file))); break;
    case SDL_WINDOWEVENT:
        ImGui_ImplSDL2_ProcessEvent(&event);
        take_window(event.window, input);
        return;
    case SDL_MOUSEBUTTONUP:
        ImGui_ImplSDL2_ProcessEvent(&event);
        take_button_up();
        break;
    case SDL_MOUSEMOTION:
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEWHEEL:
    case SDL_KEYUP: ImGui_ImplSDL2_ProcessEvent(&event); break;
    case SDL_KEYDOWN:
        pass_on_sign(event.key.keysym);
        ImGui_ImplSDL2_ProcessEvent(&event);
        break;
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET: break;
    default: return; // nothing that shows
    }
    input.any = true;
}

void Window::Inside::take_all(Input& input) {
    for (SDL_Event event; SDL_PollEvent(&event);) take(event, input);
}

} // namespace attune::platform
