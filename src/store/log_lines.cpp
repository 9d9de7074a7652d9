#include "store/log_lines.h"

#include <algorithm>
#include <utility>

namespace attune::store {

Got<std::vector<std::uint32_t>> log_numbers(Disk& disk, const Folder& folder) {
    std::vector<std::uint32_t> numbers;
    const auto names = disk.list(folder.log());
    for (const auto& name : names.value) {
        if (const auto number = Folder::log_number(name)) numbers.push_back(*number);
    }
    std::ranges::sort(numbers);
    const bool is_none = names.error == std::errc::no_such_file_or_directory;
    return {std::move(numbers), is_none ? std::error_code{} : names.error};
}

std::string log_end_text(std::uint32_t number, std::uint64_t size) {
    return std::to_string(number) + ":" + std::to_string(size);
}

Got<LogLines> LogLines::read(Disk& disk, const Folder& folder) {
    LogLines log;
    log.versions_ = std::make_unique<Versions>();
    LineReader reader;
    const auto error = each_log_file(disk, folder, [&](std::uint32_t number, std::string text) {
        log.end_ = log_end_text(number, text.size());
        if (!text.empty() && text.back() != '\n') text += '\n';
        const auto size = text.size();
        text.append(line_padding(), ' ');
        log.texts_.push_back(std::make_unique<std::string>(std::move(text)));
        const auto whole = std::string_view{*log.texts_.back()}.substr(0, size);
        log.damaged_ += each_version(whole, reader, [&](std::string_view line) {
            const auto fresh = log.lines_.size();
            const auto added = log.versions_->add(reader.envelope(), reader, fresh);
            if (added.came == Versions::Came::Past) return;
            const auto slot = added.came == Versions::Came::Beside ? fresh : added.slot;
            if (slot == fresh)
                log.lines_.push_back(line);
            else
                log.lines_[slot] = line;
        });
        return true;
    });
    if (error) return {{}, error};
    log.sort_out();
    return {std::move(log), {}};
}

void LogLines::sort_out() {
    auto slots = versions_->slots();
    std::ranges::sort(slots);
    LineReader reader;
    for (const auto slot : slots) {
        const auto line = lines_[slot];
        const auto envelope = reader.read(line);
        if (!envelope || envelope->gone) continue;
        counting_.push_back(line);
        ids_.push_back(std::make_unique<std::string>(envelope->id));
        by_id_[*ids_.back()] = line;
        if (!versions_->was_wide()) continue;
        for (const auto& head : versions_->beside(envelope->id)) beside_.push_back(lines_[head.slot]);
    }
}

std::string_view LogLines::find(std::string_view id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? std::string_view{} : found->second;
}

} // namespace attune::store
