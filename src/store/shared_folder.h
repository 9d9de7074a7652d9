// What lies where in a shared folder, and its space.json. Everything in it may have been written by
// anybody: see FORMAT.md.
#pragma once

#include "core/sharing.h"
#include "store/disk.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace attune::store {

/// A segment grows no further; lines are whole, so that it may be longer by one.
inline constexpr std::size_t segment_full_at = 1U << 20U;
/// Larger files are none of ours: a segment with the longest line is smaller.
inline constexpr std::size_t shared_file_max = 16U << 20U;
/// So many logs are read, so many photos looked at.
inline constexpr std::size_t shared_files_max = 4096;
inline constexpr std::size_t shared_photos_max = 100'000;
inline constexpr int space_format = 1;

struct SharedPaths {
    Path root;

    [[nodiscard]] Path space() const { return root / "space.json"; }
    [[nodiscard]] Path log() const { return root / "log"; }
    [[nodiscard]] Path photos() const { return root / "photos"; }
};

/// "7m2k9q4r1t8w3x5z-000001.jsonl"
[[nodiscard]] std::string segment_name(std::string_view device, std::uint32_t number);
struct SegmentName {
    std::string device;
    std::uint32_t number = 0;
};
/// Also of a copy that a syncer made of one, and of one in capitals.
[[nodiscard]] std::optional<SegmentName> segment_named(std::string_view name);
/// Everything that ends like a log is read, so that copies made on a conflict are too; what begins
/// with a dot or a tilde is a syncer's own.
[[nodiscard]] bool is_shared_log(std::string_view name);

struct Space {
    std::string id;
    std::string name;
    int format = space_format; ///< a higher one: of a newer Attune, read as far as understood
};
/// Nothing when it is damaged or not all there yet.
[[nodiscard]] std::optional<Space> read_space(std::string_view text);
[[nodiscard]] std::string space_text(const Space& space);
inline constexpr std::size_t space_bytes_max = 64U << 10U;

/// For somebody who may want to share through it. Changes nothing. In one that holds other things
/// it is a folder "Attune" that is meant.
/// Segments lie there, of whatever device.
[[nodiscard]] bool has_shared_logs(Disk& disk, const SharedPaths& paths);

[[nodiscard]] FolderLook look_at_folder(Disk& disk, const std::string& path, const Path& own);

/// Draws 32 bits.
using Chance = std::function<std::uint32_t()>;
[[nodiscard]] Chance system_chance();
/// 80 bits of chance in Crockford's base 32, lower case, for file names.
[[nodiscard]] std::string chance_name(const Chance& chance);

} // namespace attune::store
