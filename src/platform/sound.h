// Plays the bowl, the chime and the wood. Nothing is opened before the first sound, nor kept open after.
#pragma once

#include "core/settings.h"

#include <functional>
#include <memory>

namespace attune::platform {

/// A thread of its own synthesises, opens the device and closes it again when all has died away; it sleeps
/// without waking while nothing rings.
class Speaker {
public:
    /// `told`, on that thread, whenever it turns out that there is a device now, or none.
    explicit Speaker(std::function<void()> told = {});
    ~Speaker(); ///< silences at once
    Speaker(const Speaker&) = delete;
    Speaker& operator=(const Speaker&) = delete;

    /// Rings at a loudness of 0 to 1, over what may still be ringing. Returns at once; without a sound device
    /// nothing happens.
    void play(Sound sound, float volume);
    /// False once a device was wanted and there was none.
    [[nodiscard]] bool available() const;

private:
    struct Inside;
    std::unique_ptr<Inside> in_;
};

} // namespace attune::platform
