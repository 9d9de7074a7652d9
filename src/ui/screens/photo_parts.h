// What the sheets that a photo can be added to share.
#pragma once

#include "core/records.h"
#include "ui/frame.h"

#include <optional>
#include <string>

namespace attune::ui {

/// Says that a photo is being made ready, with a way to take that back. False, and nothing drawn: none is.
bool photo_on_its_way(Frame& f);

/// Where a picture was named and is not there yet, it is asked for first. False: there is none to wait for.
bool take_written_photo(Frame& f, const std::string& path, const std::optional<Photo>& photo);

} // namespace attune::ui
