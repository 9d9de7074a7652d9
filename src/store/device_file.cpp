#include "store/device_file.h"

#include <algorithm>
#include <optional>

namespace attune::store {

namespace {

constexpr std::size_t bytes_max = 64U << 20U;

/// Not being there is no error here.
std::error_code unless_missing(std::error_code error) {
    return error == std::errc::no_such_file_or_directory ? std::error_code{} : error;
}

} // namespace

LoadedDevice DeviceFile::load() {
    LoadedDevice loaded;
    for (const auto& path : {folder_.device(), folder_.device_old()}) {
        auto text = disk_.read(path, bytes_max);
        if (text.error == std::errc::no_such_file_or_directory) continue;
        auto read = text.ok() ? read_device(text.value) : std::nullopt;
        if (read) {
            loaded.read = std::move(*read);
            loaded.text = std::move(text.value);
            break;
        }
        loaded.reset = true;
        if (path == folder_.device()) damaged_ = true;
    }
    // What fails here is tried again before anything takes its place.
    if (damaged_ && !set_aside()) damaged_ = false;
    return loaded;
}

/// By renaming, which works on files that can't be read, and loses nothing.
std::error_code DeviceFile::set_aside() {
    if (const auto error = make_folders(disk_, folder_.quarantine())) return error;
    const auto names = disk_.list(folder_.quarantine());
    if (!names.ok()) return names.error;
    int number = 1;
    const auto name = [&] { return "device-" + std::to_string(number) + ".json"; };
    while (std::ranges::find(names.value, name()) != names.value.end()) ++number;
    if (const auto error = disk_.rename(folder_.device(), folder_.quarantine() / name())) {
        return unless_missing(error);
    }
    if (const auto error = disk_.sync_folder(folder_.quarantine())) return error;
    return disk_.sync_folder(folder_.root);
}

std::error_code DeviceFile::write_beside(std::string_view text) {
    auto file = disk_.create(folder_.device_new());
    if (file.error == std::errc::file_exists) {
        // Left by a save that was cut off.
        if (const auto error = disk_.remove(folder_.device_new())) return error;
        file = disk_.create(folder_.device_new());
    }
    if (!file.ok()) return file.error;
    if (const auto error = file.value->append(text)) return error;
    return file.value->sync();
}

std::error_code DeviceFile::replace(std::string_view text) {
    if (damaged_) {
        if (const auto error = set_aside()) return error;
        damaged_ = false;
    }
    if (const auto error = write_beside(text)) return error;
    const auto error = unless_missing(disk_.rename(folder_.device(), folder_.device_old()));
    if (error) return error;
    if (const auto failed = disk_.rename(folder_.device_new(), folder_.device())) return failed;
    return disk_.sync_folder(folder_.root);
}

Failure DeviceFile::save(std::string_view text) { return {replace(text), "device.json"}; }

} // namespace attune::store
