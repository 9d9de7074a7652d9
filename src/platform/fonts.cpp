#include "platform/fonts.h"

#include "platform/font_library.h"
#include "platform/font_shaper.h"
#include "platform/font_signs.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <array>
#include <cmath>
#include <optional>
#include <system_error>
#include <utility>

namespace attune::platform {

// Dear ImGui's loader interface is a table of functions; the library rides along behind it.
struct FontStore::Loader : ImFontLoader {
    explicit Loader(const std::filesystem::path& folder);
    FontLibrary library;
    FontSigns signs;
    FontShaper shaper{library, signs};

    Glyph glyph(Family family, char32_t c, const GlyphWish& wish);
    static Loader& of(const ImFontConfig* source) {
        return *const_cast<Loader*>(static_cast<const Loader*>(source->FontLoader));
    }
    static Family family_of(const ImFontConfig* source) { return static_cast<Family>(source->FontNo); }
    static bool contains(ImFontAtlas*, ImFontConfig*, ImWchar) {
        return true; // what no font has is shown as a box
    }
    static bool bake(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*);
    static bool load(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar c, ImFontGlyph* out,
                     float* out_advance);
};

FontStore::Loader::Loader(const std::filesystem::path& folder) : library{folder} {
    Name = "attune";
    FontSrcContainsGlyph = contains;
    FontBakedInit = bake;
    FontBakedLoadGlyph = load;
}

Glyph FontStore::Loader::glyph(Family family, char32_t c, const GlyphWish& wish) {
    const auto shaped = family != Family::Icons ? signs.glyph_of(c) : std::nullopt;
    if (!shaped) return library.glyph(family, c, wish);
    auto drawn = shaped->face ? draw_glyph(shaped->face, shaped->index, wish) : std::nullopt;
    return drawn ? *std::move(drawn) : substitute_box(wish);
}

bool FontStore::Loader::bake(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
    // On a whole pixel, so that letters stand sharp.
    const float density = baked->RasterizerDensity;
    const float baseline = of(source).library.baseline(family_of(source)) * baked->Size;
    baked->Ascent = std::round(baseline * density) / density;
    baked->Descent = baked->Ascent - baked->Size;
    return true;
}

bool FontStore::Loader::load(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar c,
                             ImFontGlyph* out, float* out_advance) {
    if (c == '\t') return false; // Dear ImGui makes it from the space
    const float density = baked->RasterizerDensity;
    const GlyphWish wish{baked->Size * density, out != nullptr};
    const Glyph glyph = of(source).glyph(family_of(source), c, wish);
    if (!out) {
        *out_advance = glyph.advance / density;
        return true;
    }
    out->AdvanceX = glyph.advance / density;
    if (glyph.width == 0) return true;

    const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, glyph.width, glyph.height);
    if (id == ImFontAtlasRectId_Invalid) return false;
    ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, id);
    out->X0 = glyph.left / density;
    out->Y0 = glyph.top / density + baked->Ascent;
    out->X1 = out->X0 + glyph.shown_width / density;
    out->Y1 = out->Y0 + glyph.shown_height / density;
    out->Visible = true;
    out->Colored = glyph.coloured;
    out->PackId = id;
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, out, rect, glyph.rgba.data(), ImTextureFormat_RGBA32,
                                       glyph.width * 4);
    return true;
}

FontStore::FontStore(const std::filesystem::path& folder) : loader_{std::make_unique<Loader>(folder)} {}
FontStore::~FontStore() = default;

std::unique_ptr<FontStore> FontStore::load(ImFontAtlas& atlas, const std::filesystem::path& folder,
                                           std::string& error) {
    std::unique_ptr<FontStore> store{new FontStore{folder}};
    const std::array<std::pair<Family, ImFont**>, family_count> families = {
        {{Family::Sans, &store->fonts_.sans},
         {Family::Serif, &store->fonts_.serif},
         {Family::Medium, &store->fonts_.medium},
         {Family::Semibold, &store->fonts_.semibold},
         {Family::Light, &store->fonts_.light},
         {Family::Icons, &store->fonts_.icons}}};
    atlas.SetFontLoader(store->loader_.get());
    for (const auto& [family, font] : families) {
        const auto path = folder / family_file(family);
        std::error_code missing;
        if (!std::filesystem::is_regular_file(path, missing)) {
            error = "The font " + path.string() + " is missing.";
            return nullptr;
        }
        ImFontConfig config;
        config.FontLoader = store->loader_.get();
        config.FontNo = static_cast<ImU32>(family);
        config.PixelSnapH = false;
        family_file(family).copy(config.Name, sizeof(config.Name) - 1);
        *font = atlas.AddFont(&config);
    }
    store->fonts_.shaper = &store->loader_->shaper;
    return store;
}

} // namespace attune::platform
