// Says when the desktop's settings may have changed while the program runs.
#pragma once

#include <functional>
#include <memory>

namespace attune::platform {

/// A thread that sleeps on the files that `read_preferences` reads.
class PreferencesWatch {
public:
    /// `changed` is called on the watch's thread, also once too often. Null where files can't be watched.
    [[nodiscard]] static std::unique_ptr<PreferencesWatch> begin(std::function<void()> changed);
    PreferencesWatch() = default;
    PreferencesWatch(const PreferencesWatch&) = delete;
    PreferencesWatch& operator=(const PreferencesWatch&) = delete;
    virtual ~PreferencesWatch() = default; ///< afterwards `changed` is not called any more
};

} // namespace attune::platform
