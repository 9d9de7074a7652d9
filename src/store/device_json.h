// The text of device.json. See FORMAT.md.
#pragma once

#include "store/device.h"

#include <optional>
#include <string>
#include <string_view>

namespace attune::store {

struct DeviceRead {
    std::string device; ///< this device's name in versions; empty: the file had none
    DeviceState state;
    bool left_out = false; ///< a session or a half-written way could not be taken, or not in full
};

/// Nothing when it is not a JSON object. Within it, what is missing or wrong takes its default.
[[nodiscard]] std::optional<DeviceRead> read_device(std::string_view text);

/// `before`: the text that was loaded; fields in it that we don't know are passed on.
[[nodiscard]] std::string device_text(const std::string& device, const DeviceState& state,
                                      std::string_view before = {});

} // namespace attune::store
