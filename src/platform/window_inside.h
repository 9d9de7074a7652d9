// What is behind `Window`. Only for its own source files.
#pragma once

#include "platform/pacing.h"
#include "platform/window.h"

#include <SDL.h>

#include <array>
#include <atomic>
#include <memory>

namespace attune::platform {

struct Window::Inside {
    SDL_Window* window = nullptr;
    SDL_GLContext gl = nullptr;
    std::unique_ptr<GlRenderer> renderer;
    bool video_begun = false;
    bool backend_begun = false;
    bool es = false;

    Pacer pacer{std::chrono::microseconds{16'667}};
    Touch touch;
    Composition composition;
    Placement windowed;
    float scale = 1;
    bool typing = false;
    Uint32 wake_event = 0;
    std::atomic<bool> wake_pending = false;
    std::array<SDL_Cursor*, ImGuiMouseCursor_COUNT> cursors{};
    ImGuiMouseCursor cursor_shown = ImGuiMouseCursor_Arrow;

    Inside() = default;
    ~Inside();
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;

    bool begin_video(std::string& error);
    void end_video();
    /// With the first OpenGL that is there.
    bool open_any(const WindowOptions& options, std::string& error);
    bool open_with(const WindowOptions& options, bool use_es, std::string& error);
    void remember_placement();
    void show_cursor();

    /// Everything that waits in SDL's queue.
    void take_all(Input& input);
    void take(SDL_Event& event, Input& input);

private:
    void take_finger(const SDL_TouchFingerEvent& event, Input& input);
    void take_window(const SDL_WindowEvent& event, Input& input);
    void take_button_up();
};

} // namespace attune::platform
