// Code points under which Dear ImGui draws glyphs that no character stands for by itself.
#pragma once

#include "platform/font_library.h"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace attune::platform {

/// Handed out on demand: first the surrogates, which are no characters, then the private ones. Texts
/// never reach a font as these: ui shapes whatever is private. Low numbers first, since Dear ImGui's
/// tables are as long as the highest one drawn.
class FontSigns {
public:
    /// The sign of a glyph, the same each time; `{nullptr, 0}` is the substitute's.
    [[nodiscard]] char32_t sign_of(FontLibrary::Found glyph);
    /// None where `c` is not a sign.
    [[nodiscard]] std::optional<FontLibrary::Found> glyph_of(char32_t c) const;

private:
    struct Key {
        FT_Face face;
        unsigned index;
        bool operator==(const Key&) const = default;
    };
    struct Hash {
        std::size_t operator()(const Key& key) const;
    };
    std::unordered_map<Key, char32_t, Hash> signs_;
    std::vector<FontLibrary::Found> glyphs_; ///< in the order they were handed out
};

} // namespace attune::platform
