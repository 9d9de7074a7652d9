// Files that people bring in: what Attune saved as JSON or CSV, tables of thanks, backups, data folders.
// What is in them is not trusted.
#pragma once

#include "core/keeping.h"
#include "core/person.h"
#include "store/disk.h"
#include "store/import.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::store {

/// Longer files, and logs that are longer together, are not read.
inline constexpr std::size_t import_bytes_max = 1U << 30U;
inline constexpr std::size_t table_bytes_max = 32U << 20U;
inline constexpr std::size_t records_max = 1'000'000;
inline constexpr std::size_t rows_max = 200'000;

struct ImportWish {
    std::optional<ColumnMap> columns; ///< of a table; none: as its first row says
    UtcOffset utc_offset{};
    WallTime now{};
    std::vector<Person> people{}; ///< who is known: a table names them by their names
    /// Given each photo that comes along, true to its name, if the caller wants them.
    std::function<void(std::string sha256, std::string bytes)> photo{};
    std::function<bool(float part)> go_on{}; ///< false: stop
};

/// What lies there, or in `look.refused` why it can't be brought in: half a sentence that says what to do.
/// None: it was stopped.
[[nodiscard]] std::optional<ImportJob> read_import(Disk& disk, const Path& path, const ImportWish& wish);

// Its parts, for texts; `look.path` is left to the caller.
[[nodiscard]] std::optional<ImportJob> import_from_json(std::string_view text, const ImportWish& wish);
[[nodiscard]] ImportJob import_from_table(std::string_view text, const ImportWish& wish);
/// Whether a table's first row names what notes have and nothing that only cards have. Its beginning will do.
[[nodiscard]] bool names_thanks(std::string_view beginning);
[[nodiscard]] ImportJob import_from_backup(std::string_view text);

} // namespace attune::store
