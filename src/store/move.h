// Another place for a data folder: copied, compared, and only then taken from where it was.
#pragma once

#include "store/folder.h"

#include <functional>
#include <set>
#include <string>
#include <utility>

namespace attune::store {

/// Where a data folder came to: as `moved.json` in it says, and in that one, at most eight times. Takes away what a
/// crash at the very end of a move left there.
[[nodiscard]] Path follow_moves(Disk& disk, Path folder);

/// The folder that people mean when they want their data in `wanted`.
struct NewPlace {
    Path folder;         ///< `wanted` itself where it is not there yet or called "attune", else "attune" in it
    std::string refused; ///< why not, for people; empty: it can be
};
/// `shared`: what is shared with other devices, empty: nothing; what lies in there would be read by others.
[[nodiscard]] NewPlace place_for(Disk& disk, const Path& from, const Path& wanted, const Path& shared);

/// In two halves, so that people go on meanwhile. A crash or an error before the very end of the second leaves `from`
/// the data folder that it was.
class Move {
public:
    Move(Disk& disk, Path from, Path to) : disk_{disk}, from_{std::move(from)}, to_{std::move(to)} {}

    /// Copies what there is by now. `go_on` hears which part is done, 0 to 1, and false from it stops; what was copied
    /// until then is removed, as after an error.
    [[nodiscard]] std::error_code begin(const std::function<bool(float)>& go_on);
    /// After that (of another one of these, too), with nobody writing to `from`: copies what has changed since, notes
    /// in `from` where everything is, and then takes it away from there. No error: `to` is the data folder.
    [[nodiscard]] std::error_code finish();

private:
    struct Item {
        std::string folder; ///< "" or "log", within the data folder
        std::string name;
        std::uint64_t size = 0;
        auto operator<=>(const Item&) const = default;
    };
    using Items = std::set<Item>;

    [[nodiscard]] Got<Items> items(const Path& root);
    [[nodiscard]] std::error_code copy(const Item& item);
    [[nodiscard]] std::error_code make_place();
    [[nodiscard]] std::error_code drop_what_went();
    [[nodiscard]] std::error_code note_the_way();
    void clear(const Path& root, const Items& items);

    Disk& disk_;
    Path from_, to_;
};

} // namespace attune::store
