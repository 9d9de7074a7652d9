// One version of one record: one line of JSON in a log. See FORMAT.md.
#pragma once

#include "core/id.h"
#include "store/clock.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace attune::store {

/// Longer lines, and such as nest deeper, are set aside.
inline constexpr std::size_t line_bytes_max = 8U << 20U;
inline constexpr std::size_t json_depth_max = 64;
inline constexpr std::size_t id_bytes_max = 64;

/// Everything about a version but its body.
struct Envelope {
    RecordId id;
    std::string kind; ///< "note", "person", …; ones nobody knows are kept
    Stamp at;
    std::string dev;     ///< the device that made it
    std::uint64_t n = 0; ///< that device's count of versions, from 1 on
    bool gone = false;   ///< the record's end

    bool operator==(const Envelope&) const = default;
};

/// Of two versions of a record the higher one counts: the later one, on a draw the one of the
/// device named later.
struct Rank {
    Stamp at;
    std::string_view dev;
    std::uint64_t n = 0;

    auto operator<=>(const Rank&) const = default;
};

/// An envelope whose texts lie in its reader's memory, until that reads on.
struct EnvelopeView {
    std::string_view id, kind;
    Rank rank;
    bool gone = false;

    [[nodiscard]] Envelope copy() const;
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
    /// The same without that condition.
    [[nodiscard]] std::optional<Envelope> read_copy(std::string_view line);
    /// Whether the line read last carried a checksum.
    [[nodiscard]] bool had_checksum() const;
    /// The body of the line read last; not for one that is gone.
    [[nodiscard]] BodyRead body() const;

private:
    struct Parsed;
    std::unique_ptr<Parsed> parsed_;
};

} // namespace attune::store
