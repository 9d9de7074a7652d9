#include "store/shared_logs.h"

#include "store/crc32c.h"

#include <algorithm>
#include <utility>

namespace attune::store {

namespace {

/// Some syncers take a file away before they put its successor there.
constexpr int looks_until_gone = 2;

} // namespace

void SharedLogs::begin(Path log) {
    log_ = std::move(log);
    files_.clear();
    waiting_.clear();
    lost_ = changed_ = beyond_bounds_ = false;
    known_.forget_folder();
}

void SharedLogs::forget(File& file) {
    for (const auto mark : file.lines) known_.lose(mark);
    lost_ = lost_ || !file.lines.empty();
    file.lines.clear();
    file.read = 0;
    file.sum = 0;
}

std::error_code SharedLogs::look(std::string_view own) {
    auto listing = disk_.look(log_, is_shared_log, shared_files_max);
    if (!listing.ok()) return listing.error;
    const bool is_all = listing.value.all;
    // Where there are more than are looked at, another look may see others: nothing is taken for gone.
    for (auto& [name, file] : files_) file.unseen += is_all ? 1 : 0;
    beyond_bounds_ = !is_all;
    for (auto& found : listing.value.files) {
        if (!is_all && files_.size() >= shared_files_max && !files_.contains(found.name)) continue;
        auto& file = files_[found.name];
        file.unseen = 0;
        beyond_bounds_ = beyond_bounds_ || found.size > shared_file_max;
        if (file.found == found) continue;
        waiting_.insert(found.name);
        const auto segment = segment_named(found.name);
        changed_ = changed_ || !segment || segment->device != own;
        file.found = std::move(found);
    }
    if (!is_all) find_own(own);
    drop_unseen();
    return {};
}

/// By their names, since a look need not come to them: what they hold would go out again and again.
void SharedLogs::find_own(std::string_view own) {
    for (std::uint32_t number = 1; number <= shared_files_max; ++number) {
        auto name = segment_name(own, number);
        if (files_.contains(name)) continue;
        const auto error = disk_.read_plain(log_ / name, 0).error;
        if (error && error != std::errc::file_too_large) return;
        files_[name];
        waiting_.insert(std::move(name));
    }
}

void SharedLogs::drop_unseen() {
    for (auto it = files_.begin(); it != files_.end();) {
        if (it->second.unseen < looks_until_gone) {
            ++it;
            continue;
        }
        forget(it->second);
        waiting_.erase(it->first);
        it = files_.erase(it);
    }
}

void SharedLogs::read_on(NewLines& found, std::size_t enough) {
    while (!waiting_.empty() && found.text.size() < enough) {
        const auto name = *waiting_.begin();
        waiting_.erase(waiting_.begin());
        read(name, found);
    }
}

void SharedLogs::read(const std::string& name, NewLines& found) {
    auto& file = files_[name];
    auto bytes = file.found.size > shared_file_max
                     ? Got<std::string>{{}, std::make_error_code(std::errc::file_too_large)}
                     : disk_.read_plain(log_ / name, shared_file_max);
    if (!bytes.ok()) {
        // Looked at again with the next look; one that is too large once it has changed.
        if (!is_no_file_of_ours(bytes.error)) file.found = {};
        return;
    }
    const auto size = bytes.value.size();
    bytes.value.append(line_padding(), ' ');
    const auto text = std::string_view{bytes.value}.substr(0, size);
    if (size < file.read || crc32c(text.substr(0, file.read)) != file.sum) forget(file);
    take_lines(file, text.substr(file.read), found);
}

void SharedLogs::take_lines(File& file, std::string_view text, NewLines& found) {
    const auto taken = each_line(text, [&](std::string_view line) {
        const auto mark = line_mark(line);
        if (!known_.is_kept(mark)) {
            const auto envelope = reader_.read(line);
            if (!envelope) return;      // may be repaired yet; then the file has changed
            if (envelope->mine) return; // never published: a log that somebody copied there
            if (known_.find(mark)) {
                found.text.append(line).append("\n");
                found.devs.emplace(envelope->rank.dev);
                found.latest = std::max(found.latest, envelope->rank.at.wall);
            }
        } else {
            known_.find(mark);
        }
        file.lines.push_back(mark);
    });
    file.sum = crc32c(text.substr(0, taken), file.sum);
    file.read += taken;
}

void SharedLogs::appended(const std::string& name, std::string_view lines) {
    auto& file = files_[name];
    each_line(lines, [&](std::string_view line) {
        const auto mark = line_mark(line);
        known_.find(mark);
        file.lines.push_back(mark);
    });
    file.sum = crc32c(lines, file.sum);
    file.read += lines.size();
}

std::optional<std::size_t> SharedLogs::whole_size(const std::string& name) const {
    const auto found = files_.find(name);
    if (found == files_.end() || found->second.read != found->second.found.size) return {};
    return found->second.read;
}

std::uint32_t SharedLogs::last_number(std::string_view device) const {
    std::uint32_t last = 0;
    for (const auto& [name, file] : files_) {
        const auto segment = segment_named(name);
        if (segment && segment->device == device) last = std::max(last, segment->number);
    }
    return last;
}

std::set<std::string> SharedLogs::devices() const {
    std::set<std::string> devices;
    for (const auto& [name, file] : files_) {
        if (auto segment = segment_named(name)) devices.insert(std::move(segment->device));
    }
    return devices;
}

} // namespace attune::store
