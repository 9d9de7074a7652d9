// Which lines are in the own log and which in the shared folder: what is in one and not in the other
// has to be taken in or published.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace attune::store {

/// Stands for a line, which is the same wherever it lies. For one run only: never written down.
[[nodiscard]] std::uint64_t line_mark(std::string_view line);

/// Without blanks and such at its end.
[[nodiscard]] std::string_view trimmed_line(std::string_view line);

/// Calls `take` for each line that has its newline, blank ones left out. How many bytes those were.
template <class Take>
std::size_t each_line(std::string_view text, Take take) {
    std::size_t begin = 0;
    for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', begin)) {
        const auto line = trimmed_line(text.substr(begin, end - begin));
        begin = end + 1;
        if (!line.empty()) take(line);
    }
    return begin;
}

class KnownLines {
public:
    /// In the own log.
    void keep(std::uint64_t mark);
    [[nodiscard]] bool is_kept(std::uint64_t mark) const;
    /// In one more file of the shared folder. False: it lay there or in the own log before.
    bool find(std::uint64_t mark);
    void lose(std::uint64_t mark);
    /// Only for this device, or not a line at all.
    void hold_back(std::uint64_t mark);
    /// To be published.
    [[nodiscard]] bool is_missing(std::uint64_t mark) const;
    [[nodiscard]] std::size_t missing() const { return missing_; }
    /// The shared folder is another one.
    void forget_folder();

private:
    struct Line {
        std::uint32_t files = 0;
        bool is_kept = false;
        bool is_held_back = false;

        [[nodiscard]] bool is_missing() const { return is_kept && !is_held_back && files == 0; }
    };
    template <class Change>
    void change(std::uint64_t mark, Change change);

    std::unordered_map<std::uint64_t, Line> lines_;
    std::size_t missing_ = 0;
};

} // namespace attune::store
