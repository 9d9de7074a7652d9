// All that people wrote, in the order and the words that somebody reads it in: for Markdown, pages and tables.
#pragma once

#include "core/keeping.h"
#include "core/records.h"

#include <string>
#include <string_view>
#include <vector>

namespace attune::store {

/// One thing to read. Its texts are as people typed them.
struct ReadableItem {
    std::string what; ///< "note", "entry", …: the word used in files
    RecordId id;
    std::string date; ///< "2026-11-22 19:30", local; only the day where it has no hour
    std::string from, to;
    std::string title;
    std::string words;
    std::vector<std::string> lines; ///< what belongs to it: comments, steps, who said what
    std::string kind;               ///< of a note: "quality", …
    Hue paper = Hue::Rose;
    const Photo* photo = nullptr; ///< in the library
    std::size_t hearts = 0;
};

struct ReadableSection {
    std::string_view title;
    std::vector<ReadableItem> items; ///< newest first, where they have a date
};

struct ReadableWish {
    bool wall_only = false;
    bool with_private = false;
    UtcOffset utc_offset{};
};

/// What is sealed (answers of a check-in that was not opened, who likes which idea) and what lies in the
/// bin is not in it, what is only mine when it is wished for. `library` must outlive it.
[[nodiscard]] std::vector<ReadableSection> readable(const Library& library, const ReadableWish& wish);

} // namespace attune::store
