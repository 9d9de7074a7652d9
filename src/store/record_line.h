// One version of one record: one line of JSON in a log. See FORMAT.md.
#pragma once

#include "core/id.h"
#include "store/clock.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace attune::store {

/// Longer lines, and such as nest deeper, are set aside.
inline constexpr std::size_t line_bytes_max = 8U << 20U;
inline constexpr std::size_t json_depth_max = 64;
inline constexpr std::size_t id_bytes_max = 64;
inline constexpr std::size_t over_max = 64;

/// What a version was made on top of: by device, up to which n its maker had seen that record's
/// versions. A line without it stands over all that its own device had made before.
using Over = std::map<std::string, std::uint64_t, std::less<>>;

/// Everything about a version but its body.
struct Envelope {
    RecordId id;
    std::string kind; ///< "note", "person", …; ones nobody knows are kept
    Stamp at;
    std::string dev;     ///< the device that made it
    std::uint64_t n = 0; ///< that device's count of versions, from 1 on
    bool gone = false;   ///< the record's end
    bool mine = false;   ///< for this device alone: never published
    std::optional<Over> over = {};

    bool operator==(const Envelope&) const = default;
};

/// Of two versions made apart the higher one counts: the later one, on a draw the one of the device
/// named later. See versions.h for those that were not.
struct Rank {
    Stamp at;
    std::string_view dev;
    std::uint64_t n = 0;
    std::uint32_t sum = 0; ///< of the line: two devices may have come to one name

    auto operator<=>(const Rank&) const = default;
};

/// An envelope whose texts lie in its reader's memory, until that reads on.
struct EnvelopeView {
    std::string_view id, kind;
    Rank rank;
    bool gone = false;
    bool mine = false;
    bool has_over = false;

    [[nodiscard]] Envelope copy() const; ///< without `over`
};

/// A line without its newline. `body`: the text of a JSON object; ignored when gone.
[[nodiscard]] std::string line_of(const Envelope& envelope, std::string_view body);

/// What lies behind the end of each text that `LineReader` is handed without copying.
[[nodiscard]] std::size_t line_padding();

struct BodyRead; // record_body.h

/// Reads lines. Keeps its memory from one to the next.
class LineReader {
public:
    LineReader();
    ~LineReader();
    LineReader(const LineReader&) = delete;
    LineReader& operator=(const LineReader&) = delete;

    /// Nothing when the line is damaged: not JSON, not UTF-8, fields missing or of another type,
    /// too long or too deep, or a checksum that is wrong. `line_padding()` more bytes must be
    /// readable.
    [[nodiscard]] std::optional<EnvelopeView> read(std::string_view line);
    /// The same without that condition; `body_mark` still wants the line itself.
    [[nodiscard]] std::optional<Envelope> read_copy(std::string_view line);
    /// Of the line read last, which must have been a good one.
    [[nodiscard]] const EnvelopeView& envelope() const;
    /// Whether the line read last carried a checksum.
    [[nodiscard]] bool had_checksum() const;
    /// What the line read last was made on top of; none where it says nothing.
    [[nodiscard]] std::optional<Over> over() const;
    /// The body of the line read last; not for one that is gone.
    [[nodiscard]] BodyRead body() const;
    /// Its text, without blanks between its parts: the same for two that say the same in one order.
    [[nodiscard]] std::string body_json() const;
    /// Stands for that text as it lies there; 0: there is none. For one run only: never written down.
    [[nodiscard]] std::uint64_t body_mark() const;

private:
    struct Parsed;
    std::unique_ptr<Parsed> parsed_;
};

} // namespace attune::store
