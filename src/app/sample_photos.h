// Two pictures for the sample's notes, drawn here so that no file is needed for them.
#pragma once

#include "core/records.h"
#include "platform/picture.h"

#include <optional>
#include <string>
#include <vector>

namespace attune::app {

/// Hills in the evening, wider than high; and a cup on a table, higher than wide.
[[nodiscard]] Photo sample_hills();
[[nodiscard]] Photo sample_cup();
/// Their pixels, the longer side as asked; none: another photo.
[[nodiscard]] std::optional<platform::Picture> sample_picture(const Photo& photo, int side);

/// Some of this device's pictures to choose from, of these two; one of them can't be read.
[[nodiscard]] std::vector<FoundPicture> sample_files(WallTime now);
/// The middle of one of them.
[[nodiscard]] std::optional<platform::Picture> sample_file(const std::string& path, int side);

} // namespace attune::app
