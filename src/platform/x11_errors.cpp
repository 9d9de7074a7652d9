#include "platform/x11_errors.h"

#include <SDL.h>
#include <SDL_syswm.h>

#include <cstring>

namespace attune::platform {

#ifdef SDL_VIDEO_DRIVER_X11

namespace {

using Handler = int (*)(Display*, XErrorEvent*);
using SetHandler = Handler (*)(Handler);
static_assert(sizeof(void*) == sizeof(SetHandler) && sizeof(void*) == sizeof(Handler));

int let_it_be(Display*, XErrorEvent*) { return 0; }

Handler set_handler(void* library, Handler handler) {
    void* found = SDL_LoadFunction(library, "XSetErrorHandler");
    SetHandler set = nullptr;
    std::memcpy(&set, &found, sizeof(set));
    return set ? set(handler) : nullptr;
}

} // namespace

X11Refusals::X11Refusals() {
    const char* driver = SDL_GetCurrentVideoDriver();
    if (!driver || std::strcmp(driver, "x11") != 0) return;
    library_ = SDL_LoadObject("libX11.so.6"); // SDL has it open already
    if (!library_) return;
    const Handler before = set_handler(library_, let_it_be);
    std::memcpy(&before_, &before, sizeof(before_));
}

X11Refusals::~X11Refusals() {
    if (!library_) return;
    Handler before = nullptr;
    std::memcpy(&before, &before_, sizeof(before));
    set_handler(library_, before);
    SDL_UnloadObject(library_);
}

#else

X11Refusals::X11Refusals() = default;
X11Refusals::~X11Refusals() = default;

#endif

} // namespace attune::platform
