#include "photo_files.h"
#include "platform/jpeg_parts.h"
#include "platform/orientation.h"
#include "platform/photo.h"
#include "platform/photo_pixels.h"

#include <doctest/doctest.h>
#include <stb_image.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

using namespace attune::platform;
using namespace attune::platform::test;
using namespace std::string_literals;

namespace {

const PhotoCopy& copy_in(const std::variant<PhotoCopy, PhotoFault>& outcome) {
    REQUIRE(std::holds_alternative<PhotoCopy>(outcome));
    return std::get<PhotoCopy>(outcome);
}

bool is_jpeg(const PhotoCopy& copy) { return copy.bytes.starts_with("\xff\xd8"); }

/// The copy's pixels at their full size, which must be the one it says.
Picture pixels_of(const PhotoCopy& copy) {
    const auto picture = decode_photo(copy.bytes, 1600);
    REQUIRE(picture);
    CHECK(picture->width == copy.width);
    CHECK(picture->height == copy.height);
    return *picture;
}

Rgba at(const Picture& picture, int x, int y) {
    const auto i =
        (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x)) * 4;
    return {picture.rgba[i], picture.rgba[i + 1], picture.rgba[i + 2], picture.rgba[i + 3]};
}

bool alike(Rgba a, Rgba b, int most = 24) {
    return std::abs(a.r - b.r) <= most && std::abs(a.g - b.g) <= most && std::abs(a.b - b.b) <= most &&
           std::abs(a.a - b.a) <= most;
}

constexpr Rgba red{220, 30, 30}, green{30, 200, 30}, blue{30, 30, 220}, yellow{220, 220, 30};

/// Wider than high, another colour in each corner.
Rgba corners(int x, int y) {
    if (y < 16) return x < 32 ? red : green;
    return x < 32 ? blue : yellow;
}

/// Whatever comes in: what comes out holds to its bounds and can be drawn.
void check_outcome(const std::string& file) {
    const auto outcome = copy_photo(file, {.pixels = 1'000'000});
    const auto* copy = std::get_if<PhotoCopy>(&outcome);
    if (!copy) return;
    CHECK(copy->bytes.size() <= PhotoBounds{}.bytes);
    CHECK(copy->width >= 1);
    CHECK(copy->height >= 1);
    CHECK(std::max(copy->width, copy->height) <= PhotoBounds{}.side);
    pixels_of(*copy);
}

} // namespace

TEST_CASE("a photo is turned upright, whichever way the camera was held") {
    // EXIF 2.3, 4.6.4: which side of the scene the first row and the first column are.
    enum Side { Top, Right, Bottom, Left };
    struct Row {
        std::uint32_t orientation;
        Side row, column;
    };
    for (const auto& [orientation, row, column] :
         {Row{1, Top, Left}, Row{2, Top, Right}, Row{3, Bottom, Right}, Row{4, Bottom, Left}, Row{5, Left, Top},
          Row{6, Right, Top}, Row{7, Right, Bottom}, Row{8, Left, Bottom}}) {
        CAPTURE(orientation);
        constexpr int width = 64, height = 32;
        const bool lies = row == Left || row == Right;
        const auto stored = painted(lies ? height : width, lies ? width : height, [&](int sx, int sy) {
            int x = 0, y = 0;
            for (const auto& [side, n] : {std::pair{row, sy}, std::pair{column, sx}}) {
                if (side == Top) y = n;
                if (side == Bottom) y = height - 1 - n;
                if (side == Left) x = n;
                if (side == Right) x = width - 1 - n;
            }
            return corners(x, y);
        });
        for (const bool little : {false, true}) {
            const auto file = with_exif(jpeg_file(stored), exif({.value = orientation, .little = little}));
            const auto outcome = copy_photo(file);
            const auto& copy = copy_in(outcome);
            CHECK(copy.width == width);
            CHECK(copy.height == height);
            const auto upright = pixels_of(copy);
            CHECK(alike(at(upright, 4, 4), red));
            CHECK(alike(at(upright, 59, 4), green));
            CHECK(alike(at(upright, 4, 27), blue));
            CHECK(alike(at(upright, 59, 27), yellow));
            CHECK(copy.bytes.find("Exif") == std::string::npos);
            const auto square = square_of_photo(file, 16);
            REQUIRE(square);
            CHECK(square->width == 16);
            CHECK(square->height == 16);
            CHECK(alike(at(*square, 1, 1), red));
            CHECK(alike(at(*square, 14, 1), green));
            CHECK(alike(at(*square, 1, 14), blue));
            CHECK(alike(at(*square, 14, 14), yellow));
        }
    }
}

TEST_CASE("a copy is bounded: 1600 pixels on the longer side, and 1 MiB") {
    struct Row {
        int width, height, kept_width, kept_height;
    };
    for (const auto& row : {Row{1, 1, 1, 1}, Row{7, 3, 7, 3}, Row{1600, 1600, 1600, 1600}, Row{1600, 9, 1600, 9},
                            Row{1601, 10, 1600, 10}, Row{10, 1601, 10, 1600}, Row{5000, 3000, 1600, 960},
                            Row{3000, 5000, 960, 1600}, Row{16000, 1, 1600, 1}, Row{2, 16001, 1, 1600}}) {
        CAPTURE(row.width);
        CAPTURE(row.height);
        for (const auto& file : {jpeg_file(plain(row.width, row.height)), png_file(plain(row.width, row.height))}) {
            const auto outcome = copy_photo(file);
            const auto& copy = copy_in(outcome);
            CHECK(copy.width == row.kept_width);
            CHECK(copy.height == row.kept_height);
            CHECK(copy.bytes.size() <= 1024 * 1024);
            CHECK(alike(at(pixels_of(copy), 0, 0), {200, 120, 40}));
        }
    }
}

TEST_CASE("what will not become small is made smaller until it fits") {
    const auto file = jpeg_file(noise(2000, 2000), 100);
    REQUIRE(file.size() > 4 * 1024 * 1024);
    const auto whole = copy_photo(file);
    CHECK(copy_in(whole).width == 1600);
    CHECK(copy_in(whole).bytes.size() <= 1024 * 1024);
    for (const std::size_t bytes : {200'000U, 20'000U, 2'000U}) {
        CAPTURE(bytes);
        const auto outcome = copy_photo(file, {.bytes = bytes});
        const auto& copy = copy_in(outcome);
        CHECK(copy.bytes.size() <= bytes);
        CHECK(copy.width == copy.height);
        pixels_of(copy);
    }
}

TEST_CASE("what shows through stays so in a PNG, and is laid on white where that is too long") {
    auto glass = painted(300, 200, [](int x, int) { return Rgba{30, 90, 160, x < 150 ? 0 : 255}; });
    auto outcome = copy_photo(png_file(glass));
    CHECK_FALSE(is_jpeg(copy_in(outcome)));
    CHECK(at(pixels_of(copy_in(outcome)), 10, 10).a == 0);
    CHECK(at(pixels_of(copy_in(outcome)), 290, 10).a == 255);

    glass = noise(300, 200);
    for (std::size_t i = 0; i < glass.rgba.size() / 2; i += 4) glass.rgba[i + 3] = 0; // the upper half
    outcome = copy_photo(png_file(glass), {.bytes = 60'000});
    CHECK(is_jpeg(copy_in(outcome)));
    CHECK(copy_in(outcome).width == 300);
    CHECK(alike(at(pixels_of(copy_in(outcome)), 2, 2), {255, 255, 255}));

    outcome = copy_photo(png_file(noise(1600, 1200, true)));
    CHECK(is_jpeg(copy_in(outcome)));
    CHECK(copy_in(outcome).bytes.size() <= 1024 * 1024);
}

TEST_CASE("a drawing stays a PNG, a photo in a PNG becomes a JPEG") {
    CHECK_FALSE(is_jpeg(copy_in(copy_photo(png_file(plain(800, 600))))));
    CHECK(is_jpeg(copy_in(copy_photo(png_file(noise(800, 600))))));
    CHECK(is_jpeg(copy_in(copy_photo(jpeg_file(plain(800, 600))))));
}

TEST_CASE("the kinds of PNG and JPEG that other programs write") {
    struct Row {
        std::string name;
        std::string file;
        Rgba first;
    };
    const auto half = std::string{"\0", 1};
    for (const auto& row : {Row{"16 bits", png_of_rows(1, 1, 16, 2, half + "\xff\xff\x80\x00\x00\x00"s), {255, 128, 0}},
                            Row{"grey", png_of_rows(2, 1, 8, 0, half + "\x40\x80"s), {64, 64, 64}},
                            Row{"grey, 16 bits", png_of_rows(1, 1, 16, 0, half + "\x40\x01"s), {64, 64, 64}},
                            Row{"grey, 1 bit", png_of_rows(8, 1, 1, 0, half + "\x80"s), {255, 255, 255}},
                            Row{"grey and alpha", png_of_rows(1, 1, 8, 4, half + "\x40\x80"s), {64, 64, 64, 128}},
                            Row{"four inks", cmyk_jpeg(), {64, 64, 64}}}) {
        CAPTURE(row.name);
        const auto outcome = copy_photo(row.file);
        const auto first = at(pixels_of(copy_in(outcome)), 0, 0);
        CAPTURE(first.r);
        CHECK(alike(first, row.first));
    }
}

TEST_CASE("what is refused, and why") {
    const auto jpeg = jpeg_file(plain(40, 30));
    const auto png = png_file(plain(40, 30));
    auto huge_jpeg = cmyk_jpeg();
    huge_jpeg.replace(huge_jpeg.find("\xff\xc0") + 5, 4, "\xff\xff\xff\xff");
    struct Row {
        std::string name;
        std::string file;
        PhotoFault fault;
    };
    for (const auto& row :
         {Row{"nothing", "", PhotoFault::NoPicture},
          Row{"text", "Thank you for the coffee.", PhotoFault::NoPicture},
          Row{"a program",
              "\x7f"
              "ELF\2\1\1",
              PhotoFault::NoPicture},
          Row{"GIF", "GIF89a\1\0\1\0\0\0\0;", PhotoFault::OtherPicture},
          Row{"WebP", "RIFF\x24\0\0\0WEBPVP8 "s, PhotoFault::OtherPicture},
          Row{"HEIC",
              "\0\0\0\x18"
              "ftypheic\0\0\0\0"s,
              PhotoFault::OtherPicture},
          Row{"AVIF",
              "\0\0\0\x18"
              "ftypavif\0\0\0\0"s,
              PhotoFault::OtherPicture},
          Row{"BMP", "BM\x46\0\0\0\0\0\0\0\x36\0\0\0"s, PhotoFault::OtherPicture},
          Row{"words that begin like one", "BMX, a card, another", PhotoFault::NoPicture},
          Row{"a film",
              "\0\0\0\x18"
              "ftypisom\0\0\0\0"s,
              PhotoFault::NoPicture},
          Row{"only the beginning of a JPEG", jpeg.substr(0, 3), PhotoFault::Broken},
          Row{"only the beginning of a PNG", png.substr(0, 8), PhotoFault::Broken},
          Row{"a JPEG cut off", jpeg.substr(0, jpeg.size() - 2), PhotoFault::Broken},
          Row{"a PNG cut off", png.substr(0, png.size() - 20), PhotoFault::Broken},
          Row{"no width", png_header(0, 10) + png_chunk("IEND", ""), PhotoFault::Broken},
          Row{"a header that promises 2.5 gigapixels", png_header(50000, 50000), PhotoFault::TooManyPixels},
          Row{"a little more than 40 megapixels", png_header(40'000'001, 1), PhotoFault::TooManyPixels},
          Row{"the most that a header can say", png_header(0xFFFFFFFF, 0xFFFFFFFF), PhotoFault::TooManyPixels},
          Row{"a JPEG of 4 gigapixels", huge_jpeg, PhotoFault::TooManyPixels},
          Row{"6325 times 6325", png_header(6325, 6325), PhotoFault::TooManyPixels},
          Row{"6324 times 6324, and nothing in it", png_header(6324, 6324) + png_chunk("IEND", ""),
              PhotoFault::Broken}}) {
        CAPTURE(row.name);
        const auto outcome = copy_photo(row.file);
        REQUIRE(std::holds_alternative<PhotoFault>(outcome));
        CHECK(std::get<PhotoFault>(outcome) == row.fault);
    }
}

TEST_CASE("a file cut off anywhere is refused") {
    const auto jpeg = with_exif(jpeg_file(plain(24, 16)), exif({.value = 6}));
    for (std::size_t k = 0; k < jpeg.size(); ++k) {
        CAPTURE(k);
        CHECK(std::holds_alternative<PhotoFault>(copy_photo(jpeg.substr(0, k))));
    }
    const auto png = png_file(plain(24, 16));
    constexpr std::size_t last_checksum = 4; // nobody reads it
    for (std::size_t k = 0; k + last_checksum < png.size(); ++k) {
        CAPTURE(k);
        CHECK(std::holds_alternative<PhotoFault>(copy_photo(png.substr(0, k))));
    }
}

TEST_CASE("damaged bytes do no harm") {
    std::mt19937 chance{20261115};
    const std::array files{with_exif(jpeg_file(noise(24, 16)), exif({.value = 6})), png_file(noise(24, 16, true)),
                           cmyk_jpeg(), png_of_rows(2, 1, 8, 0, "\0\x40\x80"s)};
    for (const auto& whole : files) {
        for (int round = 0; round < 400; ++round) {
            auto file = whole;
            for (int hits = 1 + static_cast<int>(chance() % 4); hits > 0; --hits) {
                file[chance() % file.size()] = static_cast<char>(chance());
            }
            check_outcome(file);
        }
    }
    for (int round = 0; round < 400; ++round) {
        std::string file = round % 2 == 0 ? "\xff\xd8\xff" : "\x89PNG\r\n\x1a\n";
        for (auto more = chance() % 300; more > 0; --more) file += static_cast<char>(chance());
        check_outcome(file);
    }
}

TEST_CASE("a small file that unpacks to more than the memory can hold is refused") {
    CHECK(std::holds_alternative<PhotoFault>(copy_photo(png_bomb(std::size_t{600} << 20U))));
    CHECK(copy_in(copy_photo(png_bomb(100 * 301))).width == 100); // the same, as long as it should be
    // Nor is there room for what a picture of that size never needs.
    CHECK(std::holds_alternative<PhotoFault>(copy_photo(png_bomb(std::size_t{64} << 20U))));
    // What came through a shared folder is shown without being copied first.
    CHECK_FALSE(decode_photo(png_bomb(std::size_t{600} << 20U), 256));
    CHECK_FALSE(decode_photo(png_header(60'000, 60'000) + png_chunk("IEND", ""), 256));
    CHECK(decode_photo(png_bomb(100 * 301), 256));
}

TEST_CASE("narrow, deep and long pictures have the room they need") {
    for (const auto& [width, height] : {std::pair{1, 60'000}, {60'000, 1}, {3, 20'000}}) {
        CAPTURE(width);
        Picture picture{width, height, {}};
        picture.rgba.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4, 200);
        CHECK(decode_photo(jpeg_of(picture, 90), 256));
        CHECK(decode_photo(png_of(picture), 256));
    }
    // Four channels of 16 bits, a filter byte before each row.
    CHECK(decode_photo(png_of_rows(80, 80, 16, 6, std::string((80 * 8 + 1) * 80, '\0')), 256));
}

TEST_CASE("EXIF that lies turns nothing and does no harm") {
    struct Row {
        std::string name;
        ExifEntry entry;
    };
    for (const auto& row :
         {Row{"0", {.value = 0}}, Row{"9", {.value = 9}}, Row{"65535", {.value = 65535}},
          Row{"another tag", {.tag = 0x0111, .value = 6}}, Row{"as text", {.type = 2, .value = 6}},
          Row{"no such type", {.type = 99, .value = 6}}, Row{"none of it", {.count = 0, .value = 6}},
          Row{"too many of it", {.count = 0xFFFFFFFF, .value = 6}}, Row{"elsewhere", {.count = 400, .value = 6}},
          Row{"directory beyond the end", {.value = 6, .directory = 0xFFFFFFF0}},
          Row{"directory in the header", {.value = 6, .directory = 0}}}) {
        CAPTURE(row.name);
        CHECK(orientation_of(exif(row.entry)) == 1);
    }
    CHECK(orientation_of("") == 1);
    CHECK(orientation_of("Exif") == 1);
    CHECK(orientation_of(std::string(70'000, 'x')) == 1);
    CHECK(orientation_of(exif({.type = 4, .value = 6})) == 6); // a longer number than it should be
    // a directory that follows itself
    CHECK(orientation_of(exif({.value = 6, .next = 8})) == 6);
    const auto whole = exif({.value = 6});
    for (std::size_t k = 0; k < whole.size(); ++k) (void)orientation_of(whole.substr(0, k));
}

TEST_CASE("a JPEG's parts are found by its own lengths, not by what its data looks like") {
    const auto jpeg = jpeg_file(plain(24, 16));
    CHECK(jpeg_parts(jpeg).is_complete);
    CHECK(jpeg_parts(jpeg).exif.empty());
    CHECK(jpeg_parts(jpeg + "a film after the picture \xff\xda").is_complete);
    // a small picture within the EXIF has an end of its own
    const auto inside = exif({.value = 6}) + jpeg;
    const auto both = with_exif(jpeg, inside);
    CHECK(jpeg_parts(both).exif == inside);
    CHECK(jpeg_parts(both).is_complete);
    CHECK_FALSE(jpeg_parts(both.substr(0, both.size() - 2)).is_complete);
    CHECK_FALSE(jpeg_parts("\xff\xd8\xff\xd9").is_complete);
    CHECK_FALSE(jpeg_parts("\xff\xe1\xff").is_complete);
}

TEST_CASE("a copy is decoded near the size it is drawn at, never larger") {
    const auto outcome = copy_photo(jpeg_file(plain(1600, 1200)));
    const auto& copy = copy_in(outcome);
    struct Row {
        int side, width, height;
    };
    for (const auto& row :
         {Row{256, 256, 192}, Row{1600, 1600, 1200}, Row{4000, 1600, 1200}, Row{1, 1, 1}, Row{0, 1, 1}}) {
        CAPTURE(row.side);
        const auto picture = decode_photo(copy.bytes, row.side);
        REQUIRE(picture);
        CHECK(picture->width == row.width);
        CHECK(picture->height == row.height);
        CHECK(picture->rgba.size() == static_cast<std::size_t>(row.width) * static_cast<std::size_t>(row.height) * 4);
    }
    CHECK_FALSE(decode_photo("", 100));
    CHECK_FALSE(decode_photo("not a photo", 100));
    CHECK_FALSE(decode_photo(copy.bytes.substr(0, 400), 100));
    CHECK_FALSE(decode_photo(jpeg_file(plain(1601, 1601)), 100)); // no copy of ours
}

TEST_CASE("a file's middle is a square of its shorter side, and never larger than it is") {
    struct Row {
        int width, height, side, made;
    };
    for (const auto& row : {Row{400, 100, 64, 64}, Row{100, 400, 64, 64}, Row{40, 100, 64, 40}, Row{3000, 2, 64, 2},
                            Row{1, 1, 64, 1}, Row{30, 30, 0, 1}}) {
        CAPTURE(row.width);
        CAPTURE(row.height);
        const auto square = square_of_photo(png_file(plain(row.width, row.height)), row.side);
        REQUIRE(square);
        CHECK(square->width == row.made);
        CHECK(square->height == row.made);
        CHECK(square->rgba.size() == static_cast<std::size_t>(row.made * row.made * 4));
    }
    const auto jpeg = jpeg_file(plain(64, 64));
    CHECK_FALSE(square_of_photo("", 64));
    CHECK_FALSE(square_of_photo("Dear Sam", 64));
    CHECK_FALSE(square_of_photo(jpeg.substr(0, jpeg.size() / 2), 64));
    CHECK_FALSE(square_of_photo(jpeg, 64, {.pixels = 64 * 63}));
}
