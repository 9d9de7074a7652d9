#include "store/move.h"

#include "store/file_names.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace attune::store {

namespace {

constexpr std::size_t note_bytes_max = 16 * 1024, file_bytes_max = std::size_t{1} << 31;
constexpr std::size_t files_max = 1'000'000;
constexpr int moves_followed = 8;

constexpr const char* note_name = "moved.json";
constexpr const char* note_new_name = "moved.json.new";
constexpr const char* marker_name = "moving"; ///< in a new place until everything is there

constexpr std::array folders{"log", "photos", "backups", "quarantine", "exports"};
/// Those beside the folders; what is not named is made anew, half written, or not ours.
constexpr std::array root_files{"device.json", "device.json.old", "beat", "undo.json", "crash.txt", "last-crash.txt"};
/// Files in these are never changed once they are there.
bool stays_as_written(std::string_view folder) {
    return folder == "photos" || folder == "backups" || folder == "exports";
}

bool is_of_root(std::string_view name) { return std::ranges::find(root_files, name) != root_files.end(); }
bool is_whole(std::string_view name) { return !name.ends_with(".new") && !name.ends_with(".part"); }

bool is_file(Disk& disk, const Path& path) { return disk.read_beginning(path, 1).ok(); }

} // namespace

Path follow_moves(Disk& disk, Path folder) {
    for (int i = 0; i < moves_followed; ++i) {
        const auto text = disk.read(folder / note_name, note_bytes_max);
        if (!text.ok()) break;
        const auto note = nlohmann::json::parse(text.value, nullptr, false);
        if (!note.is_object() || !note.contains("to") || !note["to"].is_string()) break;
        auto next = path_of(note["to"].get<std::string>());
        if (!next.is_absolute()) break;
        folder = std::move(next);
        (void)disk.remove(folder / marker_name); // noted only when all of it was there
    }
    return folder;
}

NewPlace place_for(Disk& disk, const Path& from, const Path& wanted, const Path& shared) {
    if (!wanted.is_absolute()) return {{}, "Write the whole way to the folder, from / or ~ on."};
    auto to = wanted.lexically_normal();
    if (!to.has_filename()) to = to.parent_path();
    if (disk.is_folder(to) && to.filename() != "attune") to /= "attune";
    const auto there = disk.resolved(to), here = disk.resolved(from);
    if (there == here) return {{}, "That is where they are."};
    if (is_within(there, here)) return {{}, "That is inside the folder that is to be moved. Choose one beside it."};
    if (!shared.empty() && is_within(there, disk.resolved(shared)))
        return {{}, "That is inside the folder that you share: others would have what is only mine, too."};
    const bool is_taken = is_file(disk, to / "device.json") ||
                          std::ranges::any_of(folders, [&](const char* name) { return disk.is_folder(to / name); });
    if (is_taken && !is_file(disk, to / marker_name) && !is_file(disk, to / note_name))
        return {{}, "Another Attune keeps its words there already."};
    return {to, {}};
}

Got<Move::Items> Move::items(const Path& root) {
    Got<Items> found;
    const auto add = [&](const std::string& folder, bool (*is_wanted)(std::string_view)) {
        const Path at = folder.empty() ? root : root / folder;
        if (found.error || !disk_.is_folder(at)) return;
        const auto there = disk_.look(at, is_wanted, files_max);
        found.error = there.error || there.value.all ? there.error : std::make_error_code(std::errc::value_too_large);
        for (const auto& file : there.value.files) found.value.insert({folder, file.name, file.size});
    };
    add("", is_of_root);
    for (const char* folder : folders) add(folder, is_whole);
    return found;
}

/// Compared with what it was made from.
std::error_code Move::copy(const Item& item) {
    const auto source = disk_.read_plain(from_ / item.folder / item.name, file_bytes_max);
    if (!source.ok()) return unless_missing(source.error); // an old backup made room
    const auto path = to_ / item.folder / item.name;
    if (const auto there = disk_.read_plain(path, file_bytes_max); there.ok()) {
        if (there.value == source.value) return {};
        if (const auto error = disk_.remove(path)) return error;
    }
    if (const auto error = make_folders(disk_, path.parent_path())) return error;
    if (const auto error = write_new(disk_, path, source.value)) return error;
    const auto written = disk_.read_plain(path, file_bytes_max);
    if (!written.ok()) return written.error;
    return written.value == source.value ? std::error_code{} : std::make_error_code(std::errc::io_error);
}

/// Marked, so that what a crash leaves there is known for what it is.
std::error_code Move::make_place() {
    if (const auto error = make_folders(disk_, to_)) return error;
    if (is_file(disk_, to_ / marker_name)) return {};
    return write_new(disk_, to_ / marker_name,
                     "Attune is moving its data here. Until this file is gone not all of it is.\n");
}

std::error_code Move::begin(const std::function<bool(float)>& go_on) {
    const auto all = items(from_);
    auto error = all.ok() ? make_place() : all.error;
    std::uint64_t whole = 1, done = 0;
    Items copied;
    for (const auto& item : all.value) whole += item.size;
    for (const auto& item : all.value) {
        if (!error && !go_on(static_cast<float>(done) / static_cast<float>(whole)))
            error = std::make_error_code(std::errc::operation_canceled);
        if (!error) error = copy(item);
        copied.insert(item); // even in part
        if (error) break;
        done += item.size;
    }
    if (error) clear(to_, copied);
    return error;
}

/// A session's beat ends with it, and must not come back.
std::error_code Move::drop_what_went() {
    for (const char* name : root_files) {
        if (is_file(disk_, from_ / name)) continue;
        if (const auto error = unless_missing(disk_.remove(to_ / name))) return error;
    }
    return {};
}

std::error_code Move::note_the_way() {
    const nlohmann::json note{{"format", 1}, {"to", utf8(to_)}};
    (void)disk_.remove(from_ / note_new_name);
    if (const auto error = write_new(disk_, from_ / note_new_name, note.dump() + "\n")) return error;
    if (const auto error = disk_.rename(from_ / note_new_name, from_ / note_name)) return error;
    return disk_.sync_folder(from_);
}

std::error_code Move::finish() {
    const auto all = items(from_);
    if (!all.ok()) return all.error;
    const auto there = items(to_);
    for (const auto& item : all.value) {
        if (stays_as_written(item.folder) && there.value.contains(item)) continue; // `begin` compared it
        if (const auto error = copy(item)) return error;
    }
    if (const auto error = drop_what_went()) return error;
    // Back where it once was: that note leads no further.
    if (const auto error = unless_missing(disk_.remove(to_ / note_name))) return error;
    if (const auto error = disk_.sync_folder(to_)) return error;
    if (const auto error = note_the_way()) return error;
    (void)disk_.remove(to_ / marker_name); // else whoever follows the note does it
    clear(from_, all.value);
    return {};
}

/// As far as it goes: what stays behind is a copy.
void Move::clear(const Path& root, const Items& items) {
    for (const auto& item : items) (void)disk_.remove(root / item.folder / item.name);
    for (const char* name : {"reserve", marker_name}) (void)disk_.remove(root / name);
    for (const char* name : folders) (void)disk_.remove_empty(root / name);
    (void)disk_.remove_empty(root); // not with a note, a lock or anything of others in it
}

} // namespace attune::store
