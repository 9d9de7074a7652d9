#include "platform/picture.h"

#include <stb_image.h>
#include <stb_image_write.h>

#include <cstddef>
#include <fstream>
#include <iterator>

namespace attune::platform {

bool write_png(const Picture& picture, const std::filesystem::path& path) {
    std::ofstream file{path, std::ios::binary};
    const auto append = [](void* out, void* data, int size) {
        static_cast<std::ofstream*>(out)->write(static_cast<const char*>(data), size);
    };
    const int written =
        stbi_write_png_to_func(append, &file, picture.width, picture.height, 4, picture.rgba.data(), picture.width * 4);
    file.close();
    return written != 0 && !file.fail();
}

std::optional<Picture> read_picture(const std::filesystem::path& path, int pixels_max) {
    std::ifstream file{path, std::ios::binary};
    const std::vector<char> bytes{std::istreambuf_iterator<char>{file}, {}};
    const auto* data = reinterpret_cast<const stbi_uc*>(bytes.data());
    const auto size = static_cast<int>(bytes.size());
    Picture picture;
    int channels = 0;
    if (!stbi_info_from_memory(data, size, &picture.width, &picture.height, &channels)) return {};
    if (picture.width <= 0 || picture.height <= 0 || picture.width > pixels_max / picture.height) return {};
    stbi_uc* pixels = stbi_load_from_memory(data, size, &picture.width, &picture.height, &channels, 4);
    if (!pixels) return {};
    const auto count = static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 4;
    picture.rgba.assign(pixels, pixels + count);
    stbi_image_free(pixels);
    return picture;
}

} // namespace attune::platform
