#include "platform/preferences.h"

#include "core/text.h"
#include "platform/dconf.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <system_error>

namespace attune::platform {
namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r";
    const auto from = text.find_first_not_of(blank);
    if (from == text.npos) return {};
    return text.substr(from, text.find_last_not_of(blank) - from + 1);
}

/// The value of a key in a section of an INI file, in lower case.
std::optional<std::string> value_of(std::string_view ini, std::string_view section, std::string_view key) {
    bool inside = false;
    while (!ini.empty()) {
        const auto end = std::min(ini.find('\n'), ini.size());
        const auto line = trimmed(ini.substr(0, end));
        ini.remove_prefix(std::min(end + 1, ini.size()));
        if (line.starts_with('[')) inside = line == "[" + std::string{section} + "]";
        const auto equals = line.find('=');
        if (inside && equals != line.npos && trimmed(line.substr(0, equals)) == key)
            return lowered(trimmed(line.substr(equals + 1)));
    }
    return {};
}

std::optional<float> number(std::string_view text) {
    float value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} ? std::optional{value} : std::nullopt;
}

bool names_dark(std::string_view theme) { return theme.find("dark") != theme.npos; }
bool is_true(std::string_view value) { return value == "1" || value == "true"; }
bool is_false(std::string_view value) { return value == "0" || value == "false"; }

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{file}, {}};
    return text;
}

bool is_desktop(std::string_view name) {
    const char* desktop = std::getenv("XDG_CURRENT_DESKTOP");
    return desktop && std::string_view{desktop}.find(name) != std::string_view::npos;
}

} // namespace

std::filesystem::path config_folder() {
    if (const char* config = std::getenv("XDG_CONFIG_HOME"); config && *config == '/') return config;
    const char* home = std::getenv("HOME");
    return home ? std::filesystem::path{home} / ".config" : std::filesystem::path{};
}

void apply_gtk(std::string_view ini, SystemPreferences& to) {
    const auto setting = [&](std::string_view key) { return value_of(ini, "Settings", key); };
    if (const auto theme = setting("gtk-theme-name")) to.dark = names_dark(*theme);
    if (const auto dark = setting("gtk-application-prefer-dark-theme"); dark && is_true(*dark)) to.dark = true;
    if (const auto animated = setting("gtk-enable-animations")) to.reduced_motion = is_false(*animated);
}

void apply_gnome(std::string_view dconf, SystemPreferences& to) {
    const auto setting = [&](std::string_view key, char type) -> std::optional<std::string_view> {
        const auto value = dconf_value(dconf, "/org/gnome/desktop/interface/" + std::string{key});
        return value && value->type == type ? std::optional{value->bytes} : std::nullopt;
    };
    if (const auto theme = setting("gtk-theme", 's'); theme && names_dark(lowered(*theme))) to.dark = true;
    if (const auto scheme = setting("color-scheme", 's'); scheme && *scheme != "default")
        to.dark = *scheme == "prefer-dark";
    if (const auto animated = setting("enable-animations", 'b'); animated && animated->size() == 1)
        to.reduced_motion = animated->front() == 0;
    double scale = 0;
    if (const auto factor = setting("text-scaling-factor", 'd'); factor && factor->size() == sizeof scale) {
        std::memcpy(&scale, factor->data(), sizeof scale);
        if (scale >= 0.5 && scale <= 4) to.text_scale = std::clamp(static_cast<float>(scale), 0.8F, 2.0F);
    }
}

void apply_kde(std::string_view ini, SystemPreferences& to) {
    if (const auto scheme = value_of(ini, "General", "ColorScheme")) to.dark = names_dark(*scheme);
    if (const auto factor = value_of(ini, "KDE", "AnimationDurationFactor"))
        if (const auto value = number(*factor)) to.reduced_motion = *value <= 0;
}

SystemPreferences read_preferences() {
    SystemPreferences preferences;
    const auto config = config_folder();
    apply_gtk(text_of(config / "gtk-3.0" / "settings.ini"), preferences);
    apply_gtk(text_of(config / "gtk-4.0" / "settings.ini"), preferences);
    if (is_desktop("KDE"))
        apply_kde(text_of(config / "kdeglobals"), preferences);
    else
        apply_gnome(text_of(config / "dconf" / "user"), preferences);
    if (const char* theme = std::getenv("GTK_THEME")) preferences.dark = names_dark(lowered(theme));
    if (const char* scale = std::getenv("GDK_DPI_SCALE"))
        if (const auto value = number(scale)) preferences.text_scale = std::clamp(*value, 0.8F, 2.0F);
    return preferences;
}

} // namespace attune::platform
