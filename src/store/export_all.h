// Everything, or the wall alone, as one file, piece by piece. Pictures (PNG) are drawn elsewhere.
#pragma once

#include "core/keeping.h"
#include "core/records.h"
#include "store/folder.h"
#include "store/log_lines.h"

#include <atomic>
#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace attune::store {

/// The bytes of a photo; none: it is not there.
using ReadPhoto = std::function<std::optional<std::string>(std::string_view sha256)>;

struct ExportWork {
    const Library& library;
    ExportChoice choice;
    UtcOffset utc_offset{};
    WallTime now{};
    ReadPhoto read_photo;
    std::string light, dark;                                       ///< colours as CSS declarations, for pages
    std::function<std::string(const std::set<char32_t>&)> fonts{}; ///< as CSS, with these characters; for pages
    std::function<LogLines()> read_log;       ///< for JSON, which holds what this version knows nothing of, too
    std::function<bool(float part)> go_on{};  ///< false: stop; from 0 to 1. None: to the end
    std::function<bool(std::string_view)> to; ///< false: it can't be written; then nothing more is
    std::set<std::string>* missing{};         ///< gets the photos that belong in it and can't be read
};

/// False: it was stopped, or what takes the text failed.
[[nodiscard]] bool export_all(const ExportWork& work);

/// "attune-2026-11-25.json", "wall-2026-11-25.html"; by the local calendar.
[[nodiscard]] std::string export_name(const ExportChoice& choice, WallTime now, UtcOffset utc_offset);

/// A file in exports/ that is there whole or not at all.
class WholeFile {
public:
    /// `path` as wished for; another number behind it where there is one already.
    WholeFile(Disk& disk, Path path) : disk_{disk}, path_{std::move(path)} {}
    ~WholeFile(); ///< takes away what was not finished
    WholeFile(const WholeFile&) = delete;
    WholeFile& operator=(const WholeFile&) = delete;

    [[nodiscard]] bool append(std::string_view bytes);
    /// Where it lies.
    [[nodiscard]] std::optional<Path> finish();
    [[nodiscard]] std::error_code error() const { return error_; }

private:
    bool write(std::string_view bytes);

    Disk& disk_;
    Path path_, beside_;
    std::string gathered_; ///< small pieces are written together
    std::unique_ptr<OpenFile> file_;
    std::error_code error_;
};

[[nodiscard]] std::string base64_of(std::string_view bytes);
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text);

} // namespace attune::store
