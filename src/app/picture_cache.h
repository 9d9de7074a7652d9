// Photos as textures, loaded on a thread of its own and kept within bounds.
#pragma once

#include "platform/picture.h"
#include "ui/pictures.h"

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace attune::platform {
class GlRenderer;
}

namespace attune::app {

/// Who makes textures for whatever draws.
struct TextureMaker {
    std::function<ImTextureID(const platform::Picture&)> make; ///< ImTextureID_Invalid: could not
    std::function<void(ImTextureID)> drop;
};

/// Those of a renderer, which outlives them.
[[nodiscard]] TextureMaker textures_of(platform::GlRenderer& renderer);

/// A photo's pixels, its longer side as near below `side` as it has them. None: missing or damaged.
using LoadPicture = std::function<std::optional<platform::Picture>(const Photo&, int side)>;

/// The middle of a file as a square with sides of at most `side`. None: it can't become a photo.
using LoadFile = std::function<std::optional<platform::Picture>(const std::string& path, int side)>;

class PictureCache final : public ui::Pictures {
public:
    struct Options {
        LoadPicture load; ///< on a thread of its own, but for `at_once`
        TextureMaker textures;
        std::function<void()> wake;         ///< from a thread: something came, a frame is due
        bool at_once = false;               ///< load within `find`, so that every picture is the same
        std::size_t bytes_max = 48U << 20U; ///< of all textures; what is on the screen is kept all the same
        LoadFile load_file = {};            ///< on another thread, so that photos don't wait for files
    };

    explicit PictureCache(Options options);
    ~PictureCache() override;

    std::optional<ui::Drawable> find(const Photo& photo, int wanted_px) override;
    bool is_missing(const Photo& photo) const override;
    std::optional<ui::Drawable> find_file(const FoundPicture& file, int wanted_px) override;
    bool is_unreadable(const FoundPicture& file) const override;
    void begin_frame() override;

    /// One that was missing may be there now.
    void look_again(const std::string& sha256);

    [[nodiscard]] std::size_t bytes() const { return bytes_; }

private:
    // A digest, or a path and when that file was changed; and the size it was loaded for.
    using Key = std::pair<std::string, int>;
    using Load = std::function<std::optional<platform::Picture>()>;
    struct Loader;
    struct Entry {
        enum class State { Asked, There, Missing } state = State::Asked;
        ImTextureID texture = ImTextureID_Invalid;
        int width = 0, height = 0;
        std::size_t bytes = 0;
        long asked_at = 0;        ///< the last frame that asked for it
        Loader* loader = nullptr; ///< that was asked for it; none: at once
    };

    std::optional<ui::Drawable> find(const Key& key, Loader* loader, Load load);
    bool is_missing(const std::string& name) const;
    void take_in(const Key& key, const std::optional<platform::Picture>& picture);
    void let_go(std::map<Key, Entry>::iterator at);
    void forget_unasked();
    void make_room();
    std::optional<ui::Drawable> other_size(const std::string& name);

    Options options_;
    std::map<Key, Entry> entries_;
    std::size_t bytes_ = 0;
    long frame_ = 0;
    std::unique_ptr<Loader> loader_, file_loader_; ///< none: at once
};

} // namespace attune::app
