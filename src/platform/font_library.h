// The font files: opened when first needed, and which of them draws a character.
#pragma once

#include "platform/glyph.h"
#include "platform/system_fonts.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

typedef struct FT_LibraryRec_* FT_Library;

namespace attune::platform {

enum class Family : std::uint8_t { Serif, Sans, Medium, Semibold, Light, Icons };
inline constexpr std::size_t family_count = 6;

/// The file of a family, in the fonts folder.
[[nodiscard]] std::string_view family_file(Family family);

/// Not for several threads at once.
class FontLibrary {
public:
    explicit FontLibrary(std::filesystem::path folder);
    ~FontLibrary();
    FontLibrary(const FontLibrary&) = delete;
    FontLibrary& operator=(const FontLibrary&) = delete;

    struct Found {
        FT_Face face = nullptr; ///< none has the character
        unsigned index = 0;
    };
    /// The family's own face first, then Noto by script, Symbola, emoji, and what the system has.
    [[nodiscard]] Found find(Family family, char32_t c);
    /// The face that draws all characters of a cluster, an emoji's in colour; where none has them
    /// all, the one that has the first; null if none has even that.
    [[nodiscard]] FT_Face face_for(Family family, std::u32string_view cluster);
    /// Null if the file is missing or broken.
    [[nodiscard]] FT_Face face_of(Family family);
    /// The character as this family shows it; never fails, see `substitute_box`.
    [[nodiscard]] Glyph glyph(Family family, char32_t c, const GlyphWish& wish);
    /// Where the baseline lies below the top of a line as high as the em, as in CSS `line-height: 1`.
    [[nodiscard]] float baseline(Family family);

private:
    struct Opened;
    FT_Face open(const std::filesystem::path& path, int index = 0);
    FT_Face bundled(std::string_view file);
    Found in_bundled(std::string_view file, char32_t c);
    Found search(Family family, char32_t c);
    Found search_text(Family family, char32_t c);
    Found in_scripts(Family family, char32_t c);
    Found in_system(char32_t c);

    std::filesystem::path folder_;
    FT_Library library_ = nullptr;
    std::map<std::pair<std::string, int>, std::unique_ptr<Opened>> opened_;
    std::array<std::unordered_map<char32_t, Found>, family_count> fallbacks_;
    SystemFonts system_;
};

} // namespace attune::platform
