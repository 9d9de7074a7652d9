// Photos between the own folder and a shared one: those that records name, and no others.
#pragma once

#include "core/time.h"
#include "store/photos.h"
#include "store/shared_folder.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace attune::store {

class SharedPhotos {
public:
    SharedPhotos(Disk& disk, const Folder& own, Photos& photos) : disk_{disk}, own_{own}, photos_{photos} {}

    void begin(Path shared);
    /// A record names it. `may_go_out`: one that others may see.
    void name(std::string_view sha256, bool may_go_out);
    /// Copies some, either way. True: there is more to do at once.
    [[nodiscard]] bool exchange(Instant now, bool may_write);
    [[nodiscard]] std::vector<std::string> take_come() { return std::exchange(come_, {}); }

private:
    struct Named {
        bool may_go_out = false;
        bool is_here = false;
        bool is_there = false;
    };
    using Sizes = std::map<std::string, std::uint64_t, std::less<>>;
    bool look();
    void fetch(const std::string& sha256, Named& named);
    void bring(const std::string& sha256, Named& named, const Sizes& there);

    Disk& disk_;
    const Folder& own_;
    Photos& photos_;
    Path shared_;
    std::map<std::string, Named, std::less<>> named_;
    Sizes here_, there_;
    std::vector<std::string> come_;
    bool is_unsettled_ = false;
    std::string next_; ///< where the round goes on
    Instant due_{};
};

} // namespace attune::store
