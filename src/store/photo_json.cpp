#include "store/photo_json.h"

#include "store/lenient_json.h"
#include "store/photos.h"

namespace attune::store {

using nlohmann::json;

namespace {

constexpr std::size_t side_max = 100'000;

bool is_side(std::size_t side) { return side > 0 && side <= side_max; }

} // namespace

json photo_to_json(const Photo& photo) {
    return {{"sha256", photo.sha256}, {"width", photo.width}, {"height", photo.height}};
}

std::optional<Photo> photo_from_json(const json& from) {
    const auto width = index_at(from, "width"), height = index_at(from, "height");
    if (!is_side(width) || !is_side(height)) return std::nullopt;
    std::optional<Photo> photo{Photo{text_at(from, "sha256"), static_cast<int>(width), static_cast<int>(height)}};
    if (!is_photo_name(photo->sha256)) photo.reset();
    return photo;
}

} // namespace attune::store
