#include "platform/trouble.h"

#include "platform/desktop_box.h"

#include <SDL.h>

#include <algorithm>
#include <cstdio>

namespace attune::platform {

bool shows_nothing(std::string_view driver) {
    return SDL_getenv("SDL_VIDEODRIVER") == nullptr && (driver == "offscreen" || driver == "dummy");
}

std::string in_lines(std::string_view text, std::size_t most) {
    std::string lines;
    std::size_t length = 0; // of the line being filled
    while (!text.empty()) {
        const std::string_view word = text.substr(0, std::min(text.find(' '), text.size()));
        text.remove_prefix(std::min(word.size() + 1, text.size()));
        const bool fits = length + 1 + word.size() <= most;
        if (!lines.empty()) lines += fits ? ' ' : '\n';
        length = fits && !lines.empty() ? length + 1 + word.size() : word.size();
        lines += word;
    }
    return lines;
}

void tell_trouble(std::string_view text) {
    constexpr std::size_t line = 72; // SDL's own box on X11 is as wide as its longest line, wider than a screen
    std::fprintf(stderr, "%.*s\n", static_cast<int>(text.size()), text.data());
    // With no driver begun SDL tries them all, and Wayland's waits for a program that may not be installed.
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return;
    // On Wayland SDL's box is a program of GNOME's (zenity), which may not be there.
    if (!shows_nothing(SDL_GetCurrentVideoDriver()) &&
        SDL_ShowSimpleMessageBox(SDL_MESSAGEBOX_ERROR, "Attune", in_lines(text, line).c_str(), nullptr) != 0)
        show_by_desktop(std::string{text});
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

} // namespace attune::platform
