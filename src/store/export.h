// Files for people to take along: exports/ in the data folder.
#pragma once

#include "store/folder.h"

#include <string>
#include <string_view>

namespace attune::store {

/// A name as a file can have it everywhere: no separators, no control characters, no leading dot, a
/// bounded length. Never empty.
[[nodiscard]] std::string safe_file_name(std::string_view name);

/// Writes exports/<name> durably, or "<name> 2" and so on when that is taken. The path it got.
[[nodiscard]] Got<Path> write_export(Disk& disk, const Folder& folder, std::string_view name, std::string_view content);

} // namespace attune::store
