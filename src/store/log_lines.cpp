#include "store/log_lines.h"

#include <algorithm>
#include <utility>

namespace attune::store {

namespace {

std::vector<std::uint32_t> numbers_in(const std::vector<std::string>& names) {
    std::vector<std::uint32_t> numbers;
    for (const auto& name : names) {
        if (const auto number = Folder::log_number(name)) numbers.push_back(*number);
    }
    std::ranges::sort(numbers);
    return numbers;
}

} // namespace

std::string log_end_text(std::uint32_t number, std::uint64_t size) {
    return std::to_string(number) + ":" + std::to_string(size);
}

Got<LogLines> LogLines::read(Disk& disk, const Folder& folder) {
    LogLines log;
    const auto names = disk.list(folder.log());
    if (names.error == std::errc::no_such_file_or_directory) return {std::move(log), {}};
    if (!names.ok()) return {{}, names.error};
    log.versions_ = std::make_unique<Versions>();
    LineReader reader;
    for (const auto number : numbers_in(names.value)) {
        auto text = disk.read(folder.log(number), log_bytes_max);
        if (!text.ok()) return {{}, text.error};
        log.end_ = log_end_text(number, text.value.size());
        if (!text.value.empty() && text.value.back() != '\n') text.value += '\n';
        const auto size = text.value.size();
        text.value.append(line_padding(), ' ');
        log.texts_.push_back(std::make_unique<std::string>(std::move(text.value)));
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
    }
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
