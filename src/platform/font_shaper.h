// Shapes text by HarfBuzz with the fonts of the library.
#pragma once

#include "platform/font_library.h"
#include "platform/font_signs.h"
#include "ui/text/shaper.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct hb_font_t;

namespace attune::platform {

/// What was shaped lately is kept: writing on in a word shapes only that word. Nothing of HarfBuzz
/// is set up before a text needs it. Not for several threads at once.
class FontShaper final : public ui::Shaper {
public:
    FontShaper(FontLibrary& library, FontSigns& signs);
    ~FontShaper() override;

    [[nodiscard]] std::span<const ui::ShapedGlyph> shape(const void* font, std::string_view run,
                                                         bool right_to_left) override;
    [[nodiscard]] std::span<const ui::ShapedGlyph> shape(Family family, std::string_view run, bool right_to_left);

private:
    struct FontEnd {
        void operator()(hb_font_t* font) const;
    };
    struct Part;
    class Run;
    [[nodiscard]] hb_font_t* font_of(FT_Face face);

    FontLibrary& library_;
    FontSigns& signs_;
    std::unordered_map<FT_Face, std::unique_ptr<hb_font_t, FontEnd>> fonts_;
    std::unordered_map<std::string, std::vector<ui::ShapedGlyph>> kept_;
};

} // namespace attune::platform
