#include "platform/font_signs.h"

#include <functional>

namespace attune::platform {
namespace {

constexpr char32_t low_first = 0xd800, low_end = 0xf900; // surrogates, private use area
constexpr char32_t high_first = 0xf0000, high_end = 0x110000;
constexpr std::size_t low_count = low_end - low_first;

char32_t sign_number(std::size_t n) {
    return n < low_count ? low_first + static_cast<char32_t>(n) : high_first + static_cast<char32_t>(n - low_count);
}

} // namespace

std::size_t FontSigns::Hash::operator()(const Key& key) const {
    return std::hash<const void*>{}(key.face) ^ (static_cast<std::size_t>(key.index) * 0x9e3779b97f4a7c15U);
}

char32_t FontSigns::sign_of(FontLibrary::Found glyph) {
    const auto [it, fresh] = signs_.try_emplace({glyph.face, glyph.index}, sign_number(glyphs_.size()));
    if (fresh) glyphs_.push_back(glyph);
    return it->second;
}

std::optional<FontLibrary::Found> FontSigns::glyph_of(char32_t c) const {
    std::size_t n = glyphs_.size();
    if (c >= low_first && c < low_end) n = c - low_first;
    if (c >= high_first && c < high_end) n = low_count + (c - high_first);
    if (n >= glyphs_.size()) return {};
    return glyphs_[n];
}

} // namespace attune::platform
