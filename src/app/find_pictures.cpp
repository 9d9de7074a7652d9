#include "app/find_pictures.h"

#include "app/take_photo.h"
#include "store/file_names.h"
#include "ui/text/clusters.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace attune::app {
namespace {

namespace fs = std::filesystem;

using store::path_of;
using store::utf8;

constexpr std::size_t settings_max = 64U << 10U, mounts_max = 64, folders_max = 500;

struct UsualFolder {
    std::string_view key;     // in user-dirs.dirs
    std::string_view at_home; // where it lies unless that says otherwise
};
constexpr std::array usual_folders{UsualFolder{"XDG_PICTURES_DIR", "Pictures"},
                                   UsualFolder{"XDG_DOWNLOAD_DIR", "Downloads"},
                                   UsualFolder{"XDG_DESKTOP_DIR", "Desktop"}};

std::string beginning_of(const fs::path& file) {
    std::error_code error;
    if (!fs::is_regular_file(file, error)) return {};
    std::ifstream in(file, std::ios::binary);
    std::string text(settings_max, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

/// `XDG_PICTURES_DIR="$HOME/Bilder"` on a line of its own. None: nothing is said of it.
std::optional<fs::path> said_of(std::string_view key, std::string_view settings, const fs::path& home) {
    while (!settings.empty()) {
        const auto line = settings.substr(0, settings.find('\n'));
        settings.remove_prefix(std::min(settings.size(), line.size() + 1));
        if (!line.starts_with(key) || line.substr(key.size(), 2) != "=\"") continue;
        const auto value = line.substr(key.size() + 2);
        const auto path = value.substr(0, value.find('"'));
        constexpr std::string_view at_home = "$HOME/";
        return path.starts_with(at_home) ? home / path_of(path.substr(at_home.size())) : path_of(path);
    }
    return {};
}

class Places {
public:
    void add(const fs::path& path) {
        std::error_code error;
        if (!path.is_absolute() || !fs::is_directory(path, error)) return;
        auto whole = fs::canonical(path, error);
        if (!error && std::ranges::find(found_, whole) == found_.end()) found_.push_back(std::move(whole));
    }
    [[nodiscard]] std::vector<fs::path> take() { return std::move(found_); }

private:
    std::vector<fs::path> found_;
};

std::vector<fs::path> folders_in(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator at{folder, error}, end; !error && at != end && found.size() < mounts_max;
         at.increment(error)) {
        std::error_code unknown;
        if (at->is_directory(unknown)) found.push_back(at->path());
    }
    return found;
}

bool is_named_like_photo(const fs::path& file) {
    const auto ending = store::ending_of(file);
    return ending == ".jpg" || ending == ".jpeg" || ending == ".png";
}

struct Found {
    fs::path path;
    fs::file_time_type changed;
};

class Search {
public:
    void look_in(const fs::path& place) {
        left_ = looked_at_max;
        for (const fs::path& folder : look_through(place)) look_through(folder);
    }

    [[nodiscard]] std::vector<Found> newest() {
        const auto newer_first = [](const Found& a, const Found& b) {
            return a.changed != b.changed ? a.changed > b.changed : a.path < b.path;
        };
        std::ranges::sort(found_, newer_first);
        const auto again = std::ranges::unique(found_, {}, &Found::path); // one file was changed at one time
        found_.erase(again.begin(), again.end());
        if (found_.size() > pictures_max) found_.resize(pictures_max);
        return std::move(found_);
    }

private:
    /// Returns the folders in it.
    std::vector<fs::path> look_through(const fs::path& folder) {
        std::vector<fs::path> folders;
        std::error_code error;
        for (fs::directory_iterator at{folder, error}, end; !error && at != end && left_ > 0; at.increment(error)) {
            --left_;
            std::error_code unknown;
            const auto name = at->path().filename().native();
            if (name.empty() || name.front() == '.') continue;
            if (at->is_directory(unknown)) {
                if (!at->is_symlink(unknown) && folders.size() < folders_max) folders.push_back(at->path());
            } else if (is_named_like_photo(at->path())) {
                take(*at);
            }
        }
        return folders;
    }

    /// What can't become a photo need not be offered; whether it is one is seen when it is read.
    void take(const fs::directory_entry& entry) {
        std::error_code error;
        if (!entry.is_regular_file(error)) return; // nor is a link into nowhere
        const auto size = entry.file_size(error);
        if (error || size == 0 || size > photo_file_max) return;
        const auto changed = entry.last_write_time(error);
        if (error) return;
        const auto path = entry.is_symlink(error) ? fs::canonical(entry.path(), error) : entry.path();
        if (!error) found_.push_back({path, changed});
    }

    std::vector<Found> found_;
    std::size_t left_ = 0; ///< names of this place that are still looked at
};

} // namespace

std::vector<fs::path> picture_places(const WhereToLook& where) {
    Places places;
    const auto settings = where.config.empty() ? std::string{} : beginning_of(where.config / "user-dirs.dirs");
    for (const UsualFolder& folder : usual_folders) {
        if (where.home.empty()) break;
        const auto said = said_of(folder.key, settings, where.home);
        // Home itself stands for "there is none".
        if (!said)
            places.add(where.home / folder.at_home);
        else if (said->lexically_relative(where.home) != ".")
            places.add(*said);
    }
    for (const fs::path& mount : where.mounts) {
        for (const fs::path& medium : folders_in(mount)) {
            places.add(medium / "DCIM");
            for (const fs::path& below : folders_in(medium)) places.add(below / "DCIM"); // of this person's
        }
    }
    return places.take();
}

std::vector<FoundPicture> find_pictures(const std::vector<fs::path>& places) {
    Search search;
    for (const fs::path& place : places) search.look_in(place);
    std::vector<FoundPicture> pictures;
    for (const Found& one : search.newest()) {
        const auto changed = std::chrono::floor<Millis>(fs::file_time_type::clock::to_sys(one.changed));
        pictures.push_back({utf8(one.path), ui::cleaned(utf8(one.path.filename()), true), changed});
    }
    return pictures;
}

} // namespace attune::app
