// A second start on a data folder rings; the program that has the folder open hears it.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

namespace attune::platform {

/// A socket of the owner's alone, in the folder that the system has for such things or else beside
/// other temporary files, since a data folder may lie where sockets can't. A thread sleeps on it.
class Doorbell {
public:
    /// Only for whoever holds the folder's lock: what an earlier program left of its bell is taken
    /// away. `rung` is called on the bell's thread. Null where there are no sockets: then nobody hears.
    [[nodiscard]] static std::unique_ptr<Doorbell> hang(const std::filesystem::path& folder,
                                                        std::function<void()> rung);
    Doorbell() = default;
    Doorbell(const Doorbell&) = delete;
    Doorbell& operator=(const Doorbell&) = delete;
    virtual ~Doorbell() = default; ///< afterwards `rung` is not called any more

    /// True when the program that has the folder open has heard it; waits for two seconds at most.
    [[nodiscard]] static bool ring(const std::filesystem::path& folder);
};

} // namespace attune::platform
