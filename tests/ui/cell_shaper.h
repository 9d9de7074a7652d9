// A shaper for tests: every cluster is one glyph half an em wide, and Arabic lam and alef are one.
#pragma once

#include "ui/text/clusters.h"
#include "ui/text/shaper.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace attune::ui {

class CellShaper final : public Shaper {
public:
    [[nodiscard]] std::span<const ShapedGlyph> shape(const void*, std::string_view run, bool right_to_left) override {
        ++asked;
        glyphs_.clear();
        for (std::size_t at = 0; at < run.size();) {
            const bool joined = run.substr(at).starts_with("لا");
            glyphs_.push_back({.sign = code_point_at(run, at).value, .advance = 0.5F, .at = at});
            at = joined ? at + 4 : cluster_end(run, at);
        }
        if (right_to_left) std::ranges::reverse(glyphs_);
        return glyphs_;
    }

    int asked = 0;

private:
    std::vector<ShapedGlyph> glyphs_;
};

} // namespace attune::ui
