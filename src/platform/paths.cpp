#include "platform/paths.h"

#include <SDL.h>

#include <cstdlib>
#include <string>
#include <system_error>

namespace attune::platform {
namespace {

std::filesystem::path from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? std::filesystem::path{value} : std::filesystem::path{};
}

} // namespace

std::filesystem::path program_folder() {
    char* base = SDL_GetBasePath();
    if (base == nullptr) return std::filesystem::current_path();
    const std::string text{base};
    SDL_free(base);
    return std::filesystem::path{std::u8string{text.begin(), text.end()}};
}

std::filesystem::path resource_folder(std::string_view name) {
    const auto beside = program_folder() / name;
    std::error_code error;
    if (std::filesystem::is_directory(beside, error)) return beside;
    return program_folder() / ".." / "share" / "attune" / name;
}

std::filesystem::path home_folder() {
#if defined(_WIN32)
    return from_environment("USERPROFILE");
#else
    return from_environment("HOME");
#endif
}

std::vector<std::filesystem::path> mount_folders() {
#if defined(_WIN32)
    return {};
#elif defined(__APPLE__)
    return {"/Volumes"};
#else
    return {"/media", "/run/media"};
#endif
}

std::filesystem::path data_folder() {
#if defined(_WIN32)
    return from_environment("APPDATA") / "Attune";
#elif defined(__APPLE__)
    return home_folder() / "Library" / "Application Support" / "Attune";
#else
    // A relative path there is to be ignored, says the specification.
    if (const auto data = from_environment("XDG_DATA_HOME"); data.is_absolute()) return data / "attune";
    return home_folder() / ".local" / "share" / "attune";
#endif
}

} // namespace attune::platform
