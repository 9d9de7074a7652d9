#include "store/segment.h"

namespace attune::store {

namespace {

constexpr std::uint32_t tries_max = 1000;

} // namespace

void Segment::begin(Path log, bool may_go_on) {
    close();
    log_ = std::move(log);
    may_go_on_ = may_go_on;
}

void Segment::close() {
    file_.reset();
    may_go_on_ = false;
}

std::error_code Segment::open(std::string_view device) {
    const auto last = logs_.last_number(device);
    if (std::exchange(may_go_on_, false) && last > 0) {
        const auto name = segment_name(device, last);
        const auto size = logs_.whole_size(name);
        if (size && *size < segment_full_at) {
            auto opened = disk_.open_append(log_ / name);
            if (!opened.ok()) return opened.error;
            name_ = name;
            size_ = *size;
            is_new_ = false;
            file_ = std::move(opened.value);
            return {};
        }
    }
    for (std::uint32_t number = last + 1; number <= last + tries_max; ++number) {
        auto name = segment_name(device, number);
        auto made = disk_.create(log_ / name);
        if (made.error == std::errc::file_exists) continue;
        if (!made.ok()) return made.error;
        name_ = std::move(name);
        size_ = 0;
        is_new_ = true;
        file_ = std::move(made.value);
        return disk_.sync_folder(log_);
    }
    return std::make_error_code(std::errc::file_exists);
}

std::error_code Segment::write(std::string_view device, std::string_view lines) {
    // A syncer may have put another file in its place: what is written to ours would be lost.
    if (file_ && (size_ >= segment_full_at || !name_.starts_with(device) || !file_->is_at(path()))) close();
    if (!file_) {
        if (const auto error = open(device)) return error;
    }
    if (const auto error = file_->append(lines)) return error;
    if (const auto error = file_->sync()) return error;
    size_ += lines.size();
    logs_.appended(name_, lines);
    return {};
}

std::error_code Segment::append(std::string_view device, std::string_view lines) {
    const auto error = write(device, lines);
    if (!error) return {};
    const bool was_begun = file_ && is_new_ && size_ == 0;
    close();
    // Nothing in it counts. Else every try would leave one, where there is no room.
    if (was_begun) (void)disk_.remove(path());
    return error;
}

} // namespace attune::store
