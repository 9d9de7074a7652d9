#include "app/usual_places.h"

#include "store/file_names.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>

namespace attune::app {
namespace {

using store::path_of;
using store::utf8;

namespace fs = std::filesystem;

constexpr std::size_t settings_max = 1U << 20U;

/// Nothing of what is no plain file, or too long to be what it should be.
std::string settings_in(const fs::path& file) {
    std::error_code error;
    if (!fs::is_regular_file(file, error) || fs::file_size(file, error) > settings_max || error) return {};
    std::ifstream in(file, std::ios::binary);
    std::string text(settings_max, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

class Places {
public:
    explicit Places(fs::path home) : home_(std::move(home)) {}

    void add(std::string name, const fs::path& path) {
        std::error_code error;
        if (found_.size() >= usual_places_max || !path.is_absolute() || !fs::is_directory(path, error)) return;
        auto plain = utf8(path.lexically_normal());
        while (plain.size() > 1 && plain.back() == '/') plain.pop_back();
        if (std::ranges::find(found_, plain, &UsualPlace::path) == found_.end())
            found_.push_back({std::move(name), std::move(plain)});
    }
    /// "~/Sync" lies at home.
    void add_written(std::string name, std::string_view path) {
        add(std::move(name), path.starts_with("~/") ? home_ / path_of(path.substr(2)) : path_of(path));
    }
    [[nodiscard]] const fs::path& home() const { return home_; }
    [[nodiscard]] std::vector<UsualPlace> take() { return std::move(found_); }

private:
    fs::path home_;
    std::vector<UsualPlace> found_;
};

std::string without_entities(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, char>, 6> entities{
        {{"&lt;", '<'}, {"&gt;", '>'}, {"&#34;", '"'}, {"&quot;", '"'}, {"&#39;", '\''}, {"&amp;", '&'}}};
    std::string plain;
    while (!text.empty()) {
        const auto entity =
            std::ranges::find_if(entities, [&](const auto& one) { return text.starts_with(one.first); });
        plain += entity == entities.end() ? text.front() : entity->second;
        text.remove_prefix(entity == entities.end() ? 1 : entity->first.size());
    }
    return plain;
}

/// Of `path="/home/…"` within a tag.
std::string attribute(std::string_view tag, std::string_view name) {
    const auto opening = " " + std::string{name} + "=\"";
    const auto at = tag.find(opening);
    if (at == std::string_view::npos) return {};
    const auto rest = tag.substr(at + opening.size());
    const auto end = rest.find('"');
    return end == std::string_view::npos ? std::string{} : without_entities(rest.substr(0, end));
}

void of_syncthing(Places& places) {
    for (const char* where : {".local/state/syncthing", ".config/syncthing", "Library/Application Support/Syncthing",
                              "AppData/Local/Syncthing"}) {
        const auto text = settings_in(places.home() / where / "config.xml");
        constexpr std::string_view opening = "<folder ";
        for (auto at = text.find(opening); at != std::string::npos; at = text.find(opening, at + 1)) {
            const auto tag = std::string_view{text}.substr(at, text.find('>', at) - at);
            const auto label = attribute(tag, "label");
            places.add_written(label.empty() ? "Syncthing" : "Syncthing: " + label, attribute(tag, "path"));
        }
    }
    places.add("Syncthing", places.home() / "Sync");
}

void of_nextcloud(Places& places) {
    for (const char* where : {".config/Nextcloud", "Library/Preferences/Nextcloud", "AppData/Roaming/Nextcloud"}) {
        const auto text = settings_in(places.home() / where / "nextcloud.cfg");
        constexpr std::string_view key = "localPath=";
        for (auto at = text.find(key); at != std::string::npos; at = text.find(key, at + 1)) {
            const auto begin = at + key.size();
            const auto end = std::min(text.find_first_of("\r\n", begin), text.size());
            places.add_written("Nextcloud", std::string_view{text}.substr(begin, end - begin));
        }
    }
    places.add("Nextcloud", places.home() / "Nextcloud");
}

void of_dropbox(Places& places) {
    for (const char* where : {".dropbox", "AppData/Local/Dropbox"}) {
        const auto text = settings_in(places.home() / where / "info.json");
        const auto json = nlohmann::json::parse(text, nullptr, false);
        if (!json.is_object()) continue;
        for (const auto& account : json) {
            const auto path = account.is_object() ? account.find("path") : account.end();
            if (path != account.end() && path->is_string()) places.add("Dropbox", path_of(path->get<std::string>()));
        }
    }
    places.add("Dropbox", places.home() / "Dropbox");
}

} // namespace

std::vector<UsualPlace> usual_places(const std::filesystem::path& home) {
    if (home.empty()) return {};
    Places places{home};
    of_syncthing(places);
    of_nextcloud(places);
    of_dropbox(places);
    places.add("iCloud", home / "Library" / "Mobile Documents" / "com~apple~CloudDocs");
    places.add("iCloud", home / "iCloudDrive");
    places.add("OneDrive", home / "OneDrive");
    return places.take();
}

} // namespace attune::app
