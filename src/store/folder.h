// What lies where in a data folder.
#pragma once

#include "store/disk.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace attune::store {

struct Folder {
    Path root;

    [[nodiscard]] Path device() const { return root / "device.json"; }
    [[nodiscard]] Path device_old() const { return root / "device.json.old"; }
    [[nodiscard]] Path device_new() const { return root / "device.json.new"; }
    [[nodiscard]] Path beat() const { return root / "beat"; }
    [[nodiscard]] Path reserve() const { return root / "reserve"; }
    [[nodiscard]] Path lock() const { return root / "lock"; }
    [[nodiscard]] Path log() const { return root / "log"; }
    [[nodiscard]] Path log(std::uint32_t number) const { return log() / log_name(number); }
    [[nodiscard]] Path log_new() const { return log() / "log.new"; }
    [[nodiscard]] Path photos() const { return root / "photos"; }
    [[nodiscard]] Path photo(std::string_view sha256) const { return photos() / sha256; }
    [[nodiscard]] Path crash_note() const { return root / "crash.txt"; }
    [[nodiscard]] Path last_crash() const { return root / "last-crash.txt"; }
    [[nodiscard]] Path quarantine() const { return root / "quarantine"; }
    [[nodiscard]] Path backups() const { return root / "backups"; }
    [[nodiscard]] Path backup(const Path& name) const { return backups() / name.filename(); }
    [[nodiscard]] Path undo() const { return root / "undo.json"; }
    [[nodiscard]] Path undo_new() const { return root / "undo.json.new"; }
    [[nodiscard]] Path exports() const { return root / "exports"; }

    /// "000001.jsonl"
    [[nodiscard]] static std::string log_name(std::uint32_t number);
    [[nodiscard]] static std::optional<std::uint32_t> log_number(std::string_view name);
};

/// Whether Attune keeps, or kept, its words there. A folder that walls are shared through has a log, too.
[[nodiscard]] bool is_data_folder(Disk& disk, const Folder& folder);
/// By their words alone: "/a/b" lies in "/a", and so does "/a" itself.
[[nodiscard]] bool is_within(const Path& inner, const Path& outer);
/// Makes a folder and those above it.
[[nodiscard]] std::error_code make_folders(Disk& disk, const Path& folder);

/// Not being there is no error here.
[[nodiscard]] std::error_code unless_missing(std::error_code error);

/// Writes a whole new file and makes it and its name durable; fails when the name is taken. What a
/// failure left is removed if that can be done.
[[nodiscard]] std::error_code write_new(Disk& disk, const Path& path, std::string_view bytes);

/// Writes a whole file under a name that nobody reads, over what a save that was cut off left there. Its bytes are
/// durable then, its name is not.
[[nodiscard]] std::error_code write_beside(Disk& disk, const Path& path, std::string_view bytes);

/// Moves what is damaged, or can't be read, to quarantine/<stem>-<number><extension>: by renaming,
/// which loses nothing and needs no reading. Not being there is no error.
[[nodiscard]] std::error_code set_aside(Disk& disk, const Folder& folder, const Path& path, std::string_view stem,
                                        std::string_view extension);
/// Something else under its name, which waiting does not make readable.
[[nodiscard]] bool is_no_file_of_ours(std::error_code error);

/// Whether `keep_damaged` would have nothing to do: an earlier start or repair kept the same.
[[nodiscard]] bool was_kept(Disk& disk, const Folder& folder, std::string_view stem, std::string_view extension,
                            std::string_view bytes);
/// Keeps a copy of something damaged as quarantine/<stem>-<checksum><extension>. `known`: it was
/// kept by an earlier start already.
struct Kept {
    std::error_code error;
    bool known = false;
    Path path;
};
[[nodiscard]] Kept keep_damaged(Disk& disk, const Folder& folder, std::string_view stem, std::string_view extension,
                                std::string_view bytes);

} // namespace attune::store
