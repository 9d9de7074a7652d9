// backups/ in the data folder: all that people keep, as it stood at a moment. See FORMAT.md.
#pragma once

#include "core/keeping.h"
#include "store/folder.h"
#include "store/log_lines.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace attune::store {

/// Longer ones are not read.
inline constexpr std::size_t backup_bytes_max = 512U << 20U;
/// Where all of them together take more, the tight row of the last two days is thinned out.
inline constexpr std::uint64_t backups_bytes_max = 512U << 20U;

/// "2026-11-25-201503-time.jsonl"; by the clock of UTC.
[[nodiscard]] std::string backup_name(WallTime made, BackupWhy why);

/// What is written into the first line, beside what `BackupInfo` says.
struct BackupHead {
    BackupInfo info;
    std::string program; ///< version that wrote it
    std::string log_end; ///< see `LogLines::end`
};

/// The text of a backup: a line that says what is in it, then the lines of the log that count, then those
/// made apart from them.
[[nodiscard]] std::string backup_text(const LogLines& log, BackupHead head);

/// What a backup's first line says; `is_damaged` where it can't be understood. Any text will do.
[[nodiscard]] BackupHead backup_head(std::string_view text);

/// The lines of a backup. None: it is not as its first line says.
[[nodiscard]] std::optional<std::string_view> backup_lines(std::string_view text);

/// Writes one beside, reads it back, puts it in its place. Its name.
[[nodiscard]] Got<std::string> write_backup(Disk& disk, const Folder& folder, WallTime now, BackupWhy why,
                                            std::string_view text);

/// Newest first. Reads the beginning of each.
[[nodiscard]] Got<std::vector<BackupHead>> list_backups(Disk& disk, const Folder& folder);

/// Names of those that make way: of the last two days all stay, of the days before that the last ones of
/// seven days, four weeks and twelve months; of those that lie in the future the same. Nothing that can't be understood
/// is ever in it.
[[nodiscard]] std::vector<std::string> backups_to_drop(const std::vector<BackupInfo>& newest_first, WallTime now);

} // namespace attune::store
