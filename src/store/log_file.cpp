#include "store/log_file.h"

namespace attune::store {

namespace {

/// A new file is begun beyond this.
constexpr std::uint64_t full_at = 4U << 20U;

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

Failure LogFile::append(std::string_view lines) {
    const auto error = write(lines);
    if (error) {
        file_.reset();
        end_.whole = false;
    } else {
        appended_ += lines.size();
    }
    return {error, "log"};
}

} // namespace attune::store
