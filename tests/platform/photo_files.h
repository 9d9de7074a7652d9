// JPEG and PNG files to try photos with, as cameras and mischief write them.
#pragma once

#include "platform/picture.h"

#include <stb_image_write.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace attune::platform::test {

struct Rgba {
    int r = 0, g = 0, b = 0, a = 255;
};

template <class Paint>
Picture painted(int width, int height, Paint paint) {
    Picture picture{width, height, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const Rgba c = paint(x, y);
            for (const int v : {c.r, c.g, c.b, c.a}) picture.rgba.push_back(static_cast<std::uint8_t>(v));
        }
    }
    return picture;
}

inline Picture plain(int width, int height, Rgba colour = {200, 120, 40}) {
    return painted(width, height, [&](int, int) { return colour; });
}

/// Nothing that could be made small.
inline Picture noise(int width, int height, bool with_alpha = false) {
    std::uint32_t seed = 1;
    return painted(width, height, [&](int, int) {
        seed = seed * 1664525U + 1013904223U;
        const auto part = [&](int shift) { return static_cast<int>(seed >> shift & 0xFFU); };
        return Rgba{part(24), part(16), part(8), with_alpha ? part(20) : 255};
    });
}

inline void append_to(void* to, void* data, int size) {
    static_cast<std::string*>(to)->append(static_cast<const char*>(data), static_cast<std::size_t>(size));
}

inline std::string jpeg_file(const Picture& picture, int quality = 95) {
    std::string bytes;
    stbi_write_jpg_to_func(append_to, &bytes, picture.width, picture.height, 4, picture.rgba.data(), quality);
    return bytes;
}

inline std::string png_file(const Picture& picture) {
    std::string bytes;
    stbi_write_png_to_func(append_to, &bytes, picture.width, picture.height, 4, picture.rgba.data(), 0);
    return bytes;
}

inline std::string number(std::uint32_t value, int bytes, bool little = false) {
    std::string text;
    for (int i = 0; i < bytes; ++i) {
        const int shift = 8 * (little ? i : bytes - 1 - i);
        text += static_cast<char>(value >> shift & 0xFFU);
    }
    return text;
}

/// An EXIF segment's inside with one entry in its first directory.
struct ExifEntry {
    std::uint32_t tag = 0x0112; // orientation
    std::uint32_t type = 3;     // short
    std::uint32_t count = 1;
    std::uint32_t value = 1;
    std::uint32_t directory = 8; ///< where the directory is said to lie
    std::uint32_t next = 0;      ///< and the one after it
    bool little = false;
};

inline std::string exif(const ExifEntry& e) {
    const auto n = [&](std::uint32_t v, int bytes) { return number(v, bytes, e.little); };
    const auto value = e.type == 3 ? n(e.value, 2) + n(0, 2) : n(e.value, 4);
    return std::string{"Exif\0\0", 6} + (e.little ? "II" : "MM") + n(42, 2) + n(e.directory, 4) + n(1, 2) +
           n(e.tag, 2) + n(e.type, 2) + n(e.count, 4) + value + n(e.next, 4);
}

/// The JPEG with that as its first segment.
inline std::string with_exif(const std::string& jpeg, const std::string& inside) {
    const auto length = number(static_cast<std::uint32_t>(inside.size() + 2), 2);
    return jpeg.substr(0, 2) + "\xff\xe1" + length + inside + jpeg.substr(2);
}

inline std::string png_chunk(std::string_view type, const std::string& inside) {
    return number(static_cast<std::uint32_t>(inside.size()), 4) + std::string{type} + inside + number(0, 4);
}

inline std::string png_header(std::uint32_t width, std::uint32_t height, int depth = 8, int colour_type = 2) {
    return "\x89PNG\r\n\x1a\n" + png_chunk("IHDR", number(width, 4) + number(height, 4) + static_cast<char>(depth) +
                                                       static_cast<char>(colour_type) + std::string(3, '\0'));
}

/// `rows`: each with its filter byte before it; at most 64 KiB, not compressed.
inline std::string png_of_rows(std::uint32_t width, std::uint32_t height, int depth, int colour_type,
                               const std::string& rows) {
    const auto size = static_cast<std::uint32_t>(rows.size());
    const auto stored = std::string{"\x78\x01\x01"} + number(size, 2, true) + number(~size & 0xFFFFU, 2, true);
    return png_header(width, height, depth, colour_type) + png_chunk("IDAT", stored + rows + number(0, 4)) +
           png_chunk("IEND", "");
}

/// A small PNG that unpacks to so many bytes: one byte and then copies of it, 258 at a time.
inline std::string png_bomb(std::size_t unpacked) {
    std::string bits{"\x78\x01"};
    unsigned held = 0, count = 0;
    const auto put = [&](unsigned value, int length) {
        for (int i = 0; i < length; ++i) {
            held |= (value >> i & 1U) << count;
            if (++count < 8) continue;
            bits += static_cast<char>(held);
            held = count = 0;
        }
    };
    put(1, 1);          // the last block
    put(1, 2);          // with fixed codes
    put(0b00001100, 8); // the byte 0; codes are written from their highest bit on
    for (std::size_t at = 1; at < unpacked; at += 258) {
        put(0b10100011, 8); // length 258
        put(0, 5);          // from one byte before
    }
    put(0, 15); // the end, and what is left of the last byte
    return png_header(100, 100) + png_chunk("IDAT", bits) + png_chunk("IEND", "");
}

/// Eight by eight pixels of four inks, as printers like them: one grey block for each ink.
inline std::string cmyk_jpeg() {
    const auto segment = [](const char* mark, const std::string& inside) {
        return std::string{mark} + number(static_cast<std::uint32_t>(inside.size() + 2), 2) + inside;
    };
    const auto one_code = [](char table) { // a single code of one bit, for the symbol 0
        return std::string{table} + '\1' + std::string(15, '\0') + '\0';
    };
    std::string frame = number(8, 1) + number(8, 2) + number(8, 2) + '\4';
    std::string scan{'\4'};
    for (char ink = 1; ink <= 4; ++ink) {
        frame += std::string{ink} + '\x11' + '\0';
        scan += std::string{ink} + '\0';
    }
    return "\xff\xd8" + segment("\xff\xee", std::string{"Adobe\0d\0\0\0\0\0", 12}) +
           segment("\xff\xdb", '\0' + std::string(64, '\1')) + segment("\xff\xc0", frame) +
           segment("\xff\xc4", one_code('\0')) + segment("\xff\xc4", one_code('\x10')) +
           segment("\xff\xda", scan + std::string{"\0\x3f\0", 3}) + '\0' + "\xff\xd9";
}

} // namespace attune::platform::test
