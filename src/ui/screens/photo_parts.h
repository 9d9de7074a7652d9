// What the sheets that a photo can be added to share.
#pragma once

#include "core/records.h"
#include "ui/frame.h"

#include <optional>
#include <string>

namespace attune::ui {

/// Begins what is drawn of a sheet's photo.
class PhotoPart {
public:
    PhotoPart(Frame& f, const std::optional<Photo>& photo);
    /// What has changed since the last frame, and lies on this row, is brought into sight.
    ~PhotoPart();
    PhotoPart(const PhotoPart&) = delete;
    PhotoPart& operator=(const PhotoPart&) = delete;

private:
    Frame& f_;
    ImVec2 min_{};
    bool is_news_ = false;
};

/// Says that a photo is being made ready, with a way to take that back. False, and nothing drawn: none is.
bool photo_on_its_way(Frame& f);

/// Opens what it is chosen from.
void choose_photo(Frame& f);

} // namespace attune::ui
