// The window: opening it, what comes in through it, and when to look again. SDL stays behind it.
#pragma once

#include "core/time.h"
#include "platform/gl_renderer.h"
#include "platform/touch.h"

#include <imgui.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::platform {

/// Where a window stood, in the desktop's coordinates.
struct Placement {
    int x = 0, y = 0, width = 0, height = 0;
    bool maximised = false;
};

struct WindowOptions {
    int width = 1080, height = 760;     ///< in dp, when there is no placement
    std::optional<Placement> placement; ///< from last time; ignored where no display shows it any more
};

/// The text that an input method is composing; offsets in bytes of the UTF-8.
struct Composition {
    std::string text;
    int cursor = 0;
    int length = 0; ///< of the clause being chosen, from the cursor
};

/// What came in during a wait, beside what went into Dear ImGui's queue.
struct Input {
    bool any = false; ///< something that may change the picture
    bool quit = false;
    bool closed = false; ///< quit by a person at the window, not by the system
    bool woken = false;  ///< somebody called `wake`
    bool focus_lost = false;
    bool moved = false; ///< `placement` or `display_scale` may have changed
    std::vector<std::filesystem::path> dropped_files;
};

/// One window, on the main thread. A Dear ImGui context must be current when it opens, and outlive it.
class Window {
public:
    static constexpr int width_min = 320, height_min = 320; // dp: phones upright and on their side

    /// The class by which desktops match a window with its launcher. SDL takes it from the environment: to be called
    /// before there are threads.
    static void set_class();
    /// Null, and `error` in plain words, if there is no display or no OpenGL.
    [[nodiscard]] static std::unique_ptr<Window> open(const WindowOptions& options, std::string& error);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// Sleeps until something comes in, or until `until_wake` has passed (none: for as long as it takes),
    /// and takes all that came. Paces frames: never returns sooner than a frame's time after the last.
    [[nodiscard]] Input wait(std::optional<Millis> until_wake);
    /// Ends a `wait` at once. From any thread.
    void wake();

    /// Tells Dear ImGui the window's size; before ImGui::NewFrame.
    void begin_frame();
    /// Draws what ImGui::Render left, on a ground colour, and shows it.
    void present(ImDrawData& data, ImU32 ground);
    [[nodiscard]] GlRenderer& renderer();

    [[nodiscard]] bool visible() const;        ///< false while hidden or minimised
    [[nodiscard]] float display_scale() const; ///< window coordinates per dp, see display_scale.h
    [[nodiscard]] Placement placement() const; ///< to restore it next time; of the window when not full screen
    [[nodiscard]] const Composition& composition() const;

    /// Typing is wanted at a caret (window coordinates), or not at all.
    void set_text_input(bool wanted, ImVec2 caret_min = {}, ImVec2 caret_max = {});
    void set_icon(const Picture& icon);
    void set_full_screen(bool on);
    void keep_awake(bool on);
    void show();
    void raise();

private:
    struct Inside;
    explicit Window(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> in_;
};

/// Opens a folder in the system's file manager; false if that did not work.
bool open_folder(const std::filesystem::path& folder);

} // namespace attune::platform
