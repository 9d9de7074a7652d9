#include "platform/photo_pixels.h"

#include <stb_image_write.h>
#if __has_include(<stb_image_resize2.h>)
#include <stb_image_resize2.h>
#else
#include <stb_image_resize.h>
#endif

#include <algorithm>
#include <cmath>

namespace attune::platform {

namespace {

constexpr std::uint8_t opaque = 255;

struct View {
    int width, height, channels;
    const std::uint8_t* data;
};

bool resize(const View& from, int width, int height, std::uint8_t* to) {
#if __has_include(<stb_image_resize2.h>)
    const auto layout = from.channels == 4 ? STBIR_RGBA : STBIR_RGB;
    return stbir_resize_uint8_srgb(from.data, from.width, from.height, 0, to, width, height, 0, layout) != nullptr;
#else
    const int alpha = from.channels == 4 ? 3 : STBIR_ALPHA_CHANNEL_NONE;
    return stbir_resize_uint8_srgb(from.data, from.width, from.height, 0, to, width, height, 0, from.channels, alpha,
                                   0) != 0;
#endif
}

std::size_t count(int width, int height) { return static_cast<std::size_t>(width) * static_cast<std::size_t>(height); }

Picture with_alpha(const View& from) {
    Picture made{from.width, from.height, {}};
    made.rgba.reserve(count(from.width, from.height) * 4);
    const auto* end = from.data + count(from.width, from.height) * static_cast<std::size_t>(from.channels);
    for (const auto* at = from.data; at != end; at += from.channels) {
        made.rgba.insert(made.rgba.end(), at, at + 3);
        made.rgba.push_back(from.channels == 4 ? at[3] : opaque);
    }
    return made;
}

Picture shrunk_view(const View& from, int side) {
    const int longer = std::max(from.width, from.height);
    if (longer <= side) return with_alpha(from);
    const auto scaled = [&](int length) {
        const double exact = static_cast<double>(length) * side / longer;
        return std::max(1, static_cast<int>(std::lround(exact)));
    };
    const int width = scaled(from.width), height = scaled(from.height);
    std::vector<std::uint8_t> small(count(width, height) * static_cast<std::size_t>(from.channels));
    if (!resize(from, width, height, small.data())) return {};
    return with_alpha({width, height, from.channels, small.data()});
}

void append(void* to, void* data, int size) {
    static_cast<std::string*>(to)->append(static_cast<const char*>(data), static_cast<std::size_t>(size));
}

} // namespace

Picture shrunk(Pixels pixels, int side) {
    return shrunk_view({pixels.width, pixels.height, pixels.channels, pixels.data.get()}, side);
}

Picture shrunk(const Picture& picture, int side) {
    return shrunk_view({picture.width, picture.height, 4, picture.rgba.data()}, side);
}

Pixels coarser(Pixels pixels, int factor) {
    if (factor < 2) return pixels;
    Pixels made{pixels.width / factor, pixels.height / factor, pixels.channels, nullptr};
    const auto channels = static_cast<std::size_t>(pixels.channels);
    made.data.reset(static_cast<std::uint8_t*>(std::malloc(count(made.width, made.height) * channels)));
    if (!made.data) return pixels;
    const std::size_t row = static_cast<std::size_t>(pixels.width) * channels;
    const auto across = static_cast<std::size_t>(factor), width = static_cast<std::size_t>(made.width) * channels;
    std::vector<std::uint32_t> sums(width);
    auto* to = made.data.get();
    for (int y = 0; y < made.height; ++y) {
        std::ranges::fill(sums, 0U);
        for (int part = 0; part < factor; ++part) {
            const auto* from = pixels.data.get() + static_cast<std::size_t>(y * factor + part) * row;
            for (std::size_t x = 0; x < width; x += channels)
                for (std::size_t i = 0; i < across; ++i)
                    for (std::size_t c = 0; c < channels; ++c) sums[x + c] += *from++;
        }
        for (const std::uint32_t sum : sums) *to++ = static_cast<std::uint8_t>(sum / (across * across));
    }
    return made;
}

bool has_alpha(const Picture& picture) {
    for (std::size_t i = 3; i < picture.rgba.size(); i += 4) {
        if (picture.rgba[i] != opaque) return true;
    }
    return false;
}

void lay_on_white(Picture& picture) {
    for (std::size_t i = 0; i < picture.rgba.size(); i += 4) {
        const int alpha = picture.rgba[i + 3];
        for (std::size_t channel = i; channel < i + 3; ++channel) {
            const int laid = (picture.rgba[channel] * alpha + 255 * (255 - alpha) + 127) / 255;
            picture.rgba[channel] = static_cast<std::uint8_t>(laid);
        }
        picture.rgba[i + 3] = opaque;
    }
}

std::string png_of(const Picture& picture) {
    std::string bytes;
    const int ok = stbi_write_png_to_func(append, &bytes, picture.width, picture.height, 4, picture.rgba.data(),
                                          picture.width * 4);
    return ok ? bytes : std::string{};
}

std::string jpeg_of(const Picture& picture, int quality) {
    std::string bytes;
    const int ok =
        stbi_write_jpg_to_func(append, &bytes, picture.width, picture.height, 4, picture.rgba.data(), quality);
    return ok ? bytes : std::string{};
}

} // namespace attune::platform
