#include "store/device_file.h"

#include <optional>

namespace attune::store {

namespace {

constexpr std::size_t bytes_max = 64U << 20U;

} // namespace

LoadedDevice DeviceFile::load() {
    LoadedDevice loaded;
    found_ = Found::Good;
    is_old_damaged_ = false;
    for (const auto& path : {folder_.device(), folder_.device_old()}) {
        auto text = disk_.read(path, bytes_max);
        if (text.error == std::errc::no_such_file_or_directory) continue;
        auto read = text.ok() ? read_device(text.value) : std::nullopt;
        if (read) {
            loaded.reset = loaded.reset || read->left_out;
            loaded.read = std::move(*read);
            loaded.text = std::move(text.value);
            loaded.failure = {};
            break;
        }
        loaded.reset = true;
        const bool may_pass = text.error && !is_no_file_of_ours(text.error);
        if (may_pass) loaded.failure = {text.error, "device.json"};
        if (path == folder_.device())
            found_ = may_pass ? Found::Unreadable : Found::Damaged;
        else
            is_old_damaged_ = !may_pass;
    }
    return loaded;
}

void DeviceFile::keep_what_is_damaged(const LoadedDevice& loaded) {
    // What fails here is tried again before anything takes its place.
    if (found_ == Found::Damaged && !set_aside_device()) found_ = Found::Good;
    if (is_old_damaged_ && !set_aside(disk_, folder_, folder_.device_old(), "device", ".json")) is_old_damaged_ = false;
    if (loaded.read.left_out) {
        (void)keep_damaged(disk_, folder_, "device", ".json", loaded.text);
    }
}

std::error_code DeviceFile::set_aside_device() {
    return set_aside(disk_, folder_, folder_.device(), "device", ".json");
}

std::error_code DeviceFile::replace(std::string_view text) {
    if (text.size() > bytes_max) return std::make_error_code(std::errc::file_too_large);
    if (found_ != Found::Good) {
        if (const auto error = set_aside_device()) return error;
        found_ = Found::Good;
    }
    if (const auto error = write_beside(disk_, folder_.device_new(), text)) return error;
    const auto error = unless_missing(disk_.rename(folder_.device(), folder_.device_old()));
    if (error) return error;
    if (const auto failed = disk_.rename(folder_.device_new(), folder_.device())) return failed;
    return disk_.sync_folder(folder_.root);
}

Failure DeviceFile::save(std::string_view text) { return {replace(text), "device.json"}; }

} // namespace attune::store
