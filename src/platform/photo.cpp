#include "platform/photo.h"

#include "platform/jpeg_parts.h"
#include "platform/orientation.h"
#include "platform/photo_pixels.h"

#include <stb_bound.h>
#include <stb_image.h>

#include <algorithm>
#include <array>
#include <climits>
#include <memory>
#include <utility>

namespace attune::platform {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view jpeg_mark = "\xff\xd8\xff"sv;
constexpr std::string_view png_mark = "\x89PNG\r\n\x1a\n"sv;
// Smaller than this a PNG stays one: drawings and screenshots keep their edges.
constexpr std::size_t png_bytes_small = 256U << 10U;
constexpr std::array jpeg_qualities{90, 85, 80, 72, 64, 56, 48};

bool is_other_picture(std::string_view file) {
    constexpr std::array beginnings{"GIF8"sv, "II*\0"sv, "MM\0*"sv, "\0\0\1\0"sv};
    // HEIC, AVIF and their kin are boxes, with what they are named after the first one's length.
    constexpr std::array brands{"heic"sv, "heix"sv, "heif"sv, "hevc"sv, "mif1"sv, "msf1"sv, "avif"sv, "jxl "sv};
    const auto begins = [&](std::string_view mark) { return file.starts_with(mark); };
    if (std::ranges::any_of(beginnings, begins)) return true;
    if (file.size() < 12) return false;
    if (file.starts_with("BM") && file.substr(6, 4) == "\0\0\0\0"sv) return true; // not "BMW"
    if (file.starts_with("RIFF") && file.substr(8, 4) == "WEBP") return true;
    return file.substr(4, 4) == "ftyp" && std::ranges::find(brands, file.substr(8, 4)) != brands.end();
}

const stbi_uc* data_of(std::string_view file) { return reinterpret_cast<const stbi_uc*>(file.data()); }

/// Its size without decoding it; none: no header that makes sense.
struct Header {
    int width = 0, height = 0, channels = 0;
    [[nodiscard]] std::int64_t pixels() const { return std::int64_t{width} * height; }
};

/// As a PNG's first bytes have it, for those that the decoder finds too large to speak of.
std::int64_t png_pixels(std::string_view file) {
    constexpr std::size_t width_at = 16, height_at = 20, end = 24;
    if (file.size() < end) return 0;
    const auto side = [&](std::size_t from) {
        std::int64_t length = 0;
        for (std::size_t i = from; i < from + 4; ++i) {
            length = length << 8 | static_cast<std::uint8_t>(file[i]);
        }
        return std::min<std::int64_t>(length, INT32_MAX);
    };
    return side(width_at) * side(height_at);
}

std::optional<Header> read_header(std::string_view file) {
    Header found;
    if (file.size() > INT_MAX) return {};
    const int ok = stbi_info_from_memory(data_of(file), static_cast<int>(file.size()), &found.width, &found.height,
                                         &found.channels);
    if (!ok || found.width <= 0 || found.height <= 0) return {};
    return found;
}

/// The most that an honest file of that size takes in one piece: its pixels with four channels of 16 bits, or all of
/// the file, of which the decoder keeps up to twice as much. What unpacks to more is made to fill the memory.
std::size_t piece_max(std::string_view file, const Header& header) {
    constexpr std::size_t pixel_bytes = 8, slack = 4U << 20U; // narrow ones are padded
    return static_cast<std::size_t>(header.pixels()) * pixel_bytes + 2 * file.size() + slack;
}

/// Without a channel for what shows through where the file has none: that saves a quarter.
std::optional<Pixels> decode(std::string_view file, const Header& header) {
    const bool has_alpha = header.channels == 2 || header.channels == 4;
    Pixels pixels;
    pixels.channels = has_alpha ? 4 : 3;
    int channels = 0;
    stb_bound_pieces(std::min(piece_max(file, header), STB_PIECE_MAX));
    stbi_uc* made = stbi_load_from_memory(data_of(file), static_cast<int>(file.size()), &pixels.width, &pixels.height,
                                          &channels, pixels.channels);
    stb_bound_pieces(STB_PIECE_MAX);
    if (!made) return {};
    pixels.data.reset(made);
    return pixels;
}

std::optional<PhotoCopy> as_png(const Picture& picture, std::size_t most) {
    auto bytes = png_of(picture);
    if (bytes.empty() || bytes.size() > most) return {};
    return PhotoCopy{std::move(bytes), picture.width, picture.height};
}

/// As good as fits; what fits at no quality is made smaller.
PhotoCopy as_jpeg(Picture picture, std::size_t most) {
    for (;;) {
        for (const int quality : jpeg_qualities) {
            auto bytes = jpeg_of(picture, quality);
            if (bytes.size() <= most || std::max(picture.width, picture.height) == 1) {
                return {std::move(bytes), picture.width, picture.height};
            }
        }
        picture = shrunk(picture, std::max(1, std::max(picture.width, picture.height) * 3 / 4));
    }
}

PhotoCopy encode(Picture picture, bool was_png, std::size_t most) {
    const bool shows_through = has_alpha(picture);
    if (shows_through || was_png) {
        const auto bound = shows_through ? most : std::min(most, png_bytes_small);
        if (auto png = as_png(picture, bound)) return *std::move(png);
    }
    if (shows_through) lay_on_white(picture);
    return as_jpeg(std::move(picture), most);
}

/// Somebody's file as pixels, upright. `shrink` makes a Picture of all of them.
template <class Shrink>
std::variant<Picture, PhotoFault> read_file(std::string_view file, std::int64_t pixels_max, const Shrink& shrink) {
    switch (kind_of_file(file)) {
    case FileKind::Photo: break;
    case FileKind::OtherPicture: return PhotoFault::OtherPicture;
    case FileKind::NoPicture: return PhotoFault::NoPicture;
    }
    const bool is_png = file.starts_with(png_mark);
    if (is_png && png_pixels(file) > pixels_max) return PhotoFault::TooManyPixels;
    const auto header = read_header(file);
    if (!header) return PhotoFault::Broken;
    if (header->pixels() > pixels_max) return PhotoFault::TooManyPixels;
    // The decoder takes a JPEG that was cut off and leaves the rest of it grey.
    const auto parts = is_png ? JpegParts{{}, true} : jpeg_parts(file);
    if (!parts.is_complete) return PhotoFault::Broken;
    auto pixels = decode(file, *header);
    if (!pixels) return PhotoFault::Broken;
    auto picture = shrink(*std::move(pixels));
    if (picture.rgba.empty()) return PhotoFault::Broken;
    return upright(std::move(picture), orientation_of(parts.exif));
}

Picture middle_of(const Picture& picture) {
    const int side = std::min(picture.width, picture.height);
    const auto row = static_cast<std::size_t>(side) * 4;
    const auto left = static_cast<std::size_t>(picture.width - side) / 2;
    const auto top = static_cast<std::size_t>(picture.height - side) / 2;
    Picture square{side, side, {}};
    square.rgba.reserve(row * static_cast<std::size_t>(side));
    for (std::size_t y = top; y < top + static_cast<std::size_t>(side); ++y) {
        const auto* from = picture.rgba.data() + (y * static_cast<std::size_t>(picture.width) + left) * 4;
        square.rgba.insert(square.rgba.end(), from, from + row);
    }
    return square;
}

} // namespace

FileKind kind_of_file(std::string_view beginning) {
    if (beginning.starts_with(jpeg_mark) || beginning.starts_with(png_mark)) return FileKind::Photo;
    return is_other_picture(beginning) ? FileKind::OtherPicture : FileKind::NoPicture;
}

std::variant<PhotoCopy, PhotoFault> copy_photo(std::string_view file, const PhotoBounds& bounds) {
    auto read = read_file(file, bounds.pixels, [&](Pixels pixels) { return shrunk(std::move(pixels), bounds.side); });
    if (const auto* fault = std::get_if<PhotoFault>(&read)) return *fault;
    auto copy = encode(std::get<Picture>(std::move(read)), file.starts_with(png_mark), bounds.bytes);
    if (copy.bytes.empty()) return PhotoFault::Broken;
    return copy;
}

std::optional<Picture> square_of_photo(std::string_view file, int side, const PhotoBounds& bounds) {
    const auto shrink = [side = std::max(1, side)](Pixels pixels) {
        // Twice as large as wanted is enough to be averaged well: a thumbnail shall come soon.
        pixels = coarser(std::move(pixels), std::min(pixels.width, pixels.height) / (2 * side));
        const auto [shorter, longer] = std::minmax({pixels.width, pixels.height});
        const std::int64_t wanted = std::int64_t{side} * longer / shorter;
        return shrunk(std::move(pixels), static_cast<int>(std::min<std::int64_t>(wanted, longer)));
    };
    const auto read = read_file(file, bounds.pixels, shrink);
    const auto* picture = std::get_if<Picture>(&read);
    if (picture == nullptr) return {};
    return middle_of(*picture);
}

std::optional<Picture> decode_photo(std::string_view copy, int side) {
    const auto header = read_header(copy);
    const std::int64_t most = PhotoBounds{}.side;
    if (!header || header->pixels() > most * most) return {};
    auto pixels = decode(copy, *header);
    if (!pixels) return {};
    auto picture = shrunk(*std::move(pixels), std::max(1, side));
    if (picture.rgba.empty()) return {};
    return picture;
}

} // namespace attune::platform
