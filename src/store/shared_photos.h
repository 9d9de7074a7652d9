// Photos between the own folder and a shared one: those that records name, and no others.
#pragma once

#include "core/time.h"
#include "store/photos.h"
#include "store/shared_folder.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
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
    /// Copies some, either way.
    void exchange(Instant now);
    /// When there is more to do; none: no record names one.
    [[nodiscard]] std::optional<Instant> due() const;
    [[nodiscard]] std::vector<std::string> take_come() { return std::exchange(come_, {}); }

private:
    struct Named {
        bool may_go_out = false;
        bool is_here = false;
        bool is_there = false; ///< one of its length

        [[nodiscard]] bool is_settled() const { return is_here && (is_there || !may_go_out); }
    };
    /// By digest. On a disk that knows capitals there may be two of one name.
    using Found = std::map<std::string, std::vector<FoundFile>, std::less<>>;
    bool find(const Path& folder, Found& into);
    bool look();
    void compare();
    bool copy(const std::string& sha256, Named& named);
    bool fetch(const std::string& sha256, Named& named);
    void bring(const std::string& sha256, Named& named, std::string_view bytes);

    Disk& disk_;
    const Folder& own_;
    Photos& photos_;
    Path shared_;
    std::map<std::string, Named, std::less<>> named_;
    Found here_, there_;
    std::set<std::uint64_t> refused_; ///< marks of files that are not what they are named after
    std::vector<std::string> come_;
    std::string next_; ///< where the round goes on
    Instant due_{};
};

} // namespace attune::store
