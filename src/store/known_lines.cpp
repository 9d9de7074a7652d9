#include "store/known_lines.h"

#include <cstring>

namespace attune::store {

namespace {

constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;

std::uint64_t mixed(std::uint64_t sum, std::uint64_t word) {
    sum = (sum ^ word) * odd;
    return sum ^ (sum >> 32U);
}

} // namespace

std::uint64_t line_mark(std::string_view line) {
    std::uint64_t sum = line.size() * odd;
    while (line.size() >= sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, line.data(), sizeof word);
        sum = mixed(sum, word);
        line.remove_prefix(sizeof word);
    }
    std::uint64_t rest = 0;
    std::memcpy(&rest, line.data(), line.size());
    return mixed(mixed(sum, rest), odd);
}

std::string_view trimmed_line(std::string_view line) {
    const auto last = line.find_last_not_of(" \t\r");
    return last == std::string_view::npos ? std::string_view{} : line.substr(0, last + 1);
}

template <class Change>
void KnownLines::change(std::uint64_t mark, Change change) {
    auto& line = lines_[mark];
    const bool was_missing = line.is_missing();
    change(line);
    missing_ += static_cast<std::size_t>(line.is_missing());
    missing_ -= static_cast<std::size_t>(was_missing);
}

void KnownLines::keep(std::uint64_t mark) {
    change(mark, [](Line& line) { line.is_kept = true; });
}

bool KnownLines::is_kept(std::uint64_t mark) const {
    const auto found = lines_.find(mark);
    return found != lines_.end() && found->second.is_kept;
}

bool KnownLines::find(std::uint64_t mark) {
    bool is_new = false;
    change(mark, [&](Line& line) {
        is_new = !line.is_kept && line.files == 0;
        ++line.files;
    });
    return is_new;
}

void KnownLines::lose(std::uint64_t mark) {
    change(mark, [](Line& line) { line.files -= line.files > 0 ? 1 : 0; });
}

void KnownLines::hold_back(std::uint64_t mark) {
    change(mark, [](Line& line) { line.is_held_back = true; });
}

bool KnownLines::is_missing(std::uint64_t mark) const {
    const auto found = lines_.find(mark);
    return found != lines_.end() && found->second.is_missing();
}

void KnownLines::forget_folder() {
    missing_ = 0;
    for (auto& [mark, line] : lines_) {
        line.files = 0;
        missing_ += static_cast<std::size_t>(line.is_missing());
    }
}

} // namespace attune::store
