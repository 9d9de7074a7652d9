#include "store/export.h"

#include "core/text.h"
#include "store/file_names.h"

#include <algorithm>

namespace attune::store {

namespace {

constexpr std::size_t name_bytes_max = 120;
constexpr int tries = 1000;

} // namespace

std::string safe_file_name(std::string_view name) {
    const auto dot = name.rfind('.');
    const auto has_extension = dot != std::string_view::npos && name.size() - dot <= 8;
    const std::string_view extension = has_extension ? name.substr(dot) : std::string_view{};
    std::string safe{clipped(name.substr(0, name.size() - extension.size()), name_bytes_max - extension.size())};
    safe.append(extension);
    std::ranges::replace_if(
        safe,
        [](char c) {
            return static_cast<unsigned char>(c) < 0x20 || c == 0x7f ||
                   std::string_view{"/\\:*?\"<>|"}.find(c) != std::string_view::npos;
        },
        '-');
    while (!safe.empty() && (safe.front() == '.' || safe.front() == ' ')) safe.erase(0, 1);
    while (!safe.empty() && (safe.back() == '.' || safe.back() == ' ')) safe.pop_back();
    return safe.empty() ? "attune" : safe;
}

Got<Path> write_export(Disk& disk, const Folder& folder, std::string_view name, std::string_view content) {
    if (const auto error = make_folders(disk, folder.exports())) return {{}, error};
    const auto safe = path_of(safe_file_name(name));
    for (int count = 1; count <= tries; ++count) {
        auto file = safe.stem();
        if (count > 1) file += " " + std::to_string(count);
        file += safe.extension();
        const auto path = folder.exports() / file;
        const auto error = write_new(disk, path, content);
        if (!error) return {path, {}};
        if (error != std::errc::file_exists) return {{}, error};
    }
    return {{}, std::make_error_code(std::errc::file_exists)};
}

} // namespace attune::store
