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
    bool reset = false; ///< device.json was there and could not be used, or not in full
    Failure failure;    ///< neither it nor the older one can be read just now
};

class DeviceFile {
public:
    DeviceFile(Disk& disk, const Folder& folder) : disk_{disk}, folder_{folder} {}

    /// Changes nothing on the disk.
    [[nodiscard]] LoadedDevice load();
    /// What was damaged goes to quarantine, as far as that can be done now. Of a file that can't be
    /// read that waits until it is to be replaced.
    void keep_what_is_damaged(const LoadedDevice& loaded);
    /// Returns once the text stands under its name on the disk; whatever fails, the text before it
    /// can still be read.
    [[nodiscard]] Failure save(std::string_view text);

private:
    std::error_code replace(std::string_view text);
    std::error_code set_aside_device();

    Disk& disk_;
    const Folder& folder_;
    /// The one there must not take the older one's place.
    enum class Found { Good, Damaged, Unreadable } found_ = Found::Good;
    bool is_old_damaged_ = false;
};

} // namespace attune::store
