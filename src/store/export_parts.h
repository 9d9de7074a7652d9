// The inside of `export_all`: one function for each format.
#pragma once

#include "store/export_all.h"
#include "store/readable.h"

namespace attune::store {

[[nodiscard]] bool export_json(const ExportWork& work);
[[nodiscard]] bool export_csv(const ExportWork& work);
[[nodiscard]] bool export_markdown(const ExportWork& work);
[[nodiscard]] bool export_html(const ExportWork& work);

/// None: it is not there, which is noted.
[[nodiscard]] inline std::optional<std::string> photo_for(const ExportWork& work, const std::string& sha256) {
    auto bytes = work.read_photo(sha256);
    if (!bytes && work.missing != nullptr) work.missing->insert(sha256);
    return bytes;
}

/// "22 November 2026, 19:30" of "2026-11-22 19:30".
[[nodiscard]] std::string date_words(std::string_view date);

[[nodiscard]] inline std::vector<ReadableSection> readable(const ExportWork& work) {
    return readable(work.library, {work.choice.wall_only, work.choice.with_private, work.utc_offset});
}

/// Asks from time to time whether to go on.
class Steps {
public:
    Steps(const ExportWork& work, std::size_t total) : work_{work}, total_{total} {}
    bool next() {
        ++done_;
        if (!work_.go_on || done_ % every != 0) return true;
        return work_.go_on(static_cast<float>(done_) / static_cast<float>(std::max(total_, done_)));
    }

private:
    static constexpr std::size_t every = 16;
    const ExportWork& work_;
    std::size_t total_, done_ = 0;
};

[[nodiscard]] inline std::size_t items_in(const std::vector<ReadableSection>& sections) {
    std::size_t count = 0;
    for (const auto& section : sections) count += section.items.size();
    return count;
}

} // namespace attune::store
