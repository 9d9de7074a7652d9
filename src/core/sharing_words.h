// How sharing stands, and what lies in a folder, in words for people.
#pragma once

#include "core/sharing.h"

#include <cstddef>
#include <string>

namespace attune {

struct SharingWords {
    std::string title, line;
    bool is_wrong = false; ///< somebody may want to do something about it

    bool operator==(const SharingWords&) const = default;
};

/// "Shared with one other device", "Last heard from it an hour ago."
[[nodiscard]] SharingWords words_for(const SharingReport& report, const Now& now);
/// `notes`: how many are on the wall here.
[[nodiscard]] SharingWords words_for(const FolderLook& look, std::size_t notes);
/// "just now", "an hour ago", "5 days ago"; what a clock ahead of ours says is just now.
[[nodiscard]] std::string ago_words(WallTime then, const Now& now);

} // namespace attune
