// Photos as something to draw. Screens ask for what they show in this frame; whoever holds the
// files loads them elsewhere and has a frame drawn when they have come.
#pragma once

#include "core/records.h"

#include <imgui.h>

#include <optional>

namespace attune::ui {

/// Good for this frame only: ask again in the next one.
struct Drawable {
    ImTextureRef texture;
    ImVec2 uv_min{0, 0}, uv_max{1, 1};
    int width = 0, height = 0; ///< of the texture's part, pixels; the photo's proportions
};

class Pictures {
public:
    Pictures() = default;
    Pictures(const Pictures&) = delete;
    Pictures& operator=(const Pictures&) = delete;
    virtual ~Pictures() = default;

    /// Before each frame: what came in since the last one can be found now.
    virtual void begin_frame() {}
    /// What there is of it for a longer side of about `wanted_px` pixels, a coarser one while that
    /// is loading. None: not there yet, or missing. Never waits, but headless.
    [[nodiscard]] virtual std::optional<Drawable> find(const Photo& photo, int wanted_px) = 0;
    /// It was looked for and its file is not there, or damaged.
    [[nodiscard]] virtual bool is_missing(const Photo& photo) const = 0;
    /// The same for somebody's file, as a square of its middle.
    [[nodiscard]] virtual std::optional<Drawable> find_file(const FoundPicture& file, int wanted_px) = 0;
    /// It was read and is no photo that could be taken.
    [[nodiscard]] virtual bool is_unreadable(const FoundPicture& file) const = 0;
};

/// Has none of them.
class NoPictures final : public Pictures {
public:
    std::optional<Drawable> find(const Photo&, int) override { return {}; }
    bool is_missing(const Photo&) const override { return true; }
    std::optional<Drawable> find_file(const FoundPicture&, int) override { return {}; }
    bool is_unreadable(const FoundPicture&) const override { return true; }
};

} // namespace attune::ui
