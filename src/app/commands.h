// What `attune export`, `import`, `check` and `backup` do, without a window. Words go to the standard output,
// troubles to the error stream; each returns an exit code of app.h or of here.
#pragma once

#include "app/app.h"
#include "core/keeping.h"

#include <filesystem>
#include <optional>
#include <string>

namespace attune::app {

inline constexpr int exit_found_damage = 5; ///< of `check`

struct ExportCommand {
    std::filesystem::path data;
    ExportChoice choice;
    std::filesystem::path to; ///< empty: the data folder's exports; "-": the standard output
};
int run_export(const ExportCommand& command);

struct ImportCommand {
    std::filesystem::path data;
    std::string from;
    std::optional<ColumnMap> columns;
    bool only_look = false;
};
int run_import(const ImportCommand& command);

struct CheckCommand {
    std::filesystem::path data;
    bool repair = false;
};
int run_check(const CheckCommand& command);

struct BackupCommand {
    std::filesystem::path data;
    bool list = false;
    std::string restore; ///< a name from the list; empty: none
    bool exactly = false;
};
int run_backup(const BackupCommand& command);

} // namespace attune::app
