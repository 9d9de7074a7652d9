#include "platform/display_scale.h"

#include <SDL.h>
#include <SDL_syswm.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <system_error>

namespace attune::platform {
namespace {

#ifdef SDL_VIDEO_DRIVER_X11
/// The resource text that the X server keeps for all programs. SDL has the library open already; asking
/// through it spares us a dependency.
std::string_view x_resources(SDL_Window* window) {
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    if (!SDL_GetWindowWMInfo(window, &info) || info.subsystem != SDL_SYSWM_X11) return {};
    static_assert(sizeof(void*) == sizeof(char* (*)(Display*)));
    void* library = SDL_LoadObject("libX11.so.6");
    if (!library) return {};
    const char* text = nullptr;
    if (void* found = SDL_LoadFunction(library, "XResourceManagerString")) {
        char* (*resources)(Display*) = nullptr;
        std::memcpy(&resources, &found, sizeof(resources));
        text = resources(info.info.x11.display);
    }
    SDL_UnloadObject(library); // SDL holds it open, and the text belongs to the display
    return text ? std::string_view{text} : std::string_view{};
}
#else
std::string_view x_resources(SDL_Window*) { return {}; }
#endif

std::optional<float> number(std::string_view text) {
    float value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} ? std::optional{value} : std::nullopt;
}

std::optional<float> environment(const char* name) {
    const char* text = std::getenv(name);
    return text ? number(text) : std::nullopt;
}

} // namespace

float snapped_scale(float scale) {
    if (!(scale > 1)) return 1;
    return std::fmin(4.0F, std::round(scale * 4) / 4);
}

std::optional<float> xft_dpi(std::string_view resources) {
    constexpr std::string_view key = "Xft.dpi:";
    for (auto at = resources.find(key); at != resources.npos; at = resources.find(key, at + 1)) {
        if (at != 0 && resources[at - 1] != '\n') continue;
        auto value = resources.substr(at + key.size());
        value.remove_prefix(std::min(value.find_first_not_of(" \t"), value.size()));
        const auto dpi = number(value);
        if (dpi && *dpi >= 48 && *dpi <= 768) return dpi;
    }
    return {};
}

float display_scale_of(SDL_Window* window) {
    const std::string_view driver = SDL_GetCurrentVideoDriver() ? SDL_GetCurrentVideoDriver() : "";
    if (driver == "x11") {
        if (const auto dpi = xft_dpi(x_resources(window))) return snapped_scale(*dpi / 96);
        if (const auto scale = environment("GDK_SCALE")) return snapped_scale(*scale);
        if (const auto scale = environment("QT_SCALE_FACTOR")) return snapped_scale(*scale);
        return 1; // the millimetres that X reports of a display are often wrong
    }
    if (driver == "windows") {
        float dpi = 0;
        const int display = SDL_GetWindowDisplayIndex(window);
        if (display >= 0 && SDL_GetDisplayDPI(display, &dpi, nullptr, nullptr) == 0) return snapped_scale(dpi / 96);
    }
    return 1;
}

} // namespace attune::platform
