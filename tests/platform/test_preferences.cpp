#include "platform/preferences.h"
#include "platform/preferences_watch.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <future>
#include <string>
#include <vector>

using namespace attune::platform;

namespace {
SystemPreferences gtk(std::string_view ini) {
    SystemPreferences p;
    apply_gtk(ini, p);
    return p;
}
SystemPreferences kde(std::string_view ini) {
    SystemPreferences p;
    apply_kde(ini, p);
    return p;
}
} // namespace

TEST_CASE("GTK's settings tell dark and motion") {
    CHECK_FALSE(gtk("").dark);
    CHECK(gtk("[Settings]\ngtk-application-prefer-dark-theme=1\n").dark);
    CHECK(gtk("[Settings]\r\ngtk-application-prefer-dark-theme = true\r\n").dark);
    CHECK(gtk("[Settings]\ngtk-theme-name=Adwaita-Dark").dark);
    CHECK_FALSE(gtk("[Settings]\ngtk-theme-name=Adwaita\n").dark);
    CHECK_FALSE(gtk("[Other]\ngtk-application-prefer-dark-theme=1\n").dark);
    CHECK(gtk("[Settings]\ngtk-enable-animations=false\n").reduced_motion);
    CHECK_FALSE(gtk("[Settings]\ngtk-enable-animations=true\n").reduced_motion);
}

TEST_CASE("KDE's settings tell dark and motion") {
    CHECK(kde("[General]\nColorScheme=BreezeDark\n").dark);
    CHECK_FALSE(kde("[General]\nColorScheme=BreezeLight\n").dark);
    CHECK(kde("[KDE]\nAnimationDurationFactor=0\n").reduced_motion);
    CHECK_FALSE(kde("[KDE]\nAnimationDurationFactor=0.5\n").reduced_motion);
    CHECK_FALSE(kde("[KDE]\nAnimationDurationFactor=often\n").reduced_motion);
}

namespace {

/// A file as dconf writes it: every key has the item of its folder above it.
class DconfFile {
public:
    void add(const std::string& key, const std::string& value) {
        const auto slash = key.rfind('/', key.size() - 2) + 1;
        std::uint32_t parent = 0xFFFF'FFFFU;
        if (slash > 1) {
            parent = static_cast<std::uint32_t>(items_.size());
            items_.push_back({0xFFFF'FFFFU, key.substr(0, slash), 'L', {}});
        }
        items_.push_back({parent, key.substr(parent == 0xFFFF'FFFFU ? 0 : slash), 'v', value});
    }
    [[nodiscard]] std::string bytes() const {
        const auto table = static_cast<std::uint32_t>(8 + 24 * items_.size());
        std::string texts, rows;
        std::uint32_t at = 24 + table;
        const auto lay_down = [&](const std::string& text) {
            const std::uint32_t from = at;
            texts += text;
            at += static_cast<std::uint32_t>(text.size());
            return from;
        };
        for (const auto& item : items_) {
            const auto key = lay_down(item.key);
            const auto value = lay_down(item.value);
            rows += number(0) + number(item.parent) + number(key);
            rows += number(static_cast<std::uint32_t>(item.key.size())).substr(0, 2) + item.kind + '\0';
            rows += number(value) + number(value + static_cast<std::uint32_t>(item.value.size()));
        }
        return "GVariant" + number(0) + number(0) + number(24) + number(24 + table) + number(0) + number(0) + rows +
               texts;
    }

private:
    struct Item {
        std::uint32_t parent;
        std::string key;
        char kind;
        std::string value;
    };
    static std::string number(std::uint32_t value) {
        std::string bytes;
        for (int i = 0; i < 4; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
        return bytes;
    }
    std::vector<Item> items_;
};

const std::string interface_folder = "/org/gnome/desktop/interface/";
std::string text_value(const std::string& text) { return text + std::string{"\0\0s", 3}; }
std::string yes_no(bool yes) { return std::string{yes ? '\1' : '\0', '\0', 'b'}; }

SystemPreferences gnome(const std::string& bytes) {
    SystemPreferences p;
    apply_gnome(bytes, p);
    return p;
}

} // namespace

TEST_CASE("GNOME's settings tell dark, motion and text size") {
    DconfFile file;
    file.add("/org/gnome/shell/welcome", text_value("prefer-dark"));
    file.add(interface_folder + "color-scheme", text_value("prefer-dark"));
    file.add(interface_folder + "enable-animations", yes_no(false));
    const double larger = 1.25;
    std::string number(sizeof larger, '\0');
    std::memcpy(number.data(), &larger, sizeof larger);
    file.add(interface_folder + "text-scaling-factor", number + std::string{"\0d", 2});
    const auto found = gnome(file.bytes());
    CHECK(found.dark);
    CHECK(found.reduced_motion);
    CHECK(found.text_scale == doctest::Approx(1.25F));

    DconfFile light;
    light.add(interface_folder + "gtk-theme", text_value("Adwaita-dark"));
    CHECK(gnome(light.bytes()).dark);
    light.add(interface_folder + "color-scheme", text_value("prefer-light"));
    CHECK_FALSE(gnome(light.bytes()).dark);
    CHECK_FALSE(gnome({}).dark);
}

TEST_CASE("whatever a dconf file holds, it is read without harm") {
    DconfFile file;
    file.add(interface_folder + "color-scheme", text_value("prefer-dark"));
    const auto whole = file.bytes();
    for (std::size_t length = 0; length < whole.size(); ++length) (void)gnome(whole.substr(0, length));
    for (std::size_t at = 8; at < whole.size(); ++at) {
        auto changed = whole;
        for (const char byte : {'\0', '\1', '\x7F', '\xFF'}) {
            changed[at] = byte;
            (void)gnome(changed);
        }
    }
    CHECK(gnome(whole).dark);
}

TEST_CASE("a change of the desktop's settings is told") {
    namespace fs = std::filesystem;
    const auto folder = fs::temp_directory_path() / ("attune-preferences-" + std::to_string(::getpid()));
    fs::create_directories(folder / "gtk-4.0");
    const char* before = std::getenv("XDG_CONFIG_HOME");
    const std::string kept = before != nullptr ? before : "";
    ::setenv("XDG_CONFIG_HOME", folder.c_str(), 1);
    {
        std::promise<void> told;
        std::atomic<int> times{0};
        const auto watch = PreferencesWatch::begin([&] {
            if (times++ == 0) told.set_value();
        });
        if (watch) {
            std::ofstream{folder / "gtk-4.0" / "settings.ini"} << "[Settings]\ngtk-application-prefer-dark-theme=1\n";
            told.get_future().wait();
            CHECK(read_preferences().dark);
        }
    }
    if (kept.empty())
        ::unsetenv("XDG_CONFIG_HOME");
    else
        ::setenv("XDG_CONFIG_HOME", kept.c_str(), 1);
    fs::remove_all(folder);
}
