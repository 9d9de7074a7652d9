// What the measuring program prints its figures with. All times in milliseconds.
#pragma once

#include <chrono>
#include <filesystem>
#include <vector>

#include <nlohmann/json.hpp>

namespace attune::bench {

using Json = nlohmann::ordered_json;

struct Folders {
    std::filesystem::path fonts, assets;
};

[[nodiscard]] double milliseconds_since(std::chrono::steady_clock::time_point start);

/// {"median_ms", "p99_ms", "max_ms", "times"}; `milliseconds` must not be empty.
[[nodiscard]] Json spread(std::vector<double> milliseconds);

/// One row for each scene and window size: a frame's own work, to the finished draw lists.
[[nodiscard]] Json time_frames(const Folders& folders);

/// Saving a note in `folder` until it is on the disk, and the same bytes by bare write and fdatasync, in turns.
[[nodiscard]] Json time_saves(const std::filesystem::path& folder);

/// Writes a data folder: two people at the table, a hundred notes.
void make_home(const std::filesystem::path& folder);

}  // namespace attune::bench
