#include "platform/gl_renderer.h"

#include <glad/gl.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace attune::platform {
namespace {

bool runs_on_processor(std::string_view renderer) {
    constexpr std::array<std::string_view, 4> names = {"llvmpipe", "softpipe", "SWR", "SwiftShader"};
    return std::ranges::any_of(names, [&](std::string_view name) { return renderer.find(name) != renderer.npos; });
}

GLuint gl_name(ImTextureID texture) { return static_cast<GLuint>(texture); }

} // namespace

std::unique_ptr<GlRenderer> GlRenderer::create(GlLookUp look_up, bool es, std::string& error) {
    const int version = es ? gladLoadGLES2(look_up) : gladLoadGL(look_up);
    const int needed = es ? GLAD_MAKE_VERSION(3, 0) : GLAD_MAKE_VERSION(3, 3);
    if (version < needed) {
        error = es ? "OpenGL ES 3.0 is not there." : "OpenGL 3.3 is not there.";
        return nullptr;
    }
    if (!ImGui_ImplOpenGL3_Init(es ? "#version 300 es" : "#version 330 core")) {
        error = "OpenGL could not be set up.";
        return nullptr;
    }
    std::unique_ptr<GlRenderer> renderer{new GlRenderer};
    renderer->begun_ = true;
    const auto* name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
    renderer->software_ = name && runs_on_processor(name);
    return renderer;
}

GlRenderer::~GlRenderer() {
    if (begun_) ImGui_ImplOpenGL3_Shutdown();
}

void GlRenderer::render(ImDrawData& data, ImU32 ground) {
    ImGui_ImplOpenGL3_NewFrame(); // makes shaders when there are none
    const ImVec4 colour = ImGui::ColorConvertU32ToFloat4(ground);
    glDisable(GL_SCISSOR_TEST);
    glClearColor(colour.x, colour.y, colour.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(&data);
}

void GlRenderer::keep_textures(ImDrawData& data) {
    ImGui_ImplOpenGL3_NewFrame();
    if (data.Textures == nullptr) return;
    for (ImTextureData* texture : *data.Textures)
        if (texture->Status != ImTextureStatus_OK) ImGui_ImplOpenGL3_UpdateTexture(texture);
}

Picture GlRenderer::read_back(int width, int height) const {
    Picture picture{width, height, {}};
    const auto stride = static_cast<std::size_t>(width) * 4;
    picture.rgba.resize(stride * static_cast<std::size_t>(height));
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, picture.rgba.data());
    // OpenGL counts rows from below; the window itself is opaque.
    auto row = [&](int y) { return picture.rgba.begin() + static_cast<std::ptrdiff_t>(stride) * y; };
    for (int y = 0; y < height / 2; ++y) std::swap_ranges(row(y), row(y + 1), row(height - 1 - y));
    for (std::size_t i = 3; i < picture.rgba.size(); i += 4) picture.rgba[i] = 255;
    return picture;
}

ImTextureID GlRenderer::make_texture(int width, int height, std::span<const std::uint8_t> rgba) {
    const auto needed = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4;
    if (width <= 0 || height <= 0 || rgba.size() < needed) return ImTextureID_Invalid;
    GLint was = 0;
    glGetIntegerv(GL_TEXTURE_BINDING_2D, &was);
    GLuint name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, rgba.data());
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(was));
    return static_cast<ImTextureID>(name);
}

void GlRenderer::drop_texture(ImTextureID texture) {
    const GLuint name = gl_name(texture);
    if (name != 0) glDeleteTextures(1, &name);
}

} // namespace attune::platform
