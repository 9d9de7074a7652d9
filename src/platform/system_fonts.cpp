#include "platform/system_fonts.h"

#ifdef ATTUNE_HAS_FONTCONFIG
#include <fontconfig/fontconfig.h>
#endif

namespace attune::platform {

#ifdef ATTUNE_HAS_FONTCONFIG

struct SystemFonts::Listed {
    FcConfig* config = FcInitLoadConfigAndFonts();
    FcFontSet* fonts = nullptr;

    Listed() {
        if (!config) return;
        FcPattern* regular = FcPatternBuild(nullptr, FC_SCALABLE, FcTypeBool, FcTrue, FC_WEIGHT, FcTypeInteger,
                                            FC_WEIGHT_REGULAR, FC_SLANT, FcTypeInteger, FC_SLANT_ROMAN, nullptr);
        FcObjectSet* wanted = FcObjectSetBuild(FC_FILE, FC_INDEX, FC_CHARSET, FC_COLOR, nullptr);
        if (regular && wanted) fonts = FcFontList(config, regular, wanted);
        if (wanted) FcObjectSetDestroy(wanted);
        if (regular) FcPatternDestroy(regular);
    }
    ~Listed() {
        if (fonts) FcFontSetDestroy(fonts);
        if (config) FcConfigDestroy(config);
    }
    Listed(const Listed&) = delete;
    Listed& operator=(const Listed&) = delete;
};

std::optional<SystemFonts::File> SystemFonts::with(char32_t c) {
    if (!listed_) listed_ = std::make_unique<Listed>();
    if (!listed_->fonts) return {};
    for (int i = 0; i < listed_->fonts->nfont; ++i) {
        FcPattern* font = listed_->fonts->fonts[i];
        FcCharSet* characters = nullptr;
        if (FcPatternGetCharSet(font, FC_CHARSET, 0, &characters) != FcResultMatch) continue;
        if (!FcCharSetHasChar(characters, c)) continue;
        FcChar8* path = nullptr;
        int index = 0;
        if (FcPatternGetString(font, FC_FILE, 0, &path) != FcResultMatch) continue;
        FcPatternGetInteger(font, FC_INDEX, 0, &index);
        return File{reinterpret_cast<const char*>(path), index};
    }
    return {};
}

#else

struct SystemFonts::Listed {};
std::optional<SystemFonts::File> SystemFonts::with(char32_t) { return {}; }

#endif

SystemFonts::SystemFonts() = default;
SystemFonts::~SystemFonts() = default;

} // namespace attune::platform
