#include "store/import_file.h"

#include "store/backup.h"
#include "store/file_names.h"
#include "store/photos.h"

#include <algorithm>
#include <utility>

namespace attune::store {

namespace {

ImportJob refused(std::string words) {
    ImportJob job;
    job.look.refused = std::move(words);
    return job;
}

/// Photos that lie in a folder beside what names them.
void take_photos(Disk& disk, const Path& photos, ImportJob& job, const ImportWish& wish) {
    constexpr std::size_t names_max = 100'000;
    const auto found = disk.look(photos, is_photo_name, names_max);
    for (const auto& file : found.value.files) {
        if (wish.go_on && !wish.go_on(0)) return;
        auto bytes = disk.read_plain(photos / file.name, photo_bytes_max);
        const bool is_good = bytes.ok() && sha256_of(bytes.value) == file.name;
        ++(is_good ? job.look.photos : job.look.photos_lost);
        if (is_good && wish.photo) wish.photo(file.name, std::move(bytes.value));
    }
}

ImportJob from_data_folder(Disk& disk, const Path& root, const ImportWish& wish) {
    const auto log = root / "log";
    const auto is_log = [](std::string_view name) { return Folder::log_number(name).has_value(); };
    constexpr std::size_t files_max = 10'000;
    const auto found = disk.look(log, is_log, files_max);
    if (!found.ok() || found.value.files.empty())
        return refused("there is no data of Attune in this folder. Choose the one that holds the folder “log”");
    ImportJob job;
    job.look.what = ImportLook::What::DataFolder;
    for (const auto& file : found.value.files) {
        const auto text = disk.read_plain(log / file.name, import_bytes_max);
        if (!text.ok() || text.value.size() + job.lines.size() > import_bytes_max)
            return refused("“" + file.name + "” in it can’t be read, or is too large");
        job.lines += text.value;
        if (!job.lines.ends_with('\n')) job.lines += '\n';
    }
    take_photos(disk, root / "photos", job, wish);
    return job;
}

} // namespace

ImportJob import_from_backup(std::string_view text) {
    const auto lines = backup_lines(text);
    if (!lines) return refused("this backup is damaged or not all there. Another one may be whole");
    ImportJob job;
    job.look.what = ImportLook::What::Backup;
    job.lines = *lines;
    return job;
}

std::optional<ImportJob> read_import(Disk& disk, const Path& path, const ImportWish& wish) {
    if (disk.is_folder(path)) return from_data_folder(disk, path, wish);
    const auto text = disk.read(path, import_bytes_max);
    if (text.error == std::errc::file_too_large) return refused("it is too large: 1 GiB is the most");
    if (text.error == std::errc::no_such_file_or_directory) return refused("there is no such file. Is the path right?");
    if (text.error == std::errc::permission_denied) return refused("it belongs to somebody else");
    if (!text.ok()) return refused("it can’t be read");
    if (!backup_head(text.value).info.is_damaged) {
        auto job = import_from_backup(text.value);
        if (job.look.refused.empty()) take_photos(disk, path.parent_path().parent_path() / "photos", job, wish);
        return job;
    }
    const auto ending = ending_of(path);
    if (begins_like_json(text.value) || ending == ".json") return import_from_json(text.value, wish);
    if (ending == ".csv" || ending == ".tsv" || ending == ".txt") return import_from_table(text.value, wish);
    return refused("it is nothing that Attune knows. What Attune saved ends with .json or .csv");
}

} // namespace attune::store
