#include "store/folder.h"

#include "store/crc32c.h"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace attune::store {

namespace {

constexpr std::string_view log_extension = ".jsonl";
constexpr std::size_t number_digits = 6;

} // namespace

std::string Folder::log_name(std::uint32_t number) {
    auto digits = std::to_string(number);
    if (digits.size() < number_digits) digits.insert(0, number_digits - digits.size(), '0');
    return digits.append(log_extension);
}

std::optional<std::uint32_t> Folder::log_number(std::string_view name) {
    if (!name.ends_with(log_extension)) return {};
    const auto digits = name.substr(0, name.size() - log_extension.size());
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    // Only as we write them: "1.jsonl" or "copy-000001.jsonl" is somebody else's.
    if (error != std::errc{} || number == 0 || log_name(number) != name) return {};
    return number;
}

bool is_data_folder(Disk& disk, const Folder& folder) {
    const auto lies = [&](const Path& path) { return disk.read_beginning(path, 1).ok(); };
    return (disk.is_folder(folder.log()) && !lies(folder.root / "space.json")) || lies(folder.device()) ||
           lies(folder.device_old()) || disk.is_folder(folder.backups());
}

std::error_code unless_missing(std::error_code error) {
    return error == std::errc::no_such_file_or_directory ? std::error_code{} : error;
}

bool is_within(const Path& inner, const Path& outer) {
    const auto [end, rest] = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
    return end == outer.end() || (std::next(end) == outer.end() && end->empty()); // "a/" is "a"
}

std::error_code make_folders(Disk& disk, const Path& folder) {
    if (disk.is_folder(folder)) return {};
    const auto above = folder.parent_path();
    if (!above.empty() && above != folder) {
        if (const auto error = make_folders(disk, above)) return error;
    }
    if (const auto error = disk.make_folder(folder)) return error;
    return disk.sync_folder(above.empty() ? Path{"."} : above);
}

std::error_code write_new(Disk& disk, const Path& path, std::string_view bytes) {
    auto file = disk.create(path);
    if (!file.ok()) return file.error;
    auto error = file.value->append(bytes);
    if (!error) error = file.value->sync();
    file.value.reset();
    if (!error) error = disk.sync_folder(path.parent_path());
    if (error && disk.remove(path)) return error; // it stays, under a name that nobody reads
    return error;
}

std::error_code write_beside(Disk& disk, const Path& path, std::string_view bytes) {
    auto file = disk.create(path);
    if (file.error == std::errc::file_exists) {
        if (const auto error = disk.remove(path)) return error;
        file = disk.create(path);
    }
    if (!file.ok()) return file.error;
    if (const auto error = file.value->append(bytes)) return error;
    return file.value->sync();
}

bool is_no_file_of_ours(std::error_code error) {
    return error == std::errc::file_too_large || error == std::errc::invalid_argument;
}

std::error_code set_aside(Disk& disk, const Folder& folder, const Path& path, std::string_view stem,
                          std::string_view extension) {
    if (const auto error = make_folders(disk, folder.quarantine())) return error;
    const auto names = disk.list(folder.quarantine());
    if (!names.ok()) return names.error;
    int number = 1;
    const auto name = [&] { return std::string{stem}.append("-").append(std::to_string(number)).append(extension); };
    while (std::ranges::find(names.value, name()) != names.value.end()) ++number;
    if (const auto error = disk.rename(path, folder.quarantine() / name())) {
        return error == std::errc::no_such_file_or_directory ? std::error_code{} : error;
    }
    if (const auto error = disk.sync_folder(folder.quarantine())) return error;
    return disk.sync_folder(path.parent_path());
}

namespace {

Path kept_copy(const Folder& folder, std::string_view stem, std::string_view extension, std::string_view bytes) {
    return folder.quarantine() / std::string{stem}.append("-").append(crc_text(crc32c(bytes))).append(extension);
}

} // namespace

bool was_kept(Disk& disk, const Folder& folder, std::string_view stem, std::string_view extension,
              std::string_view bytes) {
    const auto there = disk.read(kept_copy(folder, stem, extension, bytes), bytes.size());
    return there.ok() && there.value == bytes;
}

Kept keep_damaged(Disk& disk, const Folder& folder, std::string_view stem, std::string_view extension,
                  std::string_view bytes) {
    const auto path = kept_copy(folder, stem, extension, bytes);
    const auto there = disk.read(path, bytes.size());
    if (there.ok() && there.value == bytes) return {{}, true, path};
    if (there.ok()) { // a half-written copy
        if (const auto error = disk.remove(path)) return {error, false, path};
    }
    if (const auto error = make_folders(disk, folder.quarantine())) return {error, false, path};
    return {write_new(disk, path, bytes), false, path};
}

} // namespace attune::store
