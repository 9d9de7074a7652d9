// Draws Dear ImGui's lists with OpenGL 3.3 core or OpenGL ES 3.0. The only place that speaks OpenGL.
#pragma once

#include "platform/picture.h"

#include <imgui.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace attune::platform {

/// Where OpenGL's functions come from: SDL's or EGL's.
using GlProc = void (*)();
using GlLookUp = GlProc (*)(const char* name);

/// Needs a current OpenGL context and Dear ImGui context, and must go before both.
class GlRenderer {
public:
    /// Null, and `error`, if the context is too old or its functions are missing.
    [[nodiscard]] static std::unique_ptr<GlRenderer> create(GlLookUp look_up, bool es, std::string& error);
    ~GlRenderer();
    GlRenderer(const GlRenderer&) = delete;
    GlRenderer& operator=(const GlRenderer&) = delete;

    /// Clears to a colour and draws, into the framebuffer that is bound.
    void render(ImDrawData& data, ImU32 ground);
    /// Brings Dear ImGui's textures up to date without drawing.
    void keep_textures(ImDrawData& data);
    /// What was drawn last; before the window presents it.
    [[nodiscard]] Picture read_back(int width, int height) const;

    /// A texture of straight-alpha RGBA pixels, filtered when scaled; `ImTextureID_Invalid` on failure.
    [[nodiscard]] ImTextureID make_texture(int width, int height, std::span<const std::uint8_t> rgba);
    void drop_texture(ImTextureID texture);

    /// True where OpenGL runs on the processor, so that vertical sync does not throttle it.
    [[nodiscard]] bool software() const { return software_; }

private:
    GlRenderer() = default;
    bool software_ = false;
    bool begun_ = false;
};

} // namespace attune::platform
