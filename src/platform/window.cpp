#include "platform/window.h"

#include "platform/display_scale.h"
#include "platform/trouble.h"
#include "platform/window_inside.h"
#include "platform/x11_errors.h"

#include <imgui_impl_sdl2.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <utility>

namespace attune::platform {
namespace {

GlProc look_up(const char* name) {
    void* found = SDL_GL_GetProcAddress(name);
    GlProc proc = nullptr;
    std::memcpy(&proc, &found, sizeof(proc));
    return proc;
}

void set_hints() {
    SDL_SetHint(SDL_HINT_APP_NAME, "Attune");
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0"); // fingers are taken as fingers
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1"); // before the window is made
    SDL_SetHint(SDL_HINT_IME_SUPPORT_EXTENDED_TEXT, "1");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint(SDL_HINT_VIDEO_X11_FORCE_EGL, "1"); // opens in two thirds of the time that GLX takes
    SDL_SetHint(SDL_HINT_SCREENSAVER_INHIBIT_ACTIVITY_NAME, "A session is running");
    SDL_SetHint(SDL_HINT_WINDOWS_DPI_AWARENESS, "permonitorv2");
}

void set_gl_attributes(bool es) {
    SDL_GL_ResetAttributes();
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, es ? SDL_GL_CONTEXT_PROFILE_ES : SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, es ? 0 : 3);
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
}

/// Enough of the window lies on some display to take hold of it.
bool on_a_display(const Placement& p) {
    const SDL_Rect wanted{p.x, p.y, p.width, p.height};
    for (int i = 0; i < SDL_GetNumVideoDisplays(); ++i) {
        SDL_Rect bounds, shared;
        if (SDL_GetDisplayUsableBounds(i, &bounds) == 0 && SDL_IntersectRect(&wanted, &bounds, &shared) &&
            shared.w >= 100 && shared.h >= 100)
            return true;
    }
    return false;
}

SDL_SystemCursor system_cursor(ImGuiMouseCursor cursor) {
    switch (cursor) {
    case ImGuiMouseCursor_TextInput: return SDL_SYSTEM_CURSOR_IBEAM;
    case ImGuiMouseCursor_ResizeAll: return SDL_SYSTEM_CURSOR_SIZEALL;
    case ImGuiMouseCursor_ResizeNS: return SDL_SYSTEM_CURSOR_SIZENS;
    case ImGuiMouseCursor_ResizeEW: return SDL_SYSTEM_CURSOR_SIZEWE;
    case ImGuiMouseCursor_ResizeNESW: return SDL_SYSTEM_CURSOR_SIZENESW;
    case ImGuiMouseCursor_ResizeNWSE: return SDL_SYSTEM_CURSOR_SIZENWSE;
    case ImGuiMouseCursor_Hand: return SDL_SYSTEM_CURSOR_HAND;
    case ImGuiMouseCursor_Wait: return SDL_SYSTEM_CURSOR_WAIT;
    case ImGuiMouseCursor_NotAllowed: return SDL_SYSTEM_CURSOR_NO;
    default: return SDL_SYSTEM_CURSOR_ARROW;
    }
}

std::string no_display_words(std::string_view why) {
    return "Attune could not open a window: " + std::string{why} +
           ". Is there a display? Pictures of the program can be made without one: attune --shots.";
}

bool runs_on_x11() {
    const char* driver = SDL_GetCurrentVideoDriver();
    return driver && std::string_view{driver} == "x11";
}

} // namespace

Window::Inside::~Inside() {
    renderer.reset();
    if (backend_begun) ImGui_ImplSDL2_Shutdown();
    for (SDL_Cursor* cursor : cursors)
        if (cursor) SDL_FreeCursor(cursor);
    if (gl) SDL_GL_DeleteContext(gl);
    if (window) SDL_DestroyWindow(window);
    end_video();
}

bool Window::Inside::begin_video(std::string& error) {
    SDL_SetMainReady();
    // Video only: joysticks and sensors would poll, sound is opened when something sounds.
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) {
        error = no_display_words(SDL_GetError());
        return false;
    }
    video_begun = true;
    if (shows_nothing(SDL_GetCurrentVideoDriver())) {
        error = no_display_words("no display was found");
        return false;
    }
    wake_event = SDL_RegisterEvents(1);
    return true;
}

void Window::Inside::end_video() {
    if (std::exchange(video_begun, false)) SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

bool Window::Inside::open_any(const WindowOptions& options, std::string& error) {
    set_hints();
    if (!begin_video(error)) return false;
    std::string desktop_error, es_error;
    if (open_with(options, false, desktop_error)) return true;
    if (SDL_GetHintBoolean(SDL_HINT_VIDEO_X11_FORCE_EGL, SDL_FALSE) == SDL_TRUE && runs_on_x11()) {
        // Some drivers for X11 know desktop OpenGL by GLX only. SDL decides once.
        end_video();
        SDL_SetHint(SDL_HINT_VIDEO_X11_FORCE_EGL, "0");
        if (!begin_video(error)) return false;
        if (open_with(options, false, desktop_error)) return true;
    }
    if (open_with(options, true, es_error)) return true;
    error = "Attune needs OpenGL 3.3 or OpenGL ES 3.0, and found neither (" + desktop_error + "; " + es_error +
            "). A newer graphics driver, or Mesa's software one, will do.";
    return false;
}

bool Window::Inside::open_with(const WindowOptions& options, bool use_es, std::string& error) {
    const X11Refusals refusals; // without a driver SDL asks for what the X server refuses
    set_gl_attributes(use_es);
    Placement place{SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, options.width, options.height, false};
    if (options.placement && on_a_display(*options.placement)) place = *options.placement;
    Uint32 flags = SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
    if (place.maximised) flags |= SDL_WINDOW_MAXIMIZED;
    window = SDL_CreateWindow("Attune", place.x, place.y, place.width, place.height, flags);
    if (window) gl = SDL_GL_CreateContext(window);
    if (gl) renderer = GlRenderer::create(look_up, use_es, error);
    if (renderer) {
        es = use_es;
        return true;
    }
    if (!window || !gl) error = SDL_GetError();
    if (gl) SDL_GL_DeleteContext(std::exchange(gl, nullptr));
    if (window) SDL_DestroyWindow(std::exchange(window, nullptr));
    return false;
}

void Window::Inside::remember_placement() {
    const Uint32 flags = SDL_GetWindowFlags(window);
    if (flags & (SDL_WINDOW_FULLSCREEN | SDL_WINDOW_MINIMIZED | SDL_WINDOW_HIDDEN)) return;
    windowed.maximised = (flags & SDL_WINDOW_MAXIMIZED) != 0;
    if (windowed.maximised) return;
    SDL_GetWindowPosition(window, &windowed.x, &windowed.y);
    SDL_GetWindowSize(window, &windowed.width, &windowed.height);
    if (!runs_on_x11()) return;
    // There a new window is put with its frame, where SDL tells of its inside.
    int top = 0, left = 0;
    if (SDL_GetWindowBordersSize(window, &top, &left, nullptr, nullptr) != 0) return;
    windowed.x -= left;
    windowed.y -= top;
}

void Window::Inside::show_cursor() {
    const ImGuiMouseCursor wanted = ImGui::GetMouseCursor();
    if (wanted == cursor_shown || wanted < 0 || wanted >= ImGuiMouseCursor_COUNT) return;
    auto& cursor = cursors[static_cast<std::size_t>(wanted)];
    if (!cursor) cursor = SDL_CreateSystemCursor(system_cursor(wanted));
    SDL_SetCursor(cursor);
    cursor_shown = wanted;
}

Window::Window(std::unique_ptr<Inside> inside) : in_{std::move(inside)} {}
Window::~Window() = default;

void Window::set_class() {
    SDL_setenv("SDL_VIDEO_X11_WMCLASS", "attune", 0);
    SDL_setenv("SDL_VIDEO_WAYLAND_WMCLASS", "attune", 0);
}

std::unique_ptr<Window> Window::open(const WindowOptions& options, std::string& error) {
    auto inside = std::make_unique<Inside>();
    if (!inside->open_any(options, error)) return nullptr;
    Inside& in = *inside;
    ImGui_ImplSDL2_InitForOpenGL(in.window, in.gl);
    in.backend_begun = true;
    ImGui_ImplSDL2_SetGamepadMode(ImGui_ImplSDL2_GamepadMode_Manual, nullptr, 0);
    ImGui::GetPlatformIO().Platform_SetImeDataFn = nullptr; // see set_text_input
    SDL_SetHint(SDL_HINT_MOUSE_AUTO_CAPTURE, "1");          // drags go on outside the window
    SDL_EventState(SDL_DROPFILE, SDL_ENABLE);
    SDL_EventState(SDL_DROPTEXT, SDL_DISABLE);
    SDL_StopTextInput();

    in.scale = display_scale_of(in.window);
    const auto dp = [&](int v) { return static_cast<int>(std::lround(static_cast<float>(v) * in.scale)); };
    SDL_SetWindowMinimumSize(in.window, dp(width_min), dp(height_min));
    in.remember_placement();
    // On the processor vertical sync does not throttle, and costs; see Pacer.
    SDL_GL_SetSwapInterval(in.renderer->software() ? 0 : 1);
    if (!in.renderer->software()) in.pacer = Pacer{std::chrono::milliseconds{12}};
    return std::unique_ptr<Window>{new Window{std::move(inside)}};
}

Input Window::wait(std::optional<Millis> until_wake) {
    using Clock = std::chrono::steady_clock;
    Input input;
    in_->take_all(input);
    in_->pacer.wait_began(Clock::now(), until_wake);
    while (!input.quit) {
        const bool came_in = input.any || input.woken;
        const auto left = in_->pacer.remaining(Clock::now(), came_in, visible());
        if (left && left->count() <= 0) break;
        SDL_Event event;
        const int got =
            left ? SDL_WaitEventTimeout(&event, static_cast<int>(std::min<Millis::rep>(left->count(), 3'600'000)))
                 : SDL_WaitEvent(&event);
        if (!got) continue;
        in_->take(event, input);
        in_->take_all(input);
    }
    return input;
}

void Window::wake() {
    if (in_->wake_pending.exchange(true)) return;
    SDL_Event event{};
    event.type = in_->wake_event;
    if (SDL_PushEvent(&event) != 1) in_->wake_pending = false;
}

void Window::begin_frame() {
    in_->pacer.frame_began(std::chrono::steady_clock::now());
    int width = 0, height = 0, pixels_x = 0, pixels_y = 0;
    SDL_GetWindowSize(in_->window, &width, &height);
    SDL_GL_GetDrawableSize(in_->window, &pixels_x, &pixels_y);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    if (width > 0 && height > 0)
        io.DisplayFramebufferScale = {static_cast<float>(pixels_x) / io.DisplaySize.x,
                                      static_cast<float>(pixels_y) / io.DisplaySize.y};
}

void Window::present(ImDrawData& data, ImU32 ground) {
    in_->show_cursor();
    in_->renderer->render(data, ground);
    SDL_GL_SwapWindow(in_->window);
}

GlRenderer& Window::renderer() { return *in_->renderer; }
float Window::display_scale() const { return in_->scale; }
Placement Window::placement() const { return in_->windowed; }
const Composition& Window::composition() const { return in_->composition; }

bool Window::visible() const {
    return (SDL_GetWindowFlags(in_->window) & (SDL_WINDOW_HIDDEN | SDL_WINDOW_MINIMIZED)) == 0;
}

void Window::set_text_input(bool wanted, ImVec2 caret_min, ImVec2 caret_max) {
    if (wanted) {
        const SDL_Rect caret{static_cast<int>(caret_min.x), static_cast<int>(caret_min.y),
                             std::max(1, static_cast<int>(caret_max.x - caret_min.x)),
                             std::max(1, static_cast<int>(caret_max.y - caret_min.y))};
        SDL_SetTextInputRect(&caret);
    }
    if (wanted == in_->typing) return;
    in_->typing = wanted;
    in_->composition = {};
    wanted ? SDL_StartTextInput() : SDL_StopTextInput();
}

void Window::set_icon(const Picture& icon) {
    if (icon.rgba.empty()) return;
    SDL_Surface* surface = SDL_CreateRGBSurfaceWithFormatFrom(const_cast<std::uint8_t*>(icon.rgba.data()), icon.width,
                                                              icon.height, 32, icon.width * 4, SDL_PIXELFORMAT_RGBA32);
    if (!surface) return;
    SDL_SetWindowIcon(in_->window, surface);
    SDL_FreeSurface(surface);
}

void Window::set_full_screen(bool on) {
    SDL_SetWindowFullscreen(in_->window, on ? Uint32{SDL_WINDOW_FULLSCREEN_DESKTOP} : 0U);
}

void Window::keep_awake(bool on) { on ? SDL_DisableScreenSaver() : SDL_EnableScreenSaver(); }

void Window::show() { SDL_ShowWindow(in_->window); }

void Window::raise() {
    SDL_ShowWindow(in_->window);
    if (SDL_GetWindowFlags(in_->window) & SDL_WINDOW_MINIMIZED) SDL_RestoreWindow(in_->window);
    SDL_RaiseWindow(in_->window);
}

bool open_folder(const std::filesystem::path& folder) {
    const auto generic = std::filesystem::absolute(folder).generic_u8string();
    std::string url = "file://";
    if (!generic.starts_with(u8'/')) url += '/'; // C:/...
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/:";
    for (const char8_t byte : generic) {
        const char c = static_cast<char>(byte);
        if (plain.find(c) != plain.npos) {
            url += c;
        } else {
            std::array<char, 4> escaped{};
            std::snprintf(escaped.data(), escaped.size(), "%%%02X", static_cast<unsigned>(byte));
            url += escaped.data();
        }
    }
    return SDL_OpenURL(url.c_str()) == 0;
}

} // namespace attune::platform
