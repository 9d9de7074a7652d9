// The least that a program like ours can cost: one SDL2 window, as large as ours opens, with one OpenGL 3.3 context,
// three colours drawn once, then waiting for events. What bench.py holds Attune against, in the same run on the same
// machine.
#include <SDL.h>
#include <glad/gl.h>

#include <cstdio>

namespace {

void stripe(int x, int width, int height, float red) {
    glScissor(x, 0, width, height);
    glClearColor(red, 0.4f, 0.3f, 1.0f);
    glClear(GL_COLOR_BUFFER_BIT);
}

void draw(SDL_Window* window) {
    int width = 0;
    int height = 0;
    SDL_GL_GetDrawableSize(window, &width, &height);
    glViewport(0, 0, width, height);
    glEnable(GL_SCISSOR_TEST);
    constexpr int stripes = 4;
    for (int i = 0; i < stripes; ++i) {
        stripe(i * width / stripes, width / stripes, height, 0.2f * static_cast<float>(i));
    }
    SDL_GL_SwapWindow(window);
}

int fail(const char* what) {
    std::fprintf(stderr, "floor: %s: %s\n", what, SDL_GetError());
    return 1;
}

bool exposed(const SDL_Event& event) {
    return event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_EXPOSED;
}

} // namespace

int main(int, char**) {
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return fail("SDL");
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
    SDL_Window* window = SDL_CreateWindow("floor", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, 1080, 760,
                                          SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE);
    if (window == nullptr) return fail("window");
    SDL_GLContext context = SDL_GL_CreateContext(window);
    if (context == nullptr) return fail("OpenGL");
    if (gladLoadGL(reinterpret_cast<GLADloadfunc>(SDL_GL_GetProcAddress)) == 0) return fail("glad");

    draw(window);
    SDL_Event event;
    while (SDL_WaitEvent(&event) != 0 && event.type != SDL_QUIT) {
        if (exposed(event)) draw(window);
    }
    SDL_GL_DeleteContext(context);
    SDL_DestroyWindow(window);
    SDL_Quit();
    return 0;
}
