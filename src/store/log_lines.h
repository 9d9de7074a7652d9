// The own log record by record, as the lines that lie there: for backups, and for what compares with them.
#pragma once

#include "store/folder.h"
#include "store/known_lines.h"
#include "store/log_load.h"
#include "store/record_line.h"
#include "store/versions.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace attune::store {

/// Our own files end at a few MiB. Bounds what a file made by somebody else can cost.
inline constexpr std::size_t log_bytes_max = 256U << 20U;

/// The numbers of the log's files, rising. No log is none.
[[nodiscard]] Got<std::vector<std::uint32_t>> log_numbers(Disk& disk, const Folder& folder);

/// Calls `take` with number and text of each file of the log, until that wants no more. Those that can't be read are
/// passed over; why the first one could not.
template <class Take>
std::error_code each_log_file(Disk& disk, const Folder& folder, Take take) {
    const auto numbers = log_numbers(disk, folder);
    auto error = numbers.error;
    for (const auto number : numbers.value) {
        auto text = disk.read(folder.log(number), log_bytes_max);
        if (!text.ok()) {
            error = error ? error : text.error;
        } else if (!take(number, std::move(text.value))) {
            break;
        }
    }
    return error;
}

/// The same for its lines, blank ones left out, as far as `end`, if there is one.
template <class Take>
std::error_code each_log_line(Disk& disk, const Folder& folder, const LogEnd* end, Take take) {
    bool wants_more = true;
    return each_log_file(disk, folder, [&](std::uint32_t number, std::string text) {
        if (end != nullptr && number > end->number) return false;
        if (end != nullptr && number == end->number && text.size() > end->size) text.resize(end->size);
        if (!text.ends_with('\n')) text += '\n';
        each_line(text, [&](std::string_view line) { wants_more = wants_more && take(line); });
        return wants_more;
    });
}

/// Calls `take` for each line that can be read, with `reader` at it. Where a lost newline joined some, those
/// with a right checksum count. How many lines could not be read. `line_padding()` more bytes must be readable.
template <class Take>
std::size_t each_version(std::string_view text, LineReader& reader, Take take) {
    constexpr std::string_view line_begin = R"({"v":)";
    std::size_t damaged = 0;
    each_line(text, [&](std::string_view line) {
        if (reader.read(line)) return take(line);
        ++damaged;
        auto begin = line.find(line_begin);
        while (begin != std::string_view::npos) {
            const auto next = line.find(line_begin, begin + 1);
            const auto piece = trimmed_line(line.substr(begin, next - begin));
            if (reader.read(piece) && reader.had_checksum()) take(piece);
            begin = next;
        }
    });
    return damaged;
}

class LogLines {
public:
    /// All of the log, or why it can't be read.
    [[nodiscard]] static Got<LogLines> read(Disk& disk, const Folder& folder);

    /// The line of the version that counts; empty: there is none, or it is gone.
    [[nodiscard]] std::string_view find(std::string_view id) const;
    /// There is a version of it, be it its end.
    [[nodiscard]] bool knows(std::string_view id) const { return versions_ && versions_->counting(id).has_value(); }
    /// Of each record that is not gone, in the order of the log.
    template <class Take>
    void each(Take take) const {
        for (const auto line : counting_) take(line);
    }
    /// Versions that were made apart from those, and are still offered.
    template <class Take>
    void each_beside(Take take) const {
        for (const auto line : beside_) take(line);
    }
    /// Every line, also of versions that others stand over.
    template <class Take>
    void each_there(Take take) const {
        for (const auto& text : texts_) each_line(*text, take);
    }
    /// How far the log goes: another text whenever something was appended.
    [[nodiscard]] const std::string& end() const { return end_; }
    [[nodiscard]] std::size_t damaged() const { return damaged_; }

private:
    void sort_out();

    std::vector<std::unique_ptr<std::string>> texts_; ///< where the lines lie
    std::unique_ptr<Versions> versions_;
    std::vector<std::string_view> lines_; ///< by slot
    std::vector<std::string_view> counting_, beside_;
    std::unordered_map<std::string_view, std::string_view> by_id_; ///< keys in `ids_`
    std::vector<std::unique_ptr<std::string>> ids_;
    std::string end_ = "0";
    std::size_t damaged_ = 0;
};

/// "3:12345": the last file of a log and its size.
[[nodiscard]] std::string log_end_text(std::uint32_t number, std::uint64_t size);

} // namespace attune::store
