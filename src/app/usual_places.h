// Where syncers keep their folders on this machine.
#pragma once

#include "core/sharing.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace attune::app {

/// Folders of Syncthing, Nextcloud, Dropbox, iCloud and OneDrive that are there: as their own settings
/// say, else where they usually lie. Asks the disk. Each folder once, at most `usual_places_max`.
[[nodiscard]] std::vector<UsualPlace> usual_places(const std::filesystem::path& home);
inline constexpr std::size_t usual_places_max = 8;

/// Does so elsewhere than in the frame. A disk that does not answer holds up nothing, nor the end.
class PlaceFinder {
public:
    /// `wake`: there is something to `poll`; called on a thread.
    explicit PlaceFinder(std::function<void()> wake);
    ~PlaceFinder();
    PlaceFinder(const PlaceFinder&) = delete;
    PlaceFinder& operator=(const PlaceFinder&) = delete;

    /// Nothing happens while one look is still under way.
    void look(std::filesystem::path home);
    [[nodiscard]] std::optional<std::vector<UsualPlace>> poll();

private:
    struct Inside;
    std::shared_ptr<Inside> in_;
};

} // namespace attune::app
