// OpenGL without a window or a display: for pictures.
#pragma once

#include "platform/gl_renderer.h"
#include "platform/picture.h"

#include <imgui.h>

#include <memory>
#include <string>

namespace attune::platform {

/// One OpenGL context of its own, made current when opened; not for several threads.
class Offscreen {
public:
    /// Null, and `error` in plain words, if the system's EGL offers no OpenGL.
    [[nodiscard]] static std::unique_ptr<Offscreen> open(std::string& error);
    ~Offscreen();
    Offscreen(const Offscreen&) = delete;
    Offscreen& operator=(const Offscreen&) = delete;

    /// For the Dear ImGui context that is current; must go before that and before this.
    [[nodiscard]] std::unique_ptr<GlRenderer> make_renderer(std::string& error);
    /// Draws into a picture of the draw data's size in pixels.
    [[nodiscard]] Picture draw(GlRenderer& renderer, ImDrawData& data, ImU32 ground);

private:
    struct Inside;
    explicit Offscreen(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> in_;
};

} // namespace attune::platform
