// Fonts for Dear ImGui: the six faces of `ui::Fonts`, each with every other font behind it.
#pragma once

#include "ui/fonts.h"

#include <filesystem>
#include <memory>
#include <string>

struct ImFontAtlas;

namespace attune::platform {

/// Must outlive the atlas. Font sizes are CSS pixels: the em square, whatever the font's ascent; a line is
/// as high as the size and its baseline lies where CSS puts it with `line-height: 1`. Letters are drawn when
/// they are first shown, at any size, with or without a renderer. Not for several threads at once.
class FontStore {
public:
    /// Null, and `error` in plain words, if the families themselves are not in `folder`.
    [[nodiscard]] static std::unique_ptr<FontStore> load(ImFontAtlas& atlas, const std::filesystem::path& folder,
                                                         std::string& error);
    ~FontStore();
    FontStore(const FontStore&) = delete;
    FontStore& operator=(const FontStore&) = delete;

    [[nodiscard]] const ui::Fonts& fonts() const { return fonts_; }

private:
    struct Loader;
    explicit FontStore(const std::filesystem::path& folder);

    std::unique_ptr<Loader> loader_;
    ui::Fonts fonts_;
};

} // namespace attune::platform
