// What the measuring program prints its figures with. All times in milliseconds.
#pragma once

#include "core/records.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <filesystem>
#include <vector>

namespace attune::bench {

using Json = nlohmann::ordered_json;

struct Folders {
    std::filesystem::path fonts, assets;
};

[[nodiscard]] double milliseconds_since(std::chrono::steady_clock::time_point start);
/// Spent on a processor so far, to the microsecond.
[[nodiscard]] double processor_ms();

/// {"median_ms", "p99_ms", "max_ms", "times"}; `milliseconds` must not be empty.
[[nodiscard]] Json spread(std::vector<double> milliseconds);

/// One row for each scene and window size: a frame's own work, to the finished draw lists.
[[nodiscard]] Json time_frames(const Folders& folders);

/// The same of the wall and the cards with 100, 10,000 and 100,000 notes, scrolled and searched too.
[[nodiscard]] Json time_many(const Folders& folders);

/// The same with ten years of daily use, and after something was written.
[[nodiscard]] Json time_years(const Folders& folders);

/// Saving a note in `folder` until it is on the disk, and the same bytes by bare write and fdatasync, in turns.
[[nodiscard]] Json time_saves(const std::filesystem::path& folder);

/// Reading data folders of 100, 10,000 and 100,000 notes, by the clock and in processor time.
[[nodiscard]] Json time_loads(const std::filesystem::path& folder);

/// Saving 100,000 notes as a file in each format, backing them up, reading them to bring in.
[[nodiscard]] Json time_keeping(const std::filesystem::path& folder);
/// Taking in 100,000 notes of another device, the frames meanwhile, and looking into a folder of 100 segments.
[[nodiscard]] Json time_sharing(const Folders& folders, const std::filesystem::path& folder);

/// Writes a data folder: two people at the table, and as many notes of a sentence or three.
void make_home(const std::filesystem::path& folder, int notes);
[[nodiscard]] Note bench_note(int number);

} // namespace attune::bench
