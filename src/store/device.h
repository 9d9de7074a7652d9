// What this device keeps for itself and never shares: device.json.
#pragma once

#include "core/drafts.h"
#include "core/session.h"
#include "core/settings.h"
#include "core/sharing.h"
#include "core/shuffle.h"
#include "core/state.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace attune::store {

struct DeviceState {
    Settings settings;
    std::vector<RecordId> here;
    RecordId last_way;
    StageMode stage_mode = StageMode::Normal;
    WindowPlace window;
    std::map<std::string, Shuffle> shuffles;
    std::map<RecordId, Pile> piles;
    Drafts drafts;
    std::optional<SharedFolder> shared;
    std::optional<Session> session; ///< its origin is not kept: see `recover`

    bool operator==(const DeviceState&) const = default;
};

/// `made` came about on this device while `found` could not be read, beginning with nothing: what was
/// done in it counts, all else is as found.
[[nodiscard]] DeviceState on_top_of(DeviceState found, const DeviceState& made);

} // namespace attune::store
