// Text as it is set: where its lines end, how wide they are, what had to be left out.
#pragma once

#include "ui/text/rows.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace attune::ui {

/// Bytes `begin` to `end` of the text, without the blanks that the line broke at.
struct SetLine {
    std::size_t begin = 0, end = 0;
    float width = 0;
    std::string shortened;           ///< what is shown instead, with an ellipsis
    std::vector<PlacedGlyph> glyphs; ///< what draws it; none where its characters do by themselves
    bool from_right = false;         ///< of a paragraph that begins at the right

    [[nodiscard]] std::string_view shown(std::string_view text) const {
        return shortened.empty() ? text.substr(begin, end - begin) : shortened;
    }
};

struct SetText {
    std::vector<SetLine> lines; ///< none for an empty text
    float width = 0;            ///< of the widest
    bool cut = false;           ///< there is more than `lines_max` lines hold
};

/// Wraps at `width` (0: one line per newline), at most into `lines_max` lines (0: all); more end in
/// an ellipsis, between clusters.
[[nodiscard]] SetText set_text(std::string_view text, float width, int lines_max, const Pen& pen);

/// The glyphs of a row from left to right.
[[nodiscard]] std::vector<PlacedGlyph> glyphs_of(std::string_view text, const Row& row, const Measured& measured);

/// What was set before, for most text is the same in the next frame.
class SetTexts {
public:
    /// `font` and `size` stand for the pen that is asked for when the text is new.
    [[nodiscard]] const SetText& find_or_set(std::string_view text, const void* font, float size, float width,
                                             int lines_max, const std::function<Pen()>& pen);
    /// Call once before a frame: forgets what no frame has asked for lately.
    void begin_frame();
    [[nodiscard]] std::size_t size() const { return kept_.size(); }

private:
    struct Key {
        std::string text;
        const void* font;
        float size, width;
        int lines_max;
    };
    struct KeyView {
        std::string_view text;
        const void* font;
        float size, width;
        int lines_max;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(const KeyView& key) const;
        std::size_t operator()(const Key& key) const;
    };
    struct Same {
        using is_transparent = void;
        template <class A, class B>
        bool operator()(const A& a, const B& b) const {
            return a.font == b.font && a.size == b.size && a.width == b.width && a.lines_max == b.lines_max &&
                   a.text == b.text;
        }
    };
    struct Kept {
        SetText set;
        long seen = 0;
    };

    std::unordered_map<Key, Kept, Hash, Same> kept_;
    long frame_ = 0;
};

} // namespace attune::ui
