// device.json: read with its older twin to fall back on, replaced whole.
#pragma once

#include "store/device_json.h"
#include "store/folder.h"
#include "store/trouble.h"

#include <string>
#include <string_view>

namespace attune::store {

struct LoadedDevice {
    DeviceRead read;
    std::string text;   ///< what it was read from; empty: defaults
    bool reset = false; ///< device.json was there and could not be used
};

class DeviceFile {
public:
    DeviceFile(Disk& disk, const Folder& folder) : disk_{disk}, folder_{folder} {}

    [[nodiscard]] LoadedDevice load();
    /// Returns once the text stands under its name on the disk; whatever fails, the text before it
    /// can still be read.
    [[nodiscard]] Failure save(std::string_view text);

private:
    std::error_code replace(std::string_view text);
    std::error_code write_beside(std::string_view text);
    std::error_code set_aside();

    Disk& disk_;
    const Folder& folder_;
    bool damaged_ = false; ///< the one there can't be used and must not take the older one's place
};

} // namespace attune::store
