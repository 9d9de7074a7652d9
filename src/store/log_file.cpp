#include "store/log_file.h"

namespace attune::store {

namespace {

/// A new file is begun beyond this.
constexpr std::uint64_t full_at = 4U << 20U;
/// What is written in one go, so that no file grows beyond what is read.
constexpr std::size_t piece_bytes = 64U << 20U;

} // namespace

std::error_code LogFile::begin_new() {
    file_.reset();
    if (const auto error = disk_.make_folder(folder_.log())) return error;
    // One with nothing but what is now written again: many would pile up while a disk is full.
    if (!has_saved_ && !disk_.remove(folder_.log(end_.number))) has_saved_ = true;
    auto made = disk_.create(folder_.log(end_.number + 1));
    // One from a try whose success was not noticed, or somebody else's: it stays as it is.
    while (made.error == std::errc::file_exists) {
        ++end_.number;
        made = disk_.create(folder_.log(end_.number + 1));
    }
    if (!made.ok()) return made.error;
    end_ = {end_.number + 1, 0, true};
    has_saved_ = false;
    file_ = std::move(made.value);
    if (const auto error = disk_.sync_folder(folder_.log())) return error;
    return disk_.sync_folder(folder_.root);
}

std::error_code LogFile::open() {
    if (!end_.whole || end_.size >= full_at) return begin_new();
    if (file_) return {};
    auto opened = disk_.open_append(folder_.log(end_.number));
    if (!opened.ok()) return opened.error;
    file_ = std::move(opened.value);
    return {};
}

std::error_code LogFile::write(std::string_view lines) {
    if (const auto error = open()) return error;
    if (const auto error = file_->append(lines)) return error;
    if (const auto error = file_->sync()) return error;
    if (!file_->is_at(folder_.log(end_.number))) {
        return std::make_error_code(std::errc::no_such_file_or_directory);
    }
    end_.size += lines.size();
    has_saved_ = true;
    return {};
}

/// Under a name that nobody reads until all of it is on the disk.
std::error_code LogFile::write_whole(std::string_view lines) {
    file_.reset();
    if (const auto error = make_folders(disk_, folder_.log())) return error;
    if (const auto error = write_beside(disk_, folder_.log_new(), lines)) return error;
    auto number = end_.number + 1;
    // One from a try whose success was not noticed, or somebody else's, stays as it is.
    auto there = disk_.read_beginning(folder_.log(number), 1);
    while (there.ok()) there = disk_.read_beginning(folder_.log(++number), 1);
    if (there.error != std::errc::no_such_file_or_directory) return there.error;
    if (const auto error = disk_.rename(folder_.log_new(), folder_.log(number))) return error;
    if (const auto error = disk_.sync_folder(folder_.log())) return error;
    end_ = {number, lines.size(), true};
    has_saved_ = true;
    return {};
}

Failure LogFile::ended(std::error_code error, std::string_view lines) {
    if (error) {
        file_.reset();
        end_.whole = false;
    } else {
        appended_ += lines.size();
    }
    return {error, "log"};
}

Failure LogFile::append(std::string_view lines) { return ended(write(lines), lines); }

Failure LogFile::append_whole(std::string_view lines) {
    Failure failure;
    while (!lines.empty() && !failure) {
        const auto end = lines.size() <= piece_bytes ? std::string_view::npos : lines.rfind('\n', piece_bytes);
        const auto piece = lines.substr(0, end == std::string_view::npos ? end : end + 1);
        failure = ended(write_whole(piece), piece);
        lines.remove_prefix(piece.size());
    }
    return failure;
}

} // namespace attune::store
