#include "app/sample_photos.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <string>

namespace attune::app {
namespace {

// Not the digests of any bytes: names that only `sample_picture` knows.
constexpr char hills_digit = '1', cup_digit = '2';

struct Colour {
    float r, g, b;
};

Colour between(Colour a, Colour b, float t) {
    t = std::clamp(t, 0.0F, 1.0F);
    return {a.r + (b.r - a.r) * t, a.g + (b.g - a.g) * t, a.b + (b.b - a.b) * t};
}

/// 1 inside, 0 outside, soft over `soft`.
float inside(float distance, float soft = 0.004F) { return std::clamp(0.5F - distance / soft, 0.0F, 1.0F); }

// Both take x and y from 0 to 1, from the upper left corner.
using Paint = Colour (*)(float x, float y);

Colour hills(float x, float y) {
    Colour c = between({246, 205, 160}, {250, 232, 205}, y * 1.6F);
    const float sun = std::hypot((x - 0.68F) * 1.5F, y - 0.34F) - 0.1F;
    c = between(c, {255, 244, 220}, inside(sun, 0.02F));
    struct Ridge {
        float level, height, waves, shift;
        Colour colour;
    };
    constexpr std::array ridges{
        Ridge{0.46F, 0.05F, 7, 0.4F, {206, 167, 160}}, Ridge{0.58F, 0.06F, 5, 1.9F, {158, 132, 143}},
        Ridge{0.72F, 0.05F, 4, 3.2F, {104, 106, 117}}, Ridge{0.86F, 0.04F, 3, 5.0F, {64, 80, 84}}};
    for (const Ridge& ridge : ridges) {
        const float line = ridge.level + ridge.height * std::sin(x * ridge.waves + ridge.shift) +
                           ridge.height * 0.3F * std::sin(x * ridge.waves * 2.7F + ridge.shift);
        c = between(c, ridge.colour, inside(line - y));
    }
    return c;
}

Colour cup(float x, float y) {
    Colour c = between({228, 221, 208}, {214, 204, 188}, y);
    const float table = 0.62F;
    c = between(c, between({176, 128, 92}, {150, 104, 72}, (y - table) * 2.5F), inside(table - y));
    const float saucer = std::hypot((x - 0.5F) / 1.9F, (y - 0.8F) / 0.42F) - 0.2F;
    c = between(c, {240, 238, 232}, inside(saucer));
    const float handle = std::abs(std::hypot(x - 0.76F, (y - 0.56F) * 1.33F) - 0.1F) - 0.025F;
    c = between(c, {78, 138, 140}, inside(handle));
    const float narrowing = 0.27F - std::max(0.0F, y - 0.45F) * 0.3F;
    const float body = std::max({std::abs(x - 0.5F) - narrowing, 0.45F - y, y - 0.8F});
    c = between(c, between({86, 150, 152}, {62, 118, 122}, x), inside(body));
    const float rim = std::hypot(x - 0.5F, (y - 0.45F) / 0.22F) - 0.27F;
    c = between(c, {86, 56, 40}, inside(rim));
    return c;
}

platform::Picture painted(Paint paint, int width, int height) {
    platform::Picture picture{width, height, {}};
    picture.rgba.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    const auto channel = [](float v) { return static_cast<std::uint8_t>(std::lround(v)); };
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const Colour c = paint((static_cast<float>(x) + 0.5F) / static_cast<float>(width),
                                   (static_cast<float>(y) + 0.5F) / static_cast<float>(height));
            picture.rgba.insert(picture.rgba.end(), {channel(c.r), channel(c.g), channel(c.b), 255});
        }
    }
    return picture;
}

} // namespace

Photo sample_hills() { return {std::string(64, hills_digit), 1600, 1067}; }

Photo sample_cup() { return {std::string(64, cup_digit), 1200, 1600}; }

std::optional<platform::Picture> sample_picture(const Photo& photo, int side) {
    const Photo hills_photo = sample_hills(), cup_photo = sample_cup();
    if (photo != hills_photo && photo != cup_photo) return {};
    const float scale = static_cast<float>(side) / static_cast<float>(std::max(photo.width, photo.height));
    const auto scaled = [scale](int length) {
        return std::max(1, static_cast<int>(std::lround(static_cast<float>(length) * std::min(1.0F, scale))));
    };
    return painted(photo == hills_photo ? hills : cup, scaled(photo.width), scaled(photo.height));
}

std::vector<FoundPicture> sample_files(WallTime now) {
    std::vector<FoundPicture> files;
    for (int i = 0; i < 26; ++i) {
        const std::string name = i == 3   ? "half of it.jpg"
                                 : i == 5 ? "the evening when we walked all the way round the lake.png"
                                          : (i % 3 == 1 ? "cup-" : "hills-") + std::to_string(26 - i) + ".jpg";
        files.push_back({"/home/maya/Pictures/" + name, name, now - std::chrono::hours{19} * (i * i + 1)});
    }
    return files;
}

std::optional<platform::Picture> sample_file(const std::string& path, int side) {
    if (path.find("half of it") != path.npos) return {};
    return painted(path.find("cup") != path.npos ? cup : hills, side, side);
}

} // namespace attune::app
