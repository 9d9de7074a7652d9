#include "platform/offscreen.h"

#if defined(ATTUNE_HAS_EGL)

#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <glad/gl.h>

#include <array>
#include <utility>

namespace attune::platform {

struct Offscreen::Inside {
    EGLDisplay display = EGL_NO_DISPLAY;
    EGLContext context = EGL_NO_CONTEXT;
    bool es = false;
    GLuint frame_buffer = 0, colour = 0;
    int width = 0, height = 0;

    ~Inside() {
        if (context != EGL_NO_CONTEXT) {
            eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
            eglDestroyContext(display, context);
        }
        // The display is one for the whole process and stays: ending it unloads the driver, whose
        // own leaks could then no longer be told from ours.
    }
    void fit(int wanted_width, int wanted_height);
};

namespace {

GlProc look_up(const char* name) { return reinterpret_cast<GlProc>(eglGetProcAddress(name)); }

/// Mesa's display of nothing; elsewhere the default one, which may do without a screen too.
EGLDisplay open_display() {
    const auto get = reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(eglGetProcAddress("eglGetPlatformDisplayEXT"));
    EGLDisplay display =
        get != nullptr ? get(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr) : EGL_NO_DISPLAY;
    if (display != EGL_NO_DISPLAY && eglInitialize(display, nullptr, nullptr) == EGL_TRUE) return display;
    display = eglGetDisplay(EGL_DEFAULT_DISPLAY);
    if (display != EGL_NO_DISPLAY && eglInitialize(display, nullptr, nullptr) == EGL_TRUE) return display;
    return EGL_NO_DISPLAY;
}

EGLContext open_context(EGLDisplay display, bool es) {
    const std::array<EGLint, 5> wanted{EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE,
                                       es ? EGL_OPENGL_ES3_BIT : EGL_OPENGL_BIT, EGL_NONE};
    static constexpr std::array<EGLint, 7> core_3_3{
        EGL_CONTEXT_MAJOR_VERSION,           3,       EGL_CONTEXT_MINOR_VERSION, 3, EGL_CONTEXT_OPENGL_PROFILE_MASK,
        EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE};
    static constexpr std::array<EGLint, 3> es_3{EGL_CONTEXT_MAJOR_VERSION, 3, EGL_NONE};
    EGLConfig config = nullptr;
    EGLint count = 0;
    if (eglBindAPI(es ? EGL_OPENGL_ES_API : EGL_OPENGL_API) != EGL_TRUE ||
        eglChooseConfig(display, wanted.data(), &config, 1, &count) != EGL_TRUE)
        return EGL_NO_CONTEXT;
    const EGLContext context =
        eglCreateContext(display, count > 0 ? config : nullptr, EGL_NO_CONTEXT, es ? es_3.data() : core_3_3.data());
    if (context != EGL_NO_CONTEXT && eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) == EGL_TRUE)
        return context;
    return EGL_NO_CONTEXT;
}

} // namespace

void Offscreen::Inside::fit(int wanted_width, int wanted_height) {
    if (frame_buffer == 0) {
        glGenFramebuffers(1, &frame_buffer);
        glGenRenderbuffers(1, &colour);
    }
    glBindFramebuffer(GL_FRAMEBUFFER, frame_buffer);
    if (width == wanted_width && height == wanted_height) return;
    width = wanted_width;
    height = wanted_height;
    glBindRenderbuffer(GL_RENDERBUFFER, colour);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colour);
}

Offscreen::Offscreen(std::unique_ptr<Inside> inside) : in_{std::move(inside)} {}
Offscreen::~Offscreen() = default;

std::unique_ptr<Offscreen> Offscreen::open(std::string& error) {
    auto inside = std::make_unique<Inside>();
    inside->display = open_display();
    for (const bool es : {false, true}) {
        if (inside->display == EGL_NO_DISPLAY || inside->context != EGL_NO_CONTEXT) break;
        inside->context = open_context(inside->display, es);
        inside->es = es;
    }
    if (inside->context == EGL_NO_CONTEXT) {
        error = "Pictures need OpenGL 3.3 or OpenGL ES 3.0, and this system's EGL offers neither.";
        return nullptr;
    }
    return std::unique_ptr<Offscreen>{new Offscreen{std::move(inside)}};
}

std::unique_ptr<GlRenderer> Offscreen::make_renderer(std::string& error) {
    return GlRenderer::create(look_up, in_->es, error);
}

Picture Offscreen::draw(GlRenderer& renderer, ImDrawData& data, ImU32 ground) {
    const auto width = static_cast<int>(data.DisplaySize.x * data.FramebufferScale.x);
    const auto height = static_cast<int>(data.DisplaySize.y * data.FramebufferScale.y);
    in_->fit(width, height);
    renderer.render(data, ground);
    return renderer.read_back(width, height);
}

} // namespace attune::platform

#else

namespace attune::platform {

struct Offscreen::Inside {};
Offscreen::Offscreen(std::unique_ptr<Inside>) {}
Offscreen::~Offscreen() = default;

std::unique_ptr<Offscreen> Offscreen::open(std::string& error) {
    error = "This build of Attune has no EGL, which pictures without a window need.";
    return nullptr;
}

std::unique_ptr<GlRenderer> Offscreen::make_renderer(std::string&) { return nullptr; }
Picture Offscreen::draw(GlRenderer&, ImDrawData&, ImU32) { return {}; }

} // namespace attune::platform

#endif
