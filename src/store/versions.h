// Which version of each record counts, however, in whatever order and how often they came.
#pragma once

#include "store/record_line.h"

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace attune::store {

/// Versions say what they were made on top of, so that it is known which were made apart. Those that
/// no other stands over are a record's heads; there is one as long as nobody wrote apart. Of several
/// heads one that says something counts before one that is gone (somebody changed it without knowing
/// that it was taken away), then the one with the highest rank. A clock that runs far ahead thus never
/// wins over what was written with knowledge of its version. The result does not depend on the order
/// in which versions come.
class Versions {
public:
    struct Head {
        Rank rank;
        bool gone = false;
        std::optional<Over> over;
        std::size_t slot = 0;   ///< the caller's: given to `add`
        std::uint64_t body = 0; ///< see `LineReader::body_mark`
    };
    enum class Came : std::uint8_t {
        Counts, ///< it is the one that counts now
        Beside, ///< it is a head, another one counts
        Past    ///< another one stands over it, or it is known
    };
    struct Added {
        Came came = Came::Past;
        bool is_first = false; ///< the record was not known
        bool turned = false;   ///< another head counts than before, and it is not this one
        std::size_t slot = 0;  ///< of the head that counts
    };

    /// `reader` has just read it. `slot` is kept when it becomes a head, but where it takes the place
    /// of a record's only one: that one's slot stays.
    Added add(const EnvelopeView& envelope, const LineReader& reader, std::size_t slot = 0);

    /// What a new version of a record must say.
    struct Next {
        std::optional<Over> over;
        Stamp above;            ///< its stamp must be higher
        bool mine_only = false; ///< there are versions of it, and none was ever for others
    };
    /// `settles`: it stands over all heads, not only over the one that counts.
    [[nodiscard]] Next next(std::string_view id, std::string_view dev, bool settles) const;

    /// The heads of a record beside the one that counts, the highest first. Left out are gone ones, and such as say
    /// the same: what was brought in on two devices was not written apart.
    [[nodiscard]] std::vector<Head> beside(std::string_view id) const;
    [[nodiscard]] std::optional<Head> counting(std::string_view id) const;
    /// The slot of each record.
    [[nodiscard]] std::vector<std::size_t> slots() const;
    /// Whether there ever was a record with more than one head.
    [[nodiscard]] bool was_wide() const { return was_wide_; }
    /// Records with such heads.
    [[nodiscard]] std::vector<RecordId> apart() const;
    [[nodiscard]] bool is_apart(std::string_view id) const { return !beside(id).empty(); }
    [[nodiscard]] std::size_t size() const { return records_.size(); }
    /// Makes room for that many more records, where there is none yet.
    void reserve(std::size_t more);

private:
    /// The head that counts. Nearly every record has one, made over its own device's.
    struct Entry {
        Rank rank;
        std::size_t slot = 0;
        std::uint64_t body = 0;
        bool gone = false;
        bool is_wide = false; ///< more is known of it: see `wide_`
        bool mine_only = true;
    };
    using Heads = std::vector<Head>;

    std::string_view kept(std::string_view text);
    std::string_view device(std::string_view dev);
    Added widen(std::string_view id, Entry& entry, Head head);
    [[nodiscard]] Heads heads_of(std::string_view id) const;

    std::unique_ptr<std::pmr::monotonic_buffer_resource> memory_ =
        std::make_unique<std::pmr::monotonic_buffer_resource>();
    std::unordered_map<std::string_view, Entry> records_; ///< the keys lie in `memory_`
    std::unordered_map<std::string_view, Heads> wide_;
    std::set<std::string, std::less<>> devices_;
    std::string_view last_device_;
    bool was_wide_ = false;
};

} // namespace attune::store
