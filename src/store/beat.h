// How far a running session has come, written once a second, so that a power cut costs a second.
#pragma once

#include "core/id.h"
#include "core/time.h"
#include "store/folder.h"
#include "store/trouble.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace attune::store {

inline constexpr Millis beat_every = std::chrono::seconds{1};

struct Beat {
    RecordId session;
    Millis at{}; ///< since the session's origin
};

/// Two slots, written in turn: one that is torn leaves the other.
class BeatFile {
public:
    BeatFile(Disk& disk, const Folder& folder) : disk_{disk}, folder_{folder} {}

    /// The last one that was written whole.
    [[nodiscard]] std::optional<Beat> load();
    [[nodiscard]] Failure write(const Beat& beat);

private:
    std::error_code write_slot(const Beat& beat);

    Disk& disk_;
    const Folder& folder_;
    std::unique_ptr<OpenFile> file_;
    std::uint64_t count_ = 0; ///< of the last one
};

} // namespace attune::store
